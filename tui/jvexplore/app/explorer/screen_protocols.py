"""What each group of the explorer's keys needs from its screen; types only, so never imported at the start."""

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

    at_glance: bool
    """Whether the deal at a glance stands in their place."""
    zoomed: bool
    """Whether the focused pane is shown alone."""

    @property
    def fact_view(self) -> FactView:
        """The widget that shows the page."""

    @property
    def notes_view(self) -> NotesView:
        """The widget that shows the notes."""

    def show_address(self, address: Address, entry: HistoryEntry | None = None) -> None:
        """Show an address; with `entry`, restore its cursor and scroll position."""

    def set_focus(self, widget: Widget | None) -> None:
        """Focus a widget; `None` removes the focus."""

    def enter_page(self) -> None:
        """Focus the page; on a narrow screen it covers the list."""

    def enter_fact(self) -> None:
        """Focus the fact in its pane, or else its page."""

    def enter_notes(self, note_id: str) -> None:
        """Focus a note on the current address."""


class ScreenWithLists(ScreenWithListedFacts, Protocol):
    """Lists facts in panes, shows one of them, and goes to addresses chosen in dialogs."""

    note_keys: NoteKeys
    """The keys that change notes."""

    at_glance: bool
    """Whether the deal at a glance stands in the place of a fact."""

    @property
    def panes(self) -> Sequence[FactPane]:
        """The panes, in order."""

    @property
    def focused(self) -> Widget | None:
        """The focused widget."""

    def pane_at(self, address: Address) -> FactPane | None:
        """Return the pane whose cursor is on a fact; `None` if there is none."""

    def set_focus(self, widget: Widget | None) -> None:
        """Focus a widget; `None` removes the focus."""

    def enter_page(self) -> None:
        """Focus the page; on a narrow screen it covers the list."""

    def leave_glance(self) -> None:
        """Show the fact in the place of the deal at a glance."""

    def visit_address(self, address: Address, note_id: str = "") -> None:
        """Go to an address, or to a note on it, and add it to the history."""


class ScreenWithGlance(ScreenWithAddress, Protocol):
    """Shows the deal at a glance in the place of a fact and its notes."""

    at_glance: bool
    """Whether it is shown."""

    with_source: bool
    """Whether the article is shown beside the fact, instead of its notes."""

    reading: bool
    """Whether, on a narrow screen, the fact covers the list."""

    @property
    def hides_notes(self) -> bool:
        """Whether something else stands in the place of the notes."""

    @property
    def fact_view(self) -> FactView:
        """The widget that shows the page."""

    @property
    def notes_view(self) -> NotesView:
        """The widget that shows the notes."""

    def leave_glance(self) -> None:
        """Show the fact in its place."""

    def show_address(self, address: Address, entry: HistoryEntry | None = None) -> None:
        """Show an address; with `entry`, restore its cursor and scroll position."""

    def set_focus(self, widget: Widget | None) -> None:
        """Focus a widget; `None` removes the focus."""

    def enter_page(self) -> None:
        """Focus the page; on a narrow screen it covers the list."""


class ScreenWithPanes(KeyGroupHost, Protocol):
    """Has panes of facts, and room for the line that filters one."""

    reading: bool
    """Whether, on a narrow screen, the fact covers the list."""

    zoomed: bool
    """Whether the focused pane is shown alone."""

    @property
    def session(self) -> Session | None:
        """The open session; `None` while files are being read."""

    def leave_glance(self) -> None:
        """Show the fact in the place of the deal at a glance."""

    @property
    def panes(self) -> Sequence[FactPane]:
        """The panes, in order."""

    @property
    def focused(self) -> Widget | None:
        """The focused widget."""

    def set_focus(self, widget: Widget | None) -> None:
        """Focus a widget; `None` removes the focus."""

    def mount(self, *widgets: Widget, before: int | str | Widget | None = None) -> Awaitable[None]:
        """Insert widgets before another one."""
