"""What several do or are, said of what one does or is: "criticise" for "criticises", "are led by" for "is led by"."""

from __future__ import annotations

from typing import Final

from jvexplore.dossier.vocabulary.adverbs import is_adverb
from jvexplore.dossier.vocabulary.present_forms import base_of_present

_PLURALS: Final = {"has": "have", "is": "are", "was": "were"}


def plural_verb(phrase: str) -> str:
    """Return a verb's phrase for a subject of several; what has no form of its own for them is returned as it is."""
    words = phrase.split(" ")
    at = next((place for place, word in enumerate(words) if word and not is_adverb(word)), 0)
    words[at] = _PLURALS.get(words[at]) or base_of_present(words[at]) or words[at]
    return " ".join(words)
