"""Parse the bytes that a terminal sends into Textual messages, whatever the bytes are.

Textual's parser does most of it, but it would parse an ESC in a paste as the start of a key sequence.
Bracketed paste: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Bracketed-Paste-Mode.
"""

from __future__ import annotations

import time
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, Final

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.keys import Keys
from typing_extensions import override

from jvexplore.app.textual_workarounds.background_reply import BackgroundReply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from textual.message import Message

_OVERLAP: Final = len(BRACKETED_PASTE_START) - 1
"""How many characters of a paste mark may have been part of the previous read."""

_PATIENCE_SECONDS: Final = 1.0
"""How long to wait for the rest of a character or paste."""

_HOLD_SECONDS: Final = 0.05
"""How long to wait for the rest of what may be a key or the beginning of an answer."""

_CLOCK_SECONDS: Final = 0.001
"""How coarse clocks are: what is overdue is so for certain by then."""

_MAX_KEY_CHARS: Final = 32
"""The longest escape sequence of a key, in characters; longer input is the late rest of a paste."""

MAX_PASTE_CHARS: Final = 4_000_000
"""The longest paste, in characters; the rest is dropped, since a terminal may send without end."""


class TolerantParser(XTermParser):
    """Textual's key parser, except that it ignores invalid sequences instead of raising."""

    @property
    def seconds_left(self) -> float | None:
        """For how long what was read may still be the beginning of a key; `None` if it is none."""
        return None if self._timeout_time is None else self._timeout_time - time.monotonic()

    @override
    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        try:
            return [*super()._sequence_to_key_events(sequence, alt)]
        except (ValueError, OverflowError):  # an invalid code point or number
            return [events.Key(Keys.Ignore, sequence)]

    def parse_mouse_code(self, code: str) -> Message | None:
        """Parse a mouse event; return `None` if the terminal reports a size of zero."""
        try:
            return super().parse_mouse_code(code)
        except ZeroDivisionError:
            return None


class TerminalInput:
    """Parses terminal input, and keeps what is incomplete until the rest arrives or is overdue.

    Args:
        clock: returns the time in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last_read = clock()
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._parser = TolerantParser()
        self.background = BackgroundReply()
        """Takes out what the terminal answers about its background."""
        self._last_chars = ""
        """The last characters outside of pastes; the start mark of a paste may begin in them."""
        self._paste: _Paste | None = None
        self._was_cut_off = False
        """Whether the last paste was passed on before its end mark arrived."""

    def feed_bytes(self, data: bytes) -> Iterator[Message]:
        """Yield the messages for some bytes; invalid UTF-8 becomes U+FFFD."""
        self._last_read = self._clock()
        yield from self._read(self._decoder.decode(data))

    def seconds_until_overdue(self, at_most: float) -> float:
        """Return how long to wait for more before `flush_overdue`: `at_most`, unless an escape is overdue sooner."""
        left = self._parser.seconds_left
        if self.background.is_held:
            left = _HOLD_SECONDS
        return at_most if left is None else max(0.0, min(at_most, left + _CLOCK_SECONDS))

    def flush_overdue(self) -> Iterator[Message]:
        """Yield incomplete input that is overdue: a lone escape, a broken character, a paste without its end mark."""
        waited = self._clock() - self._last_read
        if self.background.is_held and waited >= (_PATIENCE_SECONDS if self.background.is_begun else _HOLD_SECONDS):
            yield from self._parse_text(self.background.release())
        yield from self._parser.tick()
        if waited < _PATIENCE_SECONDS:
            return
        yield from self._read(self._decoder.decode(b"", final=True))
        if self._paste:
            yield from self._end_paste(self._paste)
            self._was_cut_off = True

    def _read(self, text: str) -> Iterator[Message]:
        if text and self._was_cut_off:
            self._was_cut_off = False
            if len(text) > _MAX_KEY_CHARS or BRACKETED_PASTE_END in text:
                yield from self._parse_keys(BRACKETED_PASTE_START)
                self._paste = _Paste()
        while text:
            if self._paste:
                text = self._paste.consume_text(text)
                if self._paste.is_complete:
                    yield from self._end_paste(self._paste)
                continue
            carried = len(self._last_chars)
            found = (self._last_chars + text).find(BRACKETED_PASTE_START)
            end = len(text) if found < 0 else found + len(BRACKETED_PASTE_START) - carried
            self._last_chars = (self._last_chars + text)[-_OVERLAP:] if found < 0 else ""
            self._paste = None if found < 0 else _Paste()
            yield from self._parse_keys(text[:end])
            text = text[end:]

    def _parse_keys(self, text: str) -> Iterator[Message]:
        """Yield the messages for a text that has no paste mark, except possibly one start mark at its end."""
        yield from self._parse_text(self.background.take_out(text))

    def _parse_text(self, text: str) -> Iterator[Message]:
        if text:  # Textual's parser takes an empty text for the end of all input
            yield from (each for each in self._parser.feed(text) if not isinstance(each, events.Paste))

    def _end_paste(self, paste: _Paste) -> Iterator[Message]:
        self._paste = None
        yield from self._parse_keys(BRACKETED_PASTE_END)  # so that Textual's parser treats what follows as keys
        yield events.Paste(paste.pasted_text)


class _Paste:
    """The part of a paste that has arrived so far.

    Attributes:
        is_complete: whether its end mark has arrived.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._tail = ""
        self.is_complete = False

    def consume_text(self, text: str) -> str:
        """Consume the part that belongs to the paste; return the text after its end."""
        tail = self._tail + text
        found = tail.find(BRACKETED_PASTE_END)
        self.is_complete = found >= 0
        end = found + len(BRACKETED_PASTE_END) - len(self._tail) if self.is_complete else len(text)
        self._tail = tail[-_OVERLAP:]
        if self._length <= MAX_PASTE_CHARS:
            self._parts.append(text[:end])
            self._length += end
        return text[end:]

    @property
    def pasted_text(self) -> str:
        """The pasted text, without NUL, which no terminal sends on purpose and TOML does not allow."""
        return "".join(self._parts).removesuffix(BRACKETED_PASTE_END)[:MAX_PASTE_CHARS].replace("\0", "")
