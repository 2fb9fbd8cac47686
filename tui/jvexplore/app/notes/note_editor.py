"""The note editor: text, kind and tags."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Select, TextArea

from jvexplore.app.host import message_host_of
from jvexplore.app.keys import bindings
from jvexplore.app.keys.typeahead import opens_screen, run_dialog
from jvexplore.app.notes.link_area import LinkArea
from jvexplore.app.textual_workarounds.option_lists import ChoiceField
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.field_label import field_label
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.safe_content import content, set_border_title
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.ui.text_input import TextLine, wait_for_typing
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.notes.drafts import Draft  # noqa: TID253 - this module is imported lazily itself
from jvexplore.notes.model import NOTE_KINDS, join_tags, split_typed_tags
from jvexplore.records.drafts import has_editor_files
from jvexplore.safe_text import LINE_END, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.app import ComposeResult
    from textual.notifications import SeverityLevel

    from jvexplore.app.notes.external_editing import ExternalEditing
    from jvexplore.errors import JvexploreError
    from jvexplore.notes.model import NoteKind
    from jvexplore.search.address_index import NamedAddress
    from jvexplore.session.draft_autosaver import DraftAutosaver

_CLOSE_ANSWERS: Final = {"save": "Save", "discard": "Discard", "stay": "Keep editing"}
_REPEAT_SECONDS: Final = 0.3
"""Within this time after esc resumed editing, another esc counts as auto-repeat or repeated tapping."""
_PLACEHOLDER: Final = own_words("Write a note… [[ to link a fact")
_TAGS_HINT: Final = own_words("governance, ownership")


class NoteEditor(Dialog[Draft | None]):
    """Edits a note; returns it, or `None` if nothing is to be changed.

    Args:
        title: the title of the dialog.
        about: the note's subject, and in a second line a remark about it, if any.
        draft: the initial content.
        autosaver: saves the draft as it is typed.
        matching: returns the addresses that match a partly typed one; its second argument is the largest number.
    """

    BINDINGS = [*bindings.LINKS, *bindings.EDITOR]
    AUTO_FOCUS = "#text"
    CSS = """
    NoteEditor { align: center middle; }
    NoteEditor > Vertical {
        width: 80%; max-width: 100; height: 80%; max-height: 24;
        border: round $border; background: $surface; padding: 0 1;
    }
    NoteEditor #about { color: $text-muted; height: auto; max-height: 2; text-overflow: ellipsis; text-wrap: nowrap; }
    NoteEditor #text { height: 1fr; border: none; padding: 0; }
    NoteEditor #fields { height: 1; margin-top: 1; }
    NoteEditor #fields > Label { width: auto; padding-right: 1; color: $text-muted; }
    NoteEditor Select { width: 20; margin-right: 2; }
    NoteEditor Input { width: 1fr; }
    NoteEditor.-short > Vertical { height: 100%; width: 100%; max-width: 100%; border: none; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(
        self,
        title: str,
        about: str,
        draft: Draft,
        autosaver: DraftAutosaver,
        matching: Callable[[str, int], Awaitable[Sequence[NamedAddress]]],
    ) -> None:
        super().__init__()
        self._autosaver = autosaver
        self._title = title
        self._about = about
        self._draft = draft
        self._resumed_at = -_REPEAT_SECONDS
        """When esc last resumed editing, by the monotonic clock."""
        self._external_editing: ExternalEditing | None = None
        self._area = LinkArea(draft.text, matching, id="text", tab_behavior="focus", placeholder=_PLACEHOLDER)
        kinds = [(sanitize_line(kind), kind) for kind in NOTE_KINDS]
        self._kind: Select[NoteKind] = ChoiceField(kinds, draft.kind)
        self._tags = TextLine(join_tags(draft.tags), placeholder=_TAGS_HINT, compact=True)

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical() as dialog:
            set_border_title(dialog, sanitize_line(self._title))
            about = LINE_END.join(map(sanitize_line, self._about.split("\n")))
            yield SafeStatic(content(about), widget_id="about")
            yield self._area
            yield self._area.links
            with Horizontal(id="fields"):
                yield field_label(own_words("Kind"))
                yield self._kind
                yield field_label(own_words("Tags"))
                yield self._tags
            yield KeyBar()

    def on_mount(self) -> None:
        """Put the caret at the end, and start saving the draft."""
        self._area.move_cursor(self._area.document.end)
        self._autosaver.follow_editor(self._current_draft, self._show_draft_error, self.close_editor)
        if self._autosaver.note_id:
            self._offer_earlier_edits()

    @work(group=WorkerGroup.EXTERNAL)
    async def _offer_earlier_edits(self) -> None:
        """Offer what an external editor's window saved after the note was closed."""
        if await asyncio.to_thread(has_editor_files, self._autosaver.notes_path):
            await self._external_editor().resolve_earlier_edits()

    def _show_draft_error(self, error: JvexploreError) -> None:
        self._show_message(f"Draft not saved: {error}.", "warning")

    @on(TextArea.Changed)
    @on(Input.Changed)
    @on(Select.Changed)
    def _typed(self) -> None:
        if self._autosaver.is_dirty(self._current_draft()):
            self._autosaver.note_typing()

    def _current_draft(self) -> Draft:
        # Tags from a hostile file may not survive a round trip through the field, so unedited ones are kept.
        typed = self._tags.value
        tags = self._draft.tags if typed == join_tags(self._draft.tags) else split_typed_tags(typed)
        return Draft(self._kind.selection or self._draft.kind, self._area.note_text, tags, self._draft.span)

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
        since = time.monotonic() - self._resumed_at
        if since < _REPEAT_SECONDS:
            self._resumed_at = time.monotonic()
        else:
            self._close()

    @work
    async def _close(self) -> None:
        await self.close_editor()

    async def close_editor(self) -> bool:
        """Close the editor, after asking what to do with unsaved changes; return whether it closed.

        Screens above it are closed first, such as an open question or the command palette.
        """
        self.close_screens_above()
        await wait_for_typing(self.focused)
        if not await self._resolve_external_edits():
            return False
        if not self._autosaver.is_dirty(self._current_draft()):
            return self.answer_with(None)
        question = Question("Save changes?", _CLOSE_ANSWERS, escape="stay")
        answer = await self.app.push_screen_wait(question)
        if answer == "save":
            return await self._resolve_and_save()
        if question.by_escape:
            self._resumed_at = time.monotonic()
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

    def _show_message(self, text: str, severity: SeverityLevel = "information", *hints: str) -> None:
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
