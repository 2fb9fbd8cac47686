"""Which facts contradict each other: those of one identity whose values exclude each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from jvexplore.dossier.contradictions.find_contradictions import contradictions_by_fact, find_contradictions
from tests.dossier.contradictions.written_facts import (
    MONDAY,
    REPEATED,
    WEDNESDAY,
    dossier_of,
    event,
    only_pair,
    relation,
    says,
    stake,
    written_in,
)


def test_two_percentages_of_one_stake_exclude_each_other() -> None:
    found = only_pair(dossier_of(stakes=[stake("24"), stake("26")]))
    assert found == ("stake/f1", "stake/f2", "percent", "24 %", "26 %", False, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (stake("24"), stake("24.4")),
        (stake("24", qualifier="about"), stake("26")),
        (stake("24", qualifier="more than"), stake("51")),
        (stake("24"), stake(qualifier="undisclosed")),
        (stake("24"), stake(minimum=20, maximum=30)),
        (stake("24"), stake("26", holder="ben")),
        (stake("24"), stake("26", company="vega")),
        (stake("24"), stake("26", base="votes")),
        (stake("24", base="class A shares"), stake("26", base="class B shares")),
        (stake("24", via=[]), stake("26", via=["holding"])),
        (stake("24", via=[]), stake("26")),
        (stake("24", status="agreed"), stake("26")),
        (stake("24", when="2026"), stake("26", when="2027")),
        (stake("24", since="2026"), stake("26", until="2026")),
        (stake("24", part_of=["stake/f2"]), stake("26")),
        (stake("24", holder=""), stake("26", holder="")),
        (stake("24", company=""), stake("26", company="")),
        (stake("24", when=7.5), stake("26")),
        (stake("24", qualifer="about"), stake("26")),
    ],
)
def test_stakes_that_agree_or_are_others_are_no_contradiction(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not says(dossier_of(stakes=[one, other]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (stake("24"), stake("26", base="capital")),
        (stake("24", base="Class  A shares"), stake("26", base="class A shares")),
        (stake("24", via=["holding"]), stake("26", via=["holding"])),
        (stake("24", status="actual"), stake("26")),
        (stake("24", when="2026-XX"), stake("26", when="2026")),
        (stake("24", when="P18M after event/f1"), stake("26", when="P1Y6M after event/f1")),
        (stake("24", description=7.5), stake("26")),
        (stake("24", holder="nobody"), stake("26", holder="nobody")),
    ],
)
def test_what_is_the_same_may_be_written_in_several_ways(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert says(dossier_of(stakes=[one, other], events=[event("2027")])) == [("percent", "24 %", "26 %")]


def test_a_limit_itself_is_excluded_by_what_is_beyond_it() -> None:
    assert says(dossier_of(stakes=[stake("50", qualifier="more than"), stake("50", qualifier="at most")]))
    assert says(dossier_of(stakes=[stake("50", qualifier="less than"), stake("50", qualifier="at least")]))
    assert not says(dossier_of(stakes=[stake("50", qualifier="at least"), stake("50", qualifier="at most")]))


def test_a_renamed_party_and_event_are_the_same_by_either_id() -> None:
    dossier = dossier_of(
        parties=[{"id": "anna", "name": "Anna", "formerly": ["ana"]}],
        events=[event("2027", id="completion", formerly=["closing"])],
        stakes=[
            stake("24", holder="ana", when="after event/closing"),
            stake("26", holder="anna", when="after event/completion"),
        ],
    )
    assert only_pair(dossier).key == "percent"


def test_what_an_actual_stake_is_may_change_between_the_days_of_two_articles() -> None:
    def found(one: dict[str, Any], other: dict[str, Any]) -> bool:
        return only_pair(dossier_of(stakes=[one, other])).is_change

    monday, wednesday = stake("24"), stake("26", passages=written_in(WEDNESDAY))
    assert found(monday, wednesday)
    assert found(wednesday, monday)
    assert not found(monday, stake("26", passages=written_in(MONDAY, WEDNESDAY)))
    assert not found(monday, stake("26", passages=written_in(REPEATED)))  # it repeats what Monday's article says
    assert not found(wednesday, stake("27", passages=written_in(WEDNESDAY, REPEATED)))
    assert not found(monday, stake("26", passages=[]))
    assert not found(*(each | {"when": "2026"} for each in (monday, wednesday)))
    assert not found(*(each | {"status": "agreed"} for each in (monday, wednesday)))


@pytest.mark.parametrize("published", ["2027", "2027-03", "some day", ""])
def test_nothing_has_changed_unless_the_days_of_the_articles_surely_differ(published: str) -> None:
    dossier = dossier_of(stakes=[stake("24"), stake("26", passages=written_in(WEDNESDAY))])
    first, *others = dossier.sources
    assert not only_pair(replace(dossier, sources=(replace(first, published=published), *others))).is_change


def test_a_relation_begins_once() -> None:
    assert says(dossier_of(relations=[relation(since="2016"), relation(since="2018")])) == [("since", "2016", "2018")]
    assert says(dossier_of(relations=[relation(until="2016"), relation(until="2018")])) == [("until", "2016", "2018")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (relation(since="2016"), relation(since="2016-05")),
        (relation(since="2016"), relation(since="2018", office="president")),
        (relation(since="2016"), relation(since="2018", verb="founded")),
        (relation(since="2016"), relation(since="2018", object="vega")),
        (relation(since="2016"), relation(since="2018", subject="ben")),
        (relation(since="2016"), relation(since="2018", status="agreed")),
        (relation(since="2016", until="2017", status="former"), relation(since="2018")),
        (relation(since="2016", until="2017"), relation(since="2018", until="2019")),
        (relation(since="2018", until="after event/f1"), relation(since="P1Y after event/f1", until="2019")),
        (relation(until="2017", status="former"), relation(since="2018")),
        (relation(since="2016", status="former"), relation(since="2018")),
        (relation(status="agreed"), relation()),
    ],
)
def test_relations_that_agree_or_follow_each_other_are_no_contradiction(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert not says(dossier_of(relations=[one, other]))


def test_what_is_over_is_not_in_force_but_may_have_ended_between_two_articles() -> None:
    former = relation(status="former")
    found = only_pair(dossier_of(relations=[former, relation()]))
    assert (found.key, found.one_value, found.other_value) == ("status", "former", "actual")
    assert not found.is_change
    assert only_pair(dossier_of(relations=[former | {"passages": written_in(WEDNESDAY)}, relation()])).is_change


def test_parties_may_stand_in_any_order_where_the_relation_is_mutual() -> None:
    rivals = relation(verb="competes-with", since="2016")
    turned = rivals | {"subject": "nova", "object": "ana", "since": "2018"}
    assert says(dossier_of(relations=[rivals, turned])) == [("since", "2016", "2018")]
    assert not says(dossier_of(relations=[each | {"verb": "leads"} for each in (rivals, turned)]))


def test_a_verb_of_format_1_is_its_present_one() -> None:
    assert says(
        dossier_of(
            relations=[relation(verb="is-likened-to", since="2016"), relation(verb="is-compared-to", since="2018")]
        )
    )


def quote(**keys: Any) -> dict[str, Any]:
    return {"speakers": ["ana"], "text": "No", "passages": written_in(MONDAY), **keys}


def test_a_pair_that_a_person_wrote_is_found_once_whichever_fact_names_the_other() -> None:
    for one, other in (({}, {"contradicts": ["stake/f1"]}), ({"contradicts": ["quote/f1"]}, {})):
        dossier = dossier_of(stakes=[stake("24", **one)], quotes=[quote(**other)])
        assert find_contradictions(dossier) == [("stake/f1", "quote/f1", "", "", "", False, True)]
    both = dossier_of(stakes=[stake("24", contradicts=["quote/f1"])], quotes=[quote(contradicts=["stake/f1"])])
    assert find_contradictions(both) == [("stake/f1", "quote/f1", "", "", "", False, True)]


def test_a_pair_that_is_written_and_found_is_there_once_and_is_no_change() -> None:
    dossier = dossier_of(stakes=[stake("24", contradicts=["stake/f2"]), stake("26", passages=written_in(WEDNESDAY))])
    assert find_contradictions(dossier) == [("stake/f1", "stake/f2", "percent", "24 %", "26 %", False, True)]


def test_a_written_pair_is_known_by_a_former_id() -> None:
    dossier = dossier_of(stakes=[stake("24", contradicts=["stake/was"]), stake("26", formerly=["was"])])
    assert [each.is_written for each in find_contradictions(dossier)] == [True]


def test_what_is_written_of_itself_or_of_nothing_is_none() -> None:
    assert not find_contradictions(dossier_of(stakes=[stake("24", contradicts=["stake/f1", "stake/nobody"])]))


def test_the_pairs_of_a_fact_are_known_by_its_address() -> None:
    dossier = dossier_of(stakes=[stake("24"), stake("26"), stake("28"), stake("30", holder="ben")])
    found = {address: [each[:2] for each in pairs] for address, pairs in contradictions_by_fact(dossier).items()}
    one, other, third = ("stake/f1", "stake/f2"), ("stake/f1", "stake/f3"), ("stake/f2", "stake/f3")
    assert found == {"stake/f1": [one, other], "stake/f2": [one, third], "stake/f3": [other, third]}
