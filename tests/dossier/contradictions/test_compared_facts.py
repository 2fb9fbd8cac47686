"""What holds of all contradictions: of facts at random, whole and unfinished, and of very many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.dossier.contradictions.find_contradictions import find_contradictions
from jvexplore.dossier.fact_types import fact_types
from tests.dossier.contradictions.written_facts import MONDAY, REPEATED, WEDNESDAY, dossier_of, event, figure, stake
from tests.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from jvexplore.dossier.contradictions.find_contradictions import Contradiction
    from jvexplore.dossier.model import Dossier

_IDS: Final = st.sampled_from(["ana", "ben", "nova"])
_ADDRESSES: Final = st.sampled_from(["dossier", "event/f0", "stake/f1", "term/f0", "figure/f1", "event/was-f0"])
_MOMENTS: Final = st.sampled_from(
    ["2018", "2019-05", "2019-05-03", "2020~", "../2018", "event/f0", "after event/f1", "P1Y after event/was-f0"]
)
_NUMBERS: Final = st.sampled_from(("0", "24", "24.5", "26", "1200", "-3", "1e9", "1e999999")).map(Decimal)
_WORDS: Final = st.sampled_from(["", "about", "percent", "EUR", "share", "capital", "votes", "president"])
_STATUSES: Final = st.sampled_from(["actual", "former", "agreed", "met", "failed", "expected", "open"])
_CATEGORIES: Final = st.sampled_from(["signing", "price", "lock-up", "fee", "talks"])
_PASSAGES: Final = st.lists(
    st.builds(lambda each: {"paragraph": each}, st.sampled_from([MONDAY, WEDNESDAY, REPEATED, "99"])), max_size=2
)
_ANYTHING: Final = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 3), st.text(max_size=3), st.sampled_from([[], {}, date(2018, 1, 1)])
)
_VALUES: Final[dict[str, st.SearchStrategy[Any]]] = {
    **dict.fromkeys(("holder", "company", "subject", "object"), _IDS),
    **dict.fromkeys(("by", "to", "via", "parties", "raised_by", "speakers"), st.lists(_IDS, max_size=2)),
    **dict.fromkeys(("about", "part_of", "contradicts"), st.lists(_ADDRESSES, max_size=2)),
    **dict.fromkeys(("when", "since", "until"), _MOMENTS),
    **dict.fromkeys(("percent", "value", "minimum", "maximum"), _NUMBERS),
    **dict.fromkeys(("qualifier", "unit", "per", "base", "office"), _WORDS),
    "of": _ADDRESSES,
    "verb": st.sampled_from(["leads", "competes-with"]),
    "category": _CATEGORIES,
    "status": _STATUSES,
    "passages": _PASSAGES,
    "equivalents": st.lists(st.fixed_dictionaries({"value": _NUMBERS, "unit": _WORDS}), max_size=2),
}
_ALWAYS: Final = ("percent", "value", "passages")
_OWN: Final = ("status", "when", "since", "until")
"""The keys in which facts that are otherwise alike differ: each of its own, or some."""
_SELDOM: Final = frozenset(
    (*_ALWAYS, *_OWN, "part_of", "contradicts", "equivalents", "qualifier", "minimum", "maximum")
)
_SEVERAL: Final = st.integers(2, 5)


@st.composite
def dossiers(draw: st.DrawFn, *, fits: bool = True) -> Dossier:
    """Make a dossier of facts of all kinds, those of a kind alike but for a few keys.

    Any keys may be missing; unless all fits, some have values that do not fit them.
    """
    made: dict[str, list[dict[str, Any]]] = {}
    for name, kind in fact_types().items():
        keys = {key: _VALUES[key] for key in kind.__dataclass_fields__ if key in _VALUES}
        if not fits:
            keys = {key: st.one_of(values, _ANYTHING) for key, values in keys.items()}
        shared = {key: draw(values) for key, values in keys.items() if key not in _SELDOM}
        always = [key for key in _ALWAYS if key in keys]
        own = st.lists(st.sampled_from(_OWN), max_size=2)
        further = st.lists(st.sampled_from(sorted(keys)), max_size=1)
        missing = st.lists(st.sampled_from(sorted(keys)), max_size=2)
        facts = []
        for _ in range(draw(_SEVERAL)):
            fact = shared | {key: draw(keys[key]) for key in (*always, *draw(own), *draw(further))}
            absent = draw(missing)
            facts.append({key: value for key, value in fact.items() if key not in absent})
        made[name] = [{"id": f"f{at}", "formerly": [f"was-f{at}"], **fact} for at, fact in enumerate(facts)]
    return dossier_of(**made)


def as_pairs(found: list[Contradiction]) -> set[tuple[frozenset[str], frozenset[str], bool, bool]]:
    """Return contradictions without regard to which fact comes first."""
    return {
        (frozenset(each[:2]), frozenset((each.one_value, each.other_value)), each.is_change, each.is_written)
        for each in found
    }


@settings(max_examples=20)
@given(dossiers())
def test_a_fact_contradicts_others_only_each_pair_is_found_once_and_facts_are_in_file_order(dossier: Dossier) -> None:
    found = find_contradictions(dossier)
    places = {address: place for place, address in enumerate(dossier.facts)}
    pairs = [(places[each.one], places[each.other]) for each in found]
    assert all(one < other for one, other in pairs)
    assert pairs == sorted(set(pairs))
    assert all(not each.is_change for each in found if each.is_written)
    assert all(bool(each.key) == bool(each.one_value) == bool(each.other_value) for each in found)


@settings(max_examples=20)
@given(dossiers(fits=False))
def test_whatever_a_fact_lacks_or_has_nothing_is_raised(dossier: Dossier) -> None:
    find_contradictions(dossier)


@settings(max_examples=20)
@given(dossiers(), st.randoms())
def test_the_order_of_the_file_makes_no_difference(dossier: Dossier, random: Random) -> None:
    shuffled = {name: tuple(random.sample(facts, len(facts))) for name, facts in dossier.collections.items()}
    other = replace(dossier, collections=shuffled)
    assert as_pairs([*find_contradictions(other)]) == as_pairs([*find_contradictions(dossier)])


@settings(max_examples=20)
@given(dossiers())
def test_a_dossier_that_says_everything_twice_has_no_contradiction_of_a_fact_with_its_double(dossier: Dossier) -> None:
    doubles = {
        name: (*facts, *(replace(fact, id=f"{fact.id}-double", formerly=(), contradicts=()) for fact in facts))
        for name, facts in dossier.collections.items()
    }
    found = find_contradictions(replace(dossier, collections=doubles))
    assert not [each for each in found if each.other == f"{each.one}-double"]


@given(_SEVERAL, _SEVERAL, st.randoms())
def test_what_one_source_says_of_different_things_is_none(holders: int, moments: int, random: Random) -> None:
    facts = [
        stake(str(random.randint(0, 100)), holder=f"h{holder}", when=str(2000 + moment))
        for holder in range(holders)
        for moment in range(moments)
    ]
    assert not find_contradictions(dossier_of(stakes=facts))


@pytest.mark.parametrize("count", [32, 33, 40])
def test_each_fact_that_contradicts_another_is_in_a_pair_however_many_there_are(count: int) -> None:
    found = find_contradictions(dossier_of(figures=[figure(str(number)) for number in range(1, count + 1)]))
    assert {address for each in found for address in each[:2]} == {f"figure/f{place}" for place in range(1, count + 1)}
    all_pairs = count * (count - 1) // 2
    assert len(found) == (all_pairs if count <= 32 else 2 * count - 3)


def equal_stakes(count: int) -> Dossier:
    return dossier_of(stakes=[stake("24") for _ in range(count)])


def different_figures(count: int) -> Dossier:
    return dossier_of(figures=[figure(str(number)) for number in range(1, count + 1)])


def one_other_event(count: int) -> Dossier:
    others = [event("2027-03-03") for _ in range(count)]
    return dossier_of(events=[event("2027-03-01"), *others])


def small_groups(count: int) -> Dossier:
    numbered = range(count)
    return dossier_of(stakes=[stake(str(each % 32), holder=f"h{each // 32}") for each in numbered])


@pytest.mark.parametrize("make", [equal_stakes, different_figures, one_other_event, small_groups])
def test_time_grows_with_the_number_of_facts(make: Callable[[int], Dossier]) -> None:
    assert_linear(find_contradictions, make, 250)


def test_of_ten_thousand_facts_that_differ_a_few_pairs_each_are_found() -> None:
    assert 10_000 <= len(find_contradictions(different_figures(10_000))) <= 2 * 10_000
