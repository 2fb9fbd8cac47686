"""A dialog with a filter line above a list: typing fills the list, enter takes the row under its cursor."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.widgets import Input

from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.dialog_frame import FRAME_BREAKPOINTS, DialogRule
from jvexplore.app.ui.filtered_list import ListHead
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import Rows
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.widget import Widget

    from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame

ChosenAnswer = TypeVar("ChosenAnswer")


class ListDialog(Dialog[ChosenAnswer]):
    """Lists what matches the typed text; a subclass searches for it, and says what a chosen row answers.

    Its widgets are not looked up when they are needed: a search may end while the dialog is being closed.

    Args:
        frame: the frame.
        line: the filter line.
        matches: the list.
    """

    AUTO_FOCUS = "FilterLine"
    VERTICAL_BREAKPOINTS = FRAME_BREAKPOINTS
    DEFAULT_CSS = """
    ListDialog { align: center middle; }
    """

    def __init__(self, frame: ListFrame, line: FilterLine, matches: FilteredList) -> None:
        super().__init__()
        self._frame = frame
        self._line = line
        self._list = matches
        self._rows = Rows(())
        self._query: str | None = None
        """What the listed rows match; `None` before the first search."""

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with self._frame:
            with ListHead():
                yield self._line
                yield from self.below_line()
                yield DialogRule()
            yield self._list
        yield KeyBar()

    def below_line(self) -> Iterable[Widget]:
        """Return what stands between the filter line and the list."""
        return ()

    @abstractmethod
    async def fill(self) -> None:
        """Search for what matches the typed text, and list it with `show_rows`."""

    @abstractmethod
    def choose_row(self, key: str) -> None:
        """Answer with the row of a key."""

    def on_mount(self) -> None:
        """List what there is before anything is typed."""
        self.fill_again()

    @on(Input.Changed)
    @work(group=WorkerGroup.FIND, exclusive=True)
    async def fill_again(self) -> None:
        """List what matches now; further typing replaces this search."""
        await self.fill()

    def show_rows(self, query: str, rows: Rows, cursor: int = 0) -> None:
        """List the rows that match a query."""
        self._query, self._rows = query, rows
        self._list.show_sheet(rows, cursor)

    @on(Input.Submitted)
    @on(LineView.Activated)
    def _chosen(self) -> None:
        hold_keys_until(self, self._choose())

    @work(group=WorkerGroup.FIND, exclusive=True)
    async def _choose(self) -> None:
        if self._query != self._line.value:
            await self.fill()  # the list was out of date
        if key := self._rows.key_at(self._list.cursor):
            self.choose_row(key)

    async def action_move(self, action: str) -> None:
        """Move the list's cursor while the filter line has the focus."""
        await self._list.run_action(action)
