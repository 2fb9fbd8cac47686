"""Bring two versions of the same notes together, given the version that both came from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.notes.model import Note


def merge(base: Mapping[str, Note], ours: Mapping[str, Note], theirs: Mapping[str, Note]) -> dict[str, Note]:
    """Merge note by note; nothing that either side wrote is lost.

    A note that only one side changed is taken from that side. One that both changed in different
    ways is kept twice, theirs under a new id; one deleted on one side and edited on the other stays.
    """
    merged: dict[str, Note] = {}
    for note_id in base.keys() | ours.keys() | theirs.keys():
        before, mine, other = base.get(note_id), ours.get(note_id), theirs.get(note_id)
        kept = [other] if mine == before else [mine] if other in (before, mine) else [mine, other]
        for note in filter(None, kept):
            own = note if note.id not in merged else replace(note, id=_new_id(note))
            merged[own.id] = own
    return merged


def _new_id(note: Note) -> str:
    from ulid import ULID  # noqa: PLC0415 - on use: a conflict is rare

    return str(ULID.from_datetime(note.updated))
