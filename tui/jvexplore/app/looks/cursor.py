"""The cursor of a list in three grades: where the keys go, what is shown, where it was left."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from jvexplore.app.looks.signs import CURSOR, LEFT_AT, SHOWN, Sign


class CursorGrade(Enum):
    """What a cursor means."""

    FOCUSED = "focused"
    """The keys go there: a bar, on the colour of the selection."""
    SHOWN = "shown"
    """Its fact is shown while the focus is elsewhere."""
    LEFT = "left"
    """It was left there."""


class Cursor(NamedTuple):
    """A cursor as it is drawn: the number of its stop, and what it means."""

    stop: int
    grade: CursorGrade

    @property
    def is_focused(self) -> bool:
        """Whether the keys go there."""
        return self.grade is CursorGrade.FOCUSED

    @property
    def sign(self) -> Sign:
        """The sign before its row."""
        return _SIGNS[self.grade]


_SIGNS: Final[dict[CursorGrade, Sign]] = {
    CursorGrade.FOCUSED: CURSOR,
    CursorGrade.SHOWN: SHOWN,
    CursorGrade.LEFT: LEFT_AT,
}
