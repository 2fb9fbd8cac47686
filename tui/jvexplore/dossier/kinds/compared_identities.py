"""What two facts of a kind must have in common to be compared, and which of their values are.

| kind | identity | values |
| --- | --- | --- |
| stake | holder, company, base, via, status, moment | the percentage |
| figure | of, category, per, base, status, moment | the number, in a unit that both have |
| event | category (one that happens once in a deal), about, status | the day |
| relation | subject, verb, object, office | since and until, of one status; "actual", "former" and "abandoned" |
| term | category, by, to, about, of different witnesses | when, since and until; "met" and "failed" |

Parties and facts are compared by their present ids, words without regard to capitals and white space. What lacks a part
that says what it is about (a holder, `of`, a category) is compared with nothing, and neither is what is `part_of`
another, or has a value that could not be read and may count. What is about nothing is about the deal.

A figure that says no status has that of what it measures. A status is compared where the dates are the same: that
somebody was president until 2015 and is president since 2020 is no contradiction. Facts of which one ends before the
other begins are not compared at all. The number of an actual fact without `when`, and a status without it, are those of
the day of the source. A date never changes from one source to the next.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.contradictions.present_ids import (
    present_moment,
    present_parties,
    present_party,
    present_subjects,
    present_written_moment,
)
from jvexplore.dossier.fact_comparison import ComparedValue, Comparison, DayValue, NumberValue, WordValue
from jvexplore.dossier.grammar.noun_plurals import singular_phrase
from jvexplore.dossier.stakes.stake_bases import CAPITAL
from jvexplore.dossier.vocabulary.categories import SINGLE_EVENTS
from jvexplore.dossier.vocabulary.statuses import DEFAULT_FACT_STATUS
from jvexplore.dossier.vocabulary.verbs import canonical_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.numbers.stated_number import StatedNumber

_PERCENT: Final = "percent"
_KEYS_BESIDE: Final = frozenset(
    (
        *("basis", "passages", "description", "comment", "tags", "according_to", "derived_from", "contradicts"),
        *("formerly", "origin", "title", "parties", "consideration"),
    )
)
"""The keys that make no difference here, so that one of them may be unread."""
_UNITS: Final = {"%": _PERCENT, "per cent": _PERCENT}
_FINAL_FACT_STATUSES: Final = frozenset((DEFAULT_FACT_STATUS, "former", "abandoned"))
_FINAL_TERM_STATUSES: Final = frozenset(("met", "failed"))
"""The statuses that exclude each other; others may follow one another."""


def compare_stake(
    dossier: Dossier, stake: Fact, parties: tuple[str, str], base: str, via: Sequence[str] | None, share: StatedNumber
) -> Comparison | None:
    """Return what a stake says; `parties` are its holder and the company."""
    if not (_is_compared(stake) and all(parties)):
        return None
    identity = (
        *(present_party(dossier, each) for each in parties),
        _same_words(base) or CAPITAL,
        None if via is None else tuple(present_party(dossier, each) for each in via),
        stake.effective_status,
        present_written_moment(dossier, stake),
    )
    is_of_its_day = _is_number_of_its_day(stake, stake.effective_status)
    return Comparison(identity, (NumberValue(_PERCENT, share, _PERCENT, _PERCENT, is_of_its_day),))


def compare_figure(
    dossier: Dossier,
    figure: Fact,
    category: str,
    of: Address | None,
    measure: tuple[str, str],
    numbers: Sequence[tuple[StatedNumber, str]],
) -> Comparison | None:
    """Return what a figure says.

    Args:
        dossier: its dossier.
        figure: the figure.
        category: its category.
        of: what it measures.
        measure: of what it is one: its keys `per` and `base`.
        numbers: its number and equivalents, each with the unit.
    """
    if not (_is_compared(figure) and category and of):
        return None
    per, base = measure
    status = figure.status_in(dossier)
    identity = (
        category,
        dossier.present_address(of),
        same_unit(per),
        _same_words(base),
        status,
        present_written_moment(dossier, figure),
    )
    is_of_its_day = _is_number_of_its_day(figure, status)
    value, *equivalents = (
        NumberValue("equivalents" if place else "value", number, unit, same_unit(unit), is_of_its_day)
        for place, (number, unit) in enumerate(numbers)
    )
    return Comparison(identity, (value,), tuple(equivalents))


def compare_event(dossier: Dossier, event: Fact, category: str) -> Comparison | None:
    """Return what an event says."""
    if not _is_compared(event) or category not in SINGLE_EVENTS:
        return None
    when, since, until = (present_moment(dossier, each) for each in (event.when, event.since, event.until))
    value = DayValue("when", when, "day")
    if not when:
        value = DayValue("since" if since else "until", since, "day", is_window=True, last=until)
    return Comparison((category, present_subjects(dossier, event), event.effective_status), (value,))


def compare_relation(
    dossier: Dossier, relation: Fact, subject: str, verb: str, object_: str, office: str
) -> Comparison | None:
    """Return what a relation says. Of a mutual one, it makes no difference which party is the subject."""
    if not (_is_compared(relation) and subject and verb and object_):
        return None
    parties = present_party(dossier, subject), present_party(dossier, object_)
    phrases = dossier.words.verb_phrases(verb)
    days = _days(dossier, relation, ("since", "until"), relation.effective_status)
    return Comparison(
        (
            frozenset(parties) if phrases.forward == phrases.backward else parties,
            canonical_verb(verb),
            _same_words(office),
        ),
        (*days.values(), *_status_values(dossier, relation, _FINAL_FACT_STATUSES)),
        since=days.get("since"),
        until=days.get("until"),
    )


def compare_term(
    dossier: Dossier, term: Fact, category: str, by: Sequence[str], to: Sequence[str]
) -> Comparison | None:
    """Return what a term says. Its amounts are figures, which are compared themselves."""
    if not (_is_compared(term) and category and (by or to)):
        return None
    days = _days(dossier, term, ("when", "since", "until"))
    return Comparison(
        (category, present_parties(dossier, by), present_parties(dossier, to), present_subjects(dossier, term)),
        (*days.values(), *_status_values(dossier, term, _FINAL_TERM_STATUSES)),
        since=days.get("since"),
        until=days.get("until"),
        takes_several_witnesses=True,
    )


@lru_cache(maxsize=256)
def same_unit(unit: str) -> str:
    """Return one text for all ways to write a unit: "percent" for "%", "user" for "Users"."""
    words = _same_words(unit)
    return _UNITS.get(words) or singular_phrase(words)


def _is_compared(fact: Fact) -> bool:
    return not fact.part_of and all(each.key.partition(".")[0] in _KEYS_BESIDE for each in fact.unread)


def _same_words(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_number_of_its_day(fact: Fact, status: str) -> bool:
    return status == DEFAULT_FACT_STATUS and not fact.when


def _days(dossier: Dossier, fact: Fact, keys: Sequence[str], status: str = "") -> Mapping[str, DayValue]:
    """Return the days of a fact, by their keys."""
    moments = {key: present_moment(dossier, getattr(fact, key)) for key in keys}
    return {key: DayValue(key, moment, f"{key} {status}") for key, moment in moments.items() if moment}


def _status_values(dossier: Dossier, fact: Fact, final: frozenset[str]) -> Iterator[ComparedValue]:
    status = fact.effective_status
    if status in final:
        yield WordValue("status", status, present_written_moment(dossier, fact), is_of_its_day=not fact.when)
