"""Edit a note in an external editor without losing anything that the editor saves.

The editor may save and then fail, save in another encoding, or only open a window that saves later. So its file is kept
until its content is in the draft on the disk, and the reader is asked about any unclear result.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported

from jvexplore.app.notes.external_editor import decode_edited, run_editor
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.errors import JvexploreError
from jvexplore.notes.drafts import abandoned_note_drafts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from jvexplore.app.host import Severity
    from jvexplore.app.notes.external_editor import EditedText, EditorRun
    from jvexplore.app.notes.note_area import NoteArea
    from jvexplore.notes.drafts import Draft, NoteDraftFile, NoteDraftRecord
    from jvexplore.session.draft_autosaver import DraftAutosaver

_ANSWERS: Final = {"keep": "Keep the text here", "use": "Use the external editor's text"}
_EXCERPT_CHARS: Final = 300
"""The maximum length of the excerpt of an edited text, in characters."""
_WAIT_HINT: Final = (
    "The external editor returned at once, without changes. If it opened a window, add --wait or -f to its "
    "command. What the window saves is offered later."
)


class ExternalEditing:
    """External editing of the text in one note editor.

    Args:
        app: shows questions; suspended while the editor runs in the terminal.
        area: the text area.
        autosaver: saves the draft.
        show_message: shows a message.
    """

    def __init__(
        self,
        app: App[int],
        area: NoteArea,
        autosaver: DraftAutosaver[Draft],
        show_message: Callable[[str, Severity], None],
    ) -> None:
        self._app = app
        self._area = area
        self._autosaver = autosaver
        self._external = autosaver.handed_out
        self._show_message = show_message
        self._declined: set[Path] = set()

    async def resolve_edits(self) -> bool:
        """Ask about changes that an external editor has saved; return whether nothing is left open."""
        why = "The external editor has saved changes."
        return not await self._has_saved() or await self._resolve_saved(why)

    async def _has_saved(self) -> bool:
        """Return whether an external editor has saved, or may have saved, changes that are not in the note."""
        return await asyncio.to_thread(self._external.has_edits)

    async def edit_externally(self) -> None:
        """Open the text in an external editor, and adopt what it saves."""
        if not await self.resolve_edits() or not await self.resolve_earlier_edits():
            return
        given_before, failure = self._external.text, ""
        run: EditorRun | None = None
        try:
            path = await asyncio.to_thread(self._external.hand_out, self._autosaver.current_draft)
            with self._app.suspend():
                # An exception in here would leave the terminal suspended.
                try:
                    run = run_editor(path)
                except JvexploreError as error:
                    failure = str(error)
        except (SuspendNotSupported, JvexploreError) as error:
            failure = str(error)
        if run:
            await self._handle_exit(run)
            return
        if given_before is None:
            await asyncio.to_thread(self._external.withdraw_text)
        self._show_message(f"Cannot run the external editor: {failure}.", "error")

    async def _handle_exit(self, run: EditorRun) -> None:
        """Adopt the result of an editor that has just exited, or show why it is not adopted."""
        external = self._external
        if await self._has_saved():
            external.may_be_open = external.may_be_open or run.exited_at_once
            if run.failure_reason:
                await self._resolve_saved(f"{run.failure_reason}, but had saved changes.")
            else:
                await self._resolve_saved("")
            return
        external.may_be_open = True  # a window may save what its command did not
        left = await asyncio.to_thread(external.editor_file.size_in_bytes) if external.editor_file else None
        if left is None:
            self._show_message("The external editor deleted its file. The text here is unchanged.", "warning")
        elif not left and external.text:
            self._show_message("The external editor saved an empty file. The text here is unchanged.", "warning")
        elif run.failure_reason:
            self._show_message(f"The external editor failed: {run.failure_reason}. The text is unchanged.", "error")
        elif run.exited_at_once:
            self._show_message(_WAIT_HINT, "warning")

    async def _resolve_saved(self, why: str) -> bool:
        """Adopt what the editor saved, or leave it in its file; return whether to continue with the text here.

        Args:
            why: why the reader is asked; if empty, the question is asked only about an encoding other than UTF-8.
        """
        edited = self._external.editor_file
        if edited is None:
            return True
        try:
            data = await asyncio.to_thread(edited.read_data) or b""
            found = await asyncio.to_thread(decode_edited, data, self._external.text or "")
        except JvexploreError as error:
            reason = error.what.removeprefix(f"{edited.path}: ")
            self._show_message(f"Cannot read the external editor's file ({reason}). It stays in {edited.path}", "error")
            await self._leave_for_next_start(edited.path)
            return True
        if found is None:
            return True
        answer = "use"
        if why or found.encoding:
            answer = await self._ask(why or "The external editor has saved changes.", found, edited.path)
        if answer == "use":
            await self._adopt_text(found, data)
        elif answer == "keep" and await self._leave_for_next_start(edited.path):
            message = f"The external editor's changes are in {edited.path}. They are offered at the next start."
            self._show_message(message, "warning")  # another message does not take its place
        return answer == "keep"

    async def _leave_for_next_start(self, path: Path) -> bool:
        """Keep what the editor saved for the next start, and do not offer it again here; return whether that worked."""
        try:
            await asyncio.to_thread(self._external.leave_for_next_start, self._autosaver.current_draft)
        except JvexploreError as error:
            self._show_message(f"Cannot move the external editor's changes aside: {error}.", "error")
            return False
        self._declined.add(path)
        return True

    async def resolve_earlier_edits(self) -> bool:
        """Offer what an editor saved after this note was last closed; return whether to continue with the text."""
        edits = await asyncio.to_thread(self._earlier_edits)
        for number, (file, record, found) in enumerate(edits):
            why = "An earlier external editor has saved changes to this note."
            answer = await self._ask(why, found, file.editor_file.path)
            if answer == "use":
                self._area.replace_text(found.text)
                await asyncio.to_thread(self._autosaver.write_draft, self._autosaver.current_draft)
            if answer != "keep":
                for other, _, _ in edits[number:]:
                    other.release_lock()
                if answer == "use":
                    await asyncio.to_thread(file.mark_seen, record, found.text)
                return False
            self._declined.add(file.editor_file.path)
            file.release_lock()
        return True

    def _earlier_edits(self) -> list[tuple[NoteDraftFile, NoteDraftRecord, EditedText]]:
        """Return what editors saved after this note was closed; the files stay locked."""
        edits = []
        for file, record in abandoned_note_drafts(self._autosaver.path):
            is_same = (record.address, record.key) == (self._autosaver.address, self._autosaver.key)
            found = None
            if is_same and not record.is_worth_keeping and file.editor_file.path not in self._declined:
                with suppress(JvexploreError):  # the next start reports the file
                    found = edited_text(file, record)
            if found:
                edits.append((file, record, found))
            else:
                file.release_lock()
        return edits

    async def _ask(self, why: str, found: EditedText, path: Path) -> str:
        """Ask which text to use; return `keep`, `use`, or an empty text for neither."""
        excerpt = text_excerpt(found.text, _EXCERPT_CHARS)
        encoding = f"The encoding is not UTF-8, probably {found.encoding}." if found.encoding else ""
        parts = filter(None, (why, encoding, excerpt, f"File: {path}"))
        return await self._app.push_screen_wait(Question("\n\n".join(parts), _ANSWERS)) or ""

    async def _adopt_text(self, found: EditedText, data: bytes) -> None:
        """Replace the text with the editor's; undo restores the old one."""
        self._area.replace_text(found.text)
        try:
            await asyncio.to_thread(self._external.accept_edit, data, self._autosaver.current_draft)
        except JvexploreError as error:
            self._show_message(
                f"The external editor's changes are here, but not yet kept as a draft: {error}.", "error"
            )


def edited_text(file: NoteDraftFile, record: NoteDraftRecord) -> EditedText | None:
    """Return the text of a draft that an external editor changed; `None` if it changed nothing.

    Raises:
        JvexploreError: if its file cannot be read or decoded.
    """
    data = file.editor_file.read_data() if record.handed_out is not None else None
    return None if data is None else decode_edited(data, record.handed_out or "")
