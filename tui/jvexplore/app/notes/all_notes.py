"""All notes in one list, filtered as you type; enter goes to the note's fact."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.containers import Horizontal

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.app.keys import bindings, note_bindings
from jvexplore.app.looks.frame import edge_text
from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.signs import FIND, NOTE
from jvexplore.app.notes.list_room import ListRoom
from jvexplore.app.notes.note_lines import draw_note_line, note_line_count
from jvexplore.app.notes.note_order import order_words, sort_notes
from jvexplore.app.notes.note_rows import ListedNote, NoteRows
from jvexplore.app.notes.note_screen import NoteScreen
from jvexplore.app.notes.notes_list import NotesList
from jvexplore.app.notes.notes_title import NotesTitle, count_states
from jvexplore.app.ui.dialog_frame import FRAME_BREAKPOINTS
from jvexplore.app.ui.filtered_list import FilterLine, nothing_found
from jvexplore.app.ui.filtered_screen import FilteredScreen
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.query_problem import QueryProblem
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.search.query import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.app import ComposeResult

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.notes.editor_room import EditorRoom
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import SafeLine
    from jvexplore.search.finder import DossierFinder
    from jvexplore.session.session import Session


_PLACEHOLDER: Final = own_words("Words, kind:question, status:open, tag:governance, by:ana")
_UNREADABLE: Final = "bad:"


class FoundNotes(NamedTuple):
    """The notes that match a filter.

    Attributes:
        rows: the list of them, with problems and remarks.
        ids: the ids of these notes.
        order: how they are sorted, in words.
        counts: how many of all notes have each status.
    """

    rows: NoteRows
    ids: set[str]
    order: SafeLine = EMPTY_LINE
    counts: Mapping[str, int] = MappingProxyType({})


class AllNotes(NoteScreen, FilteredScreen[Address]):
    """Lists all notes; returns the address to go to, or an empty one.

    Args:
        session: holds the notes.
        key_name: names the keys that hints mention.
    """

    BINDINGS = [*bindings.NOTE, *bindings.MARK, *note_bindings.OPEN_NOTES, *bindings.APP, bindings.CLOSE]
    AUTO_FOCUS = "FilterLine"
    VERTICAL_BREAKPOINTS = [*FRAME_BREAKPOINTS, (30, "-highest")]
    CSS = """
    AllNotes #filter { height: 1; }
    AllNotes #filter-sign { width: 4; padding: 0 0 0 2; }
    AllNotes #filter FilterLine { width: 1fr; margin: 0 2 0 0; background: $paper-raised; }
    AllNotes QueryProblem { padding: 0 5; }
    AllNotes.-lowest NotesList { border: none; }
    AllNotes.-high #filter { margin-top: 1; }
    AllNotes.-highest #filter { margin-top: 1; }
    AllNotes.-highest NotesList { padding: 1 0 0 0; }
    """

    def __init__(self, session: Session, key_name: KeyName) -> None:
        super().__init__()
        self._opened_session = session
        self._key_name = key_name
        self.listed = NoteRows()
        self.filter_line = FilterLine(placeholder=_PLACEHOLDER)
        self.matches = self._list = NotesList(NoteRows())
        self._problem = QueryProblem()
        self._title = NotesTitle(session.dossier.title)
        self._next_key = ""
        self._listed: set[str] = set()
        self._marked: set[str] = set()
        self._order = EMPTY_LINE

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield self._title
        with Horizontal(id="filter"):
            yield SafeStatic(styled(*FIND.part), widget_id="filter-sign")
            yield self.filter_line
        yield self._problem
        yield self._list
        yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list, and refill it whenever notes or facts change."""
        self.follow_session(self._opened_session)
        self._subscriptions.callback(self._opened_session.feed.dossiers.subscribe(lambda _: self.show_notes()))
        self.watch(self._list, "cursor", self.update_keys, init=False)
        self.show_notes()

    @property
    def note(self) -> Note | None:
        """The note under the cursor."""
        if not self.is_mounted:
            return None
        return self._opened_session.notebook.get(self.current_key)

    @property
    def selected_notes(self) -> Sequence[Note]:
        """The marked notes that are listed, or else the one under the cursor."""
        notebook = self._opened_session.notebook
        marked = [note for note_id in sorted(self._marked & self._listed) if (note := notebook.get(note_id))]
        return marked or super().selected_notes

    @property
    def key_labels(self) -> dict[str | None, str]:
        """The labels of keys: enter goes to the fact, it does not edit the note."""
        return super().key_labels | dict.fromkeys(("activate", "submit"), "Fact")

    def editor_room(self) -> EditorRoom | None:
        """Return the room for the note editor: below the note that is being edited."""
        return ListRoom(self._list)

    def show_notes(self, current: str = "") -> None:
        """List the notes again; put the cursor on the note whose id is `current`, or else near its last position."""
        self._next_key = current or self._next_key
        self.fill_again()

    async def fill(self) -> None:
        """List the notes that match the filter; the search runs on a thread, and further typing replaces it."""
        session = self._opened_session
        query = self.filter_line.value
        notes = session.notebook.snapshot()
        try:
            found = await session.search.with_finder(lambda finder: self._look_up(finder, query, notes))
        except QueryError as error:
            self._problem.show_problem(sanitize_line(str(error)))
            found = FoundNotes(NoteRows(), set())  # the previous matches are not matches of this query
        else:
            self._problem.show_problem(EMPTY_LINE)
            self._marked &= found.ids  # an unfinished query that is invalid does not remove marks
            self._title.show_counts(found.counts)
        current, self._next_key = self._next_key, ""
        self._listed = found.ids
        self._order = found.order
        self._update_titles()
        self.show_rows(query, found.rows, current)
        self.refresh_bindings()

    def _update_titles(self) -> None:
        marked = safe_format("{:,} marked", len(self._marked)) if self._marked else EMPTY_LINE
        listed, all_notes = len(self._listed), len(self._opened_session.notebook)
        if listed < all_notes:
            title = safe_format("{:,} of {:,} notes", listed, all_notes)
        else:
            title = safe_format("{:,} note" if all_notes == 1 else "{:,} notes", all_notes)
        self._list.set_edges(edge_text(title, marked, sign=NOTE), edge_text(EMPTY_LINE, self._order))

    def _look_up(self, finder: DossierFinder, query: str, notes: Mapping[str, Note]) -> FoundNotes:
        """Return the matching notes; runs on a thread."""
        matching = finder.select_notes(query, notes) if query.strip() else [notes[note_id] for note_id in sorted(notes)]
        dossier = self._opened_session.dossier
        matching = sort_notes(dossier, matching)
        listed = [ListedNote(note.id, line_count=note_line_count(note)) for note in matching]
        if not query.strip():
            listed = [*self._problems(), *listed]
        if notes and not matching:
            listed += [ListedNote("", row.text) for row in nothing_found(query)]
        elif not matching:
            close, new = self._key_name("close"), self._key_name("new_note")
            how = "" if self._opened_session.read_only_reason else f". To write one: {close}, then {new} on a fact"
            none = "Notes cannot be read" if self._opened_session.notes.is_unreadable else f"No notes yet{how}"
            listed.append(ListedNote("", sanitize_line(none)))
        rows = NoteRows(listed, self._draw_note, lambda note_id: note_id in self._marked)
        ids = {note.id for note in matching}
        return FoundNotes(rows, ids, order_words(dossier, matching), count_states(notes.values()))

    def _draw_note(self, note_id: str, line: int, width: int) -> SafeContent:
        """Return a line of a note; called only for visible ones."""
        note = self._opened_session.notebook.get(note_id)
        if note is None:
            return content(EMPTY_LINE)
        return draw_note_line(self._opened_session, self._key_name, note, line, width)

    def _problems(self) -> Iterator[ListedNote]:
        """Yield the unreadable entries of the notes file."""
        bad = self._opened_session.notes.unreadable_entries
        if bad:
            yield ListedNote("", own_words("Problems: unreadable entries, kept in the file unchanged"))
            for entry in bad:
                # Keyed by its error text, not by its number: the file may change while this is listed.
                yield ListedNote(f"{_UNREADABLE}{entry}", sanitize_line(str(entry)))

    def choose_row(self, key: str) -> None:
        """Return what the note of a row is on; of a problem, show the whole text."""
        if self.note:
            self.dismiss(self.note.on)
        elif key.startswith(_UNREADABLE):
            self.show_message(f"{self._opened_session.store.path}: {key.removeprefix(_UNREADABLE)}", severity="warning")

    def action_mark(self) -> None:
        """Mark or unmark the note under the cursor, and move to the next."""
        if self.note:
            self._marked ^= {self.note.id}
            self._marks_changed()
            self._list.action_next()

    def action_mark_all(self) -> None:
        """Mark all listed notes; unmark them if all are marked."""
        self._marked = set() if self._listed <= self._marked else set(self._listed)
        self._marks_changed()

    def _marks_changed(self) -> None:
        self._update_titles()
        self._list.refresh()
        self.refresh_bindings()

    def action_walk_open_notes(self, step: int) -> None:
        """Go to the next open note of the list, or to the one before; from either end, on to the other."""
        listed, cursor, notebook = self.listed.stop_keys, self._list.cursor, self._opened_session.notebook
        others = range(cursor + 1, cursor + len(listed)) if step > 0 else range(cursor - 1, cursor - len(listed), -1)
        stops = (stop % len(listed) for stop in others)
        found = next((stop for stop in stops if (note := notebook.get(listed[stop])) and note.status == "open"), None)
        if found is not None:
            self._list.cursor = found
        elif self.note and self.note.status == "open":
            self.show_message("No other open notes in the list.")
        else:
            self.show_message("No open notes in the list.")

    def action_close(self) -> None:
        """Close without going to a note."""
        self.dismiss(NO_ADDRESS)
