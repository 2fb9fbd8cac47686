"""A sheet with one of two texts; the words that the other does not have are underlined."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import styled
from jvexplore.app.looks.tokens import BODY, TITLE
from jvexplore.app.ui.page import Page
from jvexplore.app.ui.wrapping import wrap
from jvexplore.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeText

_WORD: Final = re.compile(r"\S+")
_UNDERLINE: Final = "underline"
_MAX_WORDS: Final = 2_000
"""Texts with more words are not compared word by word: that would take too long."""


class ComparedText(Page):
    """One of two texts.

    Args:
        text: the text.
        other: the one that it is compared with.

    Attributes:
        first_difference: the number of the first line with a word that the other does not have, below the description
            of a note if there is one; 0 if there is no such word.
    """

    def __init__(self, text: str, other: str) -> None:
        super().__init__()
        self.first_difference = 0
        self._text = sanitize_text(text)
        self._other = sanitize_text(other)

    def _draw(self, width: int) -> list[SafeContent]:
        shown = styled(self._text, BODY.style)
        for start, end in differing_words(self._text, self._other):
            shown = shown.stylize(f"{_UNDERLINE} {TITLE.bold_style}", start, end)
        lines = wrap(shown, width)
        marked = [number for number, line in enumerate(lines) if _is_underlined(line)]
        opening = next((number for number, line in enumerate(lines) if not line.plain.strip()), 0)
        self.first_difference = next((number for number in marked if number > opening), marked[0] if marked else 0)
        return lines


def _is_underlined(line: SafeContent) -> bool:
    return any(str(span.style).startswith(_UNDERLINE) for span in line.spans)


def differing_words(text: SafeText, other: SafeText) -> Iterator[tuple[int, int]]:
    """Yield start and end of the words of a text that another text does not have at the same place."""
    words = [*_WORD.finditer(text)]
    others = _WORD.findall(other)
    if max(len(words), len(others)) > _MAX_WORDS:
        return
    matcher = SequenceMatcher(None, [word[0] for word in words], others, autojunk=False)
    for tag, start, end, _, _ in matcher.get_opcodes():
        if tag in ("replace", "delete"):
            yield from (word.span() for word in words[start:end])
