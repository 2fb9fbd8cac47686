"""An action as its object has it: "is taken over by" of "takes over", "buys from" of "sells to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary import verb_forms
from jvexplore.dossier.vocabulary.adverbs import is_adverb
from jvexplore.dossier.vocabulary.verb_parts import PREPOSITION_WORDS, is_particle
from jvexplore.dossier.vocabulary.verb_words import (
    ASKING_VERBS,
    CONVERSE_VERBS,
    EXPECTING_VERBS,
    GIVING_VERBS,
    MUTUAL_VERBS,
    ONE_WAY_UP_WITH,
    ONE_WAY_WITH,
    PLACING_VERBS,
    RECEIVING_VERBS,
)
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.dossier.vocabulary.verb_tenses import VerbTense

_ARTICLES: Final = frozenset(("a", "an", "the", "its"))
_SITTING: Final = frozenset(("serve", "sit"))
_SEPARABLE: Final = word_set("away back down forward in off on out over up")
"""Particles that belong to the verb before them: "takes over assets of"."""
_NO_PASSIVE_BEHIND: Final = word_set(
    """
    along among around beside between by during from inside near outside past than through under until via within
    without
    """
)
_AIMING: Final = frozenset(("aim", "look", "laugh", "shout"))
_INTRANSITIVE: Final = word_set(
    """
    appear arise arrive become belong come consist cost depart descend die differ emerge exist fall flourish flow go
    grow happen last lie live matter occur originate rank remain reside rest result retire rise seem sink stay stem
    survive thrive vanish weigh work
    """
)
_REVERSED_TRANSFERS: Final = (
    dict.fromkeys(("at", "for", "from", "in", "of"), "have")
    | dict.fromkeys(("on", "over", "upon"), "be subject to")
    | {"against": "face", "to": "receive"}
)
"""By the preposition before the other one, what that one does or is with the thing: "faces charges brought by"."""


def reversed_action(tense: VerbTense, adverbs: list[str], base: str, rest: list[str]) -> str:
    """Return what an action is to its object; empty if no rule tells.

    Args:
        tense: when, and how surely.
        adverbs: how.
        base: of the verb: "take".
        rest: what follows the verb: particles ("over"), a thing ("shares"), the preposition before the object.
    """
    adverbs = [*adverbs, *(word for word in rest if is_adverb(word) and word not in PREPOSITION_WORDS)]
    rest = [word for word in rest if not is_adverb(word) or word in PREPOSITION_WORDS]
    key = "-".join((base, *(word for word in rest if word not in _ARTICLES)))
    if is_mutual_action(base, rest):
        return tense.of_subject(" ".join((base, *rest)), adverbs)
    if converse := CONVERSE_VERBS.get(key):
        return tense.of_subject(converse, adverbs)
    if rest == ["to"] and base in GIVING_VERBS:
        return tense.of_object(base, (), adverbs)
    if all(map(is_particle, rest)):
        return tense.of_object(base, rest, adverbs) if _has_passive(base, rest) else ""
    if base in _SITTING and rest[0] == "on" and rest[-1] == "of":
        return tense.of_subject(
            " ".join(("have on its", *(word for word in rest[1:-1] if word not in _ARTICLES))), adverbs
        )
    if rest[0] == "as":
        return tense.of_subject(" ".join(("have as", *rest[1:-1])), adverbs) if rest[-1] in PREPOSITION_WORDS else ""
    return _reversed_transfer(tense, adverbs, base, rest)


def is_mutual_action(base: str, rest: list[str]) -> bool:
    """Return whether an action is mutual: "merges with"."""
    verb = base.rpartition("-")[2]
    if rest == ["alongside"]:
        return True
    if rest and rest[-1] == "with":
        return base.startswith("co-") or not _is_one_way_with(verb, rest[:-1])
    return "-".join((base, *rest)) in MUTUAL_VERBS


def _is_one_way_with(base: str, between: list[str]) -> bool:
    """Return whether an action "with" somebody is one-sided: "complies with", "keeps up with".

    Args:
        base: of the verb.
        between: what stands between the verb and "with".
    """
    if "up" in between or "away" in between:
        return base in ONE_WAY_UP_WITH
    if all(map(is_particle, between)):
        return base in ONE_WAY_WITH
    return base in PLACING_VERBS or "fault" in between


def _has_passive(base: str, rest: list[str]) -> bool:
    """Return whether a verb with its prepositions has a usual passive: "is depended on", not "is gone to"."""
    if base in _INTRANSITIVE or not rest:
        return base not in _INTRANSITIVE
    return rest[-1] not in _NO_PASSIVE_BEHIND and (rest[-1] != "at" or base in _AIMING)


def _reversed_transfer(tense: VerbTense, adverbs: list[str], base: str, rest: list[str]) -> str:
    """Return what it is to the last one named that something is done with a thing: "sells shares to"."""
    *words, preposition = rest
    if not words or preposition not in PREPOSITION_WORDS:
        return ""
    particles = [word for word in words if is_particle(word)]
    if len(particles) > 1 or is_particle(words[-1]) or (particles and words[0] not in _SEPARABLE):
        return ""
    thing = " ".join(word for word in words if not is_particle(word))
    done = " ".join((verb_forms.participle_of_base(base), *particles))
    if preposition == "to" and base in GIVING_VERBS:
        return tense.of_object(base, [*particles, thing], adverbs)
    if preposition == "from" and base in ASKING_VERBS:
        return tense.of_subject(f"be asked for {thing} by", adverbs)
    if preposition == "from" and base in EXPECTING_VERBS:
        return ""
    if preposition == "from" and base in RECEIVING_VERBS:
        return tense.of_subject(f"give {thing} to", adverbs)
    converse = _REVERSED_TRANSFERS.get(preposition)
    return tense.of_subject(f"{converse} {thing} {done} by", adverbs) if converse else ""
