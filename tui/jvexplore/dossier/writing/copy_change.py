"""A change to the text of a source that is saved together with a change to the dossier.

Two files cannot be replaced at one moment. So the new text is written beside the old one first, then the dossier is
saved, then the new text takes the place of the old one. Whatever stops this in between, one of the two texts fits the
dossier that is there; `article/pending_copies.py` takes that one.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.atomic_write import sync_folder, write_bytes
from jvexplore.clock import clock_time
from jvexplore.dossier.writing.paragraphs_changed import ParagraphsChangedError
from jvexplore.dossier_folder import pending_copy_path
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error, read_bytes
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records.backups import keep_version
from jvexplore.records.lock import hold_file_lock
from jvexplore.stale_files import delete_stale_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class CopyChange(NamedTuple):
    """A change to the text of a source.

    Attributes:
        source: the id of the source.
        path: the file with its text, in the folder of the dossier's sources.
        before: what was in the file.
        after: what will be in it.
    """

    source: str
    path: Path
    before: bytes
    after: bytes

    @property
    def inverse(self) -> CopyChange:
        """The change that undoes it."""
        return self._replace(before=self.after, after=self.before)

    @contextmanager
    def with_dossier(self) -> Iterator[None]:
        """Write the new text together with what is saved inside: if that fails, the old one stays.

        Raises:
            JvexploreError: when it cannot be written, or another program has changed it; nothing is changed then.
        """
        with hold_file_lock(self.path, remove_new_folder=True):
            if read_bytes(self.path, takes_pipes=False) != self.before:
                what = f"{self.path}: was changed by another program meanwhile"
                raise ParagraphsChangedError(what)
            with suppress(OSError, JvexploreError):
                keep_version(self.path, self.before, clock_time())
            pending = pending_copy_path(self.path)
            delete_stale_files(pending)
            write_bytes(pending, self.after, most_permissive_mode=OWNER_ONLY, keeps_mode=False)
            try:
                yield
            except BaseException:
                pending.unlink(missing_ok=True)
                raise
            with suppress(JvexploreError):  # the dossier is saved, and is read with the new text wherever that is
                install_pending_copy(self.path)


def install_pending_copy(path: Path) -> None:
    """Replace a copy by the text that is pending beside it; the caller holds the lock of the copy.

    Raises:
        JvexploreError: when it cannot.
    """
    pending = pending_copy_path(path)
    try:
        pending.replace(os.path.realpath(path))
        sync_folder(pending.parent)
    except OSError as error:
        raise file_error(path, error, "written") from None
