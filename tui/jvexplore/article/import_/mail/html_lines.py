"""The HTML of a mail as lines, as they are seen, of which some can be removed before it is read as a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lxml import etree, html

from jvexplore.article.import_.mail.plain_lines import SIGNATURE_MARK
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE_TAGS: Final = frozenset(
    [
        *("address", "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre"),
        *("section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    ]
)
_UNSEEN_TAGS: Final = frozenset(("head", "script", "style", "title"))
_CELL_TAGS: Final = frozenset(("td", "th"))
_SIGNATURE: Final = re.compile(r"(?:^|\s)(?:gmail_signature|moz-signature|(?:\w+-)?AppleMailSignature|Signature)(?!\S)")
"""The classes and ids that mail programs give a signature."""
_DECLARATION: Final = re.compile(r"\s*<\?xml[^<>]*\?>")


@dataclass
class _AddedText:
    """A text that is seen and stands nowhere in the page."""

    text: str


class _Piece(NamedTuple):
    """A piece of a line.

    Attributes:
        element: an element of the page.
        place: which text of it: "text" or "tail".
    """

    element: Any
    place: str

    @property
    def written(self) -> str:
        """Return its characters."""
        return getattr(self.element, self.place) or ""


class MailPage:
    """The HTML of a mail.

    Args:
        page: the HTML.

    Raises:
        JvexploreError: when nothing can be made of it.
    """

    def __init__(self, page: str) -> None:
        try:
            self._root = html.document_fromstring(_DECLARATION.sub("", page, count=1))
        except (etree.LxmlError, ValueError):
            raise JvexploreError("has no text that can be read", "save its text as a text file") from None
        self._pieces: list[list[_Piece]] = [[]]
        """Those of each line."""
        self._read_lines()
        self.lines = [" ".join("".join(each.written for each in pieces).split()) for pieces in self._pieces]
        """The lines as they are seen, some of which are empty."""

    def without_lines(self, numbers: Iterable[int]) -> bytes:
        """Return the HTML without the text of some lines, in UTF-8."""
        for number in numbers:
            for piece in self._pieces[number]:
                setattr(piece.element, piece.place, "")
        written: bytes = html.tostring(self._root, encoding="utf-8", doctype="<!DOCTYPE html>")
        return written

    def _read_lines(self) -> None:
        walk = etree.iterwalk(self._root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            is_line = element.tag in _LINE_TAGS
            if event == "start" and element.tag in _UNSEEN_TAGS:
                walk.skip_subtree()
            elif event == "start":
                if _SIGNATURE.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
                    self._pieces += [[_Piece(_AddedText(SIGNATURE_MARK), "text")], []]
                self._add_piece(_Piece(element, "text"), is_line=is_line)
            elif element is not self._root:
                if element.tag in _CELL_TAGS:
                    self._pieces[-1].append(_Piece(_AddedText(" "), "text"))
                self._add_piece(_Piece(element, "tail"), is_line=is_line and element.tag != "br")

    def _add_piece(self, piece: _Piece, *, is_line: bool) -> None:
        if is_line:
            self._pieces.append([])
        if piece.written:
            self._pieces[-1].append(piece)
