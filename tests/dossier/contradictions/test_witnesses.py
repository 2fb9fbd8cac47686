"""Who vouches for a fact: sources that repeat each other are one witness."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.dossier.contradictions.witnesses import fact_testimony
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.load import make_dossier

if TYPE_CHECKING:
    from jvexplore.dossier.contradictions.witnesses import Testimony


def vouched_for(based_on: dict[str, list[str]], *paragraphs: str, **published: Any) -> Testimony:
    """Return who vouches for a fact that stands in some paragraphs; those of a source have its id and a number."""
    sources = [
        {"id": each, "based_on": others, "paragraphs": [{"id": f"{each}-1"}, {"id": f"{each}-2"}]}
        | ({"published": published[each]} if each in published else {})
        for each, others in based_on.items()
    ]
    party = {"id": "ana", "passages": [{"paragraph": each} for each in paragraphs]}
    dossier = make_dossier({"format": 2, "id": "test", "title": "Test", "sources": sources, "parties": [party]})
    return fact_testimony(dossier, dossier.facts_of(Party)[0])


SOURCES = {"report": [], "wire": ["report"], "paper": ["wire"], "rival": [], "digest": ["paper", "rival"]}


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["report-1"], {"report"}),
        (["report-1", "report-2"], {"report"}),
        (["wire-1"], {"report"}),
        (["paper-1", "wire-2"], {"report"}),
        (["digest-1"], {"report", "rival"}),
        (["rival-1", "paper-1"], {"report", "rival"}),
        (["nowhere-1", "rival-1"], {"rival"}),
        (["nowhere-1"], set()),
        ([], set()),
    ],
)
def test_a_source_that_repeats_another_vouches_for_nothing_itself(paragraphs: list[str], expected: set[str]) -> None:
    assert vouched_for(SOURCES, *paragraphs).witnesses == expected


def test_two_sources_are_independent_where_they_go_back_to_nothing_in_common() -> None:
    report, paper, rival, digest, nobody = (
        vouched_for(SOURCES, *paragraphs) for paragraphs in (["report-1"], ["paper-1"], ["rival-1"], ["digest-1"], [])
    )
    assert report.is_independent_of(rival)
    assert paper.is_independent_of(rival)
    assert not report.is_independent_of(paper)
    assert not digest.is_independent_of(rival)
    assert not nobody.is_independent_of(rival)
    assert not rival.is_independent_of(nobody)


def test_sources_that_repeat_one_that_the_dossier_does_not_have_are_one_witness() -> None:
    sources = {"paper": ["agency"], "rival": ["agency"]}
    assert not vouched_for(sources, "paper-1").is_independent_of(vouched_for(sources, "rival-1"))


def test_sources_that_repeat_each_other_in_a_circle_are_one_witness() -> None:
    circle = {"one": ["two"], "two": ["three"], "three": ["one"], "self": ["self"]}
    assert vouched_for(circle, "one-1").witnesses == vouched_for(circle, "three-1").witnesses == {"one", "two", "three"}
    assert vouched_for(circle, "self-1").witnesses == {"self"}


def test_days_are_other_ones_only_where_both_are_known() -> None:
    sources: dict[str, list[str]] = {"one": [], "two": []}
    monday, tuesday = date(2027, 3, 1), date(2027, 3, 2)

    def differ(**published: Any) -> bool:
        first, second = (vouched_for(sources, each, **published) for each in ("one-1", "two-1"))
        assert first.is_of_other_day(second) == second.is_of_other_day(first)
        return first.is_of_other_day(second)

    assert differ(one=monday, two=tuesday)
    assert differ(one="2027-03-01", two="2027-04")
    assert not differ(one=monday, two=monday)
    assert not differ(one=monday, two="2027-03")
    assert not differ(one=monday)
    assert not differ(one=monday, two="Tuesday")


def test_the_days_of_a_fact_are_known_where_those_of_all_its_sources_are() -> None:
    sources: dict[str, list[str]] = {"one": [], "two": [], "three": []}
    monday, tuesday, friday = date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 5)
    both = vouched_for(sources, "one-1", "two-1", one=monday, two=tuesday)
    assert [str(each.first) for each in both.days] == ["2027-03-01", "2027-03-02"]
    assert both.is_of_other_day(vouched_for(sources, "three-1", three=friday))
    assert not both.is_of_other_day(vouched_for(sources, "three-1", three=tuesday))
    assert not vouched_for(sources, "one-1", "two-1", one=monday).days
