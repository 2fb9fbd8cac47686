"""Let the open notes follow a fact that got a number, as somebody merged in another one with its address.

Git, or a command, may have merged the dossier's file. A fact is taken for the one that was at the address without the
number if it has the same values.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.notes.numbered_facts import NumberedFact, follow_numbered_facts
from jvexplore.records.changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.session.session import Session

_NUMBERED: Final = re.compile(r"(.+)-[1-9][0-9]*")


def find_numbered_facts(before: Dossier, after: Dossier) -> Iterator[NumberedFact]:
    """Yield the facts of a new version of a dossier that had their address without its number before."""
    for address in sorted(after.facts.keys() - before.facts.keys()):
        named = _NUMBERED.fullmatch(address)
        former = address_of(named[1]) if named else address
        if former not in before.facts or former not in after.facts:
            continue
        text = fingerprint_text(before, former)
        if text and fingerprint_text(after, address, text) == text != fingerprint_text(after, former, text):
            fingerprints = (partial(fingerprint_text, dossier, former) for dossier in (before, after))
            yield NumberedFact(former, address, fingerprint_text(after, address), *fingerprints)


def move_open_notes(session: Session, numbered: Sequence[NumberedFact]) -> None:
    """Move the open notes on numbered facts, unless notes are read-only; it is no step of undo."""
    notebook = session.notebook
    notes = [note for fact in numbered for note in notebook.notes_on(fact.former)]
    moved = follow_numbered_facts(notes, numbered).moved
    if not moved or session.read_only_reason:
        return
    written = [note for key in moved if (note := notebook.written_note(key))]
    step = (Change(note, replace(note, on=moved[note.id].on, fact=moved[note.id].fact)) for note in written)
    session.notes.merge_remote_changes(tuple(step))
    session.saving.save_soon()
