"""The names of a dossier's parties as articles write them, and how a form names a party."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, cast

from jvexplore.address import party_address
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.name_index import party_index
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.reading.german.names import GERMAN_NAMES
from jvexplore.reading.legal_forms import LEGAL_FORMS
from jvexplore.reading.names import KnownName, KnownNames
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.reading.name_words import NameKind

_LANGUAGES: Final = (ENGLISH_NAMES, GERMAN_NAMES)
_NO_SHORT_NAMES: Final = (
    ENGLISH_NAMES.openers
    | ENGLISH_NAMES.topics
    | ENGLISH_NAMES.heads
    | ENGLISH_NAMES.adjectives.keys()
    | word_set("north south east west central royal national united general great big first global international")
)
"""Words that are no name, although that of a company begins with them."""
_ARTICLES: Final = ("The ", "Der ", "Die ", "Das ")
_SHORTEST: Final = 3


@computed_once
def party_names(dossier: Dossier) -> KnownNames:
    """Return the names of the parties, also those by which articles call them for short; and those of countries."""
    parties = dossier.collections.get("parties", ())
    own = [(name, party) for party in parties for name in party.own_names()]
    short = [(name, party) for party in parties for name in _short_names(party)]
    counts = Counter(name for name, _ in {(name, party.id) for name, party in (*own, *short)})
    names = [_known(name, party) for name, party in own]
    names += [_known(name, party) for name, party in short if counts[name] == 1]
    return KnownNames([*names, *(KnownName(name, "", "state") for name in COUNTRIES.values())])


def _known(name: str, party: Fact) -> KnownName:
    return KnownName(name, party.id, cast("NameKind", getattr(party, "type", None) or ""))


def _short_names(party: Fact) -> Iterator[str]:
    """Yield the surname of a person, and the first words of the name of a company."""
    if surname := str(getattr(party, "short_name", "")):
        yield surname
    for name in party.own_names():
        if not name[:1].isupper() or name.startswith(_ARTICLES):
            continue
        words = [each.rstrip(",") for each in name.split()]
        while len(words) > 1 and words[-1].lower().rstrip(".") in LEGAL_FORMS:
            words.pop()
        yield " ".join(words)
        while len(words) > 1 and "company" in (each.kinds.get(words[-1].lower()) for each in _LANGUAGES):
            words.pop()
        is_name = len(words) > 1 or (words[0].lower() not in _NO_SHORT_NAMES and len(words[0]) >= _SHORTEST)
        if is_name and getattr(party, "type", None) != "person":
            yield " ".join(words)


def party_text(party_id: str, dossier: Dossier) -> str:
    """Return what names a party in a field: its name, or its id where the name is not clear."""
    party = dossier.fact_at(party_address(party_id))
    name = next(iter(party.own_names()), "") if party else ""
    is_clear = len(party_index(dossier).named(name)) == 1 and "," not in name
    return name if name and is_clear else party_id


def parties_with_role(role: str, dossier: Dossier) -> list[str]:
    """Return the ids of the parties that have a role."""
    return [each.id for each in dossier.collections.get("parties", ()) if getattr(each, "role", "") == role]
