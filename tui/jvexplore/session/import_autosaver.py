"""Keep the corrections of an open import on the disk, so that they survive a crash, a kill or a closed terminal."""

from __future__ import annotations

import asyncio
from threading import Lock
from typing import TYPE_CHECKING, Final

from jvexplore.errors import JvexploreError
from jvexplore.session.import_draft import (
    delete_import_draft,
    new_import_draft_file,
    write_import_draft,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from jvexplore.session.article_import import ArticleToImport
    from jvexplore.session.import_draft import ImportDraftFile
    from jvexplore.session.open_import import OpenImport

_PAUSE_SECONDS: Final = 1.0
"""Write this long after a correction; those that are made meanwhile are written with it."""


class ImportAutosaver:
    """Writes the corrections of one import.

    Args:
        article: the article.
        dossier: the file of the dossier that it is to be added to; `None` if one is to be made.
        now: the clock.
        file: its draft, if an earlier program left one.
    """

    def __init__(
        self,
        article: ArticleToImport,
        dossier: Path | None,
        now: Callable[[], datetime],
        file: ImportDraftFile | None = None,
    ) -> None:
        self._article = article
        self._dossier = dossier
        self._now = now
        self._file = file
        self._lock = Lock()
        self._has_ended = False
        self._is_changed = False
        self._task: asyncio.Task[None] | None = None

    def note_correction(self, opened: OpenImport, on_failure: Callable[[JvexploreError], None]) -> None:
        """Write soon.

        Args:
            opened: the import.
            on_failure: is told why it cannot be written, on the event loop.
        """
        self._is_changed = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write_soon(opened, on_failure))

    async def _write_soon(self, opened: OpenImport, on_failure: Callable[[JvexploreError], None]) -> None:
        while self._is_changed and not self._has_ended:
            await asyncio.sleep(_PAUSE_SECONDS)
            self._is_changed = False
            try:
                await asyncio.to_thread(self.write_corrections, opened)
            except JvexploreError as error:
                on_failure(error)

    def write_corrections(self, opened: OpenImport) -> None:
        """Write now; where there is nothing to lose, nothing is kept.

        Raises:
            JvexploreError: if it cannot be written.
        """
        with self._lock:
            if self._has_ended:
                return
            if not opened.is_corrected:
                self._delete()
                return
            if self._file is None:
                self._file = new_import_draft_file(self._article)
            write_import_draft(self._file, self._article, self._dossier, opened.corrections, self._now())

    def delete(self) -> None:
        """Delete what was written: the dossier is made, or the import was given up. Nothing is written any more."""
        with self._lock:
            self._has_ended = True
            self._delete()

    def release(self) -> None:
        """Leave what was written to the next start: the article could not be read again."""
        with self._lock:
            self._has_ended = True
            if self._file:
                self._file.release_lock()

    def _delete(self) -> None:
        if self._file:
            delete_import_draft(self._file)
            self._file = None
