"""Tell of conflict copies of the notes file that a sync program left beside it, and merge them in one answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.ui.question import Question
from jvexplore.errors import JvexploreError
from jvexplore.notes.conflict_copies import merge_copies
from jvexplore.notes.notebook import difference
from jvexplore.records.rescued_files import is_rescued

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.app.notes.notes_host import NotesHost
    from jvexplore.notes.conflict_copies import ConflictCopy, UnmergeableCopy
    from jvexplore.notes.notebook import Step
    from jvexplore.records.store import NotesStore
    from jvexplore.session.session import Session

_MOST_NAMED: Final = 5
MERGE_LABEL: Final = "merge of conflict copies"
"""What undo calls it: Undid "merge of conflict copies"."""


def tell_unmergeable(app: NotesHost, copies: Sequence[UnmergeableCopy]) -> None:
    """Say which copies cannot be merged, and why: each in a message of its own, and of many, how many more."""
    for copy in copies[:_MOST_NAMED]:
        what = "rescued notes" if is_rescued(copy.path) else "conflict copy of the notes file"
        app.tell(f"Cannot merge {what}: {copy.path.name}: {copy.reason}", "warning")
    if len(copies) > _MOST_NAMED:
        app.tell(f"Conflict copies that cannot be merged: {len(copies) - _MOST_NAMED} more.", "warning")


async def offer_merge(app: NotesHost, session: Session, copies: Sequence[ConflictCopy]) -> None:
    """Say which copies there are, and merge them if that is the answer; where notes are read-only, only say so."""
    names = [
        f"{copy.path.name}: {_notes(len(copy.contents.notes) + len(copy.contents.bad))}"
        for copy in copies[:_MOST_NAMED]
    ]
    if len(copies) > _MOST_NAMED:
        names.append(f"and {len(copies) - _MOST_NAMED} more")
    rescued = sum(is_rescued(copy.path) for copy in copies)
    if session.locked:
        what = "Rescued notes and conflict copies of the notes file" if rescued else "Conflict copies of the notes file"
        app.tell(f"{what}: {'; '.join(names)}", severity="warning")
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


async def _merge(app: NotesHost, session: Session, copies: Sequence[ConflictCopy]) -> None:
    saver, store = app.saver, session.store
    if saver is None or session.locked or not await saver.save(at_once=True):
        app.tell("Conflict copies not merged: the notes cannot be saved.", severity="error")
        return
    unread = len(store.contents.bad)
    try:
        merged = await saver.alone(lambda: _merge_apart(store, copies))
    except JvexploreError as error:
        app.tell(f"Conflict copies not merged: {error}", severity="error")
        return
    session.merge_remote_changes(merged.others)
    # What was merged is in the file already: undo takes it out of it again.
    if merged.step:
        session.history.do(MERGE_LABEL, merged.step)
    session.merge_remote_changes(())
    app.notes_arrived()
    saver.changed()
    await saver.save(at_once=True)
    if merged.error:
        app.tell(f"Merge stopped: {merged.error}. Copies merged so far stay merged.", severity="error")
        return
    where = "" if not merged.kept else f" The copies are in {merged.kept[-1].parent}."
    told = f"Conflict copies merged: {len(copies)}; {_notes(len(merged.step))} new or changed.{where}"
    if more := len(store.contents.bad) - unread:
        told += f" Unreadable entries, kept: {more}."
    app.tell(told, "information", *["{undo} to undo"] * bool(merged.step))


class _Merged(NamedTuple):
    """What became of a merge.

    Attributes:
        others: what other programs had changed in the notes file before it; undo leaves that alone.
        step: what the copies changed in it.
        kept: where the copies are now.
        error: why one of them is where it was.
    """

    others: Step
    step: Step
    kept: list[Path]
    error: JvexploreError | None


def _merge_apart(store: NotesStore, copies: Sequence[ConflictCopy]) -> _Merged:
    """Merge copies into the notes file, apart from what others wrote to it.

    Raises:
        JvexploreError: when the file cannot be read.
    """
    others = store.look()
    before = store.contents.notes
    kept: list[Path] = []
    error: JvexploreError | None = None
    try:
        kept = merge_copies(store, copies)
    except JvexploreError as failed:
        error = failed
    return _Merged(others, difference(before, store.contents.notes), kept, error)


def _notes(count: int) -> str:
    return f"{count} note{'s' * (count != 1)}"
