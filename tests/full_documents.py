"""A document of format 2 in which every key that there is has a right value, one fact of each kind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

DIGEST: Final = "sha256:0123456789abcdef"
PASSAGE: Final = {"paragraph": "1", "start": 0, "end": 3, "digest": DIGEST}
COMMON: Final[dict[str, Any]] = {
    "id": "a",
    "basis": "derived",
    "passages": [PASSAGE, {"paragraph": "title", "words": "so"}],
    "description": "D",
    "comment": "C",
    "tags": ["b"],
    "according_to": ["b"],
    "when": "2027-03-04",
    "since": "2014",
    "until": "2028",
    "status": "actual",
    "about": ["party/b", "dossier"],
    "part_of": ["party/b"],
    "derived_from": ["party/b"],
    "contradicts": ["party/b"],
    "formerly": ["z", "event/z"],
    "origin": {"by": "ana", "proposed_by": "rules/x", "on": date(2027, 3, 4)},
}
"""What every fact may have."""
OWN: Final[dict[str, dict[str, Any]]] = {
    "parties": {
        "name": "A",
        "aliases": ["B"],
        "type": "company",
        "role": "rival",
        "country": "PT",
        "unnamed": True,
        "identifiers": {"lei": "5493001KJTIIGC8Y1R12"},
    },
    "relations": {"subject": "a", "verb": "owns", "object": "b", "office": "head"},
    "stakes": {
        "holder": "a",
        "company": "b",
        "percent": Decimal("37.5"),
        "minimum": Decimal(30),
        "maximum": Decimal(40),
        "qualifier": "about",
        "base": "votes",
        "via": ["b"],
        "consideration": "C",
    },
    "quotes": {"speakers": ["a", "b"], "text": "A", "mode": "indirect", "audience": "B"},
    "challenges": {
        "title": "A",
        "category": "logistics",
        "raised_by": ["a"],
        "responses": [{"by": "a", "text": "C", "passages": [PASSAGE]}],
        "status": "open",
    },
    "events": {"title": "A", "category": "signing", "parties": ["b"]},
    "figures": {
        "title": "A",
        "category": "price",
        "of": "party/b",
        "value": 5,
        "minimum": 4,
        "maximum": 6,
        "unit": "EUR",
        "per": "share",
        "base": "capital",
        "qualifier": "nearly",
        "equivalents": [{"value": 6, "unit": "USD", "qualifier": "about"}],
    },
    "terms": {"title": "A", "category": "break-fee", "by": ["a"], "to": ["b"], "status": "agreed"},
}
"""What the facts of each kind may have besides."""
HEAD: Final[dict[str, Any]] = {
    "format": 2,
    "id": "bakery",
    "title": "A",
    "category": "takeover",
    "summary": "B",
    "tags": ["t"],
    "vocabulary": {"roles": {"baker": "Bakers"}, "verbs": {"hosts": ["hosts", "is hosted by"]}},
    "sources": [
        {
            "id": "wire",
            "title": "A",
            "type": "article",
            "publisher": "B",
            "author": ["C"],
            "published": date(2020, 3, 3),
            "retrieved": "2020-03",
            "url": "https://a.example/b",
            "language": "en",
            "based_on": ["other"],
            "normalised": 1,
            "dropped": ["3"],
            "paragraphs": [
                {"id": "title", "part": "title"},
                {"id": "1", "part": "body", "gist": "A", "digest": DIGEST, "length": 9, "formerly": ["2"]},
            ],
        }
    ],
}
"""What a dossier may have besides facts."""
OTHER_PARTY: Final[dict[str, Any]] = {
    "id": "b",
    "name": "B",
    "type": "company",
    "basis": "stated",
    "passages": [PASSAGE],
}
"""What the facts refer to."""


def full_fact(collection: str) -> dict[str, Any]:
    """Return a fact that has every key of its kind."""
    return COMMON | OWN[collection]


def full_document() -> dict[str, Any]:
    """Return a whole document; its parts are shared, so copy it before you change it."""
    facts = {collection: [full_fact(collection)] for collection in OWN}
    facts["parties"].append(OTHER_PARTY)
    return HEAD | facts
