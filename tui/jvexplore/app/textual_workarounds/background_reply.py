"""Takes the terminal's answer about its background out of what it sends, so that no part of it is ever a key.

Textual's parser would read the escape in it as alt and the rest as typed characters. OSC 11:
https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Operating-System-Commands.
"""

from __future__ import annotations

import re
from typing import Final

ASK_BACKGROUND: Final = "\x1b]11;?\x1b\\"
"""Asks a terminal for the colour of its background; those that do not know it say nothing."""

_BEGIN: Final = "\x1b]11;"
_REPLY: Final = r"\x1b\]11;([^\x07\x1b]{0,64})(?:\x07|\x1b\\)"
_BEGUN: Final = r"\x1b\]11;[^\x07\x1b]{0,64}\x1b?\Z"
_COLOUR: Final = r"rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})(?:/[0-9a-fA-F]{1,4})?"
"""These patterns are compiled when they are first needed, which is after the first frame."""
_SHARES: Final = (0.299, 0.587, 0.114)
"""How bright red, green and blue of the same strength look."""
_HALF: Final = 0.5


class BackgroundReply:
    """Filters what a terminal sends outside of pastes.

    Attributes:
        is_expected: whether the answer to the first question is still waited for. An escape at the end of what was read
            is held back then, in case the rest of the answer follows.
        is_dark: what the last answer said; `None` before there is one.
    """

    def __init__(self) -> None:
        self.is_expected = False
        self.is_dark: bool | None = None
        self._held = ""

    @property
    def is_held(self) -> bool:
        """Whether the beginning of an answer, or of what looks like one, is kept."""
        return bool(self._held)

    @property
    def is_begun(self) -> bool:
        """Whether it is certainly an answer."""
        return self._held.startswith(_BEGIN)

    def take_out(self, text: str) -> str:
        """Return a text without answers, and keep its end if that may be the beginning of one."""
        if not self._held and "\x1b" not in text:
            return text
        text, self._held = self._held + text, ""
        text = re.sub(_REPLY, self._answered, text)
        start = max(text.rfind(_BEGIN), 0)
        if found := re.search(_BEGUN, text[start:]):
            text, self._held = text[: start + found.start()], found.group()
            return text
        shortest = 1 if self.is_expected else 2
        for length in range(len(_BEGIN), shortest - 1, -1):
            if text.endswith(_BEGIN[:length]):
                text, self._held = text[:-length], _BEGIN[:length]
                break
        return text

    def release(self) -> str:
        """Return what was held back, which has turned out to be typed; the beginning of an answer is dropped."""
        held, self._held = self._held, ""
        return "" if held.startswith(_BEGIN) else held

    def _answered(self, found: re.Match[str]) -> str:
        self.is_expected = False
        if (is_dark := is_dark_colour(found[1])) is not None:
            self.is_dark = is_dark
        return ""


def is_dark_colour(text: str) -> bool | None:
    """Return whether a colour as X names it, rgb:RRRR/GGGG/BBBB, is dark; `None` if it is none."""
    found = re.fullmatch(_COLOUR, text)
    if found is None:
        return None
    parts = (int(each, 16) / int("f" * len(each), 16) for each in found.groups())
    return sum(share * part for share, part in zip(_SHARES, parts, strict=True)) < _HALF
