"""A walk through the program in a real terminal, which looks at every byte that reaches it."""

from __future__ import annotations

import re
import time
import unicodedata
from typing import TYPE_CHECKING, Final

from tests.hostile_text import (
    ESC,
    FORBIDDEN,
    INJECTIONS,
    LINE,
)
from tests.program_terminal import PATIENCE, Terminal

if TYPE_CHECKING:
    from tests.hostile_files import Bench

DOWN, PAGE, END, TAB, ESCAPE, ENTER = "\x1b[B", "\x1b[6~", "G", "\t", "\x1b", "\r"
PASTED: Final = f"\x1b[200~{''.join(each for each in LINE if each != ESC)}\x1b[201~"


# What Textual itself sends: places, colours, and the modes of the terminal that it needs.
_MODES: Final = "7|25|1000|1003|1004|1006|1015|1016|2004|2026|2048"
ORDINARY: Final = re.compile(
    rf"\x1b\[(?:[1-9]\d*;[1-9]\d*H|(?:\d+(?:;\d+)*)?m|\?(?:{_MODES})[hl]|\?(?:2026|2048)\$p|>\d+u|<u)|\x1b\]22;[a-z-]*\x07"
)
UNFINISHED: Final = re.compile(r"\x1b[^\x1b]{0,40}\Z")
"""What may be the first half of a sequence, of which the other half has not been read yet."""
AT_THE_ENDS: Final = re.compile(r"\x1b\[\?1049[hl]|\x1b\[>\d+u|\x1b\[<u|\x1b\]11;\?\x1b\\")
"""What is sent at the start and the end only; at the start, the terminal is asked whether its background is dark."""
_FORBIDDEN: Final = re.compile(f"[{re.escape(''.join(FORBIDDEN))}]")
COPY: Final = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/]*={0,2})\x07")


def find_wrong(sent: str) -> list[str]:
    """Return what is wrong with what was sent: all that is neither Textual's own nor harmless."""
    wrong = [f"payload {name}" for name, payload in INJECTIONS.items() if payload in sent and name != "place"]
    wrong += [
        f"after an introducer: {found!r}"
        for found in re.findall(r"\x1b[^\x1b]{0,12}(?:HOSTILE-place|owned)", sent)
        if COPY.match(found) or not ORDINARY.match(found)
    ]
    left = ORDINARY.sub("", sent)
    found = {
        f"U+{ord(each[0]):04X} near {left[max(0, each.start() - 15) : each.start() + 15]!r}"
        for each in _FORBIDDEN.finditer(left)
    }
    return [*wrong, *sorted(found)[:8]]


_ESCAPE_SECONDS: Final = 0.15
_QUIET: Final = 0.05
"""A cursor blinks more slowly; what comes later than that is looked at with the next step."""


def longest_storm(sent: str) -> int:
    """Return how many combining marks follow each other at most."""
    left = ORDINARY.sub("", sent)
    beyond_ascii = " ".join(re.findall(r"[^\x00-\x7f]+", left))
    runs = "".join("m" if unicodedata.category(each) in ("Mn", "Me") else " " for each in beyond_ascii)
    return max(map(len, runs.split()), default=0)


class Quick(Terminal):
    """A terminal that does not wait long for what may not come."""

    wait = 0.01


class Walk:
    """The program, and what was wrong at which step."""

    def __init__(self, bench: Bench) -> None:
        self.terminal = Quick("--dossier", str(bench.dossier), "--notes", str(bench.notes))
        self.terminal.child.delaybeforesend = None
        self.storm = 0
        self.pasted = PASTED if INJECTIONS["title"] in str(bench.notes) else "\x1b[200~HOSTILE-\x1b[201~"
        self.wrong: dict[str, list[str]] = {}
        self._seen = 0

    def step(self, name: str, keys: str = "", shows: str | re.Pattern[str] = "", gone: str = "") -> str:
        """Press keys, wait until the screen stands still, and look at what was sent."""
        terminal = self.terminal
        if keys:
            terminal.press(keys)
        if shows:
            terminal.until(lambda: terminal.shows(shows))
        if gone:
            terminal.until(lambda: not terminal.shows(gone))
        # Bytes that follow an escape at once would be taken for a key with alt.
        self._settle(_QUIET if keys != ESCAPE else _ESCAPE_SECONDS)
        return self.look(name)

    def look(self, name: str) -> str:
        """Look at what was sent since the last look."""
        sent = self.terminal.sent[self._seen :]
        if name != "end" and (unfinished := UNFINISHED.search(sent)):
            sent = sent[: unfinished.start()]
        self._seen += len(sent)
        looked = AT_THE_ENDS.sub("", sent) if name in ("start", "end") else sent
        wrong = find_wrong(COPY.sub("", looked) if name == "copy" else looked)
        self.storm = max(self.storm, longest_storm(looked))
        if wrong:
            self.wrong[name] = wrong
        return sent

    def _settle(self, seconds: float) -> None:
        """Read until nothing has come for some seconds; a cursor that blinks does so more slowly."""
        quiet, end = time.monotonic() + seconds, time.monotonic() + PATIENCE
        before = len(self.terminal.sent)
        while time.monotonic() < min(quiet, end):
            assert self.terminal.read(), "the program has ended"
            if len(self.terminal.sent) != before:
                before, quiet = len(self.terminal.sent), time.monotonic() + seconds

    def end(self) -> None:
        """Leave, and tell what was wrong."""
        self.terminal.press("q")
        status = self.terminal.end()
        self.look("end")
        assert "Traceback" not in self.terminal.sent
        assert not self.wrong, self.wrong
        assert status == 0
