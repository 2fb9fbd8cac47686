"""The tense, aspect, modality and negation of a verb phrase, as its auxiliaries in the active and in the passive.

A converse keeps them: "may not buy" becomes "may not be bought by", "is buying" becomes "is being bought by".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.grammar import verb_forms
from jvexplore.dossier.grammar.present_forms import present_of_base
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NOT: Final = "not"
MODALS: Final = word_set("can cannot could may might must shall should will would")
_OBLIGATIONS: Final = frozenset(("must", "ought to", "shall", "should", "has to", "have to", "had to"))
"""Modals that oblige the subject, which need not oblige the object as well."""
STATIVE_VERBS: Final = frozenset(("belong", "face", "have", "include", "know"))
"""Verbs that describe a state and have no progressive in that sense: "faces", not "is facing"."""


class VerbTense(NamedTuple):
    """The tense, aspect or modality of a verb phrase, perhaps negated.

    Attributes:
        passive_auxiliaries: what precedes the past participle in the passive: "is", "may not be", "is to be".
        active_auxiliaries: what precedes the main verb in the active, if anything: "may not", "is to".
        inflect: returns the form of the main verb in the active, by its base: "takes" for "take".
    """

    passive_auxiliaries: str
    active_auxiliaries: str
    inflect: Callable[[str], str]

    @property
    def is_past(self) -> bool:
        """Whether it is a past, a past perfect or a past progressive."""
        auxiliaries = (*self.passive_auxiliaries.split(), *self.active_auxiliaries.split())
        return not {"was", "were", "did", "had"}.isdisjoint(auxiliaries)

    @property
    def is_past_perfect(self) -> bool:
        """Whether its auxiliary is "had"."""
        return self.passive_auxiliaries in ("had been", f"had {_NOT} been")

    @property
    def is_modal(self) -> bool:
        """Whether it has a modal, such as "may" or "is to"."""
        return self.passive_auxiliaries.endswith(" be")

    @property
    def is_obligation(self) -> bool:
        """Whether it obliges the subject: "must", "should not", "had to"."""
        return self.active_auxiliaries.replace(f" {_NOT}", "") in _OBLIGATIONS

    @property
    def is_negated(self) -> bool:
        """Whether it has "not" or "cannot"."""
        return not {_NOT, "cannot"}.isdisjoint(self.passive_auxiliaries.split())

    def passive_phrase(self, base: str, rest: Sequence[str], adverbs: Sequence[str] = ()) -> str:
        """Return the passive of a verb, by its base and the words after it: "is jointly taken over by"."""
        return _joined(self.passive_auxiliaries, adverbs, verb_forms.participle_of_base(base), *rest, "by")

    def active_phrase(self, phrase: str, adverbs: Sequence[str] = ()) -> str:
        """Return the active of a phrase that begins with a base: "may soon sell to" for "sell to"."""
        base, space, rest = phrase.partition(" ")
        if base == "be":
            return _joined(self.passive_auxiliaries, adverbs, rest)
        if base == "have" and self.is_past_perfect:  # "had had investment from" says no more than "had investment from"
            return simple_tense("was", negated=self.is_negated).active_phrase(phrase, adverbs)
        if base in STATIVE_VERBS and self.passive_auxiliaries.endswith(" being"):
            be, *negation = self.passive_auxiliaries.split()[:-1]
            return simple_tense(be, negated=negation == [_NOT]).active_phrase(phrase, adverbs)
        return _joined(self.active_auxiliaries, adverbs, self.inflect(base)) + space + rest


def _joined(auxiliaries: str, adverbs: Sequence[str], *rest: str) -> str:
    """Return a verb phrase in which the adverbs follow the first auxiliary and any "not"."""
    words = auxiliaries.split()
    at = 2 if _NOT in words[:2] else 1
    return " ".join((*words[:at], *adverbs, *words[at:], *rest))


def _uninflected(base: str) -> str:
    return base


def simple_tense(be: str, *, negated: bool = False) -> VerbTense:
    """Return the simple present or past, by the form of "be" in the same tense: "is", "was"."""
    past = be in ("was", "were")
    if negated:
        return VerbTense(f"{be} not", "did not" if past else "does not", _uninflected)
    return VerbTense(be, "", verb_forms.past_of_base if past else present_of_base)


def modal_tense(modal: str) -> VerbTense:
    """Return the tense of a modal, or of other words that a bare infinitive follows: "may", "will not", "is to"."""
    return VerbTense(f"{modal} be", modal, _uninflected)


def perfect_tense(have: str) -> VerbTense:
    """Return the perfect, by its auxiliary: "has", "has not"."""
    return VerbTense(f"{have} been", have, verb_forms.participle_of_base)


def progressive_tense(be: str) -> VerbTense:
    """Return the progressive, by its auxiliary: "is", "is not"."""
    return VerbTense(f"{be} being", be, verb_forms.gerund_of_base)


INTENTION_WORDINGS: Final = (
    dict.fromkeys(("arrange", "plan", "prepare"), ("is planned to", "was planned to"))
    | dict.fromkeys(
        ("aim", "choose", "commit", "decide", "intend", "mean", "pledge", "promise", "undertake", "vow"),
        ("is intended to", "was intended to"),
    )
    | dict.fromkeys(
        ("attempt", "hurry", "look", "seek", "strive", "struggle", "try"),
        ("may", "was intended to"),
    )
    | dict.fromkeys(("consider", "hope", "like", "threaten", "want", "wish"), ("may", ""))
    | dict.fromkeys(("decline", "fail", "neglect", "refuse"), ("is not", "was not"))
    | {
        "agree": ("is to", "is to"),
        "offer": ("has an offer to", "received an offer to"),
        "propose": ("is proposed to", "was proposed to"),
        "need": ("must", "had to"),
        "expect": ("is expected to", "was expected to"),
    }
)
"""The modal of the converse, by the verb of intention, for the present and for the past; empty if there is none.

