"""Word verbs that are not in the tables in both directions: "hosts" is reversed as "is hosted by".

A verb's id is taken for English: an active verb in any tense, behind a modal verb or an intention ("plans-to-buy"),
with its prepositions; what somebody is or has (`be_and_have.py`). What is none of these is quoted: nothing is made up.
The time taken is bounded: a verb of more words than any that people write is quoted as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary import be_and_have, verb_forms
from jvexplore.dossier.vocabulary.adverbs import split_adverbs
from jvexplore.dossier.vocabulary.present_forms import base_of_present, present_of_base
from jvexplore.dossier.vocabulary.verb_objects import reversed_action
from jvexplore.dossier.vocabulary.verb_parts import is_noun, joined_prefixes
from jvexplore.dossier.vocabulary.verb_tenses import (
    CONSIDERING_VERBS,
    INTENTION_WORDINGS,
    LIKELIHOOD_WORDINGS,
    RAISING_VERBS,
    VerbTense,
    modal_tense,
    perfect_tense,
    progressive_tense,
    simple_tense,
)
from jvexplore.dossier.vocabulary.verb_words import NOT_VERBS, STATE_CONVERSES
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

_MODALS: Final = word_set("can cannot could may might must shall should will would")
_BE: Final = frozenset(("are", "is", "was", "were"))
_HAVE: Final = frozenset(("had", "has", "have"))
_DO: Final = {"did": "was", "do": "is", "does": "is"}
_ARTICLES: Final = frozenset(("a", "an", "the"))
_MOST_WORDS: Final = 12
_MOST_LETTERS: Final = 120


def read_verb(verb_id: str, known: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """Return the phrases of a verb, from its subject and from its object.

    Args:
        verb_id: lower-case words joined by hyphens.
        known: the phrases of the known verbs, by their ids: theirs are used for other tenses of the same verbs.
    """
    if len(verb_id) > _MOST_LETTERS or verb_id.count("-") >= _MOST_WORDS:
        plain = verb_id.replace("-", " ")
        return plain, _quoted(plain)
    words = _completed(joined_prefixes(verb_id), known)
    forward = " ".join(words)
    backward = _Reader(known).object_phrase(words) or _quoted(forward)
    is_mutual = sorted(backward.split()) == sorted(words)  # then an adverb may have moved
    return forward, forward if is_mutual else backward


def _quoted(forward: str) -> str:
    """Return the backward phrase of a verb that cannot be reversed, which quotes the forward phrase."""
    return f"has the tie “{forward}” from"


def _completed(words: list[str], known: Mapping[str, tuple[str, str]]) -> list[str]:
    """Return words with what an id leaves out: "is owned by" for "owned-by", "is an adviser to", "owns" for "own"."""
    adverbs, rest = split_adverbs(words)
    if not rest or _is_finite(rest[0]):
        is_passive = rest[-1:] == ["by"] and bool(verb_forms.base_of_participle(rest[0])) and rest[0] not in _HAVE
        return ["is", *words] if is_passive or "-".join(rest) in STATE_CONVERSES else words
    article = [] if words[0] in _ARTICLES else ["an" if words[0][0] in "aeiou" else "a"]
    if len(words) == 1 and is_noun(words[0]):
        return ["is", *article, *words, "of"]
    if len(rest) > 1 and be_and_have.ends_in_preposition(rest):
        is_passive = rest[-1] == "by" and bool(verb_forms.base_of_participle(rest[0]))
        if is_passive or "-".join(rest) in STATE_CONVERSES or be_and_have.is_preposition(rest[0]):
            return ["is", *words]
        if is_noun(rest[-2]):
            return ["is", *article, *words]
    present = present_of_base(rest[0])
    is_base = verb_forms.is_known_base(rest[0]) or present in known
    return [*adverbs, present, *rest[1:]] if is_base else words


def _is_finite(word: str) -> bool:
    if word in NOT_VERBS:
        return False
    return bool(base_of_present(word) or verb_forms.base_of_past(word)) or word in _MODALS | _BE | _HAVE


class _Reader:
    """Reads verbs from their objects' side."""

    def __init__(self, known: Mapping[str, tuple[str, str]]) -> None:
        self._known = known

    def object_phrase(self, words: list[str]) -> str:
        """Return how a verb reads from its object; empty if no rule reads it."""
        adverbs, rest = split_adverbs(words)
        if not rest:
            return ""
        first, *others = rest
        negated = others[:1] == ["not"]
        behind = others[negated:]
        auxiliary = f"{first} not" if negated else first
        if first in _MODALS:
            return self._after_modal(modal_tense(auxiliary), adverbs, behind)
        if first == "need" and negated:
            return self._after_modal(modal_tense(auxiliary), adverbs, behind)
        if first == "ought" and behind[:1] == ["to"]:
            return self._after_modal(modal_tense(f"{auxiliary} to"), adverbs, behind[1:])
        if first in _DO and negated:
            return self._action(simple_tense(_DO[first], negated=True), adverbs, behind)
        if first in _BE:
            return self._after_be(first, adverbs, behind, negated=negated)
        if first in _HAVE:
            return self._after_have(auxiliary, adverbs, behind)
        return self._finite(adverbs, rest)

    def _finite(self, adverbs: list[str], words: list[str]) -> str:
        first, *rest = words
        if first in NOT_VERBS or (is_noun(first.removesuffix("s")) and rest[-1:] == ["of"]):
            return ""
        if base := base_of_present(first):
            return self._base(simple_tense("is"), adverbs, base, rest)
        if base := verb_forms.base_of_past(first):
            return self._base(simple_tense("was"), adverbs, base, rest)
        return self._base(simple_tense("is"), adverbs, first, rest) if verb_forms.is_known_base(first) else ""

    def _base(self, tense: VerbTense, adverbs: list[str], base: str, rest: list[str]) -> str:
        """Read a verb with its base known, which another one may follow: "plans to buy"."""
        if rest[:1] != ["to"] or not rest[1:]:
            if base in CONSIDERING_VERBS and rest and (done := verb_forms.base_of_gerund(rest[0])):
                return self._base(modal_tense("may"), adverbs, done, rest[1:])
            is_cut = rest == ["to"] and (base in INTENTION_WORDINGS or base in RAISING_VERBS)
            return "" if is_cut else self._reversed(tense, adverbs, base, rest)
        more, behind = split_adverbs(rest[1:])
        if not behind:
            return self._reversed(tense, adverbs, base, rest)
        adverbs = [*adverbs, *more]
        if base in RAISING_VERBS:
            return self._after_modal(modal_tense(f"{tense.of_subject(base)} to"), adverbs, behind)
        if intended := INTENTION_WORDINGS.get(base):
            past = tense.passive.startswith("was") or tense.active.startswith("had")
            modal = intended[past]
            if modal in ("is not", "was not"):
                return self._after_modal(simple_tense(modal.split()[0], negated=True), adverbs, behind)
            return "" if "not" in tense.passive else self._after_modal(modal_tense(modal), adverbs, behind)
        if base == "help" and (wording := self._base(tense, adverbs, behind[0], behind[1:])).endswith(" by"):
            return f"{wording.removesuffix('by')}with help from"
        return ""

    def _after_modal(self, tense: VerbTense, adverbs: list[str], words: list[str]) -> str:
        """Read what follows "may", "will not", "plans to"."""
        more, rest = split_adverbs(words)
        adverbs = [*adverbs, *more]
        if rest[:1] == ["be"]:
            return be_and_have.reversed_state(tense, adverbs, rest[1:])
        if rest[:1] == ["have"]:
            return be_and_have.reversed_possession(tense, adverbs, rest[1:])
        return self._action(tense, adverbs, rest)

    def _action(self, tense: VerbTense, adverbs: list[str], words: list[str]) -> str:
        more, rest = split_adverbs(words)
        return self._base(tense, [*adverbs, *more], rest[0], rest[1:]) if rest else ""

    def _after_be(self, be: str, adverbs: list[str], words: list[str], *, negated: bool) -> str:
        auxiliary = f"{be} not" if negated else be
        more, rest = split_adverbs(words)
        adverbs = [*adverbs, *more]
        if rest[:1] == ["being"]:
            return be_and_have.reversed_state(progressive_tense(auxiliary), adverbs, rest[1:])
        if rest[:1] == ["to"]:
            return self._after_modal(modal_tense(f"{auxiliary} to"), adverbs, rest[1:])
        if (
            rest[1:2] == ["to"]
            and rest[2:]
            and (wording := LIKELIHOOD_WORDINGS.get(rest[0]))
            and _is_infinitive(rest[2:])
        ):
            if negated and "{be}" not in wording:
                return ""
            return self._after_modal(modal_tense(wording.format(be=auxiliary)), adverbs, rest[2:])
        if rest and (base := verb_forms.base_of_gerund(rest[0])):
            return self._base(progressive_tense(auxiliary), adverbs, base, rest[1:])
        return be_and_have.reversed_state(simple_tense(be, negated=negated), adverbs, rest)

    def _after_have(self, have: str, adverbs: list[str], words: list[str]) -> str:
        more, rest = split_adverbs(words)
        adverbs = [*adverbs, *more]
        if rest[:1] == ["been"]:
            behind = rest[1:]
            if behind and (base := verb_forms.base_of_gerund(behind[0])):
                return self._base(perfect_tense(have), adverbs, base, behind[1:])
            return be_and_have.reversed_state(perfect_tense(have), adverbs, behind)
        if rest[:1] == ["to"]:
            return self._after_modal(modal_tense(f"{have} to"), adverbs, rest[1:])
        if rest and be_and_have.is_participle(rest):
            base = verb_forms.base_of_participle(rest[0])
            return self._base(perfect_tense(have), adverbs, base, rest[1:])
        tense = simple_tense("was" if have.startswith("had") else "is", negated=have.endswith("not"))
        return be_and_have.reversed_possession(tense, adverbs, rest)

    def _reversed(self, tense: VerbTense, adverbs: list[str], base: str, rest: list[str]) -> str:
        """Return an action as its object has it; that of a known verb in another tense by its own words."""
        listed = self._known.get("-".join((present_of_base(base), *rest)))
        if not listed:
            return reversed_action(tense, adverbs, base, rest)
        first, space, others = listed[1].partition(" ")
        return tense.of_subject(base_of_present(first) + space + others, adverbs)


def _is_infinitive(words: list[str]) -> bool:
    return not be_and_have.is_preposition(words[0])
