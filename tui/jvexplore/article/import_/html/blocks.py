"""The visible text of a web page in its blocks, in reading order: paragraphs, headings, list items, rows of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from jvexplore.article.import_.html.block_text import LINKED_SHARE, BlockText
from jvexplore.article.import_.html.elements import TEXT_TAGS, is_block, is_data_table, is_hidden, is_left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ROW_ENDS: Final = frozenset(("table", "caption", "thead", "tbody", "tfoot", "tr"))
"""The tags that end a row of a table of data."""
_BOXES: Final = frozenset(("span", "time", "small", "label", "cite"))
"""The tags of what pages set apart by styles alone in one line: a name, a date."""


class PageBlock(NamedTuple):
    """A block of text of a page.

    Attributes:
        text: its characters in one line; tabs between the cells of a row of a table.
        element: the innermost element of a block that it stands in.
        link_chars: how many of its characters are in links.
        is_hidden: whether the page itself hides it.
        is_row: whether it is a row of a table of data.
    """

    text: str
    element: HtmlElement
    link_chars: int = 0
    is_hidden: bool = False
    is_row: bool = False

    @property
    def link_density(self) -> float:
        """Return the share of its characters that are in links."""
        return min(1.0, self.link_chars / len(self.text))

    @property
    def is_link(self) -> bool:
        """Return whether nearly all of it is a link."""
        return self.link_density >= LINKED_SHARE


def read_page_blocks(root: HtmlElement) -> Iterator[PageBlock]:
    """Yield the blocks of a page, each with words."""
    return (each for each in _BlockReader().read(root) if any(map(str.isalnum, each.text)))


class _BlockReader:
    """Walks through a page once, without recursion: a page may be nested deeply."""

    def __init__(self) -> None:
        self._text = BlockText()
        self._blocks: list[HtmlElement] = []
        """The elements of blocks around the current position."""
        self._texts = 0
        """How many of them hold one text."""
        self._hidden = 0
        self._preformatted = 0
        self._links = 0
        self._table: HtmlElement | None = None
        """The table of data around the current position."""
        self._last_inline: HtmlElement | None = None
        """The element that ended right before the current position, within the same line."""

    def read(self, root: HtmlElement) -> Iterator[PageBlock]:
        """Yield the blocks below an element."""
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        skipped: HtmlElement | None = None
        for event, element in walk:
            if event == "start":
                if is_left_out(element):
                    skipped = element
                    walk.skip_subtree()
                else:
                    yield from self._enter(element)
                    self._add(element.text)
                continue
            if element is skipped:
                skipped = None
            elif event == "end":
                yield from self._leave(element)
            if element is not root:
                self._add(element.tail)

    def _enter(self, element: HtmlElement) -> Iterator[PageBlock]:
        tag = element.tag
        if is_block(element, in_text=self._texts > 0):
            yield from self._flush(tag)
            self._blocks.append(element)
            self._texts += tag in TEXT_TAGS
            self._hidden += is_hidden(element)
            self._preformatted += tag == "pre"
            if tag == "table" and self._table is None and is_data_table(element):
                self._table = element
        elif self._last_inline is not None and self._are_apart(self._last_inline, element):
            self._text.add(" ")
        self._last_inline = None
        if tag == "a":
            self._links += 1
        elif tag == "br":
            self._text.end_line()
        elif tag == "q":
            self._text.add("“")

    def _leave(self, element: HtmlElement) -> Iterator[PageBlock]:
        tag = element.tag
        if tag == "a":
            self._links -= 1
        elif tag == "q":
            self._text.add("”")
        if self._blocks and self._blocks[-1] is element:
            yield from self._flush(tag, is_end=True)
            self._blocks.pop()
            self._texts -= tag in TEXT_TAGS
            self._hidden -= is_hidden(element)
            self._preformatted -= tag == "pre"
            if self._table is element:
                self._table = None
        elif not element.tail and tag != "br":
            self._last_inline = element

    def _add(self, text: str | None) -> None:
        if text:
            self._last_inline = None
            self._text.add(text, is_link=self._links > 0, is_preformatted=self._preformatted > 0)

    def _are_apart(self, before: HtmlElement, after: HtmlElement) -> bool:
        """Return whether two elements with nothing between them are words of their own, which styles set apart."""
        left, right = self._text.last_character(), "".join(after.itertext())[:1]
        if not left.isalnum() or not right.isalnum():
            return False
        if before.tag == after.tag == "a":
            return bool(before.get("href") != after.get("href"))
        return not self._texts or ({before.tag, after.tag} <= _BOXES and not left.isupper() and not right.islower())

    def _flush(self, tag: str, *, is_end: bool = False) -> Iterator[PageBlock]:
        """Yield the text so far, before an element of a block begins or ends; that of a row only where it ends.

        Args:
            tag: that of the element.
            is_end: whether it ends.
        """
        self._last_inline = None
        if self._table is not None and tag not in _ROW_ENDS:
            if is_end and tag in {"td", "th"}:
                self._text.end_cell()
            else:
                self._text.add(" ")
        elif self._blocks:
            is_row = self._table is not None
            is_preformatted = self._preformatted > 0
            taken = self._text.take_row() if is_row else self._text.take_paragraphs(is_preformatted=is_preformatted)
            for text, link_chars in taken:
                yield PageBlock(text, self._blocks[-1], link_chars, self._hidden > 0, is_row)
