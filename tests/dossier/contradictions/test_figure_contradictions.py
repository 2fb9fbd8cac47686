"""Which figures contradict each other: those that measure the same in a unit that both have."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossier.contradictions.written_facts import (
    MONDAY,
    WEDNESDAY,
    dossier_of,
    figure,
    only_pair,
    says,
    written_in,
)


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


def test_two_amounts_of_an_agreed_term_contradict_each_other_on_any_day() -> None:
    fee = {"id": "fee", "category": "break-fee", "by": "ana", "passages": written_in(MONDAY)}
    amounts = [figure("2000000", of="term/fee"), figure("3000000", of="term/fee", passages=written_in(WEDNESDAY))]
    assert not only_pair(dossier_of(terms=[fee], figures=amounts)).is_change
    assert only_pair(dossier_of(terms=[{**fee, "status": "met"}], figures=amounts)).is_change
