"""The table of a party that is made along with the fact that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.normalise import text_digest
from jvexplore.dossier.writing.key_readers import record_type
from jvexplore.session.authoring.described_party import find_name
from jvexplore.session.authoring.party_type_guess import guess_party_type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jvexplore.session.authoring.described_party import PartyDescription
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.authoring.new_names import NamedParty

_ROLE: Final = "mentioned"
_STATED: Final = "stated"
_BASED_ON_WORDS: Final = frozenset((_STATED, "attributed"))


def party_table(
    party: NamedParty,
    kind: str,
    fact: Mapping[str, Any],
    passages: Sequence[FormPassage],
    paragraph_text: Callable[[str], str],
    described: PartyDescription,
) -> dict[str, Any]:
    """Return the table of a new party, without an id.

    It is stated where its name stands: in the words of the fact, else in their paragraph. If it stands in neither, it
    has the words of the fact, and its basis.

    Args:
        party: its name as it was typed, and the key that names it.
        kind: the kind of the fact.
        fact: the table of the fact.
        passages: the passages of the fact.
        paragraph_text: returns the normalised text of a paragraph; empty without a copy.
        described: what is said of the party where it is named.
    """
    place = next(filter(None, (_place_of(party.name, each, paragraph_text) for each in passages)), None)
    basis = fact.get("basis", _STATED)
    if place or basis in _BASED_ON_WORDS:
        basis = _STATED
    table = {
        "name": party.name,
        "type": guess_party_type(party.name, described.type or record_type(kind).party_types.get(party.key, "")),
        "role": described.role or _ROLE,
        "basis": basis,
        "passages": [place] if place else [each.value for each in passages],
    }
    same = ("comment", "derived_from") if basis != _STATED else ()
    return {key: value for key, value in table.items() if value} | {key: fact[key] for key in same if key in fact}


def _place_of(name: str, passage: FormPassage, paragraph_text: Callable[[str], str]) -> dict[str, Any] | None:
    """Return the passage of a name in the paragraph of some words, within these if it stands there; else `None`."""
    text = paragraph_text(passage.paragraph)
    if (span := find_name(name, text, passage)) is None:
        return None
    start, end = span
    return {"paragraph": passage.paragraph, "start": start, "end": end, "digest": text_digest(text[start:end])}
