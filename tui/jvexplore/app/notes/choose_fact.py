"""Choose a fact from a list that is filtered as you type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.widgets import Input

from jvexplore.address import NO_ADDRESS, Address, address_of
from jvexplore.app.keys import bindings
from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.looks.signs import FIND
from jvexplore.app.notes.address_rows import address_rows
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.dialog_frame import FRAME_BREAKPOINTS, DialogRule
from jvexplore.app.ui.filtered_list import NOTHING_FOUND, FilteredList, FilterLine, ListFrame, ListHead
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import Rows
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.app import ComposeResult

    from jvexplore.search.address_index import NamedAddress


_MAX_ROWS: Final = 1_000
"""The maximum number of rows; nobody reads more, and typing narrows the list."""


class ChooseLine(FilterLine):
    """The filter line."""

    BINDINGS = [*bindings.FACT_FILTER]


class ChooseList(FilteredList):
    """The matching facts."""

    BINDINGS = [*bindings.FACT_LIST]


class ChooseFact(Dialog[Address]):
    """Asks for an address; returns it, or an empty one if none was chosen.

    Args:
        matching: returns the addresses that match the typed text; its second argument is the largest number.
        title: the title, which says what the address is for.
    """

    BINDINGS = [bindings.CANCEL]
    AUTO_FOCUS = "FilterLine"
    VERTICAL_BREAKPOINTS = FRAME_BREAKPOINTS
    CSS = """
    ChooseFact { align: center middle; }
    ChooseFact ListFrame { max-width: 100; }
    """

    def __init__(self, matching: Callable[[str, int], Awaitable[Sequence[NamedAddress]]], title: str) -> None:
        super().__init__()
        self._matching = matching
        self._typed: str | None = None
        self._rows = Rows(())
        # Not looked up when they are needed: a search may end while the dialog is being closed.
        self._frame = ListFrame(sanitize_line(title), FIND)
        self._line = ChooseLine(placeholder=own_words("Part of a name or address"))
        self._list = ChooseList(self._rows)

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with self._frame:
            with ListHead():
                yield self._line
                yield DialogRule()
            yield self._list
        yield KeyBar()

    def on_mount(self) -> None:
        """List all facts."""
        self._typing()

    @on(Input.Changed)
    @work(group=WorkerGroup.CHOOSE, exclusive=True)
    async def _typing(self) -> None:
        await self._fill()

    async def _fill(self) -> None:
        """List the facts that match the typed text; further typing replaces this search."""
        typed = self._line.value
        found = await self._matching(typed, _MAX_ROWS)
        if typed != self._line.value:
            return
        self._typed = typed
        more = "+" if len(found) == _MAX_ROWS else ""
        count = f"{len(found):,} fact" if len(found) == 1 else f"{len(found):,}{more} facts"
        self._frame.set_count(sanitize_line(count))
        self._rows = address_rows(found, typed) if found else Rows(NOTHING_FOUND)
        self._list.show_sheet(self._rows)

    @on(Input.Submitted)
    @on(LineView.Activated)
    def _chosen(self) -> None:
        hold_keys_until(self, self._choose())

    @work(group=WorkerGroup.CHOOSE, exclusive=True)
    async def _choose(self) -> None:
        if self._typed != self._line.value:
            await self._fill()  # the list was out of date
        address = address_of(self._rows.key_at(self._list.cursor))
        if address:
            self.dismiss(address)

    async def action_move(self, action: str) -> None:
        """Move the list's cursor while the filter has the focus."""
        await self._list.run_action(action)

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(NO_ADDRESS)
