"""Find the party that "the Dutch group" means: the company beside whose name the country stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.reading.english.names import ENGLISH_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.suggest.rules.article_parties import ArticleParty

_REACH: Final = 60
_BREAK: Final = re.compile(r"[.;:,(]|\b(?:and|from|by|in|with|to|at)\b")
_NO_COMPANIES: Final = ("person", "state", "agency")


def company_of_country(parties: Sequence[ArticleParty], adjective: str) -> str:
    """Return the name of the company that is said to be of a country; empty if none is, or several are.

    Args:
        parties: those of the article.
        adjective: that of the country: "Dutch".
    """
    code = ENGLISH_NAMES.adjectives.get(adjective.lower())
    if code is None:
        return ""
    country = COUNTRIES.get(code, "")
    told = re.compile(
        rf"\b(?:{re.escape(adjective)}|{re.escape(country)}'s)\s(?:(?!(?:of|the|a|will|has"
        rf"|wants)\b)[A-Za-z'-]+\s){{0,4}}\Z"
    )
    behind = re.compile(
        rf",\s+(?:the|an?)\s+{re.escape(adjective)}\b|,\s+(?:\w+\s+)?(?:of|based in"
        rf"|from)\s+(?:\w+, )?{re.escape(country)}\b"
    )
    found = []
    for party in parties:
        if party.kind in _NO_COMPANIES or party.name == country:
            continue
        for paragraph, name in party.mentions:
            before = _BREAK.split(paragraph.text[max(0, name.start - _REACH) : name.start])[-1]
            if told.search(before) or behind.match(paragraph.text, name.end):
                found.append(party.name)
                break
    return found[0] if len(found) == 1 else ""
