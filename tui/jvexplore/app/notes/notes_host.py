"""What note recovery and merging need from the application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.host import DialogHost

if TYPE_CHECKING:
    from jvexplore.app.worker_groups import WorkerGroup
    from jvexplore.notes.drafts import NoteDraftFile, NoteDraftRecord


class NotesHost(DialogHost, Protocol):
    """What note recovery and merging need from the application; implemented by `ExplorerApp`."""

    def follow_files(self) -> object:
        """Watch the open files, at their current paths, for changes by other programs."""

    async def wait_for_workers(self, group: WorkerGroup) -> None:
        """Wait for the workers of a group."""

    async def restore_draft(self, file: NoteDraftFile, found: NoteDraftRecord) -> None:
        """Open a draft in the note editor, and wait until the editor is closed."""
