"""A sheet of rows of two or three lines: a title, and below it a sentence, which is wrapped rather than cut."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.brighten import brighten
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import sign_cell
from jvexplore.app.looks.tokens import BODY, FAINT, SECOND
from jvexplore.app.ui.rows import fit_label
from jvexplore.app.ui.wrapping import wrap
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine

_HEAD: Final = 4
"""The cells before a title: the cursor, a sign, and a space after each."""
_ROOMY: Final = 96
"""From this width on, in cells, the words below a title have one line; in less room they have two."""
_MORE: Final = own_words(" …")


class DetailRow(NamedTuple):
    """One row.

    Attributes:
        key: identifies it among the others; empty for a remark, which is its title alone.
        title: its first line.
        detail: the words below it.
        right: at the right edge of the first line, where the title leaves room: an address.
        sign: before the title.
    """

    key: str
    title: SafeLine
    detail: SafeLine = EMPTY_LINE
    right: SafeLine = EMPTY_LINE
    sign: Sign | None = None


class DetailRows:
    """A sheet of rows that all have as many lines; only those in view are drawn, however many there are.

    Args:
        rows: the rows; either all of them have a key, or none has.
    """

    is_fixed: Final = True

    def __init__(self, rows: Sequence[DetailRow] = ()) -> None:
        self._rows = rows
        self._has_keys = bool(rows and rows[0].key)
        self._lines = 1
        self._width = 0

    @property
    def laid_out_for(self) -> tuple[int, int]:
        """The width that the lines are for."""
        return self._width, 0

    @property
    def stop_count(self) -> int:
        """How many rows the cursor can be on."""
        return len(self._rows) if self._has_keys else 0

    @property
    def stop_keys(self) -> Sequence[str]:
        """The key of each row, in order."""
        return [row.key for row in self._rows] if self._has_keys else []

    @cached_property
    def _by_key(self) -> Mapping[str, int]:
        return {key: stop for stop, key in enumerate(self.stop_keys)}

    def key_at(self, stop: int) -> str:
        """Return the key of a row; empty if there is none."""
        return self._rows[stop].key if stop < self.stop_count else ""

    def find_stop(self, key: str) -> int | None:
        """Return the position of the row with a key; `None` if there is none."""
        return self._by_key.get(key)

    def lay_out(self, width: int, height: int = 0) -> None:
        """Decide how many lines each row has."""
        del height
        self._width = width
        self._lines = 1 if not self._has_keys else 2 if width >= _ROOMY else 3

    def __len__(self) -> int:
        return len(self._rows) * self._lines

    def draw_line(self, number: int, width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a line of a row."""
        del is_first
        position, line = divmod(number, self._lines)
        row = self._rows[position]
        has_cursor = bool(row.key) and cursor.stop == position
        is_lit = has_cursor and cursor.is_focused
        sign = sign_cell(cursor.sign if has_cursor and (is_lit or line == 0) else None)
        room = max(1, width - _HEAD - 1)
        if line == 0:
            shown = assemble(sign, SPACE, sign_cell(row.sign), SPACE, self._title(row, room))
        else:
            shown = assemble(sign, SPACE * (_HEAD - 1), self._detail(row, line - 1, room))
        return brighten(shown) if is_lit else shown

    def _title(self, row: DetailRow, room: int) -> SafeContent:
        if not row.key:
            return styled(row.title, FAINT.style).truncate(room, ellipsis=True)
        right = styled(row.right, FAINT.style)
        title = styled(row.title, BODY.style)
        rest = room - right.cell_length - 2
        if not row.right or rest < title.cell_length:
            return fit_label(title, room)
        return assemble(fit_label(title, rest), SPACE * 2, right)

    def _detail(self, row: DetailRow, line: int, room: int) -> SafeContent:
        """Return a line of the words; in the last one of them, all that is left, cut."""
        words = styled(row.detail, SECOND.style)
        is_last = line == self._lines - 2
        if line == 0 and is_last:
            return words.truncate(room, ellipsis=True)
        lines = wrap(words, room)
        if line >= len(lines):
            return content(EMPTY_LINE)
        if len(lines) > line + 1 and is_last:
            return lines[line].truncate(room - 2, ellipsis=False) + styled(_MORE, FAINT.style)
        return lines[line]

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Return whether a line belongs to the row under the cursor."""
        return self._has_keys and number // self._lines == cursor

    def stop_lines(self, stop: int) -> range:
        """Return the lines of a row."""
        return range(stop * self._lines, (stop + 1) * self._lines)

    def stop_at(self, line: int, _column: int) -> int | None:
        """Return the row on a line; `None` if there is none."""
        return line // self._lines if self._has_keys and 0 <= line < len(self) else None
