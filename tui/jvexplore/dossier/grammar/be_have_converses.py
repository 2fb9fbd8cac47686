"""The converses of "be" and "have": "has as adviser" for "is adviser to", "is partly owned by" for "has a stake in".

The converse of a verb phrase says the same from the object's side. It is built from rules by preposition and word class
(`verb_parts.py`), except for the phrases in `verb_lexicon.py`. Where neither applies, the result is empty, and the
caller quotes the phrase instead: no wording is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.grammar import verb_forms
from jvexplore.dossier.grammar.adverbs import is_adverb
from jvexplore.dossier.grammar.verb_lexicon import (
    CONVERSE_VERBS,
    HELD_THINGS,
    MUTUAL_NOUNS,
    MUTUAL_THINGS,
    ONE_WAY_ADJECTIVES,
    OPPOSITE_COMPARATIVES,
    STATE_CONVERSES,
)
from jvexplore.dossier.grammar.verb_parts import ARTICLES, PREPOSITIONS, is_adjective, is_noun, is_particle

if TYPE_CHECKING:
    from jvexplore.dossier.grammar.verb_tenses import VerbTense

_HOLDING_PARTICIPLES: Final = frozenset(("controlled", "held", "owned"))
"""Participles that may follow a share: "is 50 percent owned by"."""
_POSSESSION_CONVERSES: Final = (
    dict.fromkeys(("from", "of"), "give {thing} to")
    | dict.fromkeys(("on", "over", "upon"), "be subject to {the_thing} of")
    | {"against": "face {thing} from", "for": "be subject to {the_thing} of", "in": "have {the_thing} of"}
)
"""The converse of "have THING PREPOSITION", by the preposition; `{the_thing}` has a determiner."""
_CONVERTIBLE_THINGS: Final = {
    "for": frozenset(("bid", "offer", "plan", "plans", "proposal")),
    "in": frozenset(("belief", "confidence", "faith", "trust")),
}
"""The things for which that converse is right, after prepositions with which it is wrong for most."""


def converse_of_be(tense: VerbTense, adverbs: list[str], complement: list[str]) -> str:
    """Return the converse of "be" with a complement: "hosts" for "is hosted by"; empty if no rule applies.

    Args:
        tense: the tense and modality of "be", which the converse keeps.
        adverbs: the adverbs before the complement.
        complement: what follows "be": "hosted by", "an adviser to", "larger than".
    """
    if not complement:
        return ""
    adverbs = [*adverbs, *(word for word in complement[:-1] if is_adverb(word))]
    complement = [word for word in complement if not is_adverb(word)]
    *inner, last = complement or [""]
    if last == "by" and inner and (base := verb_forms.base_of_participle(inner[0])):
        is_passive = base != "be" and all(map(is_particle, inner[1:]))  # nothing can "be been by" another
        return tense.active_phrase(" ".join((base, *inner[1:])), adverbs) if is_passive else ""
    if last == "by" and inner and inner[-1] in _HOLDING_PARTICIPLES:
        return tense.active_phrase(" ".join((verb_forms.base_of_participle(inner[-1]), *inner[:-1], "of")), adverbs)
    phrase = " ".join(("be", *complement))
    converse = STATE_CONVERSES.get("-".join(word for word in complement if word not in ARTICLES))
    if converse is None and inner and last in PREPOSITIONS:
        converse = _converse_by_word_class(inner, last)
    return "" if converse is None else tense.active_phrase(converse or phrase, adverbs)


def _converse_by_word_class(words: list[str], preposition: str) -> str | None:
    """Return the converse of "be" with a noun or an adjective and a preposition.

    Args:
        words: the noun or adjective, with any article: "the adviser", "larger".
        preposition: the preposition before the object.

    Returns:
        The converse, which begins with a base: "have as the adviser"; empty if it is the same phrase ("be ally of");
        `None` if no rule applies.
    """
    if preposition == "than":
        opposite = OPPOSITE_COMPARATIVES.get(words[0])
        return " ".join(("be", opposite, *words[1:], preposition)) if opposite else None
    if preposition == "with":
        return None if words[-1] in ONE_WAY_ADJECTIVES else ""
    if words[-1] in ARTICLES or words[0] in PREPOSITIONS:
        return None
    if words[0] in ARTICLES or is_noun(words[-1]) or (preposition == "of" and not is_adjective(words[-1])):
        return "" if words[-1] in MUTUAL_NOUNS else " ".join(("have as", *words))
    return None


def converse_of_have(tense: VerbTense, adverbs: list[str], words: list[str]) -> str:
    """Return the converse of the main verb "have": "is partly owned by" for "has a stake in"; empty if no rule applies.

    Args:
        tense: the tense and modality of "have", which the converse keeps.
        adverbs: the adverbs before the thing possessed.
        words: what follows "have": "a contract with", "a stake in".
    """
    if words[:1] == ["no"]:
        return ""
    if words[:1] == ["as"] and words[1:]:
        return tense.active_phrase(" ".join(("be", *words[1:], "of")), adverbs)
    if not words:
        return tense.active_phrase("belong to", adverbs)
    *inner, last = words
    if last not in PREPOSITIONS or not inner:
        return tense.active_phrase(" ".join(("be", *words, "of")), adverbs) if is_noun(last) else ""
    if converse := CONVERSE_VERBS.get("-".join(("have", *(word for word in words if word not in ARTICLES)))):
        return tense.active_phrase(converse, adverbs)
    if last == "with" or (last in ("to", "between") and inner[-1] in MUTUAL_THINGS):
        return tense.active_phrase(" ".join(("have", *words)), adverbs)
    if last == "in" and inner[-1] in HELD_THINGS:
        return tense.active_phrase("be partly owned by", adverbs)
    is_convertible = inner[-1] in _CONVERTIBLE_THINGS.get(last, inner)
    pattern = _POSSESSION_CONVERSES.get(last, "") if is_convertible else ""
    phrase = pattern.format(thing=" ".join(inner), the_thing=_with_article(inner))
    return tense.active_phrase(phrase, adverbs) if phrase else ""


def _with_article(words: list[str]) -> str:
    return " ".join(words if words[0] in ARTICLES else ("the", *words))
