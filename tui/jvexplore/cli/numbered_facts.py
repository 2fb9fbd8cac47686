"""Say which facts a merge of dossiers gave a number, and let the reader's notes follow them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.address import address_of
from jvexplore.cli.file_options import FileOptions
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.writing.dossier_records import dossier_of_document
from jvexplore.errors import JvexploreError
from jvexplore.notes.numbered_facts import NumberedFact, follow_numbered_facts
from jvexplore.records.codec import RecordFileError
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jvexplore.dossier.writing.dossier_records import DossierDocument
    from jvexplore.notes.model import Note
    from jvexplore.notes.store import NotesStore


class MergedSide(NamedTuple):
    """One side of a merge.

    Attributes:
        document: the dossier as it was there.
        keys: the addresses that its entries have now, by those that they had.
    """

    document: DossierDocument
    keys: Mapping[str, str]

    def numbered_in(self, merged: DossierDocument) -> Mapping[str, str]:
        """Return the present addresses of its entries that got a number, by those of before, which others have now."""
        records = merged.records
        return {former: now for former, now in self.keys.items() if former in records and now in records}


def tell_of_numbered_facts(
    options: FileOptions, path: Path, merged: DossierDocument, ours: MergedSide, theirs: MergedSide
) -> None:
    """Say which entries got another address, as the other side had added a different one under theirs.

    The reader's notes on them follow. For git they do not: it merges temporary files, and may take a merge back, or
    merge the notes at the same moment. Then the notes are named, as are those that may be on either entry.

    Args:
        options: the files; the notes file may be named.
        path: the merged dossier.
        merged: what is in it.
        ours: our side.
        theirs: the other side.
    """
    sides = ((ours, theirs), (theirs, ours))
    if not any(side.numbered_in(merged) for side, _ in sides):
        return
    for side, _ in sides:
        for former, present in side.numbered_in(merged).items():
            now = sanitize_line(present)
            what = f"{sanitize_line(former)} was added twice, with different values; one is now {now}"
            print_error(f'{path}: {what}; to move a note to it, run "jvexplore move NOTE {now} --dossier FILE"')
    try:
        store = FileOptions(path, options.notes).notes_store(dossier_of_document(merged, path))
        if notes := store.load():
            numbered = [each for side, other in sides for each in _numbered_facts(path, merged, side, other)]
            _move_notes(store, notes, numbered, is_written=sidecar_dir(path).exists())
    except RecordFileError:
        return  # notes on something else, which the reader named for all dossiers
    except JvexploreError as error:
        print_error(f"notes on these stay where they are: {error}")


def _move_notes(
    store: NotesStore, notes: Mapping[str, Note], numbered: list[NumberedFact], *, is_written: bool
) -> None:
    found = follow_numbered_facts(notes.values(), numbered)
    if found.moved and is_written:
        store.save({**notes, **found.moved})
        store.back_up_last_save()
        for note in found.moved.values():
            print_error(f"{store.path}: note {note.id} on {notes[note.id].on} is on {note.on} now")
    left = {key: note.on for key, note in found.moved.items() if not is_written} | dict(found.unclear)
    for key, present in left.items():
        print_error(f"{store.path}: note {key} on {notes[key].on} may be about {present}")


def _numbered_facts(path: Path, merged: DossierDocument, side: MergedSide, other: MergedSide) -> Iterator[NumberedFact]:
    if not (addresses := side.numbered_in(merged)):
        return
    before, now = dossier_of_document(side.document, path), dossier_of_document(merged, path)
    others = {present: former for former, present in other.keys.items()}
    other_dossier = dossier_of_document(other.document, path)
    for former, present in addresses.items():
        yield NumberedFact(
            address_of(former),
            address_of(present),
            fingerprint_text(now, address_of(present)),
            partial(fingerprint_text, before, address_of(former)),
            partial(fingerprint_text, other_dossier, address_of(others.get(former, former))),
        )
