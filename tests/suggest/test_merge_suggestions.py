"""Suggestions of the same fact are one; those of others are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.suggest import SuggestedPassage, Suggestion
from jvexplore.suggest.merge_suggestions import merge_suggestions

if TYPE_CHECKING:
    from collections.abc import Mapping

_STAKE = {"holder": "Finch", "company": "Ona Ltd", "percent": 24}


def made(
    kind: str, fields: Mapping[str, Any], rule: str = "a/x", confidence: float = 0.5, start: int = 10
) -> Suggestion:
    return Suggestion(kind, fields, (SuggestedPassage("1", start, start + 10, "x" * 10),), confidence, rule)


@pytest.mark.parametrize(
    ("kind", "one", "other", "is_one"),
    [
        ("stake", _STAKE, _STAKE, True),
        ("stake", _STAKE, {**_STAKE, "percent": 24.0}, True),
        ("stake", _STAKE, {**_STAKE, "company": "Ona"}, True),
        ("stake", _STAKE, {"holder": "Finch", "percent": 24}, True),
        ("stake", _STAKE, {**_STAKE, "percent": 25}, False),
        ("stake", _STAKE, {**_STAKE, "holder": "Rye"}, False),
        ("stake", _STAKE, {"holder": "Finch", "company": "Ona", "minimum": 20, "maximum": 25}, False),
        ("figure", {"value": 3, "unit": "GBP"}, {"value": 3, "unit": "GBP", "category": "price"}, True),
        ("figure", {"value": 3, "unit": "GBP"}, {"value": 3, "unit": "EUR"}, False),
        ("challenge", {"category": "labour", "title": "Jobs go"}, {"category": "labour", "title": "Cuts feared"}, True),
        ("challenge", {"category": "labour", "title": "Jobs go"}, {"category": "debt", "title": "Jobs go"}, False),
        ("party", {"name": "Finch"}, {"name": "Finch plc"}, True),
        ("party", {"name": "Finch"}, {"name": "Rye"}, False),
    ],
)
def test_same(kind: str, one: Mapping[str, Any], other: Mapping[str, Any], is_one: bool) -> None:
    merged = merge_suggestions([made(kind, one), made(kind, other)])
    assert len(merged) == (1 if is_one else 2)


def test_on_other_words_it_is_another_one() -> None:
    assert len(merge_suggestions([made("stake", _STAKE), made("stake", _STAKE, start=30)])) == 2


def test_the_surer_one_stays_and_takes_what_only_the_other_says() -> None:
    bare = {"holder": "Finch", "percent": 24}
    [merged] = merge_suggestions(
        [made("stake", {**_STAKE, "status": "agreed"}, "a/x", 0.5), made("stake", bare, "b/y", 0.8)]
    )
    assert merged.rule == "b/y"
    assert merged.fields == {**_STAKE, "status": "agreed"}
    assert merged.confidence == pytest.approx(0.9)


def test_who_says_it_twice_is_believed_once() -> None:
    twice = [made("stake", _STAKE, each, 0.5) for each in ("a/x", "b/y", "b/z", "b", "a/y")]
    [merged] = merge_suggestions(twice)
    assert merged.confidence == pytest.approx(0.75)


def test_nothing_is_certain() -> None:
    [merged] = merge_suggestions([made("stake", _STAKE, f"{each}/x", 0.95) for each in "abcdef"])
    assert merged.confidence == 0.99
