"""The spelling of verb phrases: "is AI partner of"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.grammar.adverbs import is_adverb
from jvexplore.dossier.grammar.headings import spelled_word
from jvexplore.dossier.grammar.verb_tenses import MODALS

if TYPE_CHECKING:
    from collections.abc import Iterable

_VERBS_LIKE_INITIALISMS: Final = frozenset(("coo", "coos", "vie", "vies"))
"""Verbs that are spelled like an initialism: "vies with", but "is COO of"."""
_BEFORE_BASES: Final = MODALS | {"not", "to"}
"""Words that the base form of a verb follows, perhaps after adverbs."""


def spelled_phrase(words: Iterable[str]) -> str:
    """Return a verb phrase, by its words in lower case, with names and initialisms in their spelling.

    The last part of a word with a hyphen counts as a word: "pre-IPO". `headings.py` has the spellings.
    """
    shown: list[str] = []
    before = ""
    for word in words:
        is_verb = word in _VERBS_LIKE_INITIALISMS and (not before or before in _BEFORE_BASES)
        prefix, hyphen, last = word.rpartition("-")
        shown.append(word if is_verb else prefix + hyphen + spelled_word(last))
        before = before if is_adverb(word) else word
    return " ".join(shown)
