"""The offices that parties hold, as the relations say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.editor_mark import EDITOR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.dossier.answers import HeldOffice
    from jvexplore.dossier.model import Dossier


@computed_once
def offices_by_party(dossier: Dossier) -> Mapping[str, Sequence[HeldOffice]]:
    """Return the offices that each party holds, by its id, in the order of the file."""
    by_party: dict[str, list[HeldOffice]] = {}
    for fact in dossier.facts.values():
        if office := fact.held_office(dossier):
            by_party.setdefault(office.party, []).append(office)
    return by_party


def offices_of(dossier: Dossier, party_id: str, mark: str = EDITOR) -> str:
    """Return the offices that a party holds: "president of Alibaba Group"; nothing where it holds none.

    Each carries the mark if it, or the name of where it is held, rests on the editor.
    """
    held = offices_by_party(dossier).get(party_id, ())
    return ", ".join(f"{office.words}{mark if office.is_editorial else ''}" for office in held)
