from __future__ import annotations

from itertools import chain

import pytest

from jvexplore.dossier.vocabulary.categories import (
    CATEGORIES_BY_KIND,
    CATEGORY_GROUPS,
    EVENT_CATEGORIES,
    SINGLE_EVENTS,
    kinds_of_category,
    known_category_name,
)


def test_each_category_is_listed_once() -> None:
    for groups in CATEGORY_GROUPS.values():
        listed = list(chain.from_iterable(groups))
        assert len(listed) == len(set(listed))


def test_the_kinds_have_as_many_categories_as_in_the_list() -> None:
    assert {kind: len(known) for kind, known in CATEGORIES_BY_KIND.items()} == {
        "challenge": 36,
        "term": 41,
        "event": 26,
        "figure": 36,
        "dossier": 10,
    }


def test_what_happens_once_in_a_deal_is_an_event() -> None:
    assert {"announcement", "signing", "completion", "withdrawal"} == SINGLE_EVENTS
    assert set(chain.from_iterable(EVENT_CATEGORIES)) > SINGLE_EVENTS


@pytest.mark.parametrize(
    ("kind", "category", "name"),
    [
        ("term", "put-option", "Put option"),
        ("term", "earn-out", "Earn-out"),
        ("term", "equity-commitment", "Equity commitment"),
        ("term", "irrevocable", "Irrevocable undertaking"),
        ("term", "debt-swap", "Debt-for-equity swap"),
        ("challenge", "data-localisation", "Data localisation"),
        ("dossier", "joint-venture", "Joint venture"),
        ("event", "irrevocable", "Irrevocable"),
        ("rumour", "ipo", "IPO"),
    ],
)
def test_the_name_of_a_category(kind: str, category: str, name: str) -> None:
    assert known_category_name(kind, category) == name


def test_the_kinds_that_know_a_category() -> None:
    assert kinds_of_category("approval") == ["term", "event"]
    assert kinds_of_category("debt") == ["challenge", "figure"]
    assert kinds_of_category("golden-share") == []
