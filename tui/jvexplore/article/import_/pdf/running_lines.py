"""Find the running headers and footers of a PDF file: lines at the edge of pages that are no part of the text."""

from __future__ import annotations

import re
from itertools import chain, islice, pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.page_numbers import is_page_label
from jvexplore.article.import_.sentence_edges import ends_sentence, starts_lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.pdf.lines import PdfLine

_MAX_ROWS: Final = 5
"""How many rows at each edge of a page may be running."""
_ZONE: Final = 0.2
"""The share of the height of a page, at each edge, in which they stand."""
_EDGE: Final = 0.14
"""The share of the height of a page, at each edge, in which a bare number is its number."""
_SAME_ROW: Final = 0.3
"""How far apart, as a share of the size, the baselines of the parts of one running line are."""
_SAME_PLACE: Final = 6
"""How far apart, in points, the same line may stand on two pages."""
_ISOLATED: Final = 1.7
"""How many times its size a running line is away from the text."""
_LONGEST_ENDED: Final = 40
"""The most characters of a running line that ends as a sentence does, because of an abbreviation."""
_SET_OFF: Final = 1.4
"""How many times the distance between the lines of the text a running line is away from it."""
_LARGER: Final = 1.35
"""How many times the size of the text a running line has at most: beyond that, it is a headline."""
_FEWEST_LETTERS: Final = 4
"""The letters from which on a part of a row has words, not only a number."""
_LONGEST: Final = 120
"""The most characters of a running line."""
_OFTEN: Final = 0.6
"""On which share of the pages a line stands apart at the same place if it is running, whatever it says."""
_FEWEST_PAGES: Final = 3
"""On how many pages, at least, a line must stand apart at the same place."""
_DIGITS: Final = re.compile(r"\d+")
_BARE_NUMBER: Final = re.compile(r"\d{1,4}(?:\s?\|)?|[-–—|•]\s?\d{1,4}|\(?[ivxlc]{1,6}\)?", re.IGNORECASE)
"""A number that its place shows to be that of the page: 2, iii, | 2."""
_LABEL: Final = re.compile(r"(?:page|seite|pagina)\s?\d", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?!(?:19|20)\d\d)\d{1,4}")
PRINTED: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AP]\.?M\.?)?", re.IGNORECASE
)
"""The date and the time with which browsers head each page that they print."""
ADDRESS: Final = re.compile(r"(?:https?|file)://[^\s<>\"\[\]]+", re.IGNORECASE)
"""The address of a page that is printed."""


class PageLines:
    """The lines of a page.

    Args:
        lines: from top to bottom.
        height: that of the page, in points.

    Attributes:
        running: the running headers and footers, those on one baseline together, from left to right.
        others: the others, from top to bottom.
    """

    def __init__(self, lines: Sequence[PdfLine], height: float) -> None:
        self.running: list[list[PdfLine]] = []
        self.others = [*lines]
        self.height = height

    def edge_rows(self, *, at_top: bool) -> Iterator[list[PdfLine]]:
        """Yield the lines at one edge that are not running, those on one baseline together, the outermost first."""
        row: list[PdfLine] = []
        for line in self.others if at_top else reversed(self.others):
            if row and abs(line.baseline - row[0].baseline) > line.size * _SAME_ROW:
                yield row
                row = []
            row.append(line)
        if row:
            yield row

    def drop(self, row: Sequence[PdfLine]) -> None:
        """Count the lines on one baseline among the running ones."""
        self.running.append(sorted(row, key=lambda each: each.left))
        dropped = {*map(id, row)}
        self.others = [each for each in self.others if id(each) not in dropped]


def drop_running_lines(pages: Sequence[PageLines]) -> None:
    """Move the running headers and footers of each page to its running lines."""
    for at_top in (True, False):
        edges = [[*islice(page.edge_rows(at_top=at_top), _MAX_ROWS + 1)] for page in pages]
        repeated = _repeated_lines(edges)
        apart = _lines_apart(edges)
        for page, rows in zip(pages, edges, strict=True):
            for place, row in enumerate(rows[:_MAX_ROWS]):
                is_labelled = not place and _has_label(row) and _is_page_number(row)
                if not is_labelled and not _is_in_zone(row[0], page, _ZONE, at_top=at_top):
                    break
                is_running = is_labelled or _is_repeated(row, repeated) or _is_printed(row)
                if not is_running and (not place or len(row) == 1):
                    is_at_edge = _is_in_zone(row[0], page, _EDGE, at_top=at_top)
                    often = _count_near(apart, "", row[0].baseline) >= max(_FEWEST_PAGES, len(pages) * _OFTEN)
                    is_running = is_at_edge and _is_page_number(row)
                    is_running |= _is_apart(rows[place:]) and (often or (is_at_edge and _has_number(row)))
                if not is_running:
                    break
                page.drop(row)


