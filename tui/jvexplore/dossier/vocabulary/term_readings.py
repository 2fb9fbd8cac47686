"""A term as a sentence, by its category and its parties: "Finch grants Wren a put option".

The sentence is the title of a term that has none of its own. `by` is who gives, pays, approves or must act, `to` who
receives; a sentence is worded for both, for either alone, and for neither. It claims no more than the status does: what
is proposed "would" be granted, who has to pay "agrees to pay", and an approval that was given is not needed any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.grammar.present_forms import base_of_present
from jvexplore.dossier.grammar.verb_plurals import plural_verb
from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from collections.abc import Sequence


class TermReading(NamedTuple):
    """The sentences of a category of terms; `{by}` and `{to}` stand for the names of the parties."""

    both: str
    by_only: str
    to_only: str


def _gives(verb: str, thing: str, receipt: str = "") -> TermReading:
    """Return the reading of what one party gives another: "pays {to} a break fee"."""
    return TermReading(f"{{by}} {verb} {{to}} {thing}", f"{{by}} {verb} {thing}", receipt or f"{{to}} receives {thing}")


def _provides(thing: str) -> TermReading:
    return TermReading(f"{{by}} provides {{to}} with {thing}", f"{{by}} provides {thing}", f"{{to}} receives {thing}")


def _added(by: str, to: str, receipt: str) -> TermReading:
    """Return a reading whose sentence with both parties adds words to that with the giver only."""
    return TermReading(f"{by} {to}", by, receipt)


TERM_READINGS: Final = {
    "offer": _gives("makes", "an offer"),
    "purchase": _added("{by} makes a purchase", "from {to}", "Purchase from {to}"),
    "consideration": _gives("pays", "consideration"),
    "payment": _added("{by} makes a payment", "to {to}", "{to} receives a payment"),
    "earn-out": _gives("pays", "an earn-out"),
    "dividend": _gives("pays", "a dividend"),
    "break-fee": _gives("pays", "a break fee"),
    "condition": _added("{by} must satisfy a condition", "in favour of {to}", "Condition in favour of {to}"),
    "approval": TermReading("{to} needs approval from {by}", "Needs approval from {by}", "{to} needs approval"),
    "deadline": _added("{by} must meet a deadline", "for {to}", "Deadline for {to}"),
    "put-option": _gives("grants", "a put option", "{to} holds a put option"),
    "call-option": _gives("grants", "a call option", "{to} holds a call option"),
    "pre-emption": _gives("grants", "a pre-emption right", "{to} has a pre-emption right"),
    "tag-along": _gives("grants", "a tag-along right", "{to} has a tag-along right"),
    "drag-along": _gives("grants", "a drag-along right", "{to} has a drag-along right"),
    "anti-dilution": _gives("grants", "anti-dilution protection", "{to} has anti-dilution protection"),
    "warrant": _added("{by} issues warrants", "to {to}", "{to} receives warrants"),
    "conversion": _gives("grants", "a conversion right", "{to} has a conversion right"),
    "veto": _gives("grants", "a veto", "{to} has a veto"),
    "board-seat": _gives("grants", "a board seat"),
    "undertaking": _gives("gives", "an undertaking"),
    "irrevocable": _gives("gives", "an irrevocable undertaking"),
    "lock-up": _added("{by} is bound by a lock-up", "in favour of {to}", "Lock-up in favour of {to}"),
    "standstill": _added("{by} is bound by a standstill", "in favour of {to}", "Standstill in favour of {to}"),
    "exclusivity": _gives("grants", "exclusivity", "{to} has exclusivity"),
    "non-compete": _added("{by} undertakes not to compete", "with {to}", "Non-compete in favour of {to}"),
    "commitment": _added("{by} makes a commitment", "to {to}", "{to} receives a commitment"),
    "loan": _gives("makes", "a loan"),
    "bond": _added("{by} issues bonds", "to {to}", "Bonds issued to {to}"),
    "equity-commitment": _added("{by} commits equity", "to {to}", "{to} receives an equity commitment"),
    "debt-swap": _added(
        "{by} enters into a debt-for-equity swap", "with {to}", "{to} enters into a debt-for-equity swap"
    ),
    "write-down": _added("{by} writes down debt", "owed by {to}", "Write-down of debt owed by {to}"),
    "covenant": _gives("gives", "a covenant", "Covenant in favour of {to}"),
    "guarantee": _gives("gives", "a guarantee"),
    "collateral": _provides("collateral"),
    "contribution": _added("{by} makes a contribution", "to {to}", "{to} receives a contribution"),
    "lease": _gives("grants", "a lease", "{to} takes a lease"),
    "licence": _gives("grants", "a licence"),
    "supply": TermReading("{by} supplies {to}", "Supply by {by}", "Supply to {to}"),
    "mandate": _gives("gives", "a mandate"),
    "management": _added("{by} provides management", "for {to}", "Management for {to}"),
}
"""The sentences of every known category, by its id."""


_OFFER: Final = _added("Offer by {by}", "to {to}", "Offer to {to}")
_BY_STATUS: Final = {
    ("offer", "proposed"): _OFFER,  # made already, or only weighed: the status does not say
    ("offer", "failed"): _OFFER,
    ("approval", "met"): TermReading("{to} has approval from {by}", "Approved by {by}", "{to} has approval"),
    ("approval", "failed"): TermReading(
        "{to} has no approval from {by}", "Not approved by {by}", "{to} has no approval"
    ),
    ("approval", "waived"): _added("Approval by {by} is waived", "for {to}", "Approval for {to} is waived"),
    ("condition", "met"): _added("{by} has satisfied a condition", "in favour of {to}", "Condition in favour of {to}"),
    ("condition", "failed"): _added(
        "{by} has not satisfied a condition", "in favour of {to}", "Condition in favour of {to}"
    ),
    ("condition", "waived"): _added(
        "{by} need not satisfy a condition", "in favour of {to}", "Condition in favour of {to}"
    ),
}
"""The sentences of what is decided, or may not have been done, by category and status."""
_PERFORMED: Final = frozenset(
    (
        *("purchase", "consideration", "payment", "earn-out", "dividend", "break-fee", "warrant", "loan"),
        *("debt-swap", "write-down", "collateral", "contribution", "supply", "management"),
    )
)
"""The categories of what is done, rather than granted by the agreement itself."""


class TermParties(NamedTuple):
    """The parties on one side of a term.

    Attributes:
        names: their names as within a sentence: "the Kremlin"; none if the article does not say.
        is_plural: whether the only one is a group, whose name takes a plural verb; several always do.
    """

    names: Sequence[str] = ()
    is_plural: bool = False


def term_sentence(category: str, name: str, by: TermParties, to: TermParties, status: str = "") -> str:
    """Return a term as a sentence without its full stop; the name of its category if it has no parties.

    A category without sentences of its own is followed by the parties: "Golden share, by Finch to Wren".

    Args:
        category: the id of the category; may be empty.
        name: the name of the category.
        by: who gives, pays, approves or must act.
        to: who receives.
        status: how far it is settled: "proposed", "agreed", "met", "waived", "failed"; empty if that is not known.
    """
    if not by.names and not to.names:
        return name
    reading = _BY_STATUS.get((category, status)) or TERM_READINGS.get(category)
    if reading is None:
        sides = [f"{word} {join_words(side.names)}" for word, side in (("by", by), ("to", to)) if side.names]
        return f"{name}, {' '.join(sides)}"
    sentence = reading.both if by.names and to.names else reading.by_only if by.names else reading.to_only
    start, space, phrase = sentence.partition(" ")
    subject = {"{by}": by, "{to}": to}.get(start)
    if subject:
        phrase = _phrase_by_status(phrase, category, status, is_giver=subject is by)
        is_plural = subject.is_plural or len(subject.names) > 1
        sentence = start + space + (plural_verb(phrase) if is_plural else phrase)
    return _capitalised(sentence.format(by=join_words(by.names), to=join_words(to.names)))


def _phrase_by_status(phrase: str, category: str, status: str, *, is_giver: bool) -> str:
    """Return a verb phrase with as much certainty as the status has: "would grant", "agrees to pay"."""
    verb, space, rest = phrase.partition(" ")
    base = base_of_present(verb)
    if base and status == "proposed":
        return f"would {base}{space}{rest}"
    if base and status == "agreed" and category in _PERFORMED and is_giver:
        return f"agrees to {base}{space}{rest}"
    return phrase


def _capitalised(sentence: str) -> str:
    """Return a sentence with a capital article; other names keep their spelling: "easyJet"."""
    return f"The {sentence[4:]}" if sentence.startswith("the ") else sentence
