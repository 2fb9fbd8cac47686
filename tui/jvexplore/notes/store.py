"""The store of the notes on one dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.notes.codec import NotesCodec
from jvexplore.notes.merge import NOTE_MERGE_POLICY
from jvexplore.notes.model import Note
from jvexplore.records.store import RecordStore

if TYPE_CHECKING:
    from pathlib import Path


class NotesStore(RecordStore[Note]):
    """One notes file.

    Args:
        path: the file; it need not exist yet.
        dossier: the id of the dossier that the notes are on.
        substitute: what stands in for its id while that is missing; notes that were written then are read as well.
        takes_pipes: whether the file may be a pipe; reading one blocks until its writer is done.
    """

    def __init__(self, path: Path, dossier: str, substitute: str = "", *, takes_pipes: bool = True) -> None:
        super().__init__(path, NotesCodec(dossier, substitute), NOTE_MERGE_POLICY, takes_pipes=takes_pipes)
