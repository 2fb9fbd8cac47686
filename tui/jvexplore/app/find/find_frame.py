"""The frame of the find dialog: what a query may contain in its upper edge, which kinds are below in its lower edge."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.frame import FULL_EDGE_CELLS, EdgeText
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import FIND, with_sign
from jvexplore.app.looks.tokens import FAINT
from jvexplore.app.ui.filtered_list import FilteredList, ListFrame
from jvexplore.app.ui.rows import Rows
from jvexplore.safe_text import ELLIPSIS, EMPTY_LINE, GAP, SPACE, own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.search.query import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.ui.row import Row

_HINTS: Final = (
    own_words("words"),
    own_words('"a phrase"'),
    own_words("-exclude"),
    *(sanitize_line(f"{key}:") for key in KEYS),
)
_TITLE: Final = own_words("Find")


class FindFrame(ListFrame):
    """The frame; both edges show as much as fits."""

    def __init__(self) -> None:
        super().__init__(_TITLE, FIND)

    def top_text(self) -> EdgeText:
        """Return the title, and the words of the query language."""
        title = super().top_text()
        room = self.outer_size.width - title.left.cell_length - FULL_EDGE_CELLS
        shown = content(EMPTY_LINE)
        for number in range(1, len(_HINTS) + 1):
            longer = content(GAP).join(map(content, _HINTS[:number]))
            if longer.cell_length > room:
                break
            shown = longer
        return EdgeText(title.left, shown)

    def bottom_text(self) -> EdgeText:
        """Return how many rows are below and of which kinds, in words if there is room, and how many match."""
        text = super().bottom_text()
        headings = [*self._headings_below()]
        beside = text.left.cell_length + len(GAP) + text.right.cell_length
        room = self.outer_size.width - beside - FULL_EDGE_CELLS
        below = content(GAP).join([_draw_kind(heading, has_words=True) for heading in headings])
        if below.cell_length > room:
            below = _fit([_draw_kind(heading, has_words=not heading.sign) for heading in headings], room)
        return EdgeText(assemble(text.left, GAP, below), text.right) if below.plain else text

    def _headings_below(self) -> Iterator[Row]:
        """Yield the headings of the kinds that begin below the rows in view."""
        for matches in self.query(FilteredList):
            if isinstance(matches.sheet, Rows):
                below = islice(matches.sheet.rows, matches.bottom_line, None)
                yield from (row for row in below if row.right and not row.key)


def _draw_kind(heading: Row, *, has_words: bool) -> SafeContent:
    count = styled(heading.right, FAINT.style)
    return with_sign(heading.sign, assemble((heading.text, FAINT.style), SPACE, count) if has_words else count)


def _fit(kinds: Sequence[SafeContent], room: int) -> SafeContent:
    """Return the first kinds, as many as fit, and an ellipsis if these are not all."""
    for number in range(len(kinds), 0, -1):
        tail = [styled(ELLIPSIS, FAINT.style)] if number < len(kinds) else []
        shown = content(GAP).join([*kinds[:number], *tail])
        if shown.cell_length <= room:
            return shown
    return content(EMPTY_LINE)
