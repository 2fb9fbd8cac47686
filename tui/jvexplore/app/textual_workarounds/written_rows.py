"""Do not write rows again that were written a moment ago.

For one key, Textual draws several frames: one for the layout, others for styles and new sizes. Most rows are the same
in all of them. But another program may write over a row at any time, so rows are remembered only for a moment, about
as long as the frames of one key take.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_MOVE: Final = re.compile(r"\x1b\[(\d+;\d+)H")
_FRAME_MARKS: Final = frozenset(["\x1b[?2026h", "\x1b[?2026l"])
"""What stands around a frame."""
_KEPT_SECONDS: Final = 0.25
"""After a longer pause, what was written before is forgotten."""


class _Row:
    """A row of the screen.

    Attributes:
        frame: the number of the frame that has drawn in it last.
        parts: what has been written, by the place where it begins.
        seen: the places of those that this frame has, whether it wrote them or not.
    """

    __slots__ = ("frame", "parts", "seen")

    def __init__(self) -> None:
        self.frame = 0
        self.parts: dict[str, str] = {}
        self.seen: set[str] = set()


class WrittenRows:
    """Leaves out of a frame what has just been written in the same place.

    The parts of one frame do not overlap; a part may overlap any of another frame.

    Args:
        clock: returns the time, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._rows: dict[str, _Row] = {}
        self._frame = 0
        self._written_at = clock()

    def forget(self) -> None:
        """Forget what was written: it may no longer be on the screen."""
        self._rows = {}

    def leave_out_repeated(self, written: str) -> str:
        """Return what is to be written, without what is on the screen already.

        Args:
            written: a frame of Textual's, or anything else, after which nothing is known of the screen.
        """
        if written in _FRAME_MARKS:
            return written
        now = self._clock()
        if now - self._written_at > _KEPT_SECONDS:
            self.forget()
        self._written_at = now
        before, *parts = _MOVE.split(written)
        if before or not parts:
            self.forget()
            return written
        self._frame += 1
        rows = self._rows
        left = []
        for number in range(0, len(parts), 2):
            place, part = parts[number], parts[number + 1].rstrip("\n")  # another move follows
            if not part or self._is_new(rows, place, part):
                left.append(f"\x1b[{place}H{part}")
        return "".join(left)

    def _is_new(self, rows: dict[str, _Row], place: str, part: str) -> bool:
        """Return whether a part has to be written, and remember that it is on the screen."""
        name = place.partition(";")[0]
        row = rows.get(name)
        if row is None:
            row = rows[name] = _Row()
        if row.frame != self._frame:
            row.frame, row.seen = self._frame, set()
        row.seen.add(place)
        if row.parts.get(place) == part:
            return False
        for other in row.parts.keys() - row.seen:
            del row.parts[other]
        row.parts[place] = part
        return True
