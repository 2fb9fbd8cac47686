"""Which facts contradict each other: those of one identity whose values exclude each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from jvexplore.dossier.contradictions.find_contradictions import contradictions_by_fact, find_contradictions
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.pages.common_fields import common_fields
from tests.dossier.contradictions.written_facts import (
    MONDAY,
    REPEATED,
    WEDNESDAY,
    dossier_of,
    event,
    figure,
    only_pair,
    relation,
    says,
    stake,
    written_in,
)

Tables = dict[str, list[dict[str, Any]]]


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


def test_figures_are_compared_in_a_unit_that_both_have() -> None:
    pounds = figure("21000000", unit="GBP", equivalents=[{"value": 26_000_000, "unit": "USD"}])
    assert says(dossier_of(figures=[pounds, figure("25000000", unit="GBP")])) == [
        ("value", "£21 million", "£25 million")
    ]
    assert says(dossier_of(figures=[pounds, figure("40000000", unit="USD")])) == [
        ("equivalents", "$26 million", "$40 million")
    ]
    assert not says(dossier_of(figures=[pounds, figure("26000000", unit="USD")]))
    assert not says(dossier_of(figures=[pounds, figure("40000000", unit="EUR")]))


def test_articles_that_agree_may_convert_at_different_rates() -> None:
    prices = [
        figure("21000000", unit="GBP", equivalents=[{"value": dollars, "unit": "USD"}])
        for dollars in (26_000_000, 29_000_000)
    ]
    assert not says(dossier_of(figures=prices))


@pytest.mark.parametrize(
    "keys",
    [
        {"of": "party/ana"},
        {"of": "nobody"},
        {"category": "fee"},
        {"per": "share"},
        {"base": "equity value"},
        {"status": "rumoured"},
        {"when": "2026"},
        {"unit": "shares"},
        {"part_of": ["figure/f1"]},
    ],
)
def test_figures_that_measure_something_else_are_no_contradiction(keys: dict[str, Any]) -> None:
    assert says(dossier_of(figures=[figure("5"), figure("7")])) == [("value", "€5", "€7")]
    assert not says(dossier_of(figures=[figure("5"), figure("7", **keys)]))


def test_figures_without_a_category_or_of_anything_are_compared_with_nothing() -> None:
    for key in ("category", "of"):
        numbers = [figure("5"), figure("7")]
        assert not says(dossier_of(figures=[{name: each[name] for name in each if name != key} for each in numbers]))


def test_a_unit_is_the_same_in_the_singular_and_as_a_sign() -> None:
    for one, other in (("user", "Users"), ("percent", "%"), ("per cent", "percent"), ("EUR", "eur")):
        assert len(says(dossier_of(figures=[figure("5", unit=one), figure("7", unit=other)]))) == 1


def test_of_what_a_number_is_one_may_be_in_the_plural_but_its_base_is_as_written() -> None:
    assert len(says(dossier_of(figures=[figure("5", per="share"), figure("7", per="Shares")]))) == 1
    assert not says(dossier_of(figures=[figure("5", base="vote"), figure("7", base="votes")]))


def test_what_happens_once_in_a_deal_is_on_one_day() -> None:
    assert says(dossier_of(events=[event("2027-03-01"), event("2027-03-03")])) == [
        ("when", "1 March 2027", "3 March 2027")
    ]
    assert says(dossier_of(events=[event("2027-03-01"), event("2027-03-03", about=["dossier"])]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("2027-03-01"), event("2027-03")),
        (event("2027-03-01"), event("2027-03-20~")),
        (event("2027-03-01"), event()),
        (event("2027-03-01"), event("2027-03-03", status="expected")),
        (event("2027-03-01"), event("2027-03-03", about=["party/ana"])),
        (event("2027-03-01", category="talks"), event("2027-03-03", category="talks")),
        (event("2027-03-01"), event("2027-03-03", category="completion")),
        (event("2027-03-02"), event(since="2027-03-01", until="2027-03-03")),
        (event("2027-03-02"), event(until="2027-03-03")),
        (event("2027-03-02"), event(since="2027-03-01")),
        (event(since="2027-03-02"), event(until="2027-03-02")),
        (event("after event/f3"), event("P3Y after event/f3")),
        (event("P1Y after event/f3"), event("2027-03-03")),
        (event("P1Y after event/f2"), event()),
    ],
)
def test_events_on_one_day_or_that_are_others_are_no_contradiction(one: dict[str, Any], other: dict[str, Any]) -> None:
    undated = event("", id="f3", category="talks")
    assert not says(dossier_of(events=[one, other, undated]))


def test_the_distance_from_an_event_is_compared_without_its_date() -> None:
    completion = event(id="f3", category="completion", formerly=["closing"])
    days = [event("P1Y after event/f3"), event("P18M after event/closing")]
    assert says(dossier_of(events=[*days, completion])) == [
        ("when", "one year after “Signing”", "18 months after “Signing”")
    ]


def test_a_window_excludes_the_days_outside() -> None:
    window = event(since="2027-03-01", until="2027-03-03")
    assert says(dossier_of(events=[window, event("2027-03-04")])) == [
        ("since", "1 March 2027 to 3 March 2027", "4 March 2027")
    ]
    assert says(dossier_of(events=[event(until="2027-03-03"), event("2027-03-04")])) == [
        ("until", "until 3 March 2027", "4 March 2027")
    ]
    assert says(dossier_of(events=[event(since="2027-03-03"), event("2027-03-02")])) == [
        ("since", "from 3 March 2027", "2 March 2027")
    ]


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("event/f3", "from “Closing”"),
        ("after event/f3", "after “Closing”"),
        ("P1M after event/f3", "from one month after “Closing”"),
    ],
)
def test_a_window_that_opens_by_an_event_is_worded_as_on_a_timeline(since: str, words: str) -> None:
    closing = event("2027-03-03", id="f3", title="Closing", category="completion")
    assert says(dossier_of(events=[event(since=since), event("2027-03-02"), closing])) == [
        ("since", words, "2 March 2027")
    ]


def test_the_day_of_an_event_does_not_change() -> None:
    days = [event("2027-03-01"), event("2027-03-03", passages=written_in(WEDNESDAY))]
    assert not only_pair(dossier_of(events=days)).is_change


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


def term(**keys: Any) -> dict[str, Any]:
    return {"category": "lock-up", "by": ["ana"], "to": ["nova"], "passages": written_in(MONDAY), **keys}


def later_term(**keys: Any) -> dict[str, Any]:
    return term(passages=written_in(WEDNESDAY), **keys)


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        ({"until": "2028"}, {"until": "2029"}, "until"),
        ({"until": "P1Y after event/f1"}, {"until": "P2Y after event/f1"}, "until"),
        ({"when": "2028"}, {"when": "2029"}, "when"),
        ({"when": "2028", "status": "met"}, {"when": "2028", "status": "failed"}, "status"),
        ({"by": ["ana", "ben"], "until": "2028"}, {"by": ["ben", "ana"], "until": "2029"}, "until"),
        ({"about": ["dossier"], "until": "2028"}, {"until": "2029"}, "until"),
        ({"to": [], "until": "2028"}, {"to": [], "until": "2029"}, "until"),
    ],
)
def test_two_articles_that_differ_on_a_term_contradict_each_other(
    one: dict[str, Any], other: dict[str, Any], key: str
) -> None:
    found = only_pair(dossier_of(events=[event()], terms=[term(**one), later_term(**other)]))
    assert (found.key, found.is_change) == (key, False)
    for paragraphs in ([MONDAY], [WEDNESDAY, MONDAY], [REPEATED], []):
        passages = written_in(*paragraphs)
        assert not says(dossier_of(events=[event()], terms=[term(**one), term(**other) | {"passages": passages}]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"until": "2028"}, {"until": "2028-05"}),
        ({"until": "2028"}, {"until": "2029", "category": "standstill"}),
        ({"until": "2028"}, {"until": "2029", "by": ["ben"]}),
        ({"until": "2028"}, {"until": "2029", "to": ["vega"]}),
        ({"until": "2028"}, {"until": "2029", "about": ["event/f1"]}),
        ({"until": "2028"}, {"since": "2029"}),
        ({"until": "2028", "by": [], "to": []}, {"until": "2029", "by": [], "to": []}),
        ({"status": "agreed"}, {"status": "failed"}),
        ({"status": "met"}, {"status": "waived"}),
        ({"status": "met", "when": "2028"}, {"status": "failed"}),
    ],
)
def test_terms_that_agree_or_are_others_are_no_contradiction(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not says(dossier_of(events=[event()], terms=[term(**one), later_term(**other)]))


def test_a_condition_may_have_failed_on_monday_and_be_met_on_wednesday() -> None:
    assert only_pair(dossier_of(terms=[term(status="failed"), later_term(status="met")])).is_change


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


@pytest.mark.parametrize(
    ("status", "own", "expected"),
    [
        (None, {}, "agreed"),
        ("proposed", {}, "proposed"),
        ("met", {}, "actual"),
        ("failed", {}, "abandoned"),
        (None, {"status": "actual"}, "actual"),
        (None, {"status": 7.5}, "actual"),
    ],
)
def test_a_figure_is_as_real_as_what_it_measures(status: str | None, own: dict[str, Any], expected: str) -> None:
    fee = {"id": "fee", "category": "break-fee", "by": "ana", "status": status, "passages": written_in(MONDAY)}
    dossier = dossier_of(
        terms=[{key: value for key, value in fee.items() if value}],
        figures=[figure("2000000", of="term/fee", **own), figure("2", of="figure/f1", unit="percent")],
    )
    assert [each.status_in(dossier) for each in dossier.facts_of(Figure)] == [expected, expected]
    rows = [each.status for each in Figure.pane_rows(dossier)]
    assert rows == ["" if expected == "actual" else expected] * 2


def test_figures_that_measure_each_other_are_taken_as_they_are() -> None:
    dossier = dossier_of(figures=[figure("1", of="figure/f2"), figure("2", of="figure/f1")])
    assert [each.status_in(dossier) for each in dossier.facts_of(Figure)] == ["actual", "actual"]


def test_two_amounts_of_an_agreed_term_contradict_each_other_on_any_day() -> None:
    fee = {"id": "fee", "category": "break-fee", "by": "ana", "passages": written_in(MONDAY)}
    amounts = [figure("2000000", of="term/fee"), figure("3000000", of="term/fee", passages=written_in(WEDNESDAY))]
    assert not only_pair(dossier_of(terms=[fee], figures=amounts)).is_change
    assert only_pair(dossier_of(terms=[{**fee, "status": "met"}], figures=amounts)).is_change


def test_the_page_of_a_figure_says_that_its_status_is_that_of_what_it_relates_to() -> None:
    fee = {"id": "fee", "category": "break-fee", "by": "ana", "passages": written_in(MONDAY)}
    dossier = dossier_of(terms=[fee], figures=[figure("2", of="term/fee"), figure("3", of="dossier")])
    rows = [common_fields(dossier, each).rows for each in dossier.facts_of(Figure)]
    assert rows == [(("Status", "Agreed, as what it relates to"),), ()]
