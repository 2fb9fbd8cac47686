"""The text of one block of a web page while it is read, and its paragraphs, which line breaks may separate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.line_breaks import are_paragraphs
from jvexplore.article.import_.text.read_text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_BREAK: Final = "\n"
_CELL_END: Final = "\t"
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_EMPTY_LINES: Final = re.compile(r"(?:[^\S\n]*\n){2,}\s*")
_CELL_ENDS: Final = re.compile(r"[ \n\r\f]*\t[ \n\r\f]*")
_MIN_PREFORMATTED: Final = 200
"""The characters from which on a preformatted text is an article whose lines are wrapped."""
LINKED_SHARE: Final = 0.8
"""The share of a text that is in links from which on it is a link itself."""


class LinkedText(NamedTuple):
    """A text, and how many of its characters are in links."""

    text: str
    link_chars: int

    @property
    def is_link(self) -> bool:
        """Return whether nearly all of it is a link."""
        return self.link_chars >= len(self.text) * LINKED_SHARE


class BlockText:
    """Collects the text of a block: its own characters, white space collapsed as browsers do."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._links: list[str] = []
        """For each character of a part, "1" if it is in a link."""

    def add(self, text: str, *, is_link: bool = False, is_preformatted: bool = False) -> None:
        """Add a text; the line breaks of a preformatted one stand."""
        text = text if is_preformatted else _SPACES.sub(" ", text)
        self._parts.append(text)
        self._links.append(("1" if is_link else "0") * len(text))

    def end_line(self) -> None:
        """Add a line break."""
        self.add(_LINE_BREAK, is_preformatted=True)

    def end_cell(self) -> None:
        """Add the end of a cell of a table."""
        self.add(_CELL_END, is_preformatted=True)

    def last_character(self) -> str:
        """Return the last character; empty at the beginning."""
        return self._parts[-1][-1:] if self._parts else ""

    def take_row(self) -> Iterator[LinkedText]:
        """Yield the text as a row of a table, tabs between its cells, and begin anew."""
        text, links = self._take()
        cells = [_SPACES.sub(" ", each) for each in _CELL_ENDS.split(text)]
        yield LinkedText(_CELL_END.join(cells).strip(), links.count("1"))

    def take_paragraphs(self, *, is_preformatted: bool = False) -> Iterator[LinkedText]:
        """Yield the paragraphs of the text, and begin anew."""
        text, links = self._take()
        if is_preformatted and len(text) >= _MIN_PREFORMATTED:
            yield from (LinkedText(each.text, 0) for each in read_text(text).blocks)
            return
        start = 0
        for gap in (*_EMPTY_LINES.finditer(text), None):
            end = gap.start() if gap else len(text)
            yield from _split_lines(text[start:end], links[start:end])
            start = gap.end() if gap else end

    def _take(self) -> tuple[str, str]:
        text, links = "".join(self._parts), "".join(self._links)
        self._parts.clear()
        self._links.clear()
        return text, links


def _split_lines(text: str, links: str) -> Iterator[LinkedText]:
    """Yield the paragraphs of lines between which there is no empty one."""
    lines: list[LinkedText] = []
    start = 0
    for raw in text.split(_LINE_BREAK):
        if line := _SPACES.sub(" ", raw).strip():
            lines.append(LinkedText(line, links.count("1", start, start + len(raw))))
        start += len(raw) + 1
    if are_paragraphs([each.text for each in lines]) or all(each.is_link for each in lines):
        yield from lines
    else:
        yield LinkedText(" ".join(each.text for each in lines), sum(each.link_chars for each in lines))
