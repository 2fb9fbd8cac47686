"""Make one suggestion of those that suggest the same fact: what several agree on is more likely to be right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.identifying_keys import is_worded_freely

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.suggest.suggestion import FieldValue, Suggestion

_SURE: Final = 0.99
"""The most that suggestions of several are trusted."""


def merge_suggestions(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the suggestions without those that say the same as another one; the order is kept.

    Two are the same if their main values do not contradict each other, and they rest on some of the same words. The one
    with more confidence stays; what only the other one says is added. Each provider that agrees raises the confidence,
    once.
    """
    merged: list[Suggestion] = []
    providers: list[set[str]] = []
    at_paragraph: dict[tuple[str, str], list[int]] = {}
    for each in suggestions:
        places = [(each.kind, passage.paragraph) for passage in each.passages]
        near = sorted({index for place in places for index in at_paragraph.get(place, ())})
        same = next((index for index in near if is_same_fact(merged[index], each)), None)
        if same is None:
            merged.append(each)
            providers.append(set())
            same = len(merged) - 1
        else:
            merged[same] = _merge(merged[same], each, is_new_voice=_provider(each) not in providers[same])
        providers[same].add(_provider(each))
        for place in places:
            listed = at_paragraph.setdefault(place, [])
            if same not in listed:
                listed.append(same)
    return merged


def is_same_fact(one: Suggestion, other: Suggestion) -> bool:
    """Return whether two suggestions are of the same fact."""
    if one.kind != other.kind or not one.is_at(other):
        return False
    mine, theirs = one.main_values, other.main_values
    if _numbers(mine) and _numbers(theirs) and _numbers(mine) != _numbers(theirs):
        return False  # 24, and 20 to 25
    shared = mine.keys() & theirs.keys()
    fixed = {each for each in shared if not is_worded_freely(one.kind, each)}
    return bool(shared) and all(_agree(mine[key], theirs[key]) for key in fixed or shared)


def _numbers(values: Mapping[str, str]) -> set[str]:
    """Return the keys with numbers and dates."""
    return {key for key, value in values.items() if value[:1].isdigit()}


def _agree(one: str, other: str) -> bool:
    """Return whether two values may be the same: of two texts, one may have words of the other only."""
    if one == other or one[:1].isdigit() or other[:1].isdigit():
        return one == other
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _provider(suggestion: Suggestion) -> str:
    return suggestion.rule.partition("/")[0]


def _merge(one: Suggestion, other: Suggestion, *, is_new_voice: bool) -> Suggestion:
    first, second = (one, other) if one.confidence >= other.confidence else (other, one)
    fields: Mapping[str, FieldValue] = {**second.fields, **first.fields}
    either = 1 - (1 - first.confidence) * (1 - second.confidence)
    confidence = max(first.confidence, min(_SURE, either)) if is_new_voice else first.confidence
    needs = tuple(each for each in first.needs if each not in fields)
    return replace(first, fields=fields, confidence=confidence, needs=needs)
