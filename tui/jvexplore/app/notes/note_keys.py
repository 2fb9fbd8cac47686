"""Keys that change notes, for all screens that show notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping
    from typing import Any

    from jvexplore.app.notes.note_actions import NoteActions
    from jvexplore.app.notes.screen_with_notes import ScreenWithNotes


class NoteKeys(KeyGroup):
    """Write, edit, delete, resolve, retag, move and compare notes; undo and redo.

    Args:
        screen: has the selected notes.
    """

    def __init__(self, screen: ScreenWithNotes) -> None:
        self._screen = screen

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable only the keys that apply to the selected notes."""
        screen, session = self._screen, self._screen.session
        match action:
            case "edit_note":
                return screen.note is not None
            case "delete_note" | "resolve_note" | "retag_note" | "move_note":
                return bool(screen.selected_notes)
            case "compare":
                return self.applicable[1]
            case "new_note":
                return bool(screen.new_note_address)
            case "undo":
                return session is not None and session.history.can_undo
            case "redo":
                return session is not None and session.history.can_redo
        return super().check_action(action, parameters)

    @property
    def refused_keys(self) -> frozenset[str | None]:
        """The keys that change notes, while notes are read-only; else none."""
        session = self._screen.session
        return bindings.CHANGING_NOTES if session and session.read_only_reason else frozenset()

    @property
    def labels(self) -> Mapping[str | None, str]:
        """What `resolve_notes` does with the selected notes, and how many are changed if it is not just one."""
        selected = self._screen.selected_notes
        if not selected:
            return {}
        opened = [note for note in selected if note.status == "open"]
        are_checks = all(note.kind == "check" for note in opened)
        resolve = "Reopen" if not opened else "Confirm" if are_checks else "Resolve"
        if not selected[1:]:
            return {"resolve_note": resolve}
        return {"resolve_note": f"{resolve} {len(opened or selected)}", "delete_note": f"Delete {len(selected)}"}

    @property
    def applicable(self) -> tuple[bool, bool]:
        """Whether there is a note under the cursor, and whether there is something to compare it with."""
        session, note = self._screen.session, self._screen.note
        return note is not None, bool(session and note and session.needs_review(note))

    def note_actions(self) -> NoteActions | None:
        """Return the note actions; if notes are read-only, show why, and return `None`."""
        session = self._screen.session
        if session is None:
            return None
        if session.read_only_reason:
            self._screen.show_message(f"Notes are read-only. {session.read_only_reason}", "error")
            return None
        from jvexplore.app.notes.note_actions import NoteActions

        return NoteActions(self._screen, session)

    def _run_in_dialog(self, change: Callable[[NoteActions], Coroutine[Any, Any, None] | None]) -> None:
        """Run a change that opens a dialog; `change` returns its coroutine, or `None` if there is nothing to do."""

        async def ask_for_change() -> None:
            actions = self.note_actions()
            coroutine = change(actions) if actions else None
            if coroutine:
                await coroutine

        self._screen.run_dialog(WorkerGroup.EDITOR, ask_for_change)

    def action_new_note(self) -> None:
        """Write a note on the selected fact or passage."""

        def begin_note(actions: NoteActions) -> Coroutine[Any, Any, None] | None:
            draft = self._screen.new_draft()
            return actions.write_note(self._screen.new_note_address, *draft) if draft else None

        self._run_in_dialog(begin_note)

    def action_edit_note(self) -> None:
        """Edit the note under the cursor."""
        note = self._screen.note
        if note:
            self._run_in_dialog(lambda actions: actions.edit_note(note))

    def action_delete_note(self) -> None:
        """Delete the selected notes."""
        selection = self._screen.selected_notes
        if selection and (actions := self.note_actions()):
            actions.delete_notes(selection)

    def action_resolve_note(self) -> None:
        """Resolve the selected notes, or reopen them."""
        selection = self._screen.selected_notes
        if selection and (actions := self.note_actions()):
            actions.resolve_notes(selection)

    def action_retag_note(self) -> None:
        """Change the tags of the selected notes."""
        selection = self._screen.selected_notes
        if selection:
            self._run_in_dialog(lambda actions: actions.retag_notes(selection))

    def action_move_note(self) -> None:
        """Move the selected notes to another fact."""
        selection = self._screen.selected_notes
        if selection:
            self._run_in_dialog(lambda actions: actions.move_notes(selection))

    def action_compare(self) -> None:
        """Resolve a conflict between two versions of a note, or compare its fact then and now."""
        note = self._screen.note
        if note:
            self._run_in_dialog(lambda actions: actions.compare_note(note))

    def action_undo(self) -> None:
        """Undo the last change."""
        if actions := self.note_actions():
            actions.undo()

    def action_redo(self) -> None:
        """Redo the change that was undone last."""
        if actions := self.note_actions():
            actions.redo()
