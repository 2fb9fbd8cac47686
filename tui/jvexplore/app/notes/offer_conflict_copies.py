"""Offer to merge the conflict copies that a sync program left next to the notes file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.app.ui.question import Question
from jvexplore.errors import JvexploreError
from jvexplore.records.rescued_files import is_rescue_file
from jvexplore.session.merge_conflict_copies import merge_conflict_copies

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jvexplore.app.host import MessageHost
    from jvexplore.app.notes.notes_host import NotesHost
    from jvexplore.notes.conflict_copies import NotesCopy
    from jvexplore.records.conflict_copies import ConflictCopy, UnmergeableCopy
    from jvexplore.session.session import Session

_MAX_LISTED: Final = 5


def show_unmergeable_copies(app: MessageHost, copies: Sequence[UnmergeableCopy], original: str = "notes file") -> None:
    """Show a message for each copy that cannot be merged, with the reason; above a limit, their number."""
    for copy in copies[:_MAX_LISTED]:
        what = "rescued notes" if is_rescue_file(copy.path) else f"conflict copy of the {original}"
        app.show_message(f"Cannot merge {what}: {copy.path.name}: {copy.reason}", "warning")
    if len(copies) > _MAX_LISTED:
        app.show_message(f"Conflict copies that cannot be merged: {len(copies) - _MAX_LISTED} more.", "warning")


def list_copies(copies: Sequence[ConflictCopy[Any]], count_words: Callable[[int], str]) -> list[str]:
    """Return a line for each copy with the number of its records; above a limit, their number."""
    names = [
        f"{copy.path.name}: {count_words(len(copy.document.records) + len(copy.document.unreadable))}"
        for copy in copies[:_MAX_LISTED]
    ]
    return [*names, f"and {len(copies) - _MAX_LISTED} more"] if len(copies) > _MAX_LISTED else names


async def offer_merge(app: NotesHost, session: Session, copies: Sequence[NotesCopy]) -> None:
    """Ask whether to merge the copies, and merge them; while notes are read-only, only list them."""
    names = list_copies(copies, _notes)
    rescued = sum(is_rescue_file(copy.path) for copy in copies)
    if session.read_only_reason:
        what = "Rescued notes and conflict copies of the notes file" if rescued else "Conflict copies of the notes file"
        app.show_message(f"{what}: {'; '.join(names)}", severity="warning")
        return
    origins = []
    if rescued:
        origins.append(f"Notes were not saved to {session.store.path} when jvexplore last quit.")
    if rescued < len(copies):
        origins.append(f"A sync program left conflict copies of {session.store.path}.")
    text = "\n\n".join(
        (" ".join(origins), "\n".join(names), "Merging deletes nothing. The copies are moved to a hidden folder.")
    )
    answers = {"later": "Ask again next time", "merge": "Merge into the notes"}
    if await app.push_screen_wait(Question(text, answers)) == "merge":
        await _merge(app, session, copies)


async def _merge(app: NotesHost, session: Session, copies: Sequence[NotesCopy]) -> None:
    try:
        merged = await merge_conflict_copies(session, copies)
    except JvexploreError as error:
        app.show_message(f"Conflict copies not merged: {error}", severity="error")
        return
    if merged is None:
        app.show_message("Conflict copies not merged: the notes cannot be saved.", severity="error")
        return
    if merged.error:
        app.show_message(f"Merge stopped: {merged.error}. Copies merged so far stay merged.", severity="error")
        return
    where = "" if not merged.copy_paths else f" The copies are in {merged.copy_paths[-1].parent}."
    message = f"Conflict copies merged: {len(copies)}; {_notes(merged.note_count)} new or changed.{where}"
    if merged.unreadable_count:
        message += f" Unreadable entries, kept: {merged.unreadable_count}."
    app.show_message(
        message, "information" if merged.unreadable_count else "success", *["{undo} to undo"] * bool(merged.note_count)
    )


def _notes(count: int) -> str:
    return f"{count} note{'s' * (count != 1)}"
