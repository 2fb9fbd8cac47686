"""The main screen: six panes of facts, the selected fact in full, and the notes on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on
from textual.reactive import reactive

from jvexplore.address import DOSSIER
from jvexplore.app.explorer.accordion import Accordion
from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.app.explorer.overview_screen import OverviewScreen
from jvexplore.app.explorer.title_bar import TitleBar
from jvexplore.app.keys import bindings
from jvexplore.app.notes.notes_view import NotesView
from jvexplore.app.panes import PANES
from jvexplore.app.textual_workarounds.covered import Covered, CoveredHorizontal, CoveredVertical
from jvexplore.app.textual_workarounds.layouts import skip_second_draw
from jvexplore.app.ui.fact_view import FactView
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.session.trail import HistoryEntry, Trail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from jvexplore.app.explorer.pane_filter import PaneFilter
    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.app.startup.startup_snapshot import StartupSnapshot
    from jvexplore.notes.model import Note
    from jvexplore.session.note_saver import Saver
    from jvexplore.session.session import Session

_WIDE: Final = 100
"""From how many columns on a fact stands beside the list, not over it."""
_LOCKED = "Notes are read-only: "


class Explorer(Covered, OverviewScreen):
    """Walks through the facts of a dossier and the notes on them."""

    BINDINGS = [*bindings.EXPLORER, bindings.CLOSE, *bindings.OVERVIEW, *bindings.APP]
    AUTO_FOCUS = "#pane-1"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]
    # No selectors joined by commas: nested, they would leak out of their rule.
    DEFAULT_CSS = """
    #panes { width: 2fr; }
    #reading { width: 3fr; }
    #fact { height: 2fr; }
    #source { height: 3fr; display: none; }
    #notes { height: 1fr; min-height: 4; }
    Explorer.-with-source #source { display: block; }
    Explorer.-with-source #notes { display: none; }
    Explorer.-narrow.-with-source.-in-source #fact { display: none; }
    Explorer.-narrow.-with-source.-in-fact #source { display: none; }
    Explorer.-zoomed.-in-source #panes { display: none; }
    Explorer.-zoomed.-in-source #fact { display: none; }
    Explorer.-narrow #panes { width: 1fr; }
    Explorer.-narrow #fact { height: 3fr; }
    Explorer.-narrow #reading { width: 1fr; display: none; }
    Explorer.-narrow.-reading #panes { display: none; }
    Explorer.-narrow.-reading #reading { display: block; }
    Explorer.-zoomed.-in-panes #reading { display: none; }
    Explorer.-zoomed.-in-fact #panes { display: none; }
    Explorer.-zoomed.-in-fact #notes { display: none; }
    Explorer.-zoomed.-in-notes #panes { display: none; }
    Explorer.-zoomed.-in-notes #fact { display: none; }
    """

    reading: reactive[bool] = reactive(default=False, toggle_class="-reading")
    """Whether, on a narrow screen, the fact lies over the list.

    Whoever changes it gives the focus at once, by `set_focus`: what has it when it is hidden passes it to a neighbour.
    """

    zoomed: reactive[bool] = reactive(default=False, toggle_class="-zoomed")
    """Whether the focused pane is shown alone."""

    def __init__(self) -> None:
        super().__init__()
        self.trail = Trail()
        self._snapshot: StartupSnapshot | None = None
        self._filter: PaneFilter | None = None

    def begin(self, width: int, snapshot: StartupSnapshot | None) -> None:
        """Take what the first frame shows, and the classes it will have, lest styles be worked out anew with each."""
        self._snapshot = snapshot
        if snapshot:
            first = next((row.key for row in snapshot.lists[PANES[0].kind] if row.key), "")
            self.set_reactive(Explorer.address, first)
        self.add_class("-wide" if width >= _WIDE else "-narrow", "-in-panes", update=False)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Do not draw the first frame twice."""
        skip_second_draw(self, event)

    def compose(self) -> ComposeResult:
        """Build the screen; it is filled by `show_facts` and `open`."""
        lists = self._snapshot.lists if self._snapshot else {}
        yield TitleBar(self._snapshot.heading if self._snapshot else "")
        with CoveredHorizontal():
            panes = [
                FactPane(number, pane, self._selected, lists.get(pane.kind, ())) for number, pane in enumerate(PANES, 1)
            ]
            yield Accordion(*panes, id="panes")
            with CoveredVertical(id="reading"):
                yield FactView()
                yield NotesView()
        yield KeyBar()

    @property
    def panes(self) -> list[FactPane]:
        """The six panes, in order."""
        return list(self.query(FactPane))

    @property
    def _pane(self) -> FactPane | None:
        """The one whose cursor is on what is shown, if any is."""
        return next((pane for pane in self.panes if pane.address == self.address), None)

    def listed_from(self, address: str) -> Sequence[str]:
        """Return the facts of the pane whose cursor is on a fact, from that on to the end, and then from the top."""
        pane = next((pane for pane in self.panes if pane.address == address), None)
        return pane.from_cursor() if pane else ()

    @property
    def notes_view(self) -> NotesView:
        """The notes on it."""
        return self.query_one(NotesView)

    @property
    def title_bar(self) -> TitleBar:
        """The top line."""
        return self.query_one(TitleBar)

    @property
    def note(self) -> Note | None:
        """The note that the cursor of the notes pane is on; none where the article lies over it."""
        return None if self.with_source else self.notes_view.note

    def show_facts(self, opened: OpenedDossier) -> bool:
        """Show the facts of a dossier by their kinds; tell whether that is anything else than what is shown."""
        self.title_bar.heading = opened.snapshot.heading
        changed = [pane for pane in self.panes if pane.load(opened.lists[pane.pane.kind])]
        if changed:
            self.query_one(Accordion).rearrange()
        return bool(changed)

    def open(self, session: Session, saver: Saver) -> None:
        """Show all that there is, now that it has been read, of the fact that the reader is on by now."""
        self.session, self.saver = session, saver
        for pane in self.panes:
            pane.wear(session.badge, session.sign, shown=bool(session.notebook or session.attached))
        self.title_bar.notes = len(session.notebook)
        self.go(self.address if session.exists(self.address) else self.panes[0].address or DOSSIER)

    def notes_changed(self, current: str = "") -> None:
        """Show the notes as they are now, the cursor on the one whose id is `current`, or else near where it was."""
        if self.session is None:
            return
        self.title_bar.notes = len(self.session.notebook)
        for pane in self.panes:
            pane.refresh()
        self._load_notes(self.address, current)
        self._load_page()
        if self.with_source and self.source_view:
            self.source_view.show_notes(self.session)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a key only where there is something that it can do."""
        match action:
            case "close":
                return self.zoomed or not isinstance(self.focused, FactPane) or bool(self.focused.query_text)
            case "filter":
                return isinstance(self.focused, FactPane)
            case "back":
                return self.trail.can_go_back
            case "forward":
                return self.trail.can_go_forward
        return super().check_action(action, parameters)

    def watch_address(self) -> None:
        """Show the page and the notes of another address."""
        self._turn_to(HistoryEntry(self.address))

    def _turn_to(self, entry: HistoryEntry) -> None:
        if self.session is None or not entry.address:
            return
        self._load_page(entry)
        had_note = self.note is not None
        self._load_notes(entry.address)
        if self.with_source and self.source_view:
            note = self.notes_view.note
            self.source_view.mark(entry.address, note.id if note else "")
        if had_note != (self.note is not None):
            self.refresh_bindings()

    def _load_page(self, entry: HistoryEntry | None = None) -> None:
        """Show the page of a place; without one, the same page again, if notes have changed what it says."""
        session = self.session
        if session is None or not self.address:
            return
        content = session.page(entry.address if entry else self.address)
        if entry or content != self.fact_view.content:
            entry = entry or self._here
            way = [session.crumb(address) for address in self.trail.way[-2:]]
            self.fact_view.load(entry.address, content, entry.cursor, entry.scroll, way)

    def _load_notes(self, address: str, current: str = "") -> None:
        session = self.session
        if session:
            none = f"No notes yet. {session.key('new_note')} to write one"
            empty = _LOCKED + session.locked if session.locked else none
            self.notes_view.load(session.notebook.on(address), empty, session, current)

    def go(self, address: str, entry: HistoryEntry | None = None) -> None:
        """Show an address, and move the cursor of its pane there."""
        for pane in self.panes:
            pane.select(address)
        self.set_reactive(Explorer.address, address)
        self._turn_to(entry or HistoryEntry(address))
        self.refresh_bindings()

    @property
    def _here(self) -> HistoryEntry:
        view = self.fact_view
        stop = self.notes_view.cursor if self.notes_view.has_focus else -1
        return HistoryEntry(self.address, view.cursor, view.scroll_offset.y, stop)

    def follow(self, address: str) -> None:
        """Go to an address such that `[` leads back from there, if one is not there already."""
        if address != self.address:
            self.trail.leave(self._here)
        self.go(address)

    def _selected(self, pane: FactPane) -> None:
        """Show the fact that the cursor of a pane came to."""
        if pane.address and self.focused and self.focused in (pane, self._filter):
            self.address = pane.address

    @on(LineView.Activated)
    def _activated(self, event: LineView.Activated) -> None:
        if isinstance(event.view, FactPane):
            self.reading = True
            self.set_focus(self.fact_view)
        elif isinstance(event.view, FactView):
            self.follow(event.view.link)
        elif self.notes_view.link:
            self.follow(self.notes_view.link)
            self.set_focus(self.fact_view)
        else:
            self.action_edit_note()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the fact of the pane that was entered, and keep the zoom on what has the focus."""
        widget = event.widget
        if widget is self._filter:
            return
        self.reading = not isinstance(widget, FactPane)
        if isinstance(widget, FactPane) and widget.address:
            self.address = widget.address
        self.set_class(isinstance(widget, FactPane), "-in-panes")
        self.set_class(isinstance(widget, FactView), "-in-fact")
        self.set_class(isinstance(widget, NotesView), "-in-notes")
        self.set_class(widget is self.source_view, "-in-source")

    def watch_reading(self, reading: bool) -> None:  # noqa: FBT001 - a watcher
        """Close the article with the fact that it lay over."""
        if not reading and self.has_class("-narrow"):
            self.with_source = False

    def watch_zoomed(self, zoomed: bool) -> None:  # noqa: FBT001 - a watcher
        """Let the accordion show the open pane alone."""
        self.query_one(Accordion).alone = zoomed
        self.refresh_bindings()

    def action_zoom(self) -> None:
        """Show the focused pane alone, or all again."""
        self.zoomed = not self.zoomed

    def action_pane(self, number: int) -> None:
        """Go to a pane."""
        self.reading = False
        self.set_focus(self.panes[number - 1])

    async def action_filter(self) -> None:
        """Narrow the pane one is in to what one types."""
        pane = self.focused
        if self.session and isinstance(pane, FactPane):
            if self._filter is None:
                from jvexplore.app.explorer.pane_filter import PaneFilter  # noqa: PLC0415 - the first frame has none

                self._filter = PaneFilter()
                await self.mount(self._filter, before=self.query_one(KeyBar))
            self._filter.open(pane, self.session)

    def action_dossier(self) -> None:
        """Show the page about the dossier."""
        self.follow(DOSSIER)
        self.reading = True
        self.set_focus(self.fact_view)

    def visit(self, address: str, note_id: str = "") -> None:
        """Go to an address, or to a note on it: into its pane, or, where it has none, into the page."""
        assert self.session  # noqa: S101 - there is no note without one
        if not self.session.exists(address):
            self.tell(f"{address} is not in this dossier.", severity="warning")
            return
        self.follow(address)
        if note_id:
            self.notes_changed(note_id)
            self.reading = True
            self.set_focus(self.notes_view)
            return
        self.reading = True
        self.set_focus((None if self.has_class("-narrow") else self._pane) or self.fact_view)

    def action_back(self) -> None:
        """Go back to where the last link was followed."""
        self._retrace(self.trail.back(self._here))

    def action_forward(self) -> None:
        """Go forward again."""
        self._retrace(self.trail.forward(self._here))

    def _retrace(self, entry: HistoryEntry | None) -> None:
        if entry:
            self.go(entry.address, entry)
            if entry.stop >= 0:
                self.notes_view.cursor = min(entry.stop, max(0, self.notes_view.sheet.stop_count - 1))
                self.set_focus(self.notes_view)

    async def action_close(self) -> None:
        """Close one layer: the filter of a pane, the zoom, the article that lies over the fact, then the fact."""
        if isinstance(self.focused, FactPane) and self.focused.query_text:
            self.focused.narrow("", None)
            self.refresh_bindings()
        elif self.zoomed:
            self.zoomed = False
        elif self.focused is self.source_view and self.has_class("-narrow"):
            await self.action_source()
        elif not isinstance(self.focused, FactPane):
            self.leave_reading()

    def leave_reading(self) -> None:
        """Go back to the list of facts: to the one that what is shown is in, if it is in any."""
        self.reading = False
        self.set_focus(self._pane or self.panes[self.query_one(Accordion).opened])
