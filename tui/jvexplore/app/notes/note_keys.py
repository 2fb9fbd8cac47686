"""Keys that change notes, for all screens that show notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping
    from typing import Any

    from jvexplore.app.authoring.fact_actions import FactActions
    from jvexplore.app.notes.note_actions import NoteActions
    from jvexplore.app.notes.screen_with_notes import ScreenWithNotes
    from jvexplore.session.undo_order import ChangedPart

_NOTHING_TO_COMPARE: Final = "Nothing is in conflict here, and no fact has changed since its note."


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
                return session is not None
            case "new_note":
                return bool(screen.new_note_address)
            case "undo":
                return session is not None and session.undo_order.next_undo is not None
            case "redo":
                return session is not None and session.undo_order.next_redo is not None
        return super().check_action(action, parameters)

    @property
    def refused_keys(self) -> frozenset[str | None]:
        """The keys that change notes, while notes are read-only; and that which compares, where it can do nothing."""
        session = self._screen.session
        if session is None or not session.read_only_reason:
            return frozenset() if self.compared else frozenset(("compare",))
        order = session.undo_order
        on_facts = {
            "compare": self.compared == "facts",
            "undo": order.next_undo == "facts",
            "redo": order.next_redo == "facts",
        }
        return bindings.CHANGING_NOTES - {key for key, is_on_facts in on_facts.items() if is_on_facts}

    @property
    def labels(self) -> Mapping[str | None, str]:
        """What `resolve_notes` does with the selected notes, and how many are changed if it is not just one."""
        return self._note_labels | ({"compare": "Decide"} if self.compared == "facts" else {})

    @property
    def _note_labels(self) -> dict[str | None, str]:
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
    def applicable(self) -> tuple[bool, ChangedPart | None]:
        """Whether there is a note under the cursor, and what there is to compare."""
        return self._screen.note is not None, self.compared

    @property
    def compared(self) -> ChangedPart | None:
        """What there is to compare: the shown fact in conflict, or the note under the cursor; first where one is."""
        screen, session = self._screen, self._screen.session
        if session is None:
            return None
        is_fact = screen.shown_fact in session.conflicts.versions
        is_note = bool(screen.note and session.needs_review(screen.note))
        if is_fact and not (is_note and screen.is_among_notes):
            return "facts"
        return "notes" if is_note else None

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
        """Decide between two versions of a fact or a note, or compare the fact of a note then and now."""
        note, fact = self._screen.note, self._screen.shown_fact
        if self.compared == "facts":
            self._run_on_facts(lambda actions: actions.decide_conflicts(fact))
        elif note and self.compared:
            self._run_in_dialog(lambda actions: actions.compare_note(note))
        else:
            self._screen.show_message(_NOTHING_TO_COMPARE)

    def action_undo(self) -> None:
        """Undo the last change to a fact or a note."""
        session = self._screen.session
        if session and session.undo_order.next_undo == "facts":
            self._run_on_facts(lambda actions: actions.undo())
        elif actions := self.note_actions():
            actions.undo()

    def action_redo(self) -> None:
        """Redo the change that was undone last."""
        session = self._screen.session
        if session and session.undo_order.next_redo == "facts":
            self._run_on_facts(lambda actions: actions.redo())
        elif actions := self.note_actions():
            actions.redo()

    def _run_on_facts(self, change: Callable[[FactActions], Coroutine[Any, Any, None]]) -> None:
        """Run a change to facts; keys that follow wait until it is done, or go to its dialog."""

        async def change_facts() -> None:
            from jvexplore.app.authoring.fact_actions import FactActions

            if session := self._screen.session:
                await change(FactActions(self._screen, session))

        self._screen.run_dialog(WorkerGroup.EDITOR, change_facts)
