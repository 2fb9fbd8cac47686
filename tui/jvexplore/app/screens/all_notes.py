"""All notes in one list, filtered as one types; enter goes to what a note is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from jvexplore.app import bindings
from jvexplore.app.page import NOTE_SIGNS
from jvexplore.app.rows import Row, Rows
from jvexplore.app.screens.note_screen import NoteScreen
from jvexplore.app.widgets.key_bar import KeyBar
from jvexplore.app.widgets.line_view import LineView
from jvexplore.dossier import words
from jvexplore.notes.filter import matches_words
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from jvexplore.app.saver import Saver
    from jvexplore.app.session import Session
    from jvexplore.notes.model import Note


class NotesList(LineView):
    """Notes, one a row."""

    DEFAULT_CSS = """
    NotesList { height: 1fr; border: round $foreground 35%; padding: 0; }
    NotesList:focus { border: round $border; border-title-style: bold reverse; }
    """


class FilterLine(Input):
    """Where one types what the notes must have."""

    BINDINGS = [*bindings.FILTER]


class AllNotes(NoteScreen):
    """Lists all notes; returns the address to go to, or an empty text."""

    BINDINGS = [*bindings.BESIDE_LIST, *bindings.APP, bindings.CLOSE]
    AUTO_FOCUS = "FilterLine"
    DEFAULT_CSS = """
    AllNotes FilterLine { border: round $foreground 35%; height: 3; }
    AllNotes FilterLine:focus { border: round $border; }
    """

    def __init__(self, session: Session, saver: Saver) -> None:
        super().__init__(session, saver)
        self._opened_session = session
        self._rows = Rows(())

    def compose(self) -> ComposeResult:
        """Build the screen."""
        filter_line = FilterLine(placeholder="Filter by kind, status, tag, author or words: question open governance")
        filter_line.border_title = "Filter"
        with Vertical():
            yield filter_line
            yield NotesList(Rows(()))
        yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list."""
        self.notes_changed()

    @property
    def _list(self) -> NotesList:
        return self.query_one(NotesList)

    @property
    def note(self) -> Note | None:
        """The note under the cursor."""
        if not self.is_mounted:
            return None
        return self._opened_session.notebook.get(self._rows.key(self._list.cursor))

    def notes_changed(self, current: str = "") -> None:
        """List the notes that match what is typed, those of a fact together."""
        notebook = self._opened_session.notebook
        matching = [note for note in notebook if matches_words(note, self.query_one(FilterLine).value)]
        self._rows = Rows(tuple(self._grouped(matching)))
        self._list.border_title = Content(f"{len(matching)} of {len(notebook)} notes")
        self._list.show(self._rows, self._rows.find(current) or 0)
        self.refresh_bindings()

    def _grouped(self, notes: list[Note]) -> Iterator[Row]:
        """Yield a heading for each address, in the order of the dossier, and its notes below."""
        dossier = self._opened_session.dossier
        by_address: dict[str, list[Note]] = {}
        for note in notes:
            by_address.setdefault(note.on, []).append(note)
        order = {address: number for number, address in enumerate(dossier.facts)}
        for address in sorted(by_address, key=lambda each: order.get(each, len(order))):
            yield Row("", visible_line(f"{words.subject(dossier, address)}"), address)
            for note in by_address[address]:
                label = f"{NOTE_SIGNS[note.kind]} {note.first_line}"
                yield Row(note.id, visible_line(label), visible_line(f"{note.kind} · {note.status}"))
        if not notes:
            total = len(self._opened_session.notebook)
            yield Row("", "No note matches." if total else "No notes yet: esc, then n on any fact writes one.")

    @on(Input.Changed)
    def _typed(self) -> None:
        self.notes_changed()

    @on(Input.Submitted)
    @on(LineView.Activated)
    def _chosen(self) -> None:
        if self.note:
            self.dismiss(self.note.on)

    async def action_move(self, action: str) -> None:
        """Move in the list while the filter has the focus."""
        await self._list.run_action(action)

    def action_close(self) -> None:
        """Go back to where one was."""
        self.dismiss("")
