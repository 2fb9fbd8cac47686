"""Write a note: its text, kind and tags."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import on, work
from textual.app import SuspendNotSupported
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Select, Static, TextArea

from jvexplore.app import bindings
from jvexplore.app.screens.question import Question
from jvexplore.app.widgets.key_bar import KeyBar
from jvexplore.notes.model import KINDS, Kind, split_tags
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Draft(NamedTuple):
    """A note as it is being written."""

    kind: Kind = "comment"
    text: str = ""
    tags: tuple[str, ...] = ()


class NoteEditor(ModalScreen[Draft | None]):
    """Asks for a note; returns it, or `None` if nothing is to be changed.

    Args:
        title: what is being done.
        about: what the note is on.
        draft: what is there already.
    """

    BINDINGS = [*bindings.EDITOR]
    AUTO_FOCUS = "#text"
    CSS = """
    NoteEditor { align: center middle; }
    NoteEditor > Vertical {
        width: 80%; max-width: 100; height: 80%; max-height: 24;
        border: round $border; background: $surface; padding: 0 1;
    }
    NoteEditor #about { color: $text-muted; height: 1; text-overflow: ellipsis; text-wrap: nowrap; }
    NoteEditor #text { height: 1fr; border: none; padding: 0; }
    NoteEditor #fields { height: 1; margin-top: 1; }
    NoteEditor #fields > Label { width: auto; padding-right: 1; color: $text-muted; }
    NoteEditor Select { width: 20; margin-right: 2; }
    NoteEditor Input { width: 1fr; }
    NoteEditor.-short > Vertical { height: 100%; width: 100%; max-width: 100%; border: none; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(self, title: str, about: str, draft: Draft) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._draft = draft

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical() as dialog:
            dialog.border_title = Content(self._title)
            yield Static(Content(visible_line(self._about)), id="about")
            yield TextArea(self._draft.text, id="text", tab_behavior="focus", placeholder="What do you want to note?")
            with Horizontal(id="fields"):
                yield Label("Kind")
                yield Select([(kind, kind) for kind in KINDS], value=self._draft.kind, allow_blank=False, compact=True)
                yield Label("Tags")
                yield Input(" ".join(self._draft.tags), placeholder="governance, ownership", compact=True)
            yield KeyBar()

    def on_mount(self) -> None:
        """Go on writing at the end."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)

    @property
    def _current(self) -> Draft:
        kind: Kind = self.query_one(Select).selection or self._draft.kind
        return Draft(kind, self.query_one(TextArea).text, split_tags(self.query_one(Input).value))

    def action_save(self) -> None:
        """Return what was written."""
        if not self._current.text.strip():
            self.notify("There is nothing to save yet: write something, or leave with esc.", markup=False)
            return
        self.dismiss(self._current)

    @work
    async def action_close(self) -> None:
        """Leave; ask first if something would be lost."""
        if self._current == self._draft:
            self.dismiss(None)
            return
        answer = await self.app.push_screen_wait(
            Question("Save what you wrote?", {"save": "Save", "discard": "Discard", "stay": "Go on writing"})
        )
        if answer == "save":
            self.action_save()
        elif answer == "discard":
            self.dismiss(None)

    def action_own_editor(self) -> None:
        """Let the reader write in an editor of their own."""
        area = self.query_one(TextArea)
        try:
            with self.app.suspend():
                text = edit(area.text)
        except (OSError, subprocess.CalledProcessError, SuspendNotSupported, UnicodeDecodeError) as error:
            self.notify(visible_line(f"Your editor could not be used: {error}"), severity="error", markup=False)
            return
        area.text = text
        area.move_cursor(area.document.end)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(TextArea).focus()


def edit(text: str) -> str:
    """Return what a reader makes of a text in `$VISUAL` or `$EDITOR`; blocks until they leave it.

    Raises:
        OSError: when there is no such editor.
        subprocess.CalledProcessError: when it fails.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory(prefix="jvexplore-") as folder:
        path = Path(folder) / "note.md"
        path.write_text(text, encoding="utf-8", newline="")
        subprocess.run([*shlex.split(command), str(path)], check=True)  # noqa: S603 - the reader's own choice
        return path.read_text(encoding="utf-8")
