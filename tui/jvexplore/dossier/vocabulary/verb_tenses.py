"""When and how surely a verb says something: the words that its forms of both voices have before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.vocabulary import verb_forms
from jvexplore.dossier.vocabulary.present_forms import present_of_base
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NOT: Final = "not"
_STATES: Final = frozenset(("belong", "face", "have", "include", "know"))
"""Verbs that have no form in -ing where they say how things are."""


class VerbTense(NamedTuple):
    """A tense, a modal verb or an intention, perhaps negated.

    Attributes:
        passive: what stands before a participle: "is", "may not be", "is to be".
        active: what stands before the form of a verb, if anything: "may not", "is to".
        form: makes that form of the base: "takes" of "take".
    """

    passive: str
    active: str
    form: Callable[[str], str]

    def of_object(self, base: str, rest: Sequence[str], adverbs: Sequence[str] = ()) -> str:
        """Return the passive: "is jointly taken over by"."""
        return _joined(self.passive, adverbs, verb_forms.participle_of_base(base), *rest, "by")

    def of_subject(self, phrase: str, adverbs: Sequence[str] = ()) -> str:
        """Return the active of a phrase that begins with a base, as "sell to": "may soon sell to"."""
        base, space, rest = phrase.partition(" ")
        if base == "be":
            return _joined(self.passive, adverbs, rest)
        if base in _STATES and self.passive.endswith(" being"):
            be, *negation = self.passive.split()[:-1]
            return simple_tense(be, negated=negation == [_NOT]).of_subject(phrase, adverbs)
        return _joined(self.active, adverbs, self.form(base)) + space + rest


def _joined(auxiliary: str, adverbs: Sequence[str], *rest: str) -> str:
    """Return words, with the adverbs behind the first of the auxiliary ones and a "not"."""
    words = auxiliary.split()
    at = 2 if _NOT in words[:2] else 1
    return " ".join((*words[:at], *adverbs, *words[at:], *rest))


def _same(base: str) -> str:
    return base


def simple_tense(be: str, *, negated: bool = False) -> VerbTense:
    """Return the tense that a form of "be" is in: "is", "was"."""
    past = be in ("was", "were")
    if negated:
        return VerbTense(f"{be} not", "did not" if past else "does not", _same)
    return VerbTense(be, "", verb_forms.past_of_base if past else present_of_base)


def modal_tense(modal: str) -> VerbTense:
    """Return the tense of words that a base follows: "may", "will not", "is to"."""
    return VerbTense(f"{modal} be", modal, _same)


def perfect_tense(have: str) -> VerbTense:
    """Return the tense of what has been done, by a form of "have": "has", "has not"."""
    return VerbTense(f"{have} been", have, verb_forms.participle_of_base)


def progressive_tense(be: str) -> VerbTense:
    """Return the tense of what is being done, by a form of "be": "is", "is not"."""
    return VerbTense(f"{be} being", be, verb_forms.gerund_of_base)


INTENTION_WORDINGS: Final = (
    dict.fromkeys(("aim", "arrange", "intend", "mean", "plan", "prepare"), ("is to", "was to"))
    | dict.fromkeys(
        ("agree", "choose", "commit", "decide", "pledge", "promise", "undertake", "vow"), ("is to", "is to")
    )
    | dict.fromkeys(
        ("attempt", "hope", "hurry", "like", "look", "need", "seek", "strive", "struggle", "try", "want", "wish"),
        ("may", "was to"),
    )
    | dict.fromkeys(("consider", "offer", "propose", "threaten"), ("may", "may"))
    | dict.fromkeys(("decline", "fail", "neglect", "refuse"), ("is not", "was not"))
    | {"need": ("must", "had to"), "expect": ("is expected to", "was expected to")}
)
"""What one says of the object where the subject intends something: "is to be bought by" of "plans to buy"."""
CONSIDERING_VERBS: Final = frozenset(
    ("consider", "contemplate", "discuss", "mull", "ponder", "propose", "suggest", "weigh")
)
"""Verbs before a form in -ing that leave it open whether something is done: "considers buying"."""
RAISING_VERBS: Final = word_set("appear begin cease come continue happen prove seem start tend use")
"""Verbs before "to" that say nothing of the subject's will: "continues to be owned by"."""
LIKELIHOOD_WORDINGS: Final = (
    {
        word: f"{{be}} {word} to"
        for word in (
            *("about", "believed", "bound", "certain", "destined", "due", "expected", "going", "known", "likely"),
            *("meant", "poised", "projected", "reported", "rumoured", "said", "scheduled", "set", "supposed", "sure"),
            *("thought", "tipped", "unlikely"),
        )
    }
    | dict.fromkeys(("eager", "free", "interested", "keen", "prepared", "ready", "tempted", "willing"), "may")
    | {
        "able": "can",
        "allowed": "may",
        "entitled": "may",
        "permitted": "may",
        "unable": "cannot",
        "unwilling": "may not",
    }
    | dict.fromkeys(("forced", "obliged", "required"), "must")
)
"""What may stand between "is" and "to": the words for the object, where `{be}` is "is" or "was"."""
