"""Scores of documents: for a word, for all words of a query, and of a hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterable, Sequence


class SearchHit(NamedTuple):
    """A document that a query found, by its key, and how well: more is better."""

    key: str
    score: int


class ScoreLevel(NamedTuple):
    """Documents with the same score for a word."""

    score: int
    numbers: array[int]


def passing_tests(numbers: Iterable[int], tests: Sequence[Callable[[int], bool]]) -> Iterable[int]:
    """Return the documents that pass the tests."""
    return (number for number in numbers if all(test(number) for test in tests)) if tests else numbers


def join_words(words: Iterable[list[ScoreLevel]], among: set[int] | None, reach: int | None) -> dict[int, int]:
    """Return documents that hold all of the words, with their scores; the rarest word is looked up first.

    Args:
        words: where each stands.
        among: the documents that may be returned; all if there are none.
        reach: how many are looked for at most, for each word where it is worth most.
    """
    scores: dict[int, int] | None = None
    for levels in sorted(words, key=lambda levels: sum(len(level.numbers) for level in levels)):
        found: dict[int, int] = {}
        for score, numbers in levels:
            new = (set(numbers) if among is None else among.intersection(numbers)) - found.keys()
            found.update(dict.fromkeys(sorted(new)[:reach], score))
            if len(found) == (len(among) if among is not None else None) or (reach is not None and len(found) >= reach):
                break
        scores = found if scores is None else {number: score + scores[number] for number, score in found.items()}
        among = set(scores)
    return scores or {}