def _is_repeated(row: Sequence[PdfLine], repeated: dict[tuple[str, int], set[int]]) -> bool:
    """Return whether a row is on other pages too: all of it, or a part of it that has words."""
    found = [each for each in row if _count_near(repeated, _shape(each), each.baseline) > 1]
    return len(found) == len(row) or any(sum(map(str.isalpha, each.text)) >= _FEWEST_LETTERS for each in found)


def _repeated_lines(edges: Sequence[Sequence[Sequence[PdfLine]]]) -> dict[tuple[str, int], set[int]]:
    """Return on which pages each line stands, by its shape and its place."""
    found: dict[tuple[str, int], set[int]] = {}
    for number, rows in enumerate(edges):
        for line in chain.from_iterable(rows[:_MAX_ROWS]):
            if len(line.text) <= _LONGEST:
                found.setdefault((_shape(line), _bucket(line.baseline)), set()).add(number)
    return found


def _lines_apart(edges: Sequence[Sequence[Sequence[PdfLine]]]) -> dict[tuple[str, int], set[int]]:
    """Return on which pages the outermost line stands apart, by its place."""
    found: dict[tuple[str, int], set[int]] = {}
    for number, rows in enumerate(edges):
        if rows and _is_apart(rows):
            found.setdefault(("", _bucket(rows[0][0].baseline)), set()).add(number)
    return found


def _count_near(found: dict[tuple[str, int], set[int]], shape: str, baseline: float) -> int:
    """Return on how many pages a line stands at about one place."""
    bucket = _bucket(baseline)
    return len(set().union(*(found.get((shape, near), ()) for near in (bucket - 1, bucket, bucket + 1))))


def _bucket(baseline: float) -> int:
    return round(baseline / _SAME_PLACE)


def _shape(line: PdfLine) -> str:
    """Return what running lines have in common: their type, and their text but for numbers."""
    return f"{round(line.size)} {line.is_bold} {_DIGITS.sub('0', line.text)}"


def _is_in_zone(line: PdfLine, page: PageLines, share: float, *, at_top: bool) -> bool:
    return line.baseline < page.height * share if at_top else line.baseline > page.height * (1 - share)


def _is_apart(rows: Sequence[Sequence[PdfLine]]) -> bool:
    """Return whether a row is short, no larger than the next ones towards the middle of the page, and away from them.

    Args:
        rows: the row, and those next to it.
    """
    if len(rows) == 1:
        return False
    row, *inner = rows
    text = " ".join(each.text for each in row)
    size = max(each.size for each in row)
    distance, *others = [abs(one[0].baseline - other[0].baseline) for one, other in pairwise(rows)]
    if len(text) > _LONGEST or starts_lower(text) or size > inner[0][0].size * _LARGER:
        return False
    usual = median(others) if others else size  # lines may be doubly spaced
    return distance > max(max(size, inner[0][0].size) * _ISOLATED, usual * _SET_OFF)


def _is_printed(row: Sequence[PdfLine]) -> bool:
    """Return whether a row is one that browsers add to the pages that they print."""
    text = " ".join(each.text for each in row)
    return (
        PRINTED.match(text) is not None or PRINTED.search(row[-1].text) is not None or ADDRESS.match(text) is not None
    )


def _is_page_number(row: Sequence[PdfLine]) -> bool:
    text = " ".join(each.text for each in row).strip()
    return is_page_label(text) or _BARE_NUMBER.fullmatch(text) is not None


def _has_label(row: Sequence[PdfLine]) -> bool:
    """Return whether a row says to be of a page: "Page 2", which stands below the letterhead in a letter."""
    return _LABEL.match(row[0].text) is not None


def _has_number(row: Sequence[PdfLine]) -> bool:
    """Return whether a row begins or ends with what may be the number of its page, not a year, and is no footnote."""
    text = " ".join(each.text for each in row)
    words = text.split()
    if (ends_sentence(text) and len(text) > _LONGEST_ENDED) or any(each.has_mark() for each in row):
        return False
    return any(_NUMBER.fullmatch(each) for each in (words[0], words[-1]))
