"""Keep a notebook in its file: read, save, and bring in what somebody else wrote meanwhile.

What the store promises, and which test proves it, stands in the README under "A notes file".
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jvexplore.errors import JvexploreError
from jvexplore.files import file_error, read_text, seal, write_bytes
from jvexplore.notes import backups
from jvexplore.notes.file import Contents, NotesError, encode, parse
from jvexplore.notes.lock import locked
from jvexplore.notes.merge import merge
from jvexplore.notes.notebook import difference
from jvexplore.stale_files import sweep

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.files import Seal
    from jvexplore.notes.model import Note
    from jvexplore.notes.notebook import Step

_ATTEMPTS: Final = 20
_SETTLING_SECONDS: Final = 0.1
_NAME_KEPT: Final = 50
"""How much of a name is kept where something is added to it: most systems allow 255 bytes."""


class NotesStore:
    """One notes file.

    Saving never overwrites what another program wrote: under a lock, the file is read again if it
    changed, merged with ours against the version last seen, and replaced as a whole.

    Args:
        path: the file; it need not exist yet.
        dossier: the id of the dossier that the notes are on.

    Attributes:
        contents: what the file held when it was last read or written.
        can_lock: whether the disk lets us lock the file, as far as is known.
    """

    def __init__(self, path: Path, dossier: str) -> None:
        self.path = path
        self.contents = Contents(dossier)
        self.can_lock = True
        self._seal: Seal | None = None
        self._swept = False
        self._backed_up = True

    def load(self) -> Mapping[str, Note]:
        """Return the notes in the file by id; none where there is no file yet.

        Raises:
            JvexploreError: when there is one that cannot be read or understood.
        """
        self._seal, self.contents = self._read(seal(self.path))
        return self.contents.notes

    def look(self) -> Step:
        """Return what others changed in the file since it was last seen; nothing where there is no file.

        Raises:
            JvexploreError: when it cannot be read or understood; it then counts as not seen.
        """
        found = seal(self.path)
        if found is None or found == self._seal:
            return ()
        before = self.contents.notes
        return difference(before, self.load())

    def save(self, notes: Mapping[str, Note]) -> Step:
        """Write notes to the disk.

        Args:
            notes: all our notes by id, made from those last returned by `load`, `look` or `save`.

        Returns:
            In what the file now differs from `notes`, because others wrote to it.

        Raises:
            JvexploreError: when the file cannot be written, or is not one that may be overwritten;
                it then is as it was.
        """
        with locked(self.path) as self.can_lock:
            if not self._swept:
                sweep(self.path)
                self._swept = True
            for _ in range(_ATTEMPTS):
                merged = self._save(notes)
                if merged is not None:
                    return difference(notes, merged) if merged != notes else ()
        raise JvexploreError(f"{self.path}: another program keeps writing to it", "try again in a moment")

    @property
    def is_gone(self) -> bool:
        """Whether the file, which was there, is not there any more.

        Raises:
            JvexploreError: when that cannot be told.
        """
        return self._seal is not None and seal(self.path) is None

    def back_up(self) -> None:
        """Keep a copy of what was saved last, if there is none yet; a moment after the save will do."""
        if not self._backed_up:
            backups.keep(self.path, encode(self.contents), datetime.now(UTC))
            self._backed_up = True

    def _save(self, notes: Mapping[str, Note]) -> Mapping[str, Note] | None:
        """Write notes and return what the file holds now; `None` where it changed under our hands."""
        before = self.contents.notes
        found = seal(self.path)
        found, theirs = self._read(found) if found else (found, self._vanished())
        if theirs.read_only:
            raise JvexploreError(theirs.read_only)
        merged = dict(notes) if theirs is self.contents else merge(before, notes, theirs.notes)
        contents = replace(theirs, notes=merged)
        if (merged or contents.bad) if found is None else merged != theirs.notes:
            data = encode(contents)
            written = write_bytes(self.path, data, still=lambda: seal(self.path) == found)
            if written is None:
                return None
            found = written
            self._backed_up = False
        self.contents, self._seal = contents, found
        return merged

    def _vanished(self) -> Contents:
        """Return what a file that is gone is taken to have held: nobody emptied it, all notes are written again.

        What others had written to it, and we had not seen, is in the newest backup.
        """
        known = self.contents.notes
        backup = backups.newest(self.path, self.contents.dossier) if self._seal else None
        if backup is None or self._seal is None or backup.when.timestamp() < self._seal.written / 1e9:
            return self.contents
        unseen = {
            note_id: note
            for note_id, note in backup.contents.notes.items()
            if note_id not in known or note.updated > known[note_id].updated
        }
        return replace(self.contents, notes={**known, **unseen}) if unseen else self.contents

    def replace_broken(self, notes: Mapping[str, Note]) -> Path:
        """Write notes in the place of a file that cannot be read; return where that one is kept, to be looked at.

        Raises:
            JvexploreError: when that cannot be done; the broken file then is where it was.
        """
        target = Path(os.path.realpath(self.path))
        stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
        aside = target.with_name(f"{target.name[:_NAME_KEPT]}.broken-{stamp}")
        contents = replace(self.contents, notes=dict(notes))
        with locked(self.path) as self.can_lock:
            try:
                if target.is_dir():
                    target.rename(aside)
                else:
                    shutil.copy2(target, aside)
                self._seal = write_bytes(self.path, encode(contents))
            except OSError as error:
                raise file_error(aside, error, "written") from None
            except JvexploreError:
                if target.is_file():
                    aside.unlink()
                raise
        self.contents = contents
        self._backed_up = False
        return aside

    def bring_back(self, backup: backups.Backup) -> None:
        """Write a version of a file that is not there any more.

        Raises:
            JvexploreError: when that cannot be done.
        """
        self.contents = replace(backup.contents, notes={})
        self.save(backup.contents.notes)

    def restore(self, backup: backups.Backup) -> Path:
        """Go back to a version of the file that could be read; return where the broken one is kept.

        Raises:
            JvexploreError: as `replace_broken`.
        """
        self.contents = backup.contents
        return self.replace_broken(backup.contents.notes)

    def rescue(self, notes: Mapping[str, Note]) -> Path | None:
        """Write notes to their file or, where that cannot be, to one for temporary files.

        Returns:
            The other file, or `None` where all is well.

        Raises:
            JvexploreError: when they cannot be written anywhere.
        """
        try:
            self.save(notes)
        except Exception:  # noqa: BLE001 - a defect of ours too, which may be why they are to be rescued
            name = f"jvexplore-{self.contents.dossier}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.toml"
            path = Path(tempfile.gettempdir()) / name
            write_bytes(path, encode(replace(self.contents, notes=notes)), overwrite=False)
            return path
        return None

    def _read(self, found: Seal | None) -> tuple[Seal | None, Contents]:
        """Read the file that has a seal, unless it is the one that we know."""
        if found is None:
            return None, Contents(self.contents.dossier)
        if found == self._seal:
            return found, self.contents
        if self.path.is_char_device() or self.path.is_block_device():
            raise NotesError(f"{self.path}: is a device", "name a file")
        while self._seal and found and found.number == self._seal.number:
            # Written in place, perhaps not to its end yet: wait until nobody has touched it for a moment.
            time.sleep(_SETTLING_SECONDS)
            before, found = found, seal(self.path)
            if found == before:
                break
        return found, parse(read_text(self.path), self.path, self.contents.dossier)
