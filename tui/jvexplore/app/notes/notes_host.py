"""What recovering and merging notes ask of the application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.host import DialogHost

if TYPE_CHECKING:
    from jvexplore.app.worker_groups import WorkerGroup
    from jvexplore.notes.drafts import NoteDraftFile, NoteDraftRecord


class NotesHost(DialogHost, Protocol):
    """Shows notes, and edits them; `ExplorerApp` says what each of these does."""

    def follow_files(self) -> object:
        """Follow what others write to the files that are open, wherever they are by now."""

    async def wait_for_workers(self, group: WorkerGroup) -> None:
        """Wait for the workers of a group."""

    async def restore_draft(self, file: NoteDraftFile, found: NoteDraftRecord) -> None:
        """Open a draft in the note editor, and wait until that is closed."""
