"""A numbered pane: the facts of one kind, one per row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from jvexplore.address import address_of
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.nearest_row import nearest_key
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from jvexplore.address import Address
    from jvexplore.app.panes import Pane
    from jvexplore.app.ui.rows import Rows
    from jvexplore.session.session import Session


class FactPane(LineView):
    """A pane of facts; its title shows its number, its name and the number of facts. Only the open one scrolls.

    Args:
        number: its position from 1, which is also the key that opens it.
        pane: which facts it shows.
        selected: called when the cursor moves to another fact. A message would arrive a frame later.
        rows: the initial rows.
    """

    DEFAULT_CSS = """
    FactPane {
        border: round $foreground 35%;
        border-bottom: none;
        border-title-color: $foreground;
        padding: 0;
        scrollbar-gutter: stable;
        overflow-y: hidden;
        &.-open { overflow-y: auto; }
        &.-last { border-bottom: round $foreground 35%; }
        &:focus {
            border: round $border;
            border-bottom: none;
            border-title-color: $border;
            border-title-style: bold reverse;
            &.-last { border-bottom: round $border; }
        }
    }
    """

    def __init__(self, number: int, pane: Pane, selected: Callable[[FactPane], None], rows: Rows) -> None:
        self.rows = self._all = rows
        super().__init__(self.rows, widget_id=f"pane-{number}")
        self.number = number
        self.pane = pane
        self._selected = selected
        self.query_text = ""
        self._last_address = ""
        """The address under the cursor before a filter left no rows."""

    def load_rows(self, rows: Rows) -> bool:
        """Show new rows, the cursor at or near its last position; return whether they differ from the old ones.

        A filtered pane keeps the facts that matched before; the caller must run its filter again.
        """
        if rows.rows == self._all.rows:
            return False
        rows.badge, rows.sign = self._all.badge, self._all.sign
        shown = rows.filter_keys(set(self.rows.stop_keys)) if self.query_text else rows
        current = nearest_key(self.rows.stop_keys, self.cursor, lambda key: shown.find_stop(key) is not None)
        self._all, self.rows = rows, shown
        self.show_sheet(shown, shown.find_stop(current) or 0, self.scroll_offset.y)
        self._update_title()
        return True

    def set_badges(self, badge: Callable[[Address], str], sign: Callable[[Address], str], *, shown: bool) -> None:
        """Set the callbacks that return the badge and the sign of a fact; they are called on each draw.

        Args:
            badge: returns the number of notes on a fact.
            sign: returns the sign for the result of its check.
            shown: whether any fact has a badge or a sign already, so that the pane must be redrawn.
        """
        self._all.badge = lambda key: badge(address_of(key))
        self._all.sign = lambda key: sign(address_of(key))
        if shown:
            self.refresh()

    def filter_rows(self, query: str, addresses: Container[str] | None) -> None:
        """Show only the facts that match a filter.

        Args:
            query: the filter, for the title; empty if all are shown.
            addresses: of the facts to show; `None` for all.
        """
        self._last_address = self.address or self._last_address
        self.query_text = query
        if addresses is None:
            self.rows = self._all
        else:
            self.rows = self._all.filter_keys(addresses)
        self.show_sheet(self.rows, self.rows.find_stop(self._last_address) or 0)
        self._update_title()
        self._selected(self)

    @work(group=WorkerGroup.FILTER, exclusive=True)
    async def filter_again(self, session: Session) -> None:
        """Run the pane's filter again on a new version of the dossier; the search runs on a thread."""
        from jvexplore.search.query import QueryError

        while query := self.query_text:
            try:
                found = await session.search.narrow_facts(query, self.pane.kind)
            except QueryError:
                found = set()  # the query is unfinished; the filter line shows the error
            if self.query_text == query:  # else the filter was changed meanwhile
                self.filter_rows(query, found)
                return

    def set_status(self, text: str) -> None:
        """Show a status in the frame instead of the title."""
        self.set_titles(sanitize_line(f"{self.number} {self.pane.title}: {text}"))

    def on_mount(self) -> None:
        """Set the title while the pane is still empty."""
        self._update_title()

    def watch_cursor(self, old: int, _new: int) -> None:
        """Report the fact under the cursor."""
        self.follow_cursor(old)
        self._selected(self)

    def _update_title(self) -> None:
        count = f"{self._all.stop_count:,}" if self._all.stop_count else "–"
        if self.query_text:
            count = f"{self.rows.stop_count:,} of {count}: {self.query_text}"
        self.set_titles(sanitize_line(f"{self.number} {self.pane.title} {count}"))

    @property
    def address(self) -> Address:
        """The address of the fact under the cursor; empty if there is none."""
        return address_of(self.rows.key_at(self.cursor))

    def addresses_from_cursor(self) -> list[Address]:
        """Return the addresses of all listed facts, from the cursor to the end, then from the top to the cursor."""
        keys = [*map(address_of, self.rows.stop_keys)]
        return keys[self.cursor :] + keys[: self.cursor]

    def select_fact(self, address: Address) -> None:
        """Move the cursor to a fact, if it is in this pane, without calling `selected`."""
        stop = self.rows.find_stop(address)
        if stop is not None and stop != self.cursor:
            old = self.cursor
            self.set_reactive(FactPane.cursor, stop)
            self.follow_cursor(old)
