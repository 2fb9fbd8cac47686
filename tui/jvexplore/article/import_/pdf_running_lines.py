"""Find the running headers and footers of a PDF file: lines at the edge of pages that are no part of the text."""

from __future__ import annotations

import re
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.sentence_edges import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.pdf_lines import PdfLine

_MAX_ROWS: Final = 5
"""How many rows at each edge of a page may be running."""
_ZONE: Final = 0.2
"""The share of the height of a page, at each edge, in which they stand."""
_EDGE: Final = 0.14
"""The share of the height of a page, at each edge, in which a bare number is its number."""
_SAME_ROW: Final = 0.3
_SAME_PLACE: Final = 6
"""How far apart, in points, the same line may stand on two pages."""
_ISOLATED: Final = 1.7
"""How many times its size a running line is away from the text."""
_LARGER: Final = 1.35
_FEWEST_LETTERS: Final = 4
_LONGEST: Final = 150
_OFTEN: Final = 0.6
"""On which share of the pages a line stands apart at the same place if it is running, whatever it says."""
_FEWEST_PAGES: Final = 3
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"(?:page|seite|pagina|p\.|s\.)?\s*\d{1,4}(?:\s*(?:of|von|de|di|/|\|)\s*\d{1,4})?"
    r"|([-–—|•]\s?)\d{1,4}\s?\1?|\(?[ivxlc]{1,6}\)?|\d{1,4}\s?\|",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"(?!(?:19|20)\d\d)\d{1,4}")
PRINTED: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AP]\.?M\.?)?", re.IGNORECASE
)
"""The date and the time with which browsers head each page that they print."""
ADDRESS: Final = re.compile(r"(?:https?|file)://[^\s<>\"]+", re.IGNORECASE)


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
            for place, (row, inner) in enumerate(zip_longest(rows[:_MAX_ROWS], rows[1 : _MAX_ROWS + 1])):
                if row is None or not _is_in_zone(row[0], page, _ZONE, at_top=at_top):
                    break
                is_running = _is_repeated(row, repeated) or _is_printed(row)
                if not is_running and (not place or len(row) == 1):
                    is_at_edge = _is_in_zone(row[0], page, _EDGE, at_top=at_top)
                    often = _count_near(apart, "", row[0].baseline) >= max(_FEWEST_PAGES, len(pages) * _OFTEN)
                    is_running = is_at_edge and _is_page_number(row)
                    is_running |= _is_apart(row, inner) and (often or (is_at_edge and _has_number(row)))
                if not is_running:
                    break
                page.drop(row)


def _is_repeated(row: Sequence[PdfLine], repeated: dict[tuple[str, int], set[int]]) -> bool:
    """Return whether a row is on other pages too: all of it, or a part of it that has words."""
    found = [each for each in row if _count_near(repeated, _shape(each.text), each.baseline) > 1]
    return len(found) == len(row) or any(sum(map(str.isalpha, each.text)) >= _FEWEST_LETTERS for each in found)


def _repeated_lines(edges: Sequence[Sequence[Sequence[PdfLine]]]) -> dict[tuple[str, int], set[int]]:
    """Return on which pages each line stands, by its shape and its place."""
    found: dict[tuple[str, int], set[int]] = {}
    for number, rows in enumerate(edges):
        for line in chain.from_iterable(rows[:_MAX_ROWS]):
            if len(line.text) <= _LONGEST:
                found.setdefault((_shape(line.text), _bucket(line.baseline)), set()).add(number)
    return found


def _lines_apart(edges: Sequence[Sequence[Sequence[PdfLine]]]) -> dict[tuple[str, int], set[int]]:
    """Return on which pages the outermost line stands apart, by its place."""
    found: dict[tuple[str, int], set[int]] = {}
    for number, rows in enumerate(edges):
        if len(rows) > 1 and _is_apart(rows[0], rows[1]):
            found.setdefault(("", _bucket(rows[0][0].baseline)), set()).add(number)
    return found


def _count_near(found: dict[tuple[str, int], set[int]], shape: str, baseline: float) -> int:
    """Return on how many pages a line stands at about one place."""
    bucket = _bucket(baseline)
    return len(set().union(*(found.get((shape, near), ()) for near in (bucket - 1, bucket, bucket + 1))))


def _bucket(baseline: float) -> int:
    return round(baseline / _SAME_PLACE)


def _shape(text: str) -> str:
    return _DIGITS.sub("0", text.casefold())


def _is_in_zone(line: PdfLine, page: PageLines, share: float, *, at_top: bool) -> bool:
    return line.baseline < page.height * share if at_top else line.baseline > page.height * (1 - share)


def _is_apart(row: Sequence[PdfLine], inner: Sequence[PdfLine] | None) -> bool:
    """Return whether a row is short, no larger than the next one towards the middle of the page, and away from it."""
    if inner is None:
        return False
    distance = abs(row[0].baseline - inner[0].baseline)
    size = max(each.size for each in row)
    is_short = sum(len(each.text) for each in row) <= _LONGEST
    return is_short and size <= inner[0].size * _LARGER and distance > max(size, inner[0].size) * _ISOLATED


def _is_printed(row: Sequence[PdfLine]) -> bool:
    """Return whether a row is one that browsers add to the pages that they print."""
    text = " ".join(each.text for each in row)
    return (
        PRINTED.match(text) is not None or PRINTED.search(row[-1].text) is not None or ADDRESS.match(text) is not None
    )


def _is_page_number(row: Sequence[PdfLine]) -> bool:
    return _PAGE_NUMBER.fullmatch(" ".join(each.text for each in row).strip()) is not None


def _has_number(row: Sequence[PdfLine]) -> bool:
    """Return whether a row begins or ends with what may be the number of its page, not a year, and is no footnote."""
    text = " ".join(each.text for each in row)
    words = text.split()
    if ends_sentence(text) or any(each.has_mark() for each in row):
        return False
    return any(_NUMBER.fullmatch(each) for each in (words[0], words[-1]))
