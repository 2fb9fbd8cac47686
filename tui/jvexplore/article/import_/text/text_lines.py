"""The lines of a plain text: which of them are page numbers and running titles, and which stand between blank lines."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.page_numbers import is_page_label
from jvexplore.article.import_.sentence_edges import ends_sentence, starts_lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAGE_ENDS: Final = "\f"
_NUMBER: Final = re.compile(r"\d{1,4}")
_DIGITS: Final = re.compile(r"\d+")
_LONGEST_TITLE: Final = 100
"""The maximum length of a running title, in characters."""
_EDGE: Final = 3
"""The maximum number of lines of a running header, or footer."""
_LONGEST_SIGNATURE: Final = 12
"""The most lines of a signature; below two dashes there may be more text."""
_TAB: Final = 8
"""The columns of a tabulator."""


class TextLine(NamedTuple):
    """A line of a text.

    Attributes:
        number: its place in the text, from 0.
        text: its characters, without white space at its ends.
        indent: how many columns it is indented by.
        gap: how many blank lines are before it.
    """

    number: int
    text: str
    indent: int = 0
    gap: int = 0


class TextLines(NamedTuple):
    """The lines of a text that are not blank.

    Attributes:
        written: those of the text itself.
        running: page numbers and running titles.
    """

    written: Sequence[TextLine]
    running: Sequence[TextLine]


def split_text_lines(text: str) -> TextLines:
    """Return the lines of a text; where a page ends within a sentence, the blank lines there are left out.

    Args:
        text: its pages may be separated by form feeds.
    """
    pages = [*_read_pages(text)]
    lines = [line for page in pages for line in page]
    running = _find_page_edges(pages) if len(pages) > 1 else _find_page_numbers(lines)
    written: list[TextLine] = []
    is_after_running = False
    for line in lines:
        if line.number in running:
            is_after_running = True
            continue
        if is_after_running and written:
            is_within = not ends_sentence(written[-1].text) or starts_lower(line.text)
            written.append(line._replace(gap=0 if is_within else 1))
        else:
            written.append(line)
        is_after_running = False
    return TextLines(written, [line for line in lines if line.number in running])


def split_at_gaps(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Return the lines of each block between blank lines."""
    blocks: list[list[TextLine]] = []
    for line in lines:
        if line.gap or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def find_signature(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """Return the lines of the signature at the end of a mail, after two dashes; none if there is none."""
    place = next((place for place in range(len(lines) - 1, -1, -1) if lines[place].text == "--"), 0)
    return lines[place:] if place and len(lines) - place <= _LONGEST_SIGNATURE else ()


def _read_pages(text: str) -> Iterator[list[TextLine]]:
    """Yield the lines of each page that are not blank."""
    number = gap = 0
    for page in text.split(_PAGE_ENDS):
        lines: list[TextLine] = []
        for raw in page.splitlines():
            expanded = raw.expandtabs(_TAB) if "\t" in raw[: len(raw) - len(raw.lstrip())] else raw
            stripped = raw.strip()
            if stripped:
                lines.append(TextLine(number, stripped, len(expanded) - len(expanded.lstrip()), gap))
            gap = 0 if stripped else gap + 1
            number += 1
        yield lines


def _line_shape(line: TextLine) -> str:
    """Return what the same line has on every page: all but its numbers."""
    return " ".join(_DIGITS.sub("0", line.text).split())


def _find_page_edges(pages: Sequence[Sequence[TextLine]]) -> set[int]:
    """Return the numbers of the lines at the edges of pages that are page numbers, or on several pages."""
    edges = [each for page in pages for each in (page[:_EDGE], [*reversed(page[_EDGE:])][:_EDGE])]
    shapes = Counter(shape for edge in edges for shape in {_line_shape(line) for line in edge})
    found = set[int]()
    for edge in edges:
        for line in edge:
            is_repeated = len(line.text) <= _LONGEST_TITLE and shapes[_line_shape(line)] > 1
            if not is_repeated and not is_page_label(line.text) and not _NUMBER.fullmatch(line.text):
                break
            found.add(line.number)
    return found


def _find_page_numbers(lines: Sequence[TextLine]) -> set[int]:
    """Return the numbers of the lines that are page numbers, or beside several of them, in a text without pages."""
    places = [place for place, line in enumerate(lines) if is_page_label(line.text)]
    counted = [place for place, line in enumerate(lines) if _NUMBER.fullmatch(line.text) and line.gap]
    is_next = [int(lines[after].text) == int(lines[place].text) + 1 for place, after in pairwise(counted)]
    for is_sequence, group in groupby(enumerate(is_next), lambda each: each[1]):
        if is_sequence:
            indexes = [index for index, _ in group]
            places += counted[indexes[0] : indexes[-1] + 2]
    beside = [near for place in places for near in (place - 1, place + 1) if 0 <= near < len(lines)]
    shapes = Counter(_line_shape(lines[near]) for near in beside if len(lines[near].text) <= _LONGEST_TITLE)
    titles = {shape for shape, count in shapes.items() if count > 1}
    places += [place for place, line in enumerate(lines) if titles and _line_shape(line) in titles]
    return {lines[place].number for place in (*places, *_find_numbered_titles(lines))}


def _find_numbered_titles(lines: Sequence[TextLine]) -> Iterator[int]:
    """Yield the places of a title that is repeated with the number of its page, half of the time within a sentence."""
    alike: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        if line.gap and len(line.text) <= _LONGEST_TITLE and line.text.rstrip(")]")[-1:].isdigit():
            alike.setdefault(_line_shape(line), []).append(place)
    for places in alike.values():
        around = [(lines[place - 1].text, lines[place + 1].text) for place in places if 0 < place < len(lines) - 1]
        within = sum(not ends_sentence(before) and starts_lower(after) for before, after in around)
        if len(places) > 1 and within * 2 >= len(places):
            yield from places
