"""The offices that parties hold according to the relations."""

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
    """Return the offices by the id of the party that holds them, in file order."""
    by_party: dict[str, list[HeldOffice]] = {}
    for fact in dossier.facts.values():
        if office := fact.held_office(dossier):
            by_party.setdefault(office.party, []).append(office)
    return by_party


def offices_of(dossier: Dossier, party_id: str, mark: str = EDITOR) -> str:
    """Return the offices of a party as text: "president of Alibaba Group"; empty if there are none.

    Each has the mark if the office or the name of the company relies on the editor.
    """
    held = offices_by_party(dossier).get(party_id, ())
    return ", ".join(f"{office.words}{mark if office.is_editorial else ''}" for office in held)