"Plans to buy" becomes "is planned to be bought by". It must not say more than the verb: a party that hoped to buy may
not have tried, so the past of "hope" is quoted.
"""
CONSIDERING_VERBS: Final = frozenset(
    ("consider", "contemplate", "discuss", "mull", "ponder", "propose", "suggest", "weigh")
)
"""Verbs before a gerund that leave open whether the action happens: "considers buying"."""
RAISING_VERBS: Final = word_set("appear begin cease come continue happen prove seem start tend use")
"""Raising verbs: before "to", they apply to either side alike: "continues to be owned by" for "continues to own"."""
LIKELIHOOD_WORDINGS: Final = (
    {
        word: f"{{be}} {word} to"
        for word in (
            *("about", "believed", "bound", "certain", "destined", "due", "expected", "going", "known"),
            *("meant", "poised", "projected", "reported", "rumoured", "said", "scheduled", "set", "supposed", "sure"),
            *("thought", "tipped"),
        )
    }
    | dict.fromkeys(("allowed", "entitled", "free", "permitted"), "may")
    | dict.fromkeys(("forced", "obliged", "required"), "must")
    | {"able": "can", "unable": "cannot"}
)
"""The modal of the converse, by the word between "is" and "to"; `{be}` stands for "is" or "was".

A modal without `{be}` is for "is" only; `PAST_LIKELIHOOD_WORDINGS` has those for "was". "Likely" and "unlikely" are
absent because they are read as adverbs.
"""
PAST_LIKELIHOOD_WORDINGS: Final = (
    dict.fromkeys(("able", "allowed", "entitled", "permitted"), "could")
    | dict.fromkeys(("forced", "obliged", "required"), "had to")
    | {"unable": "could not"}
)
"""The same for "was"."""
WILLING_WORDS: Final = word_set("eager interested keen prepared ready tempted willing")
"""Words between "is" and "to" for what a party would like; not after "was": it may not like it any more."""
