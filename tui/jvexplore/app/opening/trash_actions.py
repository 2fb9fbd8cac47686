"""Move dossiers to the trash, and bring them back, and say where they are."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from jvexplore.dossier.date_text import in_local_time
from jvexplore.dossier.writing.dossier_trash import bring_back, move_to_trash
from jvexplore.dossier_folder import DOSSIER_FILE
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from datetime import datetime
    from pathlib import Path

    from jvexplore.app.host import MessageHost
    from jvexplore.app.opening.dossier_rows import DossierRow
    from jvexplore.session.listed_dossiers import SummaryReader

MoveAnswer = TypeVar("MoveAnswer")


class TrashedDossier(NamedTuple):
    """A dossier in the trash.

    Attributes:
        title: its title.
        trashed: its folder there.
        folder: where its folder was before.
    """

    title: str
    trashed: Path
    folder: Path


class TrashActions:
    """Moves dossiers to the trash, and brings them back, the last one first, as long as the program runs.

    Args:
        host: shows what was done, or why not.
        summaries: says where the notes on a dossier are.
        now: the clock.
    """

    def __init__(self, host: MessageHost, summaries: SummaryReader, now: Callable[[], datetime]) -> None:
        self._host = host
        self._summaries = summaries
        self._now = now
        self._trashed: list[TrashedDossier] = []
        self._move: asyncio.Task[object] | None = None
        """The move that was begun last."""

    @property
    def can_undo(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self._trashed)

    async def move_dossier(self, row: DossierRow) -> bool:
        """Move a dossier to the trash if it is the reader's own, and not open; return whether it was moved."""
        return await self._finish(self._move_dossier(row)) is True

    async def undo_last(self) -> Path | None:
        """Bring back what was moved to the trash last; return its file, `None` if nothing was brought back."""
        return await self._finish(self._undo_last())

    async def _finish(self, move: Coroutine[Any, Any, MoveAnswer]) -> MoveAnswer | None:
        """Do a move to its end, though the list that asks for it is closed; `None` while there is another."""
        if self._move and not self._move.done():
            move.close()
            return None
        task = self._move = asyncio.ensure_future(move)
        return await asyncio.shield(task)

    async def _move_dossier(self, row: DossierRow) -> bool:
        if reason := _why_not(row):
            self._host.show_message(reason, "warning")
            return False
        try:
            moved, notes = await asyncio.to_thread(self._move_folder, row)
        except JvexploreError as error:
            self._host.show_message(str(error), "error")
            return False
        self._trashed.append(moved)
        stay = f" Its notes stay in {notes}." if notes else ""
        self._host.show_message(f"“{moved.title}” is in the trash: {moved.trashed}.{stay}", "success", "{undo} to undo")
        return True

    def _move_folder(self, row: DossierRow) -> tuple[TrashedDossier, Path | None]:
        """Move a dossier; return where it is, and the file of its notes if that is elsewhere.

        Raises:
            JvexploreError: if it cannot be moved.
        """
        folder = row.listed.path.parent
        notes = self._summaries.read_summary(row.listed.path).notes_path
        trashed = move_to_trash(folder, in_local_time(self._now()).date())
        return TrashedDossier(row.title, trashed, folder), None if notes and notes.is_relative_to(folder) else notes

    async def _undo_last(self) -> Path | None:
        if not self._trashed:
            return None
        last = self._trashed[-1]
        try:
            await asyncio.to_thread(bring_back, last.trashed, last.folder)
        except JvexploreError as error:
            self._host.show_message(str(error), "error")
            return None
        self._trashed.pop()
        self._host.show_message(f"“{last.title}” is back from the trash.", "success")
        return last.folder / DOSSIER_FILE


def _why_not(row: DossierRow) -> str:
    """Return why a dossier cannot be moved to the trash; empty if it can."""
    if row.listed.is_bundled:
        return "The bundled dossier comes with jvexplore, and cannot be moved to the trash."
    if not row.listed.is_own:
        return f"Only dossiers in the data folder can be moved to the trash, not {row.listed.path}."
    if row.listed.is_open:
        return f"“{row.title}” is open. Open another dossier, then move this one to the trash."
    return ""
