"""The export dialog: format, selection of notes and file, with a preview."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Select, TextArea

from jvexplore.app.export.confirmed_write import propose_path, write_after_confirmation
from jvexplore.app.keys import bindings
from jvexplore.app.looks.signs import NOTE
from jvexplore.app.ui.choice_field import ChoiceField
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.dialog_frame import FRAME_BREAKPOINTS, DialogFrame, DialogRule
from jvexplore.app.ui.field_label import field_label
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.text_input import TextLine
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.errors import JvexploreError
from jvexplore.export.formats import EXPORT_FORMATS
from jvexplore.file_names import safe_file_name
from jvexplore.notes.filter import NoteFilter
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from jvexplore.address import Address
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.export.formats import ExportFormat
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import EscapedText, SafeText
    from jvexplore.session.session import Session

_PATH_HINT: Final = own_words("Path of the file")
_BESIDE_COLUMNS: Final = 110
"""From this width on, in cells, the preview stands beside the fields."""
_PREVIEW_CHARS: Final = 20_000
"""How many characters the preview shows at most."""


class ExportPreview(TextArea):
    """A read-only preview of the beginning of the file."""

    def show_beginning(self, text: SafeText) -> None:
        """Show the beginning of a file."""
        self.text = text


class ExportDialog(Dialog[Path | None]):
    """Asks how to export; returns the path of the written file, or `None`.

    Args:
        session: holds the notes.
        address: the selected address, whose notes can be exported alone.
        key_name: names the keys that remarks mention.
    """

    BINDINGS = [*bindings.EXPORT, bindings.CANCEL]
    AUTO_FOCUS = "#format"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_BESIDE_COLUMNS, "-wide")]
    VERTICAL_BREAKPOINTS = FRAME_BREAKPOINTS
    CSS = """
    ExportDialog { align: center middle; }
    ExportDialog DialogFrame { max-height: 36; padding: 0; }
    ExportDialog.-wide DialogFrame { max-width: 140; }
    ExportDialog #fields { height: auto; padding: 0 1; }
    ExportDialog .field { height: 1; }
    ExportDialog .field > Label { width: 8; color: $ink-faint; }
    ExportDialog .field > Input { width: 1fr; }
    ExportDialog .field > Input:focus { background: $paper-raised; }
    ExportDialog .field > Select:focus { background: $paper-selected; }
    ExportDialog .field > Input:focus > .input--placeholder { color: $ink-second; }
    ExportDialog .field > Select { width: 1fr; max-width: 44; }
    ExportDialog #beside { height: 1fr; min-height: 2; }
    ExportDialog #beside > DialogRule { width: 100%; }
    ExportDialog.-low #beside > DialogRule { display: block; }
    ExportDialog #preview { height: 1fr; border: none; padding: 0 1; scrollbar-size-vertical: 1; }
    ExportDialog.-wide #parts { layout: horizontal; }
    ExportDialog.-wide #fields { width: 50%; height: 1fr; padding: 1 1 0 1; }
    ExportDialog.-wide .field { margin-bottom: 1; }
    ExportDialog.-wide #beside { width: 1fr; height: 1fr; border-left: solid $edge; }
    ExportDialog.-wide #beside:focus-within { border-left: solid $lamp; }
    ExportDialog.-wide.-high #beside > DialogRule, ExportDialog.-wide.-low #beside > DialogRule { display: none; }
    """

    def __init__(self, session: Session, address: Address, key_name: KeyName) -> None:
        super().__init__()
        self._session = session
        self._address = address
        self._key_name = key_name
        # Not looked up when they are needed: a preview may be ready while the dialog is being closed.
        self._frame = DialogFrame(own_words("Export"), NOTE)
        self._preview_area = ExportPreview(read_only=True, id="preview")
        self._preview_area.highlight_cursor_line = False
        self._rendered: EscapedText | SafeText = EMPTY_LINE

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        formats = [
            (sanitize_line(export_format.title), export_format.name) for export_format in EXPORT_FORMATS.values()
        ]
        choices = [
            (own_words("All notes"), "all"),
            (own_words("Open notes only"), "open"),
            (sanitize_line(f"Notes on {self._address}"), "here"),
        ]
        first = formats[0][1]
        with self._frame, Vertical(id="parts"):
            with Vertical(id="fields"):
                with Horizontal(classes="field"):
                    yield field_label(own_words("Format"))
                    yield ChoiceField(formats, first, widget_id="format")
                with Horizontal(classes="field"):
                    yield field_label(own_words("Notes"))
                    yield ChoiceField(choices, "all", widget_id="which")
                with Horizontal(classes="field"):
                    yield field_label(own_words("File"))
                    yield TextLine(self._default_path(EXPORT_FORMATS[first]), placeholder=_PATH_HINT, id="file")
            with Vertical(id="beside"):
                yield DialogRule()
                yield self._preview_area
        yield KeyBar()

    def _default_path(self, chosen: ExportFormat) -> str:
        return propose_path(f"{safe_file_name(self._session.dossier.id)}-notes{chosen.suffix}")

    @property
    def _format(self) -> ExportFormat:
        return EXPORT_FORMATS[str(self.query_one("#format", Select).value)]

    @property
    def _choice(self) -> str:
        """Which notes are exported."""
        return str(self.query_one("#which", Select).value)

    def _notes(self) -> list[Note]:
        filters = {"open": NoteFilter(status="open"), "here": NoteFilter(on=self._address)}
        return filters.get(self._choice, NoteFilter()).select_notes(self._session.notebook)

    @on(Select.Changed, "#format")
    def _update_suffix(self) -> None:
        """Change the suffix of the file name to the format's; a path without a file name stays unchanged."""
        line = self.query_one("#file", Input)
        path = Path(line.value or self._default_path(self._format))
        if path.name not in ("", ".."):
            line.value = str(path.with_suffix(self._format.suffix))

    @on(Select.Changed)
    @work(exclusive=True, group=WorkerGroup.PREVIEW)
    async def _preview(self) -> None:
        """Render the export on a thread, and show its beginning."""
        notes = self._notes()
        self._rendered = EMPTY_LINE
        session = self._session
        render = partial(
            self._format.render, session.dossier, session.facts.reference_index, notes, session.facts.attached_copies
        )
        nothing = EMPTY_LINE if notes else self._nothing()
        self._rendered = await asyncio.to_thread(render)
        more = "\n…" if len(self._rendered) > _PREVIEW_CHARS else ""
        beginning = sanitize_text(self._rendered[:_PREVIEW_CHARS].replace("\r\n", "\n") + more)
        self._preview_area.show_beginning(nothing or beginning)
        title = safe_format("Preview · {} note" if len(notes) == 1 else "Preview · {} notes", len(notes))
        self._frame.set_count(title)

    def _nothing(self) -> SafeText:
        """Return what would be in the file, and how a note is written."""
        if self._choice == "open" and self._session.notebook:
            return own_words("No open notes: all are resolved or checked.")
        where = "it" if self._choice == "here" else "a fact"
        which = f"No notes on {self._address} yet" if self._choice == "here" else "No notes yet"
        close, new = self._key_name("close"), self._key_name("new_note")
        return sanitize_text(f"{which}: the file would hold none.\n\nTo write one: {close}, then {new} on {where}.")

    @work(exclusive=True, group=WorkerGroup.WRITE)
    async def action_write(self) -> None:
        """Write the file; ask before overwriting an existing one."""
        line = self.query_one("#file", TextLine)
        path = Path(line.value)
        if not self._rendered:
            self.notify("The export is still being prepared.", markup=False)
            return
        if not line.value.strip():
            self._refuse_path("No file named; type its path")
            return
        try:
            if await write_after_confirmation(
                self.app.push_screen_wait, self._session, path, self._format.file_text(self._rendered)
            ):
                self.dismiss(path)
        except JvexploreError as error:
            self._refuse_path(str(error))

    def _refuse_path(self, problem: str) -> None:
        """Say what is wrong with the path, and let it be changed at once."""
        line = self.query_one("#file", TextLine)
        line.mark_wrong()
        line.focus()
        self.notify(problem, severity="error", markup=False)

    def action_close(self) -> None:
        """Close without exporting."""
        self.dismiss(None)
