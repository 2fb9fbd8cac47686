"""A screen with a filter line above a list: typing fills the list, enter takes the row under its cursor."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.screen import Screen
from textual.widgets import Input

from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.nearest_row import nearest_key
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from jvexplore.app.ui.filtered_list import FilteredList, FilterLine
    from jvexplore.app.ui.sheet import KeyedSheet

ScreenAnswer = TypeVar("ScreenAnswer")


class FilteredScreen(Screen[ScreenAnswer]):
    """Lists what matches the typed text; a subclass searches for it, and says what becomes of a chosen row.

    It stands after the other base classes: Textual takes styles and keys only from the first.

    Its widgets are not looked up when they are needed: a search may end while the screen is being closed.

    Attributes:
        filter_line: the filter line.
        matches: the list.
        listed: what the list shows.
        listed_query: what is listed matches this; `None` before the first search.
    """

    filter_line: FilterLine
    matches: FilteredList
    listed: KeyedSheet
    listed_query: str | None = None

    @cached_property
    def _is_filled(self) -> asyncio.Event:
        """Set while no search is running."""
        return asyncio.Event()

    @abstractmethod
    async def fill(self) -> None:
        """Search for what matches the typed text, and list it with `show_rows`."""

    @abstractmethod
    def choose_row(self, key: str) -> None:
        """Do what choosing the row of a key does."""

    @on(Input.Changed)
    def _typed(self) -> None:
        self.fill_again()

    def fill_again(self) -> None:
        """List what matches now, in place of the search that is running."""
        self._is_filled.clear()
        self._fill()

    @work(group=WorkerGroup.FIND, exclusive=True)
    async def _fill(self) -> None:
        await self.fill()
        self._is_filled.set()  # not if another search has replaced this one

    def show_rows(self, query: str, rows: KeyedSheet, key: str = "") -> None:
        """List the rows that match a query.

        Args:
            query: the query; if it is the same as before, the cursor stays on its row, or near it if that is gone.
            rows: the rows.
            key: of the row that the cursor goes to, if it is listed.
        """
        stop = rows.find_stop(key) if key else None
        if stop is None and query == self.listed_query:
            former_keys, is_listed = self.listed.stop_keys, lambda each: rows.find_stop(each) is not None
            stop = rows.find_stop(nearest_key(former_keys, self.matches.cursor, is_listed))
        self.listed_query, self.listed = query, rows
        self.matches.show_sheet(rows, stop or 0)

    @property
    def current_key(self) -> str:
        """The key of the row under the cursor; empty if there is none."""
        return self.listed.key_at(self.matches.cursor)

    @on(Input.Submitted)
    @on(LineView.Activated)
    def _chosen(self) -> None:
        hold_keys_until(self, self._choose())

    @work(group=WorkerGroup.CHOOSE, exclusive=True)
    async def _choose(self) -> None:
        """Choose the row under the cursor, once the list matches what is typed."""
        await self._is_filled.wait()
        if self.listed_query != self.filter_line.value:
            await self.fill()
        if key := self.current_key:
            self.choose_row(key)

    async def action_move(self, action: str) -> None:
        """Move the list's cursor while the filter line has the focus."""
        await self.matches.run_action(action)
