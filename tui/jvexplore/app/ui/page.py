"""Sheets of wrapped text with links, each of which is a stop of the cursor."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final

from textual.style import Style

from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.signs import with_sign
from jvexplore.app.looks.tokens import BODY, LAMP
from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeText

STOP: Final = "stop"
"""The key under which the style of a link carries its stop."""


class Page(ABC):
    """A sheet of wrapped lines, which a subclass draws.

    Attributes:
        keys: the address or note id of each stop.
        legend: what its signs say, to stand in the edge below it; empty if nothing is to be explained there.
    """

    is_fixed: Final = True

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.legend = content(EMPTY_LINE)
        self._lines: list[SafeContent] = []
        self._stops: list[range] = []
        self._width = self._room = 0

    @property
    def laid_out_for(self) -> tuple[int, int]:
        """The width, and what of a height matters, that the lines were last wrapped for."""
        return self._width, self._room

    @property
    def stop_count(self) -> int:
        """The number of links or notes."""
        return len(self.keys)

    def __len__(self) -> int:
        return len(self._lines)

    def lay_out(self, width: int, height: int = 0) -> None:
        """Wrap everything to a width, unless it already has that width; `height` is how many lines are in view."""
        room = self._fit_height(height)
        if width and (width, room) != (self._width, self._room):
            self._width, self._room = width, room
            self._lines = self._draw(width)

    def _fit_height(self, _height: int) -> int:
        """Return what of a height the page depends on: it is drawn again if that changes. By default, nothing."""
        return 0

    @abstractmethod
    def _draw(self, width: int) -> list[SafeContent]:
        """Return the lines; must also set `_stops`, and `keys` if they depend on the width."""

    def draw_line(self, number: int, _width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a line; the link with the focus stands on the lamp."""
        del is_first
        line = self._lines[number]
        if cursor.is_focused:
            for start, end, stop in links_of(line):
                if stop == cursor.stop:
                    line = line.stylize(LAMP.chip_style, start, end)
        return line

    def has_cursor(self, _number: int, _cursor: int) -> bool:
        """Return whether a whole line is under the cursor; here only links are."""
        return False

    def stop_lines(self, stop: int) -> range:
        """Return the lines of a link or note; an empty range before the page is laid out."""
        return self._stops[stop] if stop < len(self._stops) else range(0)

    def _find_stops(self, lines: list[SafeContent]) -> dict[int, range]:
        """Return the lines of each link, by stop."""
        lines_by_stop: dict[int, list[int]] = {}
        for number, line in enumerate(lines):
            for _, _, stop in links_of(line):
                lines_by_stop.setdefault(stop, []).append(number)
        return {stop: range(found[0], found[-1] + 1) for stop, found in lines_by_stop.items()}

    def stop_beside(self, stop: int, direction: int) -> int:
        """Return the stop to the right (1) or left (-1) of a stop: by default the next or previous one."""
        return stop + direction

    def stop_at(self, line: int, column: int) -> int | None:
        """Return the link at a line and column; the first one of the line if `column` is negative."""
        if line >= len(self._lines):
            return None
        drawn = self._lines[line]
        for start, end, stop in links_of(drawn):
            if column < 0 or drawn[:start].cell_length <= column < drawn[:end].cell_length:
                return stop
        return None


def as_link(shown: SafeContent, stop: int) -> SafeContent:
    """Return content as a stop of the cursor: its style carries it, so that `links_of` finds it in a line."""
    return shown.stylize(Style.from_meta({STOP: stop}))


def links_of(line: SafeContent) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and stop of the links in a line."""
    for start, end, style in line.spans:
        if isinstance(style, Style) and STOP in style.meta:
            yield start, end, style.meta[STOP]


def link_content(text: SafeText, stop: int, sign: Sign | None = None) -> SafeContent:
    """Return the text of a link, with the sign of what it leads to: that says that it is a link."""
    return with_sign(sign, as_link(styled(text, BODY.style), stop))
