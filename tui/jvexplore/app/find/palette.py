"""The command palette: every command by its name, with its key; facts and themes too. It looks like the find dialog."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from jvexplore.app.keys import bindings
from jvexplore.app.looks.signs import COMMANDS
from jvexplore.app.ui.dialog_frame import LOW_LINES
from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame, nothing_found
from jvexplore.app.ui.list_dialog import ListDialog
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.rows import Rows
from jvexplore.safe_text import EMPTY_LINE, safe_format

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual import events

    from jvexplore.app.find.palette_entry import PaletteEntry, PaletteSource
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine

Command: TypeAlias = "Callable[[], object]"

_MAX_NAME: Final = 18
"""Names up to this length, in characters, are one column, so that their explanations are aligned."""


class PaletteLine(FilterLine):
    """The line that is typed."""

    BINDINGS = [*bindings.RUN_TYPED]


class PaletteList(FilteredList):
    """The entries."""

    BINDINGS = [*bindings.RUN_KEY]


class Palette(ListDialog["Command | None"]):
    """Finds commands, facts or themes; returns what the chosen one does, or `None`.

    Args:
        title: the title.
        hint: what to type, as an example.
        sources: where entries come from.
    """

    BINDINGS = [bindings.CLOSE]

    def __init__(self, title: SafeLine, hint: SafeLine, sources: Sequence[PaletteSource]) -> None:
        super().__init__(ListFrame(title, COMMANDS), PaletteLine(placeholder=hint), PaletteList(Rows(())))
        self._sources = sources
        self._entries: Sequence[PaletteEntry] = ()

    async def fill(self) -> None:
        """List the entries that match, or those that are offered before anything is typed."""
        query = self.filter_line.value
        typed = query.strip()
        found: list[PaletteEntry] = []
        for source in self._sources:
            found += await source.matching(typed) if typed else source.offered()
        found.sort(key=attrgetter("score"), reverse=True)
        by_group: dict[str, list[PaletteEntry]] = {}
        for entry in found:
            by_group.setdefault(entry.group, []).append(entry)
        self._entries = [entry for group in by_group.values() for entry in group]
        count = safe_format("{:,} match" if len(found) == 1 else "{:,} matches", len(found)) if typed else EMPTY_LINE
        self._frame.set_count(count)
        rows = self._list_rows(has_headings=len(by_group) > 1)
        self.show_rows(query, Rows([*rows] or nothing_found(typed), self._sign))

    def _list_rows(self, *, has_headings: bool) -> Iterator[Row]:
        """Yield a row for each entry, below the headings of their groups."""
        explained = [len(entry.name) for entry in self._entries if entry.explanation]
        column = max((length for length in explained if length <= _MAX_NAME), default=0)
        number = 0
        for _, entries in groupby(self._entries, attrgetter("group")):
            listed = [*entries]
            if has_headings:
                if number and self.size.height >= LOW_LINES:
                    yield Row("", EMPTY_LINE)
                yield Row("", listed[0].group, right=safe_format("{:,}", len(listed)))
            for entry in listed:
                yield Row(
                    str(number),
                    entry.name.ljust(column) if entry.explanation else entry.name,
                    right=entry.right,
                    marks=entry.marks,
                    detail=entry.explanation,
                    signs=entry.signs,
                    is_quiet=not entry.is_possible,
                )
                number += 1

    def _sign(self, key: str) -> Sign | None:
        return self._entries[int(key)].sign

    def choose_row(self, key: str) -> None:
        """Return what an entry does."""
        self.dismiss(self._entries[int(key)].do)

    def on_click(self, event: events.Click) -> None:
        """Close, if the click is beside the palette."""
        x, y = int(event.screen_x), int(event.screen_y)
        if self.region.contains(x, y) and self.get_widget_at(x, y)[0] is self:  # no longer, if the window shrank
            self.action_close()

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
