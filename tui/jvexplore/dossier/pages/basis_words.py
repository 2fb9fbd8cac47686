"""The basis of a fact in words, which are true of whoever says so: named, unnamed, or not among the parties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import party_address
from jvexplore.dossier.vocabulary.bases import BASES

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier, Fact

UNNAMED_SOURCE: Final = "Attributed to an unnamed source"
UNNAMED_SOURCES: Final = "Attributed to unnamed sources"
NAMED_SOURCES: Final = "Attributed to named sources"
CITED_SOURCE: Final = "Attributed to a source that the article cites"
"""The wording where the dossier does not say who says so."""


def basis_words(dossier: Dossier, fact: Fact) -> str:
    """Return what a fact relies on: "Stated in the article", "Attributed to an unnamed source"; empty if unknown."""
    if fact.basis is None:
        return ""
    return _attribution_words(dossier, fact) if fact.basis == "attributed" else BASES[fact.basis]


def _attribution_words(dossier: Dossier, fact: Fact) -> str:
    sources = [dossier.fact_at(party_address(party)) for party in dict.fromkeys(fact.attributed_parties())]
    if not sources:
        return CITED_SOURCE
    unnamed = [source for source in sources if source and source.is_unnamed]
    if len(unnamed) < len(sources):
        return NAMED_SOURCES if len(sources) - len(unnamed) > 1 else BASES["attributed"]
    return UNNAMED_SOURCES if len(unnamed) > 1 or unnamed[0].is_several else UNNAMED_SOURCE
