"""A reader at a terminal with a keyboard alone, or with a mouse alone: both do the same, each in its own way."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from tests.program_terminal import Terminal


_SILENT_READS: Final = 2
"""After how many reads without anything the program has said all that it has to say."""
_PATIENCE: Final = 0.5
"""How many seconds to wait for what the wheel does, if it does anything."""


def read_until_silent(terminal: Terminal, patience: float = 0) -> None:
    """Read until a program is silent: what stands in half a frame may be elsewhere in the next moment.

    Args:
        terminal: with the program.
        patience: how many seconds to wait for the first that it sends.
    """
    before, end, silent = len(terminal.sent), time.monotonic() + patience, 0
    while silent < _SILENT_READS or (len(terminal.sent) == before and time.monotonic() < end):
        known = len(terminal.sent)
        terminal.read()
        silent = silent + 1 if len(terminal.sent) == known else 0


class Hand(Protocol):
    """Does what a reader does in an import and in the explorer."""

    def run(self, key: str, does: str) -> None:
        """Run a command: by its key, or by what is told of it.

        Args:
            key: as it is sent.
            does: the beginning of what the list of keys says of it.
        """

    def choose_block(self, words: str, steps: int) -> None:
        """Put the cursor on the block that begins with some words, some steps below the present one."""

    def drop_block(self, words: str, steps: int) -> None:
        """Drop the block that begins with some words, some steps below the present one."""

    def put_caret(self, block: str, steps: int, word: str) -> None:
        """Put the caret before the first word of the second sentence of a block."""

    def choose(self, words: str, key: str) -> None:
        """Choose what stands on the screen, which a key chooses too."""

    def open_row(self, words: str, keys: str) -> None:
        """Open the row with some words, on which the cursor stands already.

        Args:
            words: the words.
            keys: what opens it.
        """

    def replace_field(self, old: str, new: str) -> None:
        """Put another text into the second field."""

    def type(self, text: str) -> None:
        """Enter a text where the focus is."""


class Keyboard:
    """A reader with a keyboard; see `Hand`."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def run(self, key: str, does: str) -> None:
        """Press a key."""
        del does
        self._terminal.press(key)

    def choose_block(self, words: str, steps: int) -> None:
        """Go down."""
        self._terminal.press("j" * steps)
        self._terminal.see(re.compile(rf"▌.* {re.escape(words)}"))

    def drop_block(self, words: str, steps: int) -> None:
        """Go there, and drop it."""
        self.choose_block(words, steps)
        self._terminal.press("x")

    def put_caret(self, block: str, steps: int, word: str) -> None:
        """Go there, and move the caret by a sentence."""
        self.choose_block(block, steps)
        self._terminal.press("\x1b[1;5C")
        self._terminal.see(f"│{word}")

    def choose(self, words: str, key: str) -> None:
        """Press the key."""
        del words
        self._terminal.press(key)

    def open_row(self, words: str, keys: str) -> None:
        """Press the keys."""
        self.choose(words, keys)

    def replace_field(self, old: str, new: str) -> None:
        """Go to the second field, delete what stands there, and type."""
        self._terminal.press("\t")
        self._terminal.see(f"▌ {old}")
        self._terminal.press(f"\x1b[F\x15{new}")

    def type(self, text: str) -> None:
        """Type a text."""
        self._terminal.press(text)


class Mouse:
    """A reader with a mouse, who pastes what others type; see `Hand`."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def run(self, key: str, does: str) -> None:
        """Click on a key in the key bar, or on what it does in the list of all keys."""
        terminal = self._terminal
        read_until_silent(self._terminal)
        name = {"\x13": "ctrl+s", "\r": "enter", "\t": "tab"}.get(key, key)
        if place := self._find(rf"(?<= ){re.escape(name)} [A-Z]", last=True):
            self._click(*place)
            return
        self._click(*self._see(r"(?<= )(…|\?|f1)(?= )", last=True))
        terminal.see("Keyboard shortcuts")
        self.click(does)
        terminal.see_gone("Keyboard shortcuts")

    def choose_block(self, words: str, steps: int) -> None:
        """Click on it."""
        del steps
        self.click(words)

    def drop_block(self, words: str, steps: int) -> None:
        """Click on its sign."""
        del steps
        self._bring(words)
        self._click(*self._see(rf"[√×¶](?=[^│]* {words})"))

    def put_caret(self, block: str, steps: int, word: str) -> None:
        """Click on the word."""
        del steps
        self._bring(block)
        self.click(word)
        self._terminal.see(f"│{word}")

    def choose(self, words: str, key: str) -> None:
        """Click on it."""
        del key
        self.click(words)

    def open_row(self, words: str, keys: str) -> None:
        """Click on it twice."""
        del keys
        place = self._bring(words)
        self._click(*place)
        self._click(*place)

    def replace_field(self, old: str, new: str) -> None:
        """Drag over what stands there, and paste."""
        column, row = self._see(f"[│▌] {old}")
        start, end = column + 2, column + 2 + len(old)
        self._terminal.press(f"\x1b[<0;{start + 1};{row + 1}M\x1b[<32;{end + 1};{row + 1}M\x1b[<0;{end + 1};{row + 1}m")
        self._terminal.see(f"▌ {old}")
        self.type(new)

    def type(self, text: str) -> None:
        """Paste a text."""
        self._terminal.press(f"\x1b[200~{text}\x1b[201~")

    def click(self, words: str) -> None:
        """Click on some words; turn the wheel until they are there."""
        self._click(*self._bring(words))

    def wheel(self, *, is_down: bool) -> None:
        """Turn the wheel in the middle of the screen, by one notch."""
        columns, lines = self._terminal.size
        self._terminal.press(f"\x1b[<{64 + is_down};{columns * 2 // 3};{lines // 2}M")

    def _bring(self, words: str) -> tuple[int, int]:
        """Turn the wheel, down to the end and then up, until some words are there; return where."""
        pattern = re.escape(words)
        for is_down in (True, False):
            read_until_silent(self._terminal)
            is_moving = True
            while is_moving:
                if place := self._find(pattern):
                    return place
                before = [*self._terminal.display]
                self.wheel(is_down=is_down)
                read_until_silent(self._terminal, _PATIENCE)
                is_moving = before != self._terminal.display
        raise AssertionError("\n".join([words, *self._terminal.display]))

    def _see(self, pattern: str, *, last: bool = False) -> tuple[int, int]:
        self._terminal.see(re.compile(pattern))
        read_until_silent(self._terminal)
        place = self._find(pattern, last=last)
        assert place
        return place

    def _find(self, pattern: str, *, last: bool = False) -> tuple[int, int] | None:
        """Return the column and the row where something stands, from 0; only of the last line, if that is said."""
        lines = [*enumerate(self._terminal.display)]
        for row, line in lines[-1:] if last else lines:
            if found := re.search(pattern, line):
                return found.start(), row
        return None

    def _click(self, column: int, row: int) -> None:
        at = f"{column + 1};{row + 1}"
        self._terminal.press(f"\x1b[<0;{at}M\x1b[<0;{at}m")
