"""A sheet of notes in two or three lines each: only those in view are drawn, however many there are."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.brighten import brighten
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import MARKED, WARNING, sign_cell
from jvexplore.app.looks.tokens import FAINT, WARN
from jvexplore.safe_text import EMPTY_LINE, SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

_HEAD: Final = 3
"""The cells before a line: the cursor, whether the note is marked, and a space."""


class ListedNote(NamedTuple):
    """What stands in the list.

    Attributes:
        key: the id of a note, or that of a problem; empty for a remark.
        text: the words of a problem or a remark; a note's are looked up when it is drawn.
        line_count: how many lines it takes.
    """

    key: str
    text: SafeLine = EMPTY_LINE
    line_count: int = 1


class NoteRows:
    """A sheet of notes, with a blank line between them.

    Args:
        listed: the notes, problems and remarks.
        draw_note: returns a line of a note, by its id, the number of the line, and the width in cells.
        is_marked: returns whether a note is marked, by its id.
    """

    is_fixed: Final = False
    """False because notes, their facts and marks change."""
    laid_out_for: Final = (0, 0)

    def __init__(
        self,
        listed: Sequence[ListedNote] = (),
        draw_note: Callable[[str, int, int], SafeContent] = lambda _key, _line, _width: content(EMPTY_LINE),
        is_marked: Callable[[str], bool] = lambda _key: False,
    ) -> None:
        self._listed = listed
        self._draw_note = draw_note
        self._is_marked = is_marked
        self._starts = array("L", accumulate((each.line_count + 1 for each in listed), initial=0))
        self._stops = array("L", (number for number, each in enumerate(listed) if each.key))
        self._by_key: Mapping[str, int] = {listed[number].key: stop for stop, number in enumerate(self._stops)}

    @property
    def stop_count(self) -> int:
        """The number of notes and problems."""
        return len(self._stops)

    @property
    def stop_keys(self) -> Sequence[str]:
        """The key of each stop, in order."""
        return [self._listed[number].key for number in self._stops]

    def key_at(self, stop: int) -> str:
        """Return the key of a stop; empty if there is none."""
        return self._listed[self._stops[stop]].key if stop < len(self._stops) else ""

    def find_stop(self, key: str) -> int | None:
        """Return the stop with a key; `None` if there is none."""
        return self._by_key.get(key)

    def __len__(self) -> int:
        return max(0, self._starts[-1] - 1)

    def lay_out(self, width: int, height: int = 0) -> None:
        """Do nothing: `draw_line` takes any width."""

    def draw_line(self, number: int, width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a line, behind the cursor and the mark."""
        del is_first
        position, line = self._find_line(number)
        listed = self._listed[position]
        if line == listed.line_count:
            return content(EMPTY_LINE)
        has_cursor = bool(listed.key) and self._stops[cursor.stop] == position
        is_marked = line == 0 and self._is_marked(listed.key)
        drawn = self._draw_text(listed) if listed.text else self._draw_note(listed.key, line, width - _HEAD)
        sign = sign_cell(cursor.sign if has_cursor and (cursor.is_focused or line == 0) else None)
        mark = sign_cell(MARKED if is_marked else None)
        shown = assemble(sign, mark, SPACE, drawn)
        return brighten(shown) if has_cursor and cursor.is_focused else shown

    def _draw_text(self, listed: ListedNote) -> SafeContent:
        if listed.key:
            return assemble(WARNING.part, SPACE, (listed.text, WARN.style))
        return styled(listed.text, FAINT.style)

    def _find_line(self, number: int) -> tuple[int, int]:
        """Return the position of what a line belongs to, and the number of the line in it."""
        position = bisect_right(self._starts, number, hi=len(self._listed)) - 1
        return position, number - self._starts[position]

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Return whether a line belongs to the note under the cursor."""
        return number in self.stop_lines(cursor)

    def stop_lines(self, stop: int) -> range:
        """Return the lines of a note."""
        position = self._stops[stop]
        start = self._starts[position]
        return range(start, start + self._listed[position].line_count)

    def stop_at(self, line: int, _column: int) -> int | None:
        """Return the note on a line; `None` if there is none."""
        if not 0 <= line < len(self):
            return None
        position, within = self._find_line(line)
        listed = self._listed[position]
        return self._by_key.get(listed.key) if within < listed.line_count else None
