"""The main screen: panes of facts, the selected fact in full, and the notes on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work

from jvexplore.address import DOSSIER, NO_ADDRESS, Address
from jvexplore.app.explorer.accordion import Accordion
from jvexplore.app.explorer.explorer_layout import ExplorerLayout
from jvexplore.app.explorer.explorer_styles import FIRST_CSS
from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.app.explorer.glance_keys import GlanceKeys
from jvexplore.app.explorer.overview_keys import OverviewKeys
from jvexplore.app.explorer.pane_keys import PaneKeys
from jvexplore.app.explorer.title_bar import TitleBar
from jvexplore.app.explorer.walk_keys import WalkKeys
from jvexplore.app.keys import bindings
from jvexplore.app.notes.note_screen import NoteScreen
from jvexplore.app.notes.notes_view import NotesView
from jvexplore.app.source.source_keys import SourceKeys
from jvexplore.app.textual_workarounds.covered import CoveredHorizontal, CoveredVertical, CoveredWidget
from jvexplore.app.ui.fact_rows import NO_LISTS
from jvexplore.app.ui.fact_view import FactView
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.session.page_history import HistoryEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult

    from jvexplore.app.explorer.form_column import FormColumn
    from jvexplore.app.explorer.reading_room import ReadingRoom
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.source.article_selection import ArticleSelection
    from jvexplore.app.ui.fact_rows import ShownLists
    from jvexplore.notes.drafts import Draft
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session


class Explorer(CoveredWidget, ExplorerLayout, NoteScreen):
    """Shows the facts of a dossier and the notes on them."""

    BINDINGS = [*bindings.NOTE, *bindings.EXPLORER, *bindings.WALK, bindings.CLOSE, *bindings.OVERVIEW, *bindings.APP]
    DEFAULT_CSS = FIRST_CSS  # here, since Textual ignores the styles of a mixin
    form_modules: Sequence[str] = ("jvexplore.app.explorer.form_column",)

    def __init__(self) -> None:
        super().__init__()
        self.key_name: KeyName = str  # until the reader's own keys are known
        self._lists = NO_LISTS
        self.pane_keys = PaneKeys(self)
        self.walk_keys = WalkKeys(self)
        self.source_keys = SourceKeys(self)
        overview_keys = OverviewKeys(self)
        self._glance_keys = GlanceKeys(self, self.pane_keys, self.walk_keys, overview_keys, self.source_keys)
        self.add_key_groups(self.pane_keys, self.walk_keys, self.source_keys, overview_keys, self._glance_keys)

    def compose(self) -> ComposeResult:
        """Build the screen, with the lists if they are known already."""
        yield TitleBar(self._lists)
        with CoveredHorizontal(id="columns"):
            self.panes = self.make_panes(self._lists, self._selected, lambda: self.key_name("close"))
            self.set_reactive(Explorer.address, self.light_first_pane())
            yield Accordion(*self.panes, opened=self.first_pane, shows_open_only=self.first_place.zoomed)
            with CoveredVertical(id="reading", classes="-at-glance" if self.at_glance else ""):
                yield (fact_view := FactView())
                yield (notes_view := NotesView())
                notes_view.frame_above = fact_view
                self.mark_first_focus(fact_view, notes_view)
        yield KeyBar()

    @property
    def note(self) -> Note | None:
        """The note under the cursor of the notes pane; `None` while the article is shown instead."""
        return None if self.hides_notes else self.notes_view.note

    @property
    def shown_fact(self) -> Address:
        """What the fact view shows."""
        return self.address

    @property
    def new_note_address(self) -> Address:
        """The subject of a new note: in the article, the paragraph at the caret; else the shown address."""
        return self.source_keys.paragraph_at_caret or self.address

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return a draft that quotes the selection in the article, and show what it is about."""
        self.leave_glance()
        return self.source_keys.quote_selection()

    def editor_room(self) -> ReadingRoom:
        """Return the room for the note editor: below the article or the fact."""
        from jvexplore.app.explorer.reading_room import ReadingRoom

        return ReadingRoom(self)

    def form_room(self) -> FormColumn:
        """Return the room for the form of a fact: the reading column."""
        from jvexplore.app.explorer.form_column import FormColumn

        return FormColumn(self, self.session, self.source_keys, self.key_name)

    def show_lists(self, shown: ShownLists) -> bool:
        """Replace the lists, and all else that depends on the dossier; return whether the lists differ from before.

        All facts reach the screen through this method: from the startup snapshot, from the file, and from a newer
        version of it, which the session must have loaded before. Keeps selection, history and scrolling if possible.
        """
        self._lists = shown
        if not self.is_mounted:  # `compose` will show them
            return True
        self.title_bar.lists = shown
        empty = pane if isinstance(pane := self.focused, FactPane) and not pane.address else None
        shown_in = self.pane_at(self.address)
        changed = [pane for pane in self.panes if pane.load_content(shown.panes[pane.pane.kind])]
        if changed:
            self.query_one(Accordion).lay_out_again()
        if self.session:
            self._show_version(self.session, shown_in)
        if empty and not self.at_glance:
            empty.report_fact()
        return bool(changed)

    def _show_version(self, session: Session, shown_in: FactPane | None) -> None:
        """Show a new version of the dossier at the current address, or nearby in its pane if that no longer exists."""
        self.show_panes_again(session)
        self.source_keys.load_article()
        nearby = shown_in.address if shown_in else NO_ADDRESS
        if self.walk_keys.load_version(session, nearby, self.open_pane.address):
            self.show_notes(self.note.id if self.note else "")

    def show_session(
        self, session: Session, key_name: KeyName, rescue_key: Callable[[], str], entry: HistoryEntry | None = None
    ) -> None:
        """Show a session, at a page or at the fact that is selected; `rescue_key` is for `TitleBar.follow_session`."""
        self.key_name = key_name
        from jvexplore.app.authoring.authoring_keys import AuthoringKeys
        from jvexplore.app.authoring.change_keys import ChangeKeys
        from jvexplore.app.authoring.forms_ahead import prepare_forms_of_own
        from jvexplore.app.source.paragraph_keys import ParagraphKeys

        article = self.source_keys
        self.add_key_groups(AuthoringKeys(self, article), ChangeKeys(self, article), ParagraphKeys(self, article))
        self.follow_session(session)
        self.watch(self.notes_view, "cursor", self.update_keys, init=False)
        self.title_bar.follow_session(session, rescue_key, key_name("all_notes"), key_name("problems"))
        self.show_signs(session)
        address = session.find_address(self.address) or self.open_pane.address or DOSSIER
        entry = entry or HistoryEntry(address, is_glance=self.at_glance)
        self.show_address(entry.address, entry)
        prepare_forms_of_own(self, session)

    def show_notes(self, current: str = "") -> None:
        """Refresh the notes; put the cursor on the one whose id is `current`, or else near its last position."""
        if self.session is None:
            return
        for pane in self.panes:
            pane.refresh()
        self.walk_keys.load_notes(self.address, current)
        self.walk_keys.load_page()
        self.source_keys.show_notes()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable a key only if it has an effect with the current focus."""
        if action == "close":
            return self.zoomed or not isinstance(self.focused, FactPane) or bool(self.focused.query_text)
        return super().check_action(action, parameters)

    def watch_address(self) -> None:
        """Show the page and the notes of the new address."""
        self.light_panes(self.address)
        self.at_glance = False
        self._show_entry(HistoryEntry(self.address))

    def _show_entry(self, entry: HistoryEntry) -> None:
        if self.session is None or not entry.address:
            return
        self.walk_keys.load_page(entry)
        self.walk_keys.load_notes(entry.address)
        note = self.notes_view.note
        self.source_keys.highlight_fact(entry.address, note.id if note else "")
        self.update_keys()

    def show_address(self, address: Address, entry: HistoryEntry | None = None) -> None:
        """Show an address, and move the cursor of its pane to it."""
        for pane in self.panes:
            pane.select_fact(address)
        self.light_panes(address)
        self.set_reactive(Explorer.address, address)
        self.at_glance = entry is not None and entry.is_glance
        self._show_entry(entry or HistoryEntry(address))
        self.refresh_bindings()

    def leave_glance(self) -> None:
        """Show the fact, and the notes on it, in the place of the deal at a glance."""
        if self.at_glance:
            self.at_glance = False
            self._show_entry(HistoryEntry(self.address))
            self.refresh_bindings()

    def _selected(self, pane: FactPane) -> None:
        """Show the fact under the cursor of a pane that has the focus."""
        if pane.address and self.focused and self.focused in (pane, self.pane_keys.filter_line):
            self.address = pane.address

    @on(LineView.Activated)
    async def _activated(self, event: LineView.Activated) -> None:
        if isinstance(event.view, FactPane):
            self.leave_glance()
            event.view.report_fact()
            self.enter_page()
        elif isinstance(event.view, FactView) and self.at_glance:
            await self._glance_keys.follow_target(self.fact_view.target_at_cursor)
        elif isinstance(event.view, FactView):
            self.follow_link(event.view.link_at_cursor)
        elif self.notes_view.link_at_cursor:
            self.follow_link(self.notes_view.link_at_cursor)
            self.set_focus(self.fact_view)
        else:
            self.note_keys.action_edit_note()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the fact of a pane that gets the focus, and keep the zoom on the focused widget."""
        if (widget := event.widget) is self.pane_keys.filter_line:
            return
        self.reading = not isinstance(widget, FactPane)
        if isinstance(widget, FactPane) and widget.address:
            self.address = widget.address
        self.mark_focus(widget)

    def on_text_area_selection_changed(self) -> None:
        """Say in the key bar what a new note would be on: the caret of the article may be in no paragraph."""
        self.update_keys()

    def on_source_view_moved(self) -> None:
        """Show the fact at the article's caret."""
        self.source_keys.show_fact_at_caret()

    def on_article_selection_fact_replaced(self, event: ArticleSelection.FactReplaced) -> None:
        """Show the fact again that the first of several clicks, which select words, had replaced."""
        self.show_address(event.address)

    @work(group=WorkerGroup.OVERVIEW, exclusive=True)
    async def on_source_view_activated(self) -> None:
        """Go to the fact at the article's caret."""
        await self.source_keys.open_fact()

    def follow_link(self, address: Address) -> None:
        """Go to an address, and add it to the history."""
        self.walk_keys.follow_link(address)

    def show_changed(self, address: Address) -> None:
        """Show a fact that was changed; a reader who is in a list goes to it there."""
        self.follow_link(address)
        if isinstance(self.focused, FactPane):
            (self.leave_reading if self.pane_at(address) else self.enter_page)()

    def enter_fact(self) -> None:
        """Focus the shown fact in its pane; if it is in none, or the panes are hidden, focus its page."""
        self.reading = True
        self.leave_glance()
        self.set_focus((None if self.is_narrow else self.pane_at(self.address)) or self.fact_view)

    def enter_notes(self, note_id: str) -> None:
        """Focus a note on the shown address."""
        self.leave_glance()
        self.show_notes(note_id)
        self.reading = True
        self.set_focus(self.notes_view)

    def visit_address(self, address: Address, note_id: str = "") -> None:
        """Go to an address, or to a note on it, and add it to the history."""
        self.walk_keys.visit_address(address, note_id)

    async def action_close(self) -> None:
        """Close one layer: the pane's filter, what is selected in the article, the zoom, the article, then the fact."""
        if isinstance(self.focused, FactPane) and self.focused.query_text:
            self.focused.filter_rows("", None)
            self.focused.share_height()
            self.refresh_bindings()
        elif self.source_keys.drop_selection():
            pass  # one stays in the article
        elif self.zoomed:
            self.zoomed = False
        elif self.focused is self.source_keys.article:
            await self.source_keys.action_source()
        elif not isinstance(self.focused, FactPane):
            self.leave_reading()
