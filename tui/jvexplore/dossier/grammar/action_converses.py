"""The converses of active verbs: the passive "is taken over by" for "takes over", or "buys from" for "sells to".

The converse of a verb phrase says the same from the object's side. Most transitive verbs have a passive; a verb that
acts on a thing ("sells shares to") is read by its preposition; `verb_lexicon.py` lists the others. Where none of these
applies, the result is empty, and the caller quotes the phrase instead: no wording is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.grammar import verb_forms
from jvexplore.dossier.grammar.adverbs import is_adverb
from jvexplore.dossier.grammar.verb_lexicon import (
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
from jvexplore.dossier.grammar.verb_parts import ARTICLES, PREPOSITIONS, is_particle
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.dossier.grammar.verb_tenses import VerbTense

_BOARD_VERBS: Final = frozenset(("serve", "sit"))
"""Verbs for membership of a board: "sits on the board of"."""
_SEPARABLE_PARTICLES: Final = word_set("away back down forward in off on out over up")
"""Particles of phrasal verbs that may stand before the thing: "takes over assets of"."""
_PREPOSITIONS_WITHOUT_PASSIVE: Final = word_set(
    """
    along among around beside between by during from inside near outside past than through under until via within
    without
    """
)
"""Prepositions after which a verb has no usual passive: "operates within"; unlike "depends on"."""
_AIMING_VERBS: Final = frozenset(("aim", "look", "laugh", "shout"))
"""Verbs that have a passive with "at": "is aimed at by"."""
_INTRANSITIVE_VERBS: Final = word_set(
    """
    appear arise arrive become belong come consist cost depart descend die differ emerge exist fall flourish flow go
    grow happen last lie live matter occur originate rank remain reside rest result retire rise seem sink stay stem
    survive thrive vanish weigh work
    """
)
_BURDENING_VERBS: Final = word_set("enforce exercise exert hold impose levy slap wield")
_TRANSFER_CONVERSES: Final = {
    "against": (
        "face",
        word_set(
            "bring file impose issue launch lead lodge make mount open organise press pursue raise start take wage"
        ),
    ),
    "from": (
        "have",
        word_set("divert hire import order poach recover recruit remove seize steal withdraw withhold"),
    ),
    "on": ("be subject to", _BURDENING_VERBS),
    "over": ("be subject to", _BURDENING_VERBS),
    "to": (
        "receive",
        word_set(
            """
            bring cede channel contribute convey deliver direct distribute donate export extend hand issue make
            outsource pass present provide return ship submit supply transfer
            """
        ),
    ),
    "upon": ("be subject to", _BURDENING_VERBS),
}
"""The verb of the converse of an action on a thing, by the preposition, and the actions for which that is meant.

"Faces charges brought by" for "brings charges against"; but "blocks access to" gives nobody access.
"""
_OWNING_PREPOSITIONS: Final = frozenset(("for", "in", "of"))
"""Prepositions after a thing that is the object's own: "has assets taken over by" for "takes over assets of"."""
_BUYING_VERBS: Final = frozenset(("acquire", "buy", "purchase"))
_PRICING_VERBS: Final = frozenset(("exchange", "pay", "spend", "swap", "trade"))
"""Verbs before THING "for" that say what is given for the object, not what is done for it."""
_OFFERS: Final = frozenset(("bid", "bids", "offer", "offers", "proposal", "proposals"))
"""Things "for" the object that are not its own."""
_WANTING_VERBS: Final = frozenset(("plan", "propose", "seek", "want"))
"""Verbs before a thing that does not exist yet, or is not given: "seeks control of"."""
_MASS_NOUNS: Final = word_set(
    """
    access advice capital cash control data debt equipment equity funding gas help land money oil power property
    support
    """
)
"""Things without an article in the singular."""

_NEGATIONS: Final = frozenset(("cannot", "never", "no", "not"))
"""Words that stand where a verb does and are none: what is denied has no converse by rule."""


