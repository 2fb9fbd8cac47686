"""Load and save the records of a file, and merge remote changes.

The guarantee is that nothing anybody wrote is lost; see the property tests in tests/records and tests/notes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from jvexplore.atomic_write import write_bytes
from jvexplore.errors import JvexploreError
from jvexplore.files import decode_text, file_error, read_text, stat_stamp
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records import backups
from jvexplore.records.changes import diff_records
from jvexplore.records.document import merge_changes, merge_documents
from jvexplore.records.file_version import FileVersion, make_file_version, matches_version, read_stable_file
from jvexplore.records.keep_aside import keep_aside
from jvexplore.records.merge import unseen_records
from jvexplore.records.rescued_files import rescue_path
from jvexplore.records.rewritten_file import RewrittenFile
from jvexplore.records.sidecar import tighten_permissions
from jvexplore.stale_files import delete_stale_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jvexplore.files import FileStamp
    from jvexplore.records.backups import Backup
    from jvexplore.records.changes import Step
    from jvexplore.records.codec import Codec
    from jvexplore.records.document import Document, MergeFunction
    from jvexplore.records.merge import MergePolicy

_T = TypeVar("_T")

_ATTEMPTS: Final = 20


class RecordStore(Generic[_T]):
    """One file of records.

    Saving never overwrites remote changes: under a lock, the file is read again if it changed, merged three ways with
    the version last seen as the ancestor, and replaced atomically.

    Args:
        path: the file; it need not exist yet.
        codec: parses and encodes it.
        policy: merges two versions of a record.
        takes_pipes: whether the file may be a pipe; reading one blocks until its writer is done.

    Attributes:
        document: the content of the file when it was last read or written.
        can_lock: whether the file system supports locks; true until a lock has failed.
    """

    def __init__(self, path: Path, codec: Codec[_T], policy: MergePolicy[_T], *, takes_pipes: bool = True) -> None:
        self.path = path
        self._file = RewrittenFile(path)
        self._codec = codec
        self._policy = policy
        self._takes_pipes = takes_pipes
        self.document = codec.new_document()
        self.can_lock = True
        self._version: FileVersion | None = None
        self._known_backups: frozenset[str] = frozenset()
        self._swept = False
        self._to_back_up: bytes | None = None

    def load(self) -> Mapping[str, _T]:
        """Load the records of the file by key; empty if the file does not exist.

        Raises:
            JvexploreError: if it cannot be read or parsed.
        """
        self._read_into_document(stat_stamp(self.path))
        return self.document.records

    def read_remote_changes(self) -> Step[_T]:
        """Return the changes by other writers since the file was last seen; none if it does not exist.

        Raises:
            JvexploreError: if it cannot be read or parsed; it then counts as not seen.
        """
        self._file.remember_mode()
        stamp = stat_stamp(self.path)
        if stamp is None or (self._version and stamp == self._version.stamp and not self.path.is_file()):
            return ()  # a pipe can be read only once
        before = self.document.records
        self._read_into_document(stamp)
        return () if self.document.records is before else diff_records(before, self.document.records)

    def _read_into_document(self, stamp: FileStamp | None) -> None:
        """Read the file with a stamp into `document`; the backups that existed before count as seen."""
        known_backups = backups.backup_names(self.path)
        self._version, theirs = self._read(stamp)
        self.document = theirs or self.document
        self._known_backups = known_backups

    def save(self, records: Mapping[str, _T]) -> Step[_T]:
        """Save records, merged with remote changes.

        Args:
            records: all our records by key, based on those last seen in the file.

        Returns:
            Changes by other writers that `records` lacks.

        Raises:
            JvexploreError: if the file cannot be written or must not be overwritten; it is unchanged then.
        """
        ours = dict(records)

        def merge_saved(theirs: Document[_T] | None) -> Document[_T]:
            return merge_changes(self.document, ours, theirs or self.document, self._policy)

        self._write_merged(merge_saved)
        found = self.document.records
        return diff_records(ours, found) if found is not ours and found != ours else ()

    def merge_in(self, base: Document[_T], theirs: Document[_T]) -> None:
        """Merge another version of the whole file, with top-level keys and invalid entries; its ancestor is `base`.

        Raises:
            JvexploreError: as for `save`.
        """

        def merge_other(others: Document[_T] | None) -> Document[_T]:
            return merge_documents(base, others or self.document, theirs, self._policy)

        self._write_merged(merge_other, is_whole=True)

    def _write_merged(self, merge: MergeFunction[_T], *, is_whole: bool = False) -> None:
        """Merge into the file under its lock; retry if another program writes to it at the same moment.

        Args:
            merge: takes the current content of the file, and returns the content to write.
            is_whole: whether to merge whole files, as for git, and not only records; a newly created sidecar is
                removed afterwards.

        Raises:
            JvexploreError: if the file cannot be written, or other programs keep writing to it.
        """
        from jvexplore.records.lock import hold_file_lock

        with hold_file_lock(self.path, remove_new_folder=is_whole) as self.can_lock:
            if not self._swept:
                delete_stale_files(self.path)
                tighten_permissions(self.path)
                self._swept = True
            for attempt in range(_ATTEMPTS):
                if self._replace(merge, is_whole=is_whole, is_doubted=attempt > 0):
                    self._known_backups = backups.backup_names(self.path)
                    return
        raise JvexploreError(f"{self.path}: another program keeps writing to it", "try again in a moment")

    @property
    def is_deleted(self) -> bool:
        """Whether the file was deleted after it had been seen.

        Raises:
            JvexploreError: if `stat` fails for another reason.
        """
        return self._version is not None and stat_stamp(self.path) is None

    def newest_backup(self) -> Backup[_T] | None:
        """Return the newest readable backup, or `None`."""
        return backups.newest_backup(self.path, self._codec)

    def read_backups(self) -> Iterator[Backup[_T]]:
        """Yield the backups that can be read, newest first."""
        return backups.read_backups(self.path, self._codec)

    def read_version(self, path: Path) -> Document[_T]:
        """Return another version of the file, like a backup.

        Raises:
            JvexploreError: if it cannot be read or parsed.
        """
        return self._codec.parse(read_text(path, takes_pipes=False), path)

    def back_up_last_save(self) -> None:
        """Back up the last save unless that is done; may run a moment after the save."""
        if self._to_back_up is not None:
            backups.back_up_saved_version(self.path, self._codec, self._to_back_up)
            self._to_back_up = None

    def _replace(self, merge: MergeFunction[_T], *, is_whole: bool, is_doubted: bool) -> bool:
        """Try to replace the file; return `False` if another program wrote to it at the same moment.

        Args:
            merge: takes the current content of the file, and returns the content to write.
            is_whole: whether to write it even if the records are unchanged.
            is_doubted: whether to read the file even if its stamp is unchanged.
        """
        stamp = stat_stamp(self.path)
        if stamp is None:
            version, theirs = None, self._document_of_deleted_file()
        elif self._version and stamp == self._version.stamp and not is_doubted:
            version, theirs = self._version, None  # its bytes are compared once more right before it is replaced
        else:
            version, theirs = self._read(stamp)
        before = theirs or self.document
        if before.read_only_reason:
            raise JvexploreError(before.read_only_reason)
        document = merge(theirs)
        is_changed = is_whole or document.records != before.records
        if (document.records or document.unreadable) if version is None else is_changed:
            data = self._codec.encode(document)
            written = self._file.write(data, lambda: matches_version(self.path, version))
            if written is None:
                return False
            version = FileVersion(written, data)  # whole: comparing with it takes a tenth of the time of a checksum
            self._to_back_up = data
        self._file.remember_mode()
        self.document, self._version = document, version
        return True

    def _document_of_deleted_file(self) -> Document[_T] | None:
        """Return the assumed remote version of a deleted file; `None` if it equals the version last seen.

        A deleted file does not count as emptied: all records are written again. Remote changes that we had not seen are
        recovered from backups made since.
        """
        known = self.document.records
        backup = self.newest_backup() if self._version else None
        if backup is None or backup.path.name in self._known_backups:
            return None
        unseen = unseen_records(known, backup.document.records, self._policy)
        return replace(self.document, records={**known, **unseen}) if unseen else None

    def replace_damaged_file(self, records: Mapping[str, _T]) -> Path:
        """Replace an unreadable file with these records; return the path to which it was moved.

        Raises:
            JvexploreError: if that fails; the damaged file is left in place.
        """
        document = replace(self.document, records=dict(records))
        data = self._codec.encode(document)
        from jvexplore.records.lock import hold_file_lock

        with hold_file_lock(self.path) as self.can_lock:
            try:
                aside = keep_aside(self.path)
            except OSError as error:
                raise file_error(self.path, error, "moved aside") from None
            try:
                written = self._file.write(data)
            except JvexploreError:
                if self.path.is_file():
                    aside.unlink(missing_ok=True)
                raise
        self._version = make_file_version(written, data) if written else None
        self.document = document
        self._to_back_up = data
        return aside

    def restore_missing_file(self, document: Document[_T]) -> None:
        """Write a version, like that of a backup, to the path of a deleted file; raises as `save` does."""
        self.document = replace(document, records={})
        self.save(document.records)

    def restore_backup(self, backup: Backup[_T]) -> Path:
        """Restore a backup in place of a damaged file; return the path to which that was moved.

        Raises:
            JvexploreError: as for `replace_damaged_file`.
        """
        self.document = backup.document
        return self.replace_damaged_file(backup.document.records)

    def save_or_rescue(self, records: Mapping[str, _T]) -> Path | None:
        """Save records or, if that fails, write them to a rescue file in the folder for temporary files.

        Returns:
            The path of the rescue file; `None` if they were saved.

        Raises:
            JvexploreError: if they cannot be written anywhere.
        """
        try:
            self.save(records)
        except Exception:  # noqa: BLE001 - whatever fails, a bug of ours included, the records are rescued
            path, data = rescue_path(self.path), self._codec.encode(replace(self.document, records=records))
            write_bytes(path, data, overwrite=False, most_permissive_mode=OWNER_ONLY)
            return path
        return None

    def _read(self, stamp: FileStamp | None) -> tuple[FileVersion | None, Document[_T] | None]:
        """Read the file with a stamp; the document is `None` if the file still has the version last seen."""
        if stamp is None:
            return None, self._codec.new_document()
        version, data = read_stable_file(self.path, stamp, self._version, takes_pipes=self._takes_pipes)
        if version == self._version:
            return version, None
        self._file.remember_mode()
        return version, self._codec.parse(decode_text(self.path, data), self.path)
