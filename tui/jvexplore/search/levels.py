"""Scores of documents for a word, for all words of a query, and of a hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterable, Sequence


class SearchHit(NamedTuple):
    """The key of a document that a query found, with its score: higher is better."""

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
    """Return the documents that contain all words, with their scores; the rarest word is looked up first.

    Args:
        words: the documents of each word.
        among: the documents that may be returned; `None` for all.
        reach: the maximum number of documents, for each word from its best field; `None` for all.
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
