"""Which terms contradict each other: those on which two articles differ."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossier.contradictions.written_facts import (
    MONDAY,
    REPEATED,
    WEDNESDAY,
    dossier_of,
    event,
    only_pair,
    says,
    written_in,
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
