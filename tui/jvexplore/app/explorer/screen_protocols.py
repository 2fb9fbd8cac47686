"""What each group of the explorer's keys needs of its screen; types only, which no start has to load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.keys.key_group_host import KeyGroupHost
from jvexplore.app.notes.screen_with_facts import ScreenWithAddress, ScreenWithListedFacts

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from textual.widget import Widget

    from jvexplore.address import Address
    from jvexplore.app.explorer.fact_pane import FactPane
    from jvexplore.app.notes.note_keys import NoteKeys
    from jvexplore.app.notes.notes_view import NotesView
    from jvexplore.app.ui.fact_view import FactView
    from jvexplore.session.page_history import HistoryEntry
    from jvexplore.session.session import Session


class ScreenWithPages(ScreenWithAddress, Protocol):
    """Shows the page of an address, and the notes on it."""

    @property
    def fact_view(self) -> FactView:
        """Its page."""

    @property
    def notes_view(self) -> NotesView:
        """The notes on it."""

    def show_address(self, address: Address, entry: HistoryEntry | None = None) -> None:
        """Show an address, as it was left if `entry` is given."""

    def set_focus(self, widget: Widget | None) -> None:
        """Give something the focus."""

    def enter_page(self) -> None:
        """Give the focus to the page, over the list on a narrow screen."""

    def enter_fact(self) -> None:
        """Give the focus to the fact in its pane, or to its page."""

    def enter_notes(self, note_id: str) -> None:
        """Give the focus to a note on what is shown."""


class ScreenWithLists(ScreenWithListedFacts, Protocol):
    """Lists facts in panes, shows one of them, and goes to what is chosen elsewhere."""

    note_keys: NoteKeys
    """Changes notes."""

    def visit_address(self, address: Address, note_id: str = "") -> None:
        """Go to an address, or to a note on it, such that there is a way back."""


class ScreenWithPanes(KeyGroupHost, Protocol):
    """Has panes of facts, and room for the line that filters one."""

    reading: bool
    """Whether, on a narrow screen, the fact lies over the list."""

    zoomed: bool
    """Whether the focused pane is shown alone."""

    @property
    def session(self) -> Session | None:
        """What is open; `None` while it is being read."""

    @property
    def panes(self) -> Sequence[FactPane]:
        """The panes, in order."""

    @property
    def focused(self) -> Widget | None:
        """What has the focus."""

    def set_focus(self, widget: Widget | None) -> None:
        """Give something the focus."""

    def mount(self, *widgets: Widget, before: int | str | Widget | None = None) -> Awaitable[None]:
        """Put widgets before another one."""
