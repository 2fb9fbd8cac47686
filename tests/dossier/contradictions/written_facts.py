"""Dossiers of a few facts, to be compared: from two articles of two days, and one that repeats the first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.contradictions.find_contradictions import find_contradictions
from jvexplore.dossier.load import make_dossier

if TYPE_CHECKING:
    from jvexplore.dossier.contradictions.find_contradictions import Contradiction
    from jvexplore.dossier.model import Dossier

MONDAY: Final = "1"
WEDNESDAY: Final = "later-1"
REPEATED: Final = "wire-1"
"""The paragraph of each article: of Monday, of Wednesday, and of one of Wednesday that repeats that of Monday."""
_SOURCES: Final = [
    {"id": "first", "title": "First", "published": date(2027, 3, 1), "paragraphs": [{"id": MONDAY}]},
    {"id": "later", "title": "Later", "published": date(2027, 3, 3), "paragraphs": [{"id": WEDNESDAY}]},
    {
        "id": "wire",
        "title": "Wire",
        "published": date(2027, 3, 3),
        "based_on": ["first"],
        "paragraphs": [{"id": REPEATED}],
    },
]


def dossier_of(**tables: list[dict[str, Any]]) -> Dossier:
    """Return a dossier of the given tables; facts without an id are numbered in each."""
    collections = {
        name: [{"id": f"f{number}", "basis": "stated", **fact} for number, fact in enumerate(facts, 1)]
        for name, facts in tables.items()
    }
    return make_dossier({"format": 2, "id": "test", "title": "Test", "sources": _SOURCES, **collections})


def written_in(*paragraphs: str) -> list[dict[str, str]]:
    """Return the passages of a fact that stands in some paragraphs."""
    return [{"paragraph": each} for each in paragraphs]


def stake(percent: str = "", **keys: Any) -> dict[str, Any]:
    """Return a stake in one company, of one holder unless the keys say otherwise."""
    fact = {"holder": "ana", "company": "nova", "passages": written_in(MONDAY), **keys}
    return {**fact, "percent": Decimal(percent)} if percent else fact


def figure(value: str = "", **keys: Any) -> dict[str, Any]:
    """Return the price of one deal, in euros unless the keys say otherwise."""
    fact = {"category": "price", "of": "dossier", "unit": "EUR", "passages": written_in(MONDAY), **keys}
    return {**fact, "value": Decimal(value)} if value else fact


def event(when: str = "", **keys: Any) -> dict[str, Any]:
    """Return the signing, unless the keys say otherwise."""
    fact = {"title": "Signing", "category": "signing", "passages": written_in(MONDAY), **keys}
    return {**fact, "when": when} if when else fact


def relation(**keys: Any) -> dict[str, Any]:
    """Return that one person leads one company, unless the keys say otherwise."""
    return {"subject": "ana", "verb": "leads", "object": "nova", "passages": written_in(MONDAY), **keys}


def only_pair(dossier: Dossier) -> Contradiction:
    """Return the only contradiction of a dossier."""
    (found,) = find_contradictions(dossier)
    return found


def says(dossier: Dossier) -> list[tuple[str, str, str]]:
    """Return the key and both values of each contradiction."""
    return [(each.key, each.one_value, each.other_value) for each in find_contradictions(dossier)]
