"""A field of a form as lines: its label, an edge, its text, and beside it or below what is known of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.tokens import BAD, EDGE, FAINT, LAMP, RAISED, Token
from jvexplore.app.ui.wrapping import wrap
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE, own_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

_THIN: Final = own_words("│")
_THICK: Final = own_words("▌")
_EDGE_CELLS: Final = 2
_MAX_LABEL: Final = 13
_NARROW: Final = 44
"""With less room for a form, in cells, nothing stands before its labels."""
_LEAST_BESIDE: Final = 34
"""With less room for a text, in cells, what is known of it stands below."""


class FieldWidths(NamedTuple):
    """The columns of a form, in cells.

    Attributes:
        lead: before the labels.
        label: for the labels.
        value: for the texts, and what stands beside them.
    """

    lead: int
    label: int
    value: int

    @classmethod
    def fit(cls, width: int, longest_label: int) -> FieldWidths:
        """Return the columns for a width; labels are cut before the texts have less room than they."""
        lead = 1 if width >= _NARROW else 0
        room = max(2, width - lead - 1 - _EDGE_CELLS - lead)
        label = min(_MAX_LABEL, longest_label, room // 2)
        return cls(lead, label, room - label)

    @property
    def value_start(self) -> int:
        """The cells before a text."""
        return self.lead + self.label + 1 + _EDGE_CELLS

    @property
    def beside_start(self) -> int:
        """The cells of a text before what stands beside it; all of them if that stands below."""
        return self.value * 3 // 5 if self.value >= _LEAST_BESIDE else self.value


class DrawnField(NamedTuple):
    """What is shown of a field.

    Attributes:
        label: what it is called; empty where it continues the one above.
        rows: the rows of its text.
        beside: what is known of the text, in a line.
        is_needed: whether that is shown below where there is no room beside the text.
        below: what is shown below in any case: a remedy.
        edge: the colour of its edge.
        is_current: whether the focus is there.
    """

    label: SafeLine
    rows: Sequence[SafeContent]
    beside: SafeContent = content(EMPTY_LINE)
    is_needed: bool = False
    below: SafeContent = content(EMPTY_LINE)
    edge: Token = EDGE
    is_current: bool = False


def draw_field(field: DrawnField, widths: FieldWidths) -> list[SafeContent]:
    """Return the lines of a field."""
    rows = [*field.rows] or [content(EMPTY_LINE)]
    below = wrap(field.below, widths.value) if field.below.plain else []
    if field.beside.plain:
        number, at = _place_beside(rows, field.beside, widths)
        if at:
            rows[number] = assemble(rows[number].pad_right(at - rows[number].cell_length), field.beside)
        elif field.is_needed:
            below = [*wrap(field.beside, widths.value), *below]
    return [
        *(_draw_row(field, row, widths, label=field.label if not at else EMPTY_LINE) for at, row in enumerate(rows)),
        *(_draw_row(field, row, widths) for row in below),
    ]


def _place_beside(rows: Sequence[SafeContent], beside: SafeContent, widths: FieldWidths) -> tuple[int, int]:
    """Return the row and the cell at which something stands beside a text; 0 for the cell if nowhere."""
    last = len(rows) - 1
    used = rows[last].cell_length
    column = widths.beside_start
    if column < widths.value:  # further left for what needs more room, as beside the text area
        column = min(column, widths.value - beside.cell_length)
    columns = [column] if not last else []
    for at in (*columns, used + len(GAP)):
        if at >= used + len(GAP) and at + beside.cell_length <= widths.value:
            return last, at
    return last, 0


def room_beside(beside: SafeContent, widths: FieldWidths) -> int:
    """Return how many cells a text of one row has if something is to stand beside it; 0 if that has no room."""
    room = min(widths.beside_start, widths.value - beside.cell_length) - len(GAP)
    return max(0, room) if beside.plain and widths.value >= _LEAST_BESIDE else 0


def _draw_row(field: DrawnField, row: SafeContent, widths: FieldWidths, label: SafeLine = EMPTY_LINE) -> SafeContent:
    """Return one line: where the focus is, the text stands out."""
    ink = LAMP.bold_style if field.is_current else FAINT.style
    shown = styled(label, ink).truncate(widths.label, ellipsis=True, pad=True)
    is_thick = field.is_current or field.edge is not EDGE
    token = LAMP if field.is_current and field.edge is not BAD else field.edge
    edge = styled(_THICK if is_thick else _THIN, token.style)
    value = row.truncate(widths.value, ellipsis=True, pad=field.is_current)
    line = assemble(edge, SPACE, value)
    if field.is_current:
        line = line.stylize(RAISED.background_style)
    return assemble(SPACE * widths.lead, shown, SPACE, line)
