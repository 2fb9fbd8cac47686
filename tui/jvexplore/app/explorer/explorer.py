"""The main screen: six panes of facts, the selected fact in full, and the notes on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.reactive import reactive

from jvexplore.address import DOSSIER, NO_ADDRESS, Address, address_of
from jvexplore.app.explorer.accordion import Accordion
from jvexplore.app.explorer.explorer_layout import EXPLORER_CSS, ExplorerLayout
from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.app.explorer.overview_keys import OverviewKeys
from jvexplore.app.explorer.pane_keys import PaneKeys
from jvexplore.app.explorer.title_bar import TitleBar
from jvexplore.app.explorer.walk_keys import WalkKeys
from jvexplore.app.keys import bindings
from jvexplore.app.notes.note_screen import NoteScreen
from jvexplore.app.notes.notes_view import NotesView
from jvexplore.app.panes import PANES
from jvexplore.app.source.source_keys import SourceKeys
from jvexplore.app.textual_workarounds.covered import CoveredHorizontal, CoveredVertical, CoveredWidget
from jvexplore.app.textual_workarounds.layouts import skip_second_draw
from jvexplore.app.ui.fact_view import FactView
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import Rows
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.session.page_history import HistoryEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.ui.shown_lists import ShownLists
    from jvexplore.notes.drafts import Draft
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session


class Explorer(CoveredWidget, ExplorerLayout, NoteScreen):
    """Walks through the facts of a dossier and the notes on them."""

    BINDINGS = [*bindings.NOTE, *bindings.EXPLORER, bindings.CLOSE, *bindings.OVERVIEW, *bindings.APP]
    AUTO_FOCUS = "#pane-1"
    DEFAULT_CSS = EXPLORER_CSS  # here: Textual reads no styles of a mixin

    address: reactive[Address] = reactive(NO_ADDRESS, init=False, repaint=False)
    """What the fact view shows: the address of a fact, of a paragraph, or of the dossier."""

    def __init__(self) -> None:
        super().__init__()
        self.key_name: KeyName = str  # until the reader's own keys are known
        self._lists: ShownLists | None = None
        self.pane_keys = PaneKeys(self)
        self.walk_keys = WalkKeys(self)
        self.source_keys = SourceKeys(self)
        self.add_key_groups(self.pane_keys, self.walk_keys, self.source_keys, OverviewKeys(self))

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Do not draw the first frame twice."""
        skip_second_draw(self, event)

    def compose(self) -> ComposeResult:
        """Build the screen, with the lists that there are by now."""
        lists = self._lists.lists if self._lists else {}
        yield TitleBar(self._lists.heading if self._lists else EMPTY_LINE)
        with CoveredHorizontal():
            panes = [
                FactPane(number, pane, self._selected, lists.get(pane.kind) or Rows(()))
                for number, pane in enumerate(PANES, 1)
            ]
            yield Accordion(*panes)
            with CoveredVertical(id="reading"):
                yield FactView()
                yield NotesView()
        yield KeyBar()

    def _pane_of(self, address: Address) -> FactPane | None:
        """Return the pane whose cursor is on a fact, if any is."""
        return next((pane for pane in self.panes if pane.address == address), None)

    def listed_from(self, address: Address) -> Sequence[Address]:
        """Return the facts of the pane whose cursor is on a fact, from that on to the end, and then from the top."""
        pane = self._pane_of(address)
        return pane.addresses_from_cursor() if pane else ()

    @property
    def note(self) -> Note | None:
        """The note that the cursor of the notes pane is on; none where the article lies over it."""
        return None if self.with_source else self.notes_view.note

    @property
    def new_note_address(self) -> Address:
        """What a new note is to be on: what is shown; in the article, the paragraph."""
        return self.source_keys.paragraph_at_caret or self.address

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return a draft that quotes what is selected in the article."""
        return self.source_keys.quote_selection()

    def show_lists(self, shown: ShownLists) -> bool:
        """Show the lists of a dossier in the place of those that are shown, and all that a session says of it.

        The one way by which facts come on the screen: those of the startup snapshot, those that were read, and those of
        a newer version of the file, which the session has by then. Selection, trail and scrolling stay where they can.

        Returns:
            Whether the lists are others than those that were shown.
        """
        self._lists = shown
        if not self.is_mounted:  # then they are composed
            self.set_reactive(Explorer.address, address_of(shown.lists[PANES[0].kind].key_at(0)))
            return True
        self.title_bar.heading = shown.heading
        changed = [pane for pane in self.panes if pane.load_rows(shown.lists[pane.pane.kind])]
        if changed:
            self.query_one(Accordion).lay_out_again()
        if self.session:
            self._show_version(self.session)
        return bool(changed)

    def _show_version(self, session: Session) -> None:
        """Show what another version of the dossier says where the reader is; nearby, where that is gone."""
        for pane in self.panes:
            pane.filter_again(session)
        self.source_keys.load_article()
        open_pane = self.panes[self.query_one(Accordion).opened]
        if self.walk_keys.load_version(session, open_pane.address or DOSSIER):
            self.show_notes(self.note.id if self.note else "")

    def show_session(self, session: Session, key_name: KeyName, rescue_key: Callable[[], str]) -> None:
        """Show all that there is, now that it has been read, of the fact that the reader is on by now.

        `rescue_key` returns the key for notes that are not saved, as `TitleBar.follow_session` takes it.
        """
        self.key_name = key_name
        self.follow_session(session)
        self.title_bar.follow_session(session, rescue_key)
        for pane in self.panes:
            pane.set_badges(
                session.note_badge, session.fact_sign, shown=bool(session.notebook or session.facts.attached_copy)
            )
        self.show_address(self.address if session.has_address(self.address) else self.panes[0].address or DOSSIER)

    def show_notes(self, current: str = "") -> None:
        """Show the notes as they are now, the cursor on the one whose id is `current`, or else near where it was."""
        if self.session is None:
            return
        for pane in self.panes:
            pane.refresh()
        self.walk_keys.load_notes(self.address, current)
        self.walk_keys.load_page()
        self.source_keys.show_notes()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a key only where there is something that it can do."""
        if action == "close":
            return self.zoomed or not isinstance(self.focused, FactPane) or bool(self.focused.query_text)
        return super().check_action(action, parameters)

    def watch_address(self) -> None:
        """Show the page and the notes of another address."""
        self._turn_to(HistoryEntry(self.address))

    def _turn_to(self, entry: HistoryEntry) -> None:
        if self.session is None or not entry.address:
            return
        self.walk_keys.load_page(entry)
        had_note = self.note is not None
        self.walk_keys.load_notes(entry.address)
        note = self.notes_view.note
        self.source_keys.highlight_fact(entry.address, note.id if note else "")
        if had_note != (self.note is not None):
            self.refresh_bindings()

    def show_address(self, address: Address, entry: HistoryEntry | None = None) -> None:
        """Show an address, and move the cursor of its pane there."""
        for pane in self.panes:
            pane.select_fact(address)
        self.set_reactive(Explorer.address, address)
        self._turn_to(entry or HistoryEntry(address))
        self.refresh_bindings()

    def follow_link(self, address: Address) -> None:
        """Go to an address such that there is a way back."""
        self.walk_keys.follow_link(address)

    def _selected(self, pane: FactPane) -> None:
        """Show the fact that the cursor of a pane came to."""
        if pane.address and self.focused and self.focused in (pane, self.pane_keys.filter_line):
            self.address = pane.address

    @on(LineView.Activated)
    def _activated(self, event: LineView.Activated) -> None:
        if isinstance(event.view, FactPane):
            self.enter_page()
        elif isinstance(event.view, FactView):
            self.follow_link(event.view.link_at_cursor)
        elif self.notes_view.link_at_cursor:
            self.follow_link(self.notes_view.link_at_cursor)
            self.set_focus(self.fact_view)
        else:
            self.note_keys.action_edit_note()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the fact of the pane that was entered, and keep the zoom on what has the focus."""
        widget = event.widget
        if widget is self.pane_keys.filter_line:
            return
        self.reading = not isinstance(widget, FactPane)
        if isinstance(widget, FactPane) and widget.address:
            self.address = widget.address
        self.set_class(isinstance(widget, FactPane), "-in-panes")
        self.set_class(isinstance(widget, FactView), "-in-fact")
        self.set_class(isinstance(widget, NotesView), "-in-notes")
        self.set_class(widget is self.source_keys.article, "-in-source")

    def on_source_view_moved(self) -> None:
        """Show the fact that the caret came to."""
        self.source_keys.show_fact_at_caret()

    @work(group=WorkerGroup.OVERVIEW, exclusive=True)
    async def on_source_view_activated(self) -> None:
        """Go to the fact under the caret."""
        await self.source_keys.open_fact()

    def enter_page(self) -> None:
        """Go into the page, over the list on a narrow screen."""
        self.reading = True
        self.set_focus(self.fact_view)

    def enter_fact(self) -> None:
        """Go to what is shown: into its pane, or, where it has none or that is hidden, into its page."""
        self.reading = True
        self.set_focus((None if self.is_narrow else self._pane_of(self.address)) or self.fact_view)

    def enter_notes(self, note_id: str) -> None:
        """Go to a note on what is shown."""
        self.show_notes(note_id)
        self.reading = True
        self.set_focus(self.notes_view)

    def visit_address(self, address: Address, note_id: str = "") -> None:
        """Go to an address, or to a note on it, such that there is a way back."""
        self.walk_keys.visit_address(address, note_id)

    async def action_close(self) -> None:
        """Close one layer: the filter of a pane, the zoom, the article that lies over the fact, then the fact."""
        if isinstance(self.focused, FactPane) and self.focused.query_text:
            self.focused.filter_rows("", None)
            self.refresh_bindings()
        elif self.zoomed:
            self.zoomed = False
        elif self.focused is self.source_keys.article and self.is_narrow:
            await self.source_keys.action_source()
        elif not isinstance(self.focused, FactPane):
            self.leave_reading()

    def leave_reading(self) -> None:
        """Go back to the list of facts: to the one that what is shown is in, if it is in any."""
        self.reading = False
        self.set_focus(self._pane_of(self.address) or self.panes[self.query_one(Accordion).opened])
