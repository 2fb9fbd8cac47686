"""Verb phrases for a plural subject: "criticise" for "criticises", "are led by" for "is led by"."""

from __future__ import annotations

from typing import Final

from jvexplore.dossier.grammar.adverbs import split_adverbs
from jvexplore.dossier.grammar.present_forms import base_of_present

_IRREGULAR_PLURALS: Final = {"has": "have", "is": "are", "was": "were"}


def plural_verb(phrase: str) -> str:
    """Return a verb phrase in the plural; unchanged if singular and plural are the same: "may lead"."""
    adverbs, words = split_adverbs(phrase.split(" "))
    if not words:
        return phrase
    verb, *rest = words
    return " ".join((*adverbs, _IRREGULAR_PLURALS.get(verb) or base_of_present(verb) or verb, *rest))
