"""Keep a notebook in its file: read, save, and bring in what somebody else wrote meanwhile."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from jvexplore.errors import JvexploreError
from jvexplore.files import file_error, read_text, write_text
from jvexplore.notes.file import Contents, parse, write
from jvexplore.notes.merge import merge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jvexplore.notes.model import Note

_LOCK_SECONDS = 10
_Seal = tuple[int, int, int]


class NotesStore:
    """One notes file.

    Saving never overwrites what another program wrote: under a lock, the file is read again if it
    changed, merged with ours against the version last seen, and replaced as a whole.

    Args:
        path: the file; it need not exist yet.
        dossier: the id of the dossier that the notes are on.
    """

    def __init__(self, path: Path, dossier: str) -> None:
        self.path = path
        self._seen = Contents(dossier)
        self._seal: _Seal | None = None

    def load(self) -> Mapping[str, Note]:
        """Return the notes in the file by id; none where there is no file yet.

        Raises:
            JvexploreError: when there is one that cannot be read or understood.
        """
        seal = self._current_seal()
        if seal is None:
            self._seen = Contents(self._seen.dossier)
        elif seal != self._seal:
            self._seen = parse(read_text(self.path), self.path, self._seen.dossier)
        self._seal = seal
        return self._seen.notes

    def save(self, notes: Mapping[str, Note]) -> Mapping[str, Note]:
        """Write notes to the disk.

        Args:
            notes: all our notes by id, made from those last returned by `load` or `save`.

        Returns:
            What the file holds now: ours and whatever others wrote.

        Raises:
            JvexploreError: when the file cannot be written, or is not one that may be overwritten;
                it then is as it was.
        """
        base = self._seen.notes
        with self._lock():
            there = self._current_seal() is not None
            # A file that is gone was not emptied by anyone: all our notes are written again.
            theirs = self.load() if there else base
            merged = merge(base, notes, theirs)
            if merged != theirs or (merged and not there):
                contents = Contents(self._seen.dossier, merged, self._seen.extra)
                write_text(self.path, write(contents))
                self._seen, self._seal = contents, self._current_seal()
        return merged

    def _current_seal(self) -> _Seal | None:
        """Return what changes whenever the file does, or `None` where there is none."""
        try:
            stat = self.path.stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_mtime_ns, stat.st_size

    @contextmanager
    def _lock(self) -> Iterator[None]:
        """Keep other programs that lock from writing; the system drops the lock of a dead process."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 - on use: reading needs no lock

        path = self.path.with_name(f".{self.path.name}.lock")
        lock = FileLock(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=_LOCK_SECONDS)
        except Timeout:
            raise JvexploreError(f"{self.path}: another program is writing to it", "try again in a moment") from None
        except OSError as error:
            raise file_error(self.path, error, "written") from None
        try:
            yield
        finally:
            lock.release()
