"""What several do or are, said of what one does or is: "criticise" for "criticises", "are led by" for "is led by"."""

from __future__ import annotations

from typing import Final

from jvexplore.dossier.vocabulary.adverbs import split_adverbs
from jvexplore.dossier.vocabulary.present_forms import base_of_present

_PLURALS: Final = {"has": "have", "is": "are", "was": "were"}


def plural_verb(phrase: str) -> str:
    """Return a verb's phrase for a subject of several; what has no form of its own for them is returned as it is."""
    adverbs, (verb, *rest) = split_adverbs([*phrase.split(" "), ""])
    return " ".join((*adverbs, _PLURALS.get(verb) or base_of_present(verb) or verb, *rest))[:-1]
