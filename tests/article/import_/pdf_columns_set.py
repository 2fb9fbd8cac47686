"""Set paragraphs in columns, as newspapers do: hyphenated, justified, over columns and pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.article.import_.pdf_files import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.article.import_.pdf_files import PdfPageContents

_BREAKS: Final = re.compile(r"(?<=[^\W\d_]{3})(?=[^\W\d_aeiouy][aeiouy][^\W\d_])")
"""Before a consonant and a vowel."""
_HYPHENS: Final = re.compile(r"(?<=\w)-(?=\w)")
_NARROWEST: Final = 0.7
"""How full a line must be to be stretched."""


class Column(NamedTuple):
    """Where lines of a page stand: from its upper left corner, in points."""

    page: PdfPageContents
    left: float
    top: float
    width: float
    bottom: float


@dataclass(frozen=True)
class Setting:
    """How paragraphs are set."""

    size: float = 10
    leading: float = 12
    indent: float = 12
    gap: float = 0
    font: str = "Times-Roman"
    is_justified: bool = True
    is_hyphenated: bool = True

    def lines(self, text: str, width: float) -> Iterator[str]:
        """Yield the lines of a paragraph, of which the first may be indented."""
        room, line = width - self.indent, ""
        for word in text.split(" "):
            rest = word
            while text_width(f"{line} {rest}".strip(), self.size, self.font) > room:
                start = self._fitting(line, rest, room)
                yield f"{line} {start}".strip()
                rest = rest[len(start) - (not rest.startswith(start)) :]
                line, room = "", width
            line = f"{line} {rest}".strip()
        yield line

    def _fitting(self, line: str, word: str, room: float) -> str:
        """Return how much of a word fits into a line, with a hyphen."""
        if not self.is_hyphenated:
            return ""
        starts = {word[: found.start()] + "-" for found in _BREAKS.finditer(word) if "-" not in word}
        starts |= {word[: found.end()] for found in _HYPHENS.finditer(word)}
        fitting = (each for each in starts if text_width(f"{line} {each}".strip(), self.size, self.font) <= room)
        return max(fitting, key=len, default="")


def set_paragraphs(paragraphs: Iterable[str], columns: Iterable[Column], setting: Setting) -> None:
    """Draw paragraphs one after the other, and go on in the next column where one is full."""
    rest = iter(columns)
    column = next(rest)
    baseline = column.top + setting.leading
    for paragraph in paragraphs:
        lines = [*setting.lines(paragraph, column.width)]
        for number, line in enumerate(lines):
            if baseline > column.bottom:
                column = next(rest)
                baseline = column.top + setting.leading
            indent = 0 if number else setting.indent
            width = column.width - indent
            is_full = number < len(lines) - 1 and text_width(line, setting.size, setting.font) > width * _NARROWEST
            column.page.text(
                column.left + indent,
                baseline,
                line,
                setting.size,
                setting.font,
                width=width if is_full and setting.is_justified else 0,
            )
            baseline += setting.leading
        baseline += setting.gap
