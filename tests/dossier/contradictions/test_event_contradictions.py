"""Which events contradict each other: those that happen once in a deal, on days that exclude each other."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossier.contradictions.written_facts import WEDNESDAY, dossier_of, event, only_pair, says, written_in


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
