"""All notes in one list, filtered as you type; enter goes to the note's fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.containers import Vertical
from textual.widgets import Input

from jvexplore.address import NO_ADDRESS, address_of
from jvexplore.app.keys import bindings
from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.notes.note_screen import NoteScreen
from jvexplore.app.notes.note_signs import note_sign
from jvexplore.app.ui.filtered_list import LOW_BREAKPOINTS, FilteredList, FilterLine
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.nearest_row import nearest_key
from jvexplore.app.ui.rows import Row, Rows
from jvexplore.app.ui.safe_content import set_border_subtitle, set_border_title
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.editorial import address_mark
from jvexplore.dossier.fact_changes import fingerprint_text
from jvexplore.dossier.titles import address_exists, address_title
from jvexplore.export.note_links import replace_links
from jvexplore.notes.checks import status_words
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.search.query import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.app import ComposeResult

    from jvexplore.address import Address
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.notes.model import Note
    from jvexplore.search.finder import DossierFinder
    from jvexplore.session.session import Session


_PLACEHOLDER: Final = own_words("Words, kind:question, status:open, tag:governance, by:ana")
_UNREADABLE: Final = "bad:"
_QUOTE_STATES: Final = {"gone": "not found", "ambiguous": "has several matches"}
"""Texts for the states of a quotation whose name is unclear on its own."""


class AllNotes(NoteScreen):
    """Lists all notes; returns the address to go to, or an empty one.

    Args:
        session: holds the notes.
        key_name: names the keys that hints mention.
    """

    BINDINGS = [*bindings.NOTE, *bindings.ABOVE_LIST, *bindings.MARK, *bindings.APP, bindings.CLOSE]
    AUTO_FOCUS = "FilterLine"
    VERTICAL_BREAKPOINTS = LOW_BREAKPOINTS

    def __init__(self, session: Session, key_name: KeyName) -> None:
        super().__init__()
        self._opened_session = session
        self._key_name = key_name
        self._rows = Rows(())
        self._query = ""
        self._listed: set[str] = set()
        self._marked: set[str] = set()

    def compose(self) -> ComposeResult:
        """Build the screen."""
        filter_line = FilterLine(placeholder=_PLACEHOLDER)
        set_border_title(filter_line, own_words("Filter"))
        with Vertical():
            yield filter_line
            yield FilteredList(Rows(()))
        yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list, and refill it whenever notes or facts change."""
        self.follow_session(self._opened_session)
        self._subscriptions.callback(self._opened_session.feed.dossiers.subscribe(lambda _: self.show_notes()))
        self.show_notes()

    @property
    def _list(self) -> FilteredList:
        return self.query_one(FilteredList)

    @property
    def note(self) -> Note | None:
        """The note under the cursor."""
        if not self.is_mounted:
            return None
        return self._opened_session.notebook.get(self._rows.key_at(self._list.cursor))

    @property
    def selected_notes(self) -> Sequence[Note]:
        """The marked notes that are listed, or else the one under the cursor."""
        notebook = self._opened_session.notebook
        marked = [note for note_id in sorted(self._marked & self._listed) if (note := notebook.get(note_id))]
        return marked or super().selected_notes

    def show_notes(self, current: str = "") -> None:
        """List the notes again; put the cursor on the note whose id is `current`, or else near its last position."""
        self._refill(current)

    @on(Input.Changed)
    def _typed(self) -> None:
        self._refill()

    @work(group=WorkerGroup.LIST, exclusive=True)
    async def _refill(self, current: str = "") -> None:
        await self._fill(current)

    async def _fill(self, current: str = "") -> None:
        """List the notes that match the filter; the search runs on a thread, and further typing replaces it."""
        session = self._opened_session
        line = self.query_one(FilterLine)
        set_border_subtitle(line, EMPTY_LINE)
        query = line.value
        try:
            notes = session.notebook.snapshot()
            rows, ids = await session.search.with_finder(lambda finder: self._look_up(finder, query, notes))
        except QueryError as error:
            set_border_subtitle(line, sanitize_line(str(error)))
            rows, ids = Rows(()), set()  # the previous matches are not matches of this query
        else:
            self._marked &= ids  # an unfinished query that is invalid does not remove marks
        if rows.find_stop(current) is None and query == self._query:
            current = nearest_key(self._rows.stop_keys, self._list.cursor, lambda key: rows.find_stop(key) is not None)
        self._query = query
        self._rows = rows
        self._listed = ids
        self._update_titles()
        self._list.show_sheet(self._rows, self._rows.find_stop(current) or 0)
        self.refresh_bindings()

    def _update_titles(self) -> None:
        marked = safe_format(", {} marked", len(self._marked)) if self._marked else EMPTY_LINE
        all_notes = len(self._opened_session.notebook)
        self._list.set_titles(safe_format("{:,} of {:,} notes{}", len(self._listed), all_notes, marked))

    def _look_up(self, finder: DossierFinder, query: str, notes: Mapping[str, Note]) -> tuple[Rows, set[str]]:
        """Return the rows of the matching notes, and their ids; runs on a thread."""
        matching = finder.select_notes(query, notes) if query.strip() else [notes[note_id] for note_id in sorted(notes)]
        rows = [*self._grouped(matching)]
        if not query.strip():
            rows = [*self._problems(), *rows]
        if not matching:
            close, new = self._key_name("close"), self._key_name("new_note")
            how = "" if self._opened_session.read_only_reason else f". To write one: {close}, then {new} on a fact"
            none = "Notes cannot be read" if self._opened_session.notes.is_unreadable else f"No notes yet{how}"
            rows.append(Row("", own_words("No matches") if notes else sanitize_line(none)))
        return Rows(rows, row_factory=self._make_row), {note.id for note in matching}

    def _grouped(self, notes: list[Note]) -> Iterator[Row]:
        """Yield a heading for each address, in dossier order, and its notes below; orphaned notes come first."""
        session = self._opened_session
        by_address: dict[Address, list[Note]] = {}
        for note in notes:
            by_address.setdefault(note.on, []).append(note)
        order = {address: number for number, address in enumerate(session.dossier.facts)}
        for address in sorted(by_address, key=lambda address: self._dossier_position(address, order)):
            yield Row("", EMPTY_LINE, sanitize_line(address))
            yield from (Row(note.id, EMPTY_LINE) for note in by_address[address])

    def _make_row(self, row: Row) -> Row:
        """Return the complete row for one that has only a key; called only for visible rows."""
        session = self._opened_session
        if row.text:
            return row
        if note := session.notebook.get(row.key):
            return self._row(note)
        address = address_of(row.right)
        exists = address_exists(session.dossier, address)
        heading = (
            address_title(session.dossier, address, mark="")
            if exists
            else f"Orphaned notes: no such fact. {self._key_name('move_note')} to move"
        )
        mark = address_mark(session.dossier, address)
        return Row("", sanitize_line(heading), row.right, tail=mark)

    def _dossier_position(self, address: Address, order: dict[Address, int]) -> int:
        return order.get(address, len(order)) if address_exists(self._opened_session.dossier, address) else -1

    def _problems(self) -> Iterator[Row]:
        """Yield the unreadable entries of the notes file."""
        unreadable = self._opened_session.notes.unreadable_entries
        if unreadable:
            yield Row("", own_words("Problems: unreadable entries, kept in the file unchanged"))
            for entry in unreadable:
                # Keyed by its error text, not by its number: the file may change while this is listed.
                yield Row(f"{_UNREADABLE}{entry}", sanitize_line(str(entry)))

    def _row(self, note: Note) -> Row:
        marker = "◆ " if note.id in self._marked else ""
        dossier = self._opened_session.dossier
        fact_now = fingerprint_text(dossier, note.on, note.fact)
        state = [note.kind, status_words(note, fact_now, signed=False)]
        if note.conflict:
            state.insert(0, "conflict")
        elif self._opened_session.has_fact_changed(note) and note.status != "confirmed":  # a check shows this itself
            state.insert(0, "fact changed")
        passage = self._opened_session.quoted_passage(note)
        if passage and passage.state != "here":
            state.insert(0, f"quote {_QUOTE_STATES.get(passage.state, passage.state)}")
        label = f"{marker}{note_sign(note, fact_now)} {replace_links(dossier, note.first_line)}"
        return Row(note.id, sanitize_line(label), sanitize_line(" · ".join(state)))

    @on(Input.Submitted)
    @on(LineView.Activated)
    def _chosen(self) -> None:
        hold_keys_until(self, self._choose())

    @work(group=WorkerGroup.CHOOSE, exclusive=True)
    async def _choose(self) -> None:
        if self._query != self.query_one(FilterLine).value:
            await self._fill()  # the list was out of date
        key = self._rows.key_at(self._list.cursor)
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

    async def action_move(self, action: str) -> None:
        """Move the list's cursor while the filter has the focus."""
        await self._list.run_action(action)

    def action_close(self) -> None:
        """Close without going to a note."""
        self.dismiss(NO_ADDRESS)
