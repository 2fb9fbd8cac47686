"""The note editor: text, kind and tags."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input, TextArea

from jvexplore.app.host import message_host_of
from jvexplore.app.keys import note_bindings
from jvexplore.app.keys.typeahead import opens_screen, run_dialog
from jvexplore.app.looks.safe_content import content
from jvexplore.app.notes.editor_frame import EditorFrame, QuotedWords
from jvexplore.app.notes.editor_room import BARS, editor_lines
from jvexplore.app.notes.link_area import LinkArea
from jvexplore.app.ui.choice_line import ChoiceLine
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.field_label import field_label
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.repeated_escape import RepeatedEscape
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.ui.screens_above import close_screens_above
from jvexplore.app.ui.text_input import TextLine, wait_for_typing
from jvexplore.app.window_sizes import COLUMN_BREAKPOINTS
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.notes.model import NOTE_KINDS, join_tags, split_typed_tags
from jvexplore.records.drafts import has_editor_files
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.await_complete import AwaitComplete

    from jvexplore.app.host import Severity
    from jvexplore.app.notes.editor_frame import NoteSubject
    from jvexplore.app.notes.editor_room import EditorRoom
    from jvexplore.app.notes.external_editing import ExternalEditing
    from jvexplore.errors import JvexploreError
    from jvexplore.notes.drafts import Draft
    from jvexplore.search.address_index import NamedAddress
    from jvexplore.session.draft_autosaver import DraftAutosaver

_CLOSE_ANSWERS: Final = {"save": "Save", "discard": "Discard", "stay": "Keep editing"}
_PLACEHOLDER: Final = own_words("Write a note… [[ to link a fact")
_TAGS_HINT: Final = own_words("e.g. governance, ownership")


class NoteEditor(Dialog["Draft | None"]):
    """Edits a note; returns it, or `None` if nothing is to be changed.

    Args:
        subject: the subject of the note.
        draft: the initial content.
        autosaver: saves the draft as it is typed.
        matching: returns the addresses that match a partly typed one; its second argument is the largest number.
        room: shows the subject above the editor; `None` if nothing does.
    """

    BINDINGS = [*note_bindings.LINKS, *note_bindings.EDITOR]
    AUTO_FOCUS = "#text"
    CSS = """
    NoteEditor { layout: horizontal; }
    NoteEditor #beside { display: none; visibility: hidden; }
    NoteEditor #column { width: 3fr; height: 1fr; visibility: hidden; align: left bottom; margin: 1 0 0 0; }
    NoteEditor EditorFrame {
        width: 100%; visibility: visible;
        border: round $lamp; background: $paper; padding: 0 2;
    }
    NoteEditor #text { height: 1fr; border: none; padding: 0; }
    NoteEditor #remark { height: auto; max-height: 2; color: $ink-second; }
    NoteEditor #fields { height: auto; border-top: solid $edge; }
    NoteEditor #fields > Label { width: auto; padding-right: 1; color: $ink-faint; }
    NoteEditor TextLine { width: 1fr; }
    NoteEditor TextLine:focus { background: $paper-raised; }
    NoteEditor TextLine:focus > .input--placeholder { color: $ink-second; }
    NoteEditor.-wide.-in-column #beside { display: block; width: 2fr; height: 1fr; }
    NoteEditor.-widest.-in-column #beside { display: block; width: 5fr; height: 1fr; }
    NoteEditor.-widest.-in-column #column { width: 11fr; }
    NoteEditor.-lowest #fields { border-top: none; }
    NoteEditor.-lowest QuotedWords { display: none; }
    NoteEditor.-lowest EditorFrame { padding: 0 1; }
    NoteEditor.-high #text { margin: 1 0 0 0; }
    """
    HORIZONTAL_BREAKPOINTS = COLUMN_BREAKPOINTS
    VERTICAL_BREAKPOINTS = [(0, "-lowest"), (16, "-low"), (30, "-high")]

    def __init__(
        self,
        subject: NoteSubject,
        draft: Draft,
        autosaver: DraftAutosaver[Draft],
        matching: Callable[[str, int], Awaitable[Sequence[NamedAddress]]],
        room: EditorRoom | None = None,
    ) -> None:
        super().__init__()
        self._autosaver = autosaver
        self._subject = subject
        self._room = room
        self._draft = draft
        self._repeated_escape = RepeatedEscape()
        self._external_editing: ExternalEditing | None = None
        self._area = LinkArea(draft.text, matching, id="text", tab_behavior="focus", placeholder=_PLACEHOLDER)
        self._kind = ChoiceLine([(sanitize_line(kind), kind) for kind in NOTE_KINDS], draft.kind)
        self._tags = TextLine(join_tags(draft.tags), placeholder=_TAGS_HINT)
        self.set_class(room is not None and room.is_in_column, "-in-column", update=False)

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        yield Widget(id="beside")
        with Vertical(id="column"), EditorFrame(self._subject, self._autosaver):
            yield self._area
            yield self._area.links
            if self._subject.remark:
                yield SafeStatic(content(self._subject.remark), widget_id="remark")
            with Horizontal(id="fields"):
                yield field_label(own_words("Kind"))
                yield self._kind
                yield field_label(own_words("Tags"))
                yield self._tags
            if self._subject.quote:
                yield QuotedWords(self._subject.quote)
        yield KeyBar()

    def on_resize(self, event: events.Resize) -> None:
        """Stay at the bottom, and the list of facts at the caret."""
        self._dock(event.size.height)
        self.call_after_refresh(self._area.place_links)

    def _dock(self, screen_lines: int) -> None:
        """Stand at the bottom, below the subject."""
        lines = editor_lines(screen_lines)
        self.query_one(EditorFrame).styles.height = lines
        if self._room:
            self._room.make_room(screen_lines - BARS - lines)

    def bright_regions(self) -> Sequence[Region]:
        """Return the title bar, and the subject above the editor."""
        width, height = self.size
        above = height - BARS - editor_lines(height)
        title = Region(0, 0, width, 1)
        return (title, self._room.bright_region.intersection(Region(0, 1, width, above))) if self._room else (title,)

    def dismiss(self, result: Draft | None = None) -> AwaitComplete:
        """Answer, and give the room back, unless another screen is open above the editor."""
        if self._room and self.app.screen is self:
            self._room.leave_room()
        return super().dismiss(result)

    def on_mount(self) -> None:
        """Put the caret at the end, and start saving the draft."""
        self._dock(self.app.size.height)  # before the first frame
        self._area.move_cursor(self._area.document.end)
        self._autosaver.follow_editor(self._current_draft, self._show_draft_error, self.close_editor)
        if self._autosaver.key:
            self._offer_earlier_edits()

    @work(group=WorkerGroup.EXTERNAL)
    async def _offer_earlier_edits(self) -> None:
        """Offer what an external editor's window saved after the note was closed."""
        if await asyncio.to_thread(has_editor_files, self._autosaver.path):
            await self._external_editor().resolve_earlier_edits()

    def _show_draft_error(self, error: JvexploreError) -> None:
        self._show_message(f"Draft not saved: {error}.", "warning")

    @on(TextArea.Changed)
    @on(Input.Changed)
    @on(ChoiceLine.Changed)
    def _typed(self) -> None:
        self._autosaver.note_typing()

    def _current_draft(self) -> Draft:
        # Tags from a hostile file may not survive a round trip through the field, so unedited ones are kept.
        typed = self._tags.value
        tags = self._draft.tags if typed == join_tags(self._draft.tags) else split_typed_tags(typed)
        return self._draft._replace(kind=self._kind.value, text=self._area.note_text, tags=tags)

    async def action_save(self) -> None:
        """Save the note and close; first ask about changes that an external editor has saved."""
        await wait_for_typing(self.focused)
        if self._autosaver.handed_out.text is None:
            self._save()
        else:
            run_dialog(self, WorkerGroup.EXTERNAL, self._resolve_and_save)

    async def _resolve_and_save(self) -> bool:
        return await self._resolve_external_edits() and self._save()

    def _save(self) -> bool:
        """Close the editor and return the note; return whether it closed. Only a check may have an empty text."""
        draft = self._current_draft()
        if not draft.text.strip():
            if draft.kind == "check":
                return self.answer_with(draft._replace(text=""))
            self._show_message("Nothing to save yet.", "information", "{close} to cancel")
            return False
        return self.answer_with(draft)

    def action_close(self) -> None:
        """Close the editor; ask first if something would be lost.

        If esc is held down or tapped repeatedly, the first press asks and the second resumes editing; further ones are
        ignored, so that the question does not flicker.
        """
        if not self._repeated_escape.is_repetition():
            self._close()

    @work
    async def _close(self) -> None:
        await self.close_editor()

    async def close_editor(self) -> bool:
        """Close the editor, after asking what to do with unsaved changes; return whether it closed.

        Screens above it are closed first, such as an open question or the command palette.
        """
        close_screens_above(self)
        await wait_for_typing(self.focused)
        if not await self._resolve_external_edits():
            return False
        if not self._autosaver.is_dirty(self._current_draft()):
            return self.answer_with(None)
        question = Question(
            "Save changes?" if self._autosaver.key else "Save this note?", _CLOSE_ANSWERS, escape="stay"
        )
        answer = await self.app.push_screen_wait(question)
        if answer == "save":
            return await self._resolve_and_save()
        if question.by_escape:
            self._repeated_escape.mark_resumed()
            self._show_message("Still editing.", "information", "{save} to save")
        return answer == "discard" and self.answer_with(None)

    @opens_screen(WorkerGroup.EXTERNAL)
    async def action_own_editor(self) -> None:
        """Continue in an external editor."""
        await wait_for_typing(self.focused)
        await self._external_editor().edit_externally()

    async def _resolve_external_edits(self) -> bool:
        """Resolve what an external editor saved; return whether nothing is left open."""
        return self._autosaver.handed_out.text is None or await self._external_editor().resolve_edits()

    def _external_editor(self) -> ExternalEditing:
        if self._external_editing is None:
            from jvexplore.app.notes.external_editing import ExternalEditing

            self._external_editing = ExternalEditing(self.app, self._area, self._autosaver, self._show_message)
        return self._external_editing

    def _show_message(self, text: str, severity: Severity = "information", *hints: str) -> None:
        message_host_of(self).show_message(text, severity, *hints)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the keys of the link suggestions only while these are open."""
        return self._area.links.display if action.startswith("link") else super().check_action(action, parameters)

    @on(LineView.Activated)
    async def action_link_take(self) -> None:
        """Insert the suggested fact under the list's cursor."""
        await self._area.insert_link()

    def action_link_close(self) -> None:
        """Close the list of facts, not the editor."""
        self._area.decline_link()

    async def action_link(self, action: str) -> None:
        """Move the cursor of the list of facts while the text has the focus."""
        await self._area.links.run_action(action)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._area.focus()
