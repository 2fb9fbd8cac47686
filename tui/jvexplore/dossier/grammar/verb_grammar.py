"""Word verbs that are in no table, in both directions: "hosts", and its converse "is hosted by".

The id of a verb is parsed as English: an active verb in any tense, after a modal or a verb of intention
("plans-to-buy"), with particles and prepositions (`action_converses.py`); or "be" or "have" with a complement
(`be_have_converses.py`). If no rule applies, the converse quotes the verb: no wording is guessed. It also
quotes a verb with more words than anyone writes, which bounds the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.grammar import be_have_converses, verb_forms
from jvexplore.dossier.grammar.action_converses import converse_of_action
from jvexplore.dossier.grammar.adverbs import split_adverbs
from jvexplore.dossier.grammar.present_forms import base_of_present, present_of_base
from jvexplore.dossier.grammar.verb_lexicon import NOT_VERBS, STATE_CONVERSES
from jvexplore.dossier.grammar.verb_parts import (
    ARTICLES,
    PREPOSITIONS,
    indefinite_article,
    is_noun,
    is_particle,
    split_verb_id,
)
from jvexplore.dossier.grammar.verb_spelling import spelled_phrase
from jvexplore.dossier.grammar.verb_tenses import (
    CONSIDERING_VERBS,
    INTENTION_WORDINGS,
    LIKELIHOOD_WORDINGS,
    MODALS,
    PAST_LIKELIHOOD_WORDINGS,
    RAISING_VERBS,
    STATIVE_VERBS,
    WILLING_WORDS,
    VerbTense,
    modal_tense,
    perfect_tense,
    progressive_tense,
    simple_tense,
)
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

_BE: Final = frozenset(("are", "is", "was", "were"))
_HAVE: Final = frozenset(("had", "has", "have"))
_DO: Final = {"did": "was", "do": "is", "does": "is"}
_STATES: Final = STATIVE_VERBS | {"be", "lose", "receive"}
"""Verbs whose subject does not act: after "may", they say nothing about what it wants."""
_POSSESSIVES: Final = word_set("her his its their")
"""Words for what belongs to the subject, which would belong to the object if the verb were reversed."""
_MAX_WORDS: Final = 12
_MAX_CHARACTERS: Final = 120


def read_verb(verb_id: str, known: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """Return the phrase of a verb and its converse.

    Args:
        verb_id: lower-case words joined by hyphens.
        known: the phrases of the listed verbs, by id; other tenses of a listed verb use its converse.
    """
    if len(verb_id) > _MAX_CHARACTERS or verb_id.count("-") >= _MAX_WORDS:
        plain = verb_id.replace("-", " ")
        return plain, _quoted(plain)
    words = _as_finite_phrase(split_verb_id(verb_id), known)
    converse = _ConverseReader(known).read_converse(words).split()
    forward = spelled_phrase(words)
    if sorted(converse) == sorted(words):  # the same words, perhaps with an adverb moved
        return forward, forward
    return forward, spelled_phrase(converse) if converse else _quoted(forward)


def _quoted(forward: str) -> str:
    """Return the converse of a verb that no rule reads: it quotes the forward phrase."""
    return f"has the tie “{forward}” from"


def _as_finite_phrase(words: list[str], known: Mapping[str, tuple[str, str]]) -> list[str]:
    """Return the words of an id as a finite verb phrase: "is owned by" for "owned-by", "owns" for "own"."""
    adverbs, rest = split_adverbs(words)
    if not rest or _is_finite(rest[0]):
        is_passive = rest[-1:] == ["by"] and bool(verb_forms.base_of_participle(rest[0])) and rest[0] not in _HAVE
        return ["is", *words] if is_passive or "-".join(rest) in STATE_CONVERSES else words
    article = [] if words[0] in ARTICLES else [indefinite_article(words[0])]
    if len(words) == 1 and is_noun(words[0]):
        return ["is", *article, *words, "of"]
    if len(rest) > 1 and rest[-1] in PREPOSITIONS:
        is_passive = rest[-1] == "by" and bool(verb_forms.base_of_participle(rest[0]))
        if is_passive or "-".join(rest) in STATE_CONVERSES or rest[0] in PREPOSITIONS:
            return ["is", *words]
        if is_noun(rest[-2]):
            return ["is", *article, *words]
    present = present_of_base(rest[0])
    is_base = verb_forms.is_known_base(rest[0]) or present in known
    return [*adverbs, present, *rest[1:]] if is_base else words


def _is_finite(word: str) -> bool:
    """Return whether a word is a finite verb: a present, a past, or an auxiliary."""
    if word in NOT_VERBS:
        return False
    return bool(base_of_present(word) or verb_forms.base_of_past(word)) or word in MODALS | _BE | _HAVE


def _begins_with_participle(words: list[str]) -> bool:
    """Return whether the words after "has" begin with a past participle, not with a noun such as "put option"."""
    base = verb_forms.base_of_participle(words[0])
    return bool(base) and (base != words[0] or all(map(is_particle, words[1:])))


def _unless_other_acts(wording: str, words: list[str]) -> str:
    """Return the converse of a wish; empty if the other side would act in it.

    "Hopes to be bought by" does not say that the other side may buy.

    Args:
        wording: the converse, which begins with "may"; empty if there is none.
        words: what is wished for, which is the same from both sides in a mutual converse: "merge with".
    """
    adverbs, rest = split_adverbs(wording.split()[1:])
    is_mutual = sorted(rest) == sorted(word for word in words if word not in adverbs)
    is_passive = wording.endswith(" by") and words[-1] != "by"
    return wording if is_mutual or is_passive or (rest and rest[0] in _STATES) else ""


class _ConverseReader:
    """Reads a verb phrase from left to right, its auxiliaries first, and builds its converse."""

    def __init__(self, known: Mapping[str, tuple[str, str]]) -> None:
        self._known = known

    def read_converse(self, words: list[str]) -> str:
        """Return the converse of a verb phrase; empty if no rule applies."""
        adverbs, rest = split_adverbs(words)
        if not rest or not _POSSESSIVES.isdisjoint(rest):
            return ""
        first, *others = rest
        negated = others[:1] == ["not"]
        following = others[negated:]
        auxiliary = f"{first} not" if negated else first
        if first in MODALS or (first == "need" and negated):
            return self._after_modal(modal_tense(auxiliary), adverbs, following)
        if first == "ought" and following[:1] == ["to"]:
            return self._after_modal(modal_tense(f"{auxiliary} to"), adverbs, following[1:])
        if first in _DO and negated:
            return self._read_main_verb(simple_tense(_DO[first], negated=True), adverbs, following)
        if first in _BE:
            return self._after_be(first, adverbs, following, negated=negated)
        if first in _HAVE:
            return self._after_have(auxiliary, adverbs, following)
        return self._read_finite(adverbs, rest)

    def _read_finite(self, adverbs: list[str], words: list[str]) -> str:
        """Read a main verb without auxiliaries: "takes", "took"."""
        first, *rest = words
        if first in NOT_VERBS or (is_noun(first.removesuffix("s")) and rest[-1:] == ["of"]):
            return ""
        if base := base_of_present(first):
            return self._read_base(simple_tense("is"), adverbs, base, rest)
        if base := verb_forms.base_of_past(first):
            return self._read_base(simple_tense("was"), adverbs, base, rest)
        return self._read_base(simple_tense("is"), adverbs, first, rest) if verb_forms.is_known_base(first) else ""

    def _read_base(self, tense: VerbTense, adverbs: list[str], base: str, rest: list[str]) -> str:
        """Read a main verb by its base, with any verb that it governs: "plan", "to buy"."""
        if rest[:1] != ["to"] or not rest[1:]:
            if base in CONSIDERING_VERBS and rest and (governed := verb_forms.base_of_gerund(rest[0])):
                is_open = not (tense.is_past or tense.is_negated)
                wording = self._read_base(modal_tense("may"), adverbs, governed, rest[1:]) if is_open else ""
                return _unless_other_acts(wording, [governed, *rest[1:]])
            is_cut = rest == ["to"] and (base in INTENTION_WORDINGS or base in RAISING_VERBS)
            return "" if is_cut else self._main_verb_converse(tense, adverbs, base, rest)
        inner_adverbs, following = split_adverbs(rest[1:])
        if not following:
            return self._main_verb_converse(tense, adverbs, base, rest)
        adverbs = [*adverbs, *inner_adverbs]
        if base in RAISING_VERBS:
            return self._after_modal(modal_tense(f"{tense.active_phrase(base)} to"), adverbs, following)
        if intended := INTENTION_WORDINGS.get(base):
            return self._intention_converse(tense, adverbs, intended[tense.is_past], following)
        if base == "help" and (wording := self._read_base(tense, adverbs, following[0], following[1:])).endswith(" by"):
            return f"{wording.removesuffix('by')}with help from"
        return ""

    def _intention_converse(self, tense: VerbTense, adverbs: list[str], modal: str, following: list[str]) -> str:
        """Return the converse of an intention by its modal; empty where that would say more than the intention.

        "Does not plan to buy" does not rule out that it buys, and "may agree to buy" is less than "agrees to buy".
        """
        if not modal or tense.is_negated or (tense.is_modal and modal != "may"):
            return ""
        if modal in ("is not", "was not"):
            return self._after_modal(simple_tense(modal.split(maxsplit=1)[0], negated=True), adverbs, following)
        if adverbs and modal.endswith("offer to"):
            return ""
        if modal == "may":
            return self._wish_converse(adverbs, following)
        wording = self._after_modal(modal_tense(modal), adverbs, following)
        is_plain_passive = wording.endswith(" by") and following[-1] != "to"
        if modal.endswith(("planned to", "intended to", "proposed to")) and not is_plain_passive:
            # "Is planned to buy from" would make it the plan of the other side.
            return "" if tense.is_past else self._wish_converse(adverbs, following, is_plan=True)
        return wording

    def _wish_converse(self, adverbs: list[str], words: list[str], *, is_plan: bool = False) -> str:
        """Return the converse of what a party wishes, with "may"; empty if the other side would act in it.

        Args:
            adverbs: the adverbs before the verb.
            words: what is wished for, from its verb on: "be bought by".
            is_plan: whether the party plans it; if the act is its own, the other side may take part: "plans to sell to"
                becomes "may buy from".
        """
        wording = self._after_modal(modal_tense("may"), adverbs, words)
        return wording if is_plan and words[0] != "be" else _unless_other_acts(wording, words)

    def _after_modal(self, tense: VerbTense, adverbs: list[str], words: list[str]) -> str:
        """Read the infinitive after "may", "will not" or "is to"."""
        inner_adverbs, rest = split_adverbs(words)
        adverbs = [*adverbs, *inner_adverbs]
        if rest[:1] == ["be"]:
            return be_have_converses.converse_of_be(tense, adverbs, rest[1:])
        if rest[:1] == ["have"]:
            if rest[1:] and _begins_with_participle(rest[1:]):
                return ""
            return be_have_converses.converse_of_have(tense, adverbs, rest[1:])
        return self._read_main_verb(tense, adverbs, rest)

    def _read_main_verb(self, tense: VerbTense, adverbs: list[str], words: list[str]) -> str:
        """Read a main verb in its base form, as after "does not", with any adverbs before it."""
        inner_adverbs, rest = split_adverbs(words)
        return self._read_base(tense, [*adverbs, *inner_adverbs], rest[0], rest[1:]) if rest else ""

    def _after_be(self, be: str, adverbs: list[str], words: list[str], *, negated: bool) -> str:
        """Read what follows "is" or "was": a progressive, an infinitive, or a complement such as "owned by"."""
        auxiliary = f"{be} not" if negated else be
        inner_adverbs, rest = split_adverbs(words)
        adverbs = [*adverbs, *inner_adverbs]
        if rest[:1] == ["being"]:
            return be_have_converses.converse_of_be(progressive_tense(auxiliary), adverbs, rest[1:])
        if rest[:1] == ["to"]:
            return self._after_modal(modal_tense(f"{auxiliary} to"), adverbs, rest[1:])
        if rest[1:2] == ["to"] and rest[2:] and rest[0] in WILLING_WORDS and rest[2] not in PREPOSITIONS:
            return "" if negated or be in ("was", "were") else self._wish_converse(adverbs, rest[2:])
        if rest[1:2] == ["to"] and rest[2:] and rest[0] in LIKELIHOOD_WORDINGS and rest[2] not in PREPOSITIONS:
            wording = LIKELIHOOD_WORDINGS[rest[0]]
            if "{be}" not in wording:
                wording = PAST_LIKELIHOOD_WORDINGS.get(rest[0], "") if be in ("was", "were") else wording
                if negated or not wording:
                    return ""
            return self._after_modal(modal_tense(wording.format(be=auxiliary)), adverbs, rest[2:])
        if rest and (base := verb_forms.base_of_gerund(rest[0])):
            return self._read_base(progressive_tense(auxiliary), adverbs, base, rest[1:])
        return be_have_converses.converse_of_be(simple_tense(be, negated=negated), adverbs, rest)

    def _after_have(self, have: str, adverbs: list[str], words: list[str]) -> str:
        """Read what follows "has" or "had": a perfect, an infinitive, or a thing possessed."""
        inner_adverbs, rest = split_adverbs(words)
        adverbs = [*adverbs, *inner_adverbs]
        if rest[:1] == ["been"]:
            following = rest[1:]
            if following and (base := verb_forms.base_of_gerund(following[0])):
                return self._read_base(perfect_tense(have), adverbs, base, following[1:])
            return be_have_converses.converse_of_be(perfect_tense(have), adverbs, following)
        if rest[:1] == ["to"]:
            return self._after_modal(modal_tense(f"{have} to"), adverbs, rest[1:])
        if rest and _begins_with_participle(rest):
            base = verb_forms.base_of_participle(rest[0])
            return self._read_base(perfect_tense(have), adverbs, base, rest[1:])
        tense = simple_tense("was" if have.startswith("had") else "is", negated=have.endswith("not"))
        return be_have_converses.converse_of_have(tense, adverbs, rest)

    def _main_verb_converse(self, tense: VerbTense, adverbs: list[str], base: str, rest: list[str]) -> str:
        """Return the converse of a main verb: for a listed verb, its own in the given tense.

        Empty if it would pass an obligation on: that one party must sell does not mean that the other must buy.
        """
        if listed := self._known.get("-".join((present_of_base(base), *rest))):
            first, space, others = listed[1].partition(" ")
            converse = tense.active_phrase(base_of_present(first) + space + others, adverbs)
        else:
            converse = converse_of_action(tense, adverbs, base, rest)
        is_mutual = sorted(converse.split()) == sorted(tense.active_phrase(" ".join((base, *rest)), adverbs).split())
        return "" if tense.is_obligation and not (is_mutual or converse.endswith(" by")) else converse
