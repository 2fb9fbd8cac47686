"""All notes in one list, filtered as one types; enter goes to what a note is on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from jvexplore.app import bindings
from jvexplore.app.notes_page import NOTE_SIGNS
from jvexplore.app.rows import Row, Rows
from jvexplore.app.screens.note_screen import NoteScreen
from jvexplore.app.widgets.filtered import FilteredList, FilterLine
from jvexplore.app.widgets.key_bar import KeyBar
from jvexplore.app.widgets.line_view import LineView
from jvexplore.dossier import words
from jvexplore.export.named import in_words
from jvexplore.search.query import QueryError
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from jvexplore.app.saver import Saver
    from jvexplore.app.session import Session
    from jvexplore.notes.model import Note


_BAD: Final = "bad:"


class AllNotes(NoteScreen):
    """Lists all notes; returns the address to go to, or an empty text."""

    BINDINGS = [*bindings.BESIDE_LIST, *bindings.MARK, *bindings.APP, bindings.CLOSE]
    AUTO_FOCUS = "FilterLine"

    def __init__(self, session: Session, saver: Saver) -> None:
        super().__init__(session, saver)
        self._opened_session = session
        self._rows = Rows(())
        self._marked: set[str] = set()

    def compose(self) -> ComposeResult:
        """Build the screen."""
        filter_line = FilterLine(placeholder="Words, kind:question, status:open, tag:governance, by:ana")
        filter_line.border_title = "Filter"
        with Vertical():
            yield filter_line
            yield FilteredList(Rows(()))
        yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list."""
        self.notes_changed()

    @property
    def _list(self) -> FilteredList:
        return self.query_one(FilteredList)

    @property
    def note(self) -> Note | None:
        """The note under the cursor."""
        if not self.is_mounted:
            return None
        return self._opened_session.notebook.get(self._rows.key(self._list.cursor))

    @property
    def selection(self) -> list[Note]:
        """The notes that are marked, or else the one under the cursor."""
        notebook = self._opened_session.notebook
        marked = [note for note_id in sorted(self._marked) if (note := notebook.get(note_id))]
        return marked or super().selection

    def notes_changed(self, current: str = "") -> None:
        """List the notes that match what is typed, those of a fact together."""
        notebook = self._opened_session.notebook
        query = self.query_one(FilterLine)
        query.border_subtitle = ""
        matching = list(notebook)
        if query.value.strip():
            try:
                matching = self._opened_session.finder.select(query.value, notebook.snapshot())
            except QueryError as error:
                query.border_subtitle = Content(visible_line(str(error)))
                return
        self._rows = Rows(tuple(self._grouped(matching)))
        self._marked &= {note.id for note in matching}
        marked = f", {len(self._marked)} marked" if self._marked else ""
        self._list.border_title = Content(f"{len(matching)} of {len(notebook)} notes{marked}")
        self._list.show(self._rows, self._rows.find(current) or 0)
        self.refresh_bindings()

    def _grouped(self, notes: list[Note]) -> Iterator[Row]:
        """Yield a heading for each address, in the order of the dossier, and its notes below; orphans first."""
        session = self._opened_session
        by_address: dict[str, list[Note]] = {}
        for note in notes:
            by_address.setdefault(note.on, []).append(note)
        order = {address: number for number, address in enumerate(session.dossier.facts)}
        yield from self._problems()
        for address in sorted(by_address, key=lambda each: self._place(each, order)):
            if words.exists(session.dossier, address):
                yield Row("", visible_line(words.subject(session.dossier, address)), visible_line(address))
            else:
                yield Row("", "Orphans: their fact is gone; m moves them", visible_line(address))
            yield from map(self._row, by_address[address])
        if not notes:
            total = len(session.notebook)
            yield Row("", "No note matches." if total else "No notes yet: esc, then n on any fact writes one.")

    def _place(self, address: str, order: dict[str, int]) -> int:
        return order.get(address, len(order)) if words.exists(self._opened_session.dossier, address) else -1

    def _problems(self) -> Iterator[Row]:
        """Yield the entries of the file that are no notes."""
        bad = self._opened_session.store.contents.bad
        if bad and not self.query_one(FilterLine).value:
            yield Row("", "Problems: entries that cannot be read; they stay in the file as they are")
            for number, entry in enumerate(bad):
                yield Row(f"{_BAD}{number}", visible_line(f"{entry.place}: {entry.problem}"))

    def _row(self, note: Note) -> Row:
        marker = "◆ " if note.id in self._marked else ""
        state: list[str] = [note.kind, note.status]
        if note.conflict:
            state.insert(0, "conflict")
        elif self._opened_session.fact_changed(note):
            state.insert(0, "fact changed")
        place = self._opened_session.place(note)
        if place and place.state != "here":
            state.insert(0, f"quote {place.state}")
        label = f"{marker}{NOTE_SIGNS[note.kind]} {in_words(self._opened_session.dossier, note.first_line)}"
        return Row(note.id, visible_line(label), visible_line(" · ".join(state)))

    @on(Input.Changed)
    def _typed(self) -> None:
        self.notes_changed()

    @on(Input.Submitted)
    @on(LineView.Activated)
    def _chosen(self) -> None:
        key = self._rows.key(self._list.cursor)
        if self.note:
            self.dismiss(self.note.on)
        elif key.startswith(_BAD):
            entry = self._opened_session.store.contents.bad[int(key.removeprefix(_BAD))]
            self.tell(f"{self._opened_session.store.path}: {entry}", severity="warning")

    def action_mark(self) -> None:
        """Mark the note under the cursor, or take the mark back, and go on to the next."""
        note = self.note
        if note:
            self._marked ^= {note.id}
            self.notes_changed(note.id)
            self._list.action_next()

    def action_mark_all(self) -> None:
        """Mark all notes that are listed; none if all are marked."""
        listed = {row.key for row in self._rows.rows if row.key and not row.key.startswith(_BAD)}
        self._marked = set() if listed <= self._marked else listed
        self.notes_changed(self.note.id if self.note else "")

    async def action_move(self, action: str) -> None:
        """Move in the list while the filter has the focus."""
        await self._list.run_action(action)

    def action_close(self) -> None:
        """Go back to where one was."""
        self.dismiss("")