def converse_of_action(tense: VerbTense, adverbs: list[str], base: str, rest: list[str]) -> str:
    """Return the converse of an active verb; empty if no rule applies.

    Args:
        tense: the tense and modality of the verb, which the converse keeps.
        adverbs: the adverbs before the verb.
        base: the base form of the verb: "take".
        rest: what follows the verb: particles ("over"), a thing ("shares"), the preposition before the object.
    """
    if base in _NEGATIONS:
        return ""  # "to no to"
    adverbs = [*adverbs, *(word for word in rest if is_adverb(word) and word not in PREPOSITIONS)]
    rest = [word for word in rest if not is_adverb(word) or word in PREPOSITIONS]
    key = "-".join((base, *(word for word in rest if word not in ARTICLES)))
    if _is_mutual_action(base, rest):
        return tense.active_phrase(" ".join((base, *rest)), adverbs)
    if converse := CONVERSE_VERBS.get(key):
        return tense.active_phrase(converse, adverbs)
    if rest == ["to"] and base in GIVING_VERBS:
        return tense.passive_phrase(base, (), adverbs)
    if all(map(is_particle, rest)):
        return tense.passive_phrase(base, rest, adverbs) if _has_passive(base, rest) else ""
    if base in _BOARD_VERBS and rest[0] == "on" and rest[-1] == "of":
        board = (word for word in rest[1:-1] if word not in ARTICLES)
        return tense.active_phrase(" ".join(("have on its", *board)), adverbs)
    if rest[0] == "as":
        return tense.active_phrase(" ".join(("have as", *rest[1:-1])), adverbs) if rest[-1] in PREPOSITIONS else ""
    return _converse_of_transfer(tense, adverbs, base, rest)


def _is_mutual_action(base: str, rest: list[str]) -> bool:
    """Return whether an action reads the same from both sides: "merges with"."""
    verb = base.rpartition("-")[2]
    if rest == ["alongside"]:
        return True
    if rest and rest[-1] == "with":
        return base.startswith("co-") or not _is_one_way_with(verb, rest[:-1])
    return "-".join((base, *rest)) in MUTUAL_VERBS


def _is_one_way_with(base: str, between: list[str]) -> bool:
    """Return whether an action "with" somebody is one-sided: "complies with", "keeps up with".

    Args:
        base: the base form of the verb.
        between: the words between the verb and "with".
    """
    if "up" in between or "away" in between:
        return base in ONE_WAY_UP_WITH
    if all(map(is_particle, between)):
        return base in ONE_WAY_WITH
    return base in PLACING_VERBS or "fault" in between


def _has_passive(base: str, rest: list[str]) -> bool:
    """Return whether a verb with its particles and prepositions has a usual passive: "depends on", not "goes to"."""
    if base in _INTRANSITIVE_VERBS or not rest:
        return base not in _INTRANSITIVE_VERBS
    return rest[-1] not in _PREPOSITIONS_WITHOUT_PASSIVE and (rest[-1] != "at" or base in _AIMING_VERBS)


def _converse_of_transfer(tense: VerbTense, adverbs: list[str], base: str, rest: list[str]) -> str:
    """Return the converse of an action on a thing, from the side of the prepositional object: "sells shares to"."""
    *words, preposition = rest
    if not words or preposition not in PREPOSITIONS:
        return ""
    particles = [word for word in words if is_particle(word)]
    if len(particles) > 1 or is_particle(words[-1]) or (particles and words[0] not in _SEPARABLE_PARTICLES):
        return ""
    thing = " ".join(word for word in words if not is_particle(word))
    participle = " ".join((verb_forms.participle_of_base(base), *particles))
    if preposition == "to" and base in GIVING_VERBS:
        return tense.passive_phrase(base, [*particles, thing], adverbs)
    if preposition == "from" and base in ASKING_VERBS:
        return tense.active_phrase(f"be asked for {thing} by", adverbs)
    if preposition == "from" and base in EXPECTING_VERBS:
        return ""
    if preposition == "from" and base in RECEIVING_VERBS | _BUYING_VERBS:
        give = "sell" if base in _BUYING_VERBS else "give"
        return tense.active_phrase(f"{give} {thing} to", adverbs)
    converse, actions = _TRANSFER_CONVERSES.get(preposition, ("", frozenset()))
    if preposition in _OWNING_PREPOSITIONS and _is_complete(words):
        is_offer = preposition == "for" and (base in _PRICING_VERBS or words[-1] in _OFFERS)
        converse, actions = "have", frozenset() if is_offer or base in _WANTING_VERBS else frozenset((base,))
    return tense.active_phrase(f"{converse} {thing} {participle} by", adverbs) if base in actions else ""


def _is_complete(words: list[str]) -> bool:
    """Return whether a thing can stand after "has" as it is: "shares", "a deal", "control", but not "deal"."""
    last = words[-1]
    return last in _MASS_NOUNS or not ARTICLES.isdisjoint(words) or (last.endswith("s") and not last.endswith("ss"))
