"""Wrap text to a width. A number and its `%` stay on a line, and so do a sign and the name that it belongs to."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.signs import EDITORIAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.looks.safe_content import SafeContent

INDENT: Final = 2
"""The usual indent, in cells, of lines that continue the one above, or belong to it."""
_UNIT: Final = "%"
_AHEAD: Final = 4
"""How many times the characters of a line are looked at to find its end: a paragraph can be very long."""


def wrap(text: SafeContent, width: int, hang: int = 0, margin: int = 0) -> list[SafeContent]:
    """Wrap text to a width.

    Args:
        text: its line ends are kept.
        width: of the text without the margin, in cells.
        hang: the indent of continuation lines, in cells.
        margin: the additional indent of all lines, in cells.
    """
    width = max(1, width)
    lines: list[SafeContent] = []
    for paragraph in text.split("\n", allow_blank=True):
        if hang and paragraph.cell_length > width:
            first, rest = _split_line(paragraph.expand_tabs(), width)
            below = _wrap_paragraph(rest, max(1, width - hang)) if rest.plain else []
            lines += [first, *(line.pad_left(hang) for line in below)]
        else:
            lines += _wrap_paragraph(paragraph, width)
    return [line.pad_left(margin) for line in lines] if margin else lines


def _wrap_paragraph(paragraph: SafeContent, width: int) -> list[SafeContent]:
    if paragraph.cell_length <= width:
        return [paragraph]
    lines = paragraph.wrap(width)
    if any(_belong_together(line.plain, after.plain) for line, after in pairwise(lines)):
        return [*_wrap_carefully(paragraph.expand_tabs(), width)]
    return lines


def _wrap_carefully(rest: SafeContent, width: int) -> Iterator[SafeContent]:
    """Yield the lines of a paragraph, none of which ends between two words that belong together."""
    while _look_ahead(rest, width).cell_length > width:
        first, rest = _split_line(rest, width)
        yield first
    if rest.plain:
        yield rest


def _look_ahead(paragraph: SafeContent, width: int) -> SafeContent:
    """Return the beginning of a paragraph, longer than a line unless it is all of it."""
    ahead = paragraph[: _AHEAD * width]
    return ahead if ahead.cell_length > width else paragraph


def _split_line(paragraph: SafeContent, width: int) -> tuple[SafeContent, SafeContent]:
    """Return the first line of a paragraph, which is longer, and what follows it."""
    end = _find_end(_look_ahead(paragraph, width), width)
    rest = paragraph.plain[end:]
    return paragraph[:end], paragraph[end + len(rest) - len(rest.lstrip(" ")) :]


def _find_end(text: SafeContent, room: int) -> int:
    """Return how many characters of a text are its first line."""
    plain = text.plain
    most = end = max(1, len(text.wrap(room)[0].plain))
    while end > 0 and plain[end : end + 1] == " " and _belong_together(plain[:end], plain[end:]):
        end = len(plain[: plain.rfind(" ", 0, end)].rstrip(" ")) if " " in plain[:end] else 0
    return end if end > 0 else most


def _belong_together(line: str, after: str) -> bool:
    """Return whether no line may end between two words: the last of a text and the first of what follows it."""
    words = line.rsplit(maxsplit=2)[-2:]
    first = after.split(maxsplit=1)[:1]
    if not words or not first:
        return False
    if first[0].startswith(_UNIT):  # it is the sign of a stake, too, and stands before a name then
        return words[-1][-1].isdigit()
    if words[-1] == _UNIT:
        return not words[0][-1].isdigit()
    return first[0].startswith(EDITORIAL.text) or words[-1] in _signs_before_names()


@cache
def _signs_before_names() -> frozenset[str]:
    return frozenset(sign.text for sign in kind_signs().values())
