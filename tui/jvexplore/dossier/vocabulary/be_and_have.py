"""What somebody is or has, as the other one has it: "has as adviser" of "is adviser to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary import verb_forms
from jvexplore.dossier.vocabulary.adverbs import is_adverb
from jvexplore.dossier.vocabulary.verb_parts import PREPOSITION_WORDS, is_adjective, is_noun, is_particle
from jvexplore.dossier.vocabulary.verb_words import (
    CONVERSE_VERBS,
    HELD_THINGS,
    MUTUAL_NOUNS,
    MUTUAL_THINGS,
    ONE_WAY_ADJECTIVES,
    OPPOSITE_COMPARATIVES,
    STATE_CONVERSES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.vocabulary.verb_tenses import VerbTense

_ARTICLES: Final = frozenset(("a", "an", "the"))
_HELD: Final = frozenset(("controlled", "held", "owned"))
"""What is done to a part: "is 50 percent owned by"."""
_REVERSED_POSSESSIONS: Final = (
    dict.fromkeys(("from", "of", "to"), "give {thing} to")
    | dict.fromkeys(("for", "on", "over", "upon"), "be subject to {the_thing} of")
    | dict.fromkeys(("at", "in"), "have {the_thing} of")
    | {"against": "face {thing} from"}
)
"""By the preposition behind what somebody has, what the other one does or is."""


def ends_in_preposition(words: Sequence[str]) -> bool:
    """Return whether the object follows a preposition."""
    return bool(words) and words[-1] in PREPOSITION_WORDS


def is_preposition(word: str) -> bool:
    """Return whether a word is a preposition."""
    return word in PREPOSITION_WORDS


def is_participle(words: Sequence[str]) -> bool:
    """Return whether the words after "has" begin with a participle, not with a noun such as "put option"."""
    base = verb_forms.base_of_participle(words[0])
    return bool(base) and (base != words[0] or all(map(is_particle, words[1:])))


def reversed_state(tense: VerbTense, adverbs: list[str], words: list[str]) -> str:
    """Return what it is to the other one that somebody is something; empty if no rule tells.

    Args:
        tense: when, and how surely.
        adverbs: those before.
        words: what follows "is": "hosted by", "an adviser to", "larger than".
    """
    if not words:
        return ""
    adverbs = [*adverbs, *(word for word in words[:-1] if is_adverb(word))]
    words = [word for word in words if not is_adverb(word)]
    *inner, last = words or [""]
    if last == "by" and inner and (base := verb_forms.base_of_participle(inner[0])):
        return tense.of_subject(" ".join((base, *inner[1:])), adverbs) if all(map(is_particle, inner[1:])) else ""
    if last == "by" and inner and inner[-1] in _HELD:
        return tense.of_subject(" ".join((verb_forms.base_of_participle(inner[-1]), *inner[:-1], "of")), adverbs)
    phrase = " ".join(("be", *words))
    converse = STATE_CONVERSES.get("-".join(word for word in words if word not in _ARTICLES))
    if converse is None and inner and last in PREPOSITION_WORDS:
        converse = _reversed_quality(inner, last)
    return "" if converse is None else tense.of_subject(converse or phrase, adverbs)


def _reversed_quality(words: list[str], preposition: str) -> str | None:
    """Return what the other one is or does by its base; empty if it is the same as the first; `None` if no rule tells.

    Args:
        words: what the first one is: "the adviser", "larger".
        preposition: before the other one.
    """
    if preposition == "than":
        opposite = OPPOSITE_COMPARATIVES.get(words[0])
        return " ".join(("be", opposite, *words[1:], preposition)) if opposite else None
    if preposition == "with":
        return None if words[-1] in ONE_WAY_ADJECTIVES else ""
    if words[-1] in _ARTICLES or words[0] in PREPOSITION_WORDS:
        return None
    if words[0] in _ARTICLES or is_noun(words[-1]) or (preposition == "of" and not is_adjective(words[-1])):
        return "" if words[-1] in MUTUAL_NOUNS else " ".join(("have as", *words))
    return None


def reversed_possession(tense: VerbTense, adverbs: list[str], words: list[str]) -> str:
    """Return what it is to the other one that somebody has something; empty if no rule tells.

    Args:
        tense: when, and how surely.
        adverbs: how.
        words: what follows "has": "a contract with", "a stake in".
    """
    if words[:1] == ["no"]:
        return ""
    if words[:1] == ["as"] and words[1:]:
        return tense.of_subject(" ".join(("be", *words[1:], "of")), adverbs)
    if not words:
        return tense.of_subject("belong to", adverbs)
    *inner, last = words
    if last not in PREPOSITION_WORDS or not inner:
        return tense.of_subject(" ".join(("be", *words, "of")), adverbs) if is_noun(last) else ""
    if converse := CONVERSE_VERBS.get("-".join(("have", *(word for word in words if word not in _ARTICLES)))):
        return tense.of_subject(converse, adverbs)
    if last == "with" or (last in ("to", "between") and inner[-1] in MUTUAL_THINGS):
        return tense.of_subject(" ".join(("have", *words)), adverbs)
    if last == "in" and inner[-1] in HELD_THINGS:
        return tense.of_subject("be partly owned by", adverbs)
    pattern = _REVERSED_POSSESSIONS.get(last, "")
    phrase = pattern.format(thing=" ".join(inner), the_thing=_with_article(inner))
    return tense.of_subject(phrase, adverbs) if phrase else ""


def _with_article(words: list[str]) -> str:
    return " ".join(words if words[0] in _ARTICLES else ("the", *words))
