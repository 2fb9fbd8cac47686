"""Rank what a query finds.

An inverted index (word -> documents) with sorted words, so that the beginning of a word finds all
words that begin so. Small slips are forgiven by edit distance (Damerau and Levenshtein), only where
a word finds nothing as it is typed. Names count more than what is said, whole words more than their
beginnings, and short names more than long ones.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from heapq import nsmallest
from time import sleep
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.search.fold import fold, fold_word, folded_words, phrase, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jvexplore.search.documents import Document
    from jvexplore.search.query import Term

TITLE: Final = 0
TEXT: Final = 1
_WHOLE_TITLE: Final = 100
_TITLE: Final = 50
_INITIALS: Final = 45
_TEXT: Final = 10
_BEGUN: Final = 0.6
"""What the beginning of a word is worth of the whole."""
_SLIP: Final = 0.4
_FIRST_WORD: Final = 20
_NAMED: Final = 25
"""What it is worth that a word is in the name of a party, not in a sentence about one."""
_KINDS: Final = ("party", "stake", "challenge", "quote", "event", "figure", "relation", "paragraph", "dossier", "note")
_MANY: Final = 5_000
"""How many documents are ranked at most; of more, those with a hit in their title come first."""
_AT_ONCE: Final = 20
"""How many documents are indexed in one go."""
_SHORTEST_SLIP: Final = 4
_LONG_WORD: Final = 8


class Found(NamedTuple):
    """A document that a query found, and how well: more is better."""

    document: Document
    score: float


class Index:
    """Documents to be searched.

    Args:
        documents: they.
        has_notes: tells whether there are notes on an address, for `has:notes`.
    """

    def __init__(
        self, documents: Iterable[Document], has_notes: Callable[[str], bool] = lambda _address: False
    ) -> None:
        self._documents = list(documents)
        self._has_notes = has_notes
        postings: defaultdict[str, tuple[array[int], array[int]]] = defaultdict(lambda: (array("I"), array("I")))
        self._first_words: list[str] = []
        self._phrases: dict[int, str] = {}
        for number, document in enumerate(self._documents):
            title = [word.folded for word in words(f"{document.title} {document.names}")]
            self._first_words.append(title[0] if title else "")
            initials = "".join(fold_word(word)[:1] for word in document.title.split())
            for word in {*title, f"\0{initials}"}:
                postings[word][TITLE].append(number)
            for folded in folded_words(document.text):
                postings[folded][TEXT].append(number)
            if number % _AT_ONCE == _AT_ONCE - 1:
                sleep(0)  # a key that is pressed meanwhile is not to wait
        self._postings = dict(postings)
        self._words = sorted(self._postings)
        self._similar = lru_cache(maxsize=256)(self._find_similar)

    def __len__(self) -> int:
        return len(self._documents)

    def find(self, terms: Sequence[Term], limit: int = 200) -> list[Found]:
        """Return the best documents that a query finds, best first; all of them, in order, for an empty query."""
        scores: dict[int, float] | None = None
        for term in sorted(terms, key=lambda term: (bool(term.key), term.is_phrase)):
            if not term.key and not term.is_phrase and not term.excluded:
                found = self._match(term.value)
                scores = (
                    found
                    if scores is None
                    else {number: score + found[number] for number, score in scores.items() if number in found}
                )
        numbers: Iterable[int] = range(len(self._documents)) if scores is None else scores
        for term in terms:
            if term.key or term.is_phrase or term.excluded:
                numbers = [number for number in numbers if self._has(term, number) != term.excluded]
        ranked = nsmallest(limit, numbers, key=lambda number: self._rank(number, scores))
        return [Found(self._documents[number], scores[number] if scores else 0) for number in ranked]

    def _rank(self, number: int, scores: dict[int, float] | None) -> tuple[float, int, int, int]:
        document = self._documents[number]
        kind = _KINDS.index(document.kind) if document.kind in _KINDS else len(_KINDS)
        return -(scores[number] if scores else 0), kind, len(document.title) if scores else 0, number

    def _match(self, word: str) -> dict[int, float]:
        """Return the documents that hold a word, or one that begins with it, with their scores."""
        scores: dict[int, float] = {}
        begun = self._begun_by(word)
        for known in begun:
            self._score(scores, known, 1.0 if known == word else _BEGUN, word)
        for number in self._postings.get(f"\0{word}", ((), ()))[TITLE]:
            named = _NAMED if self._documents[number].kind == "party" else 0
            scores[number] = max(scores.get(number, 0), _INITIALS + named)
        if not scores:
            for known in self._similar(word):
                self._score(scores, known, _SLIP, word)
        return scores

    def _score(self, scores: dict[int, float], known: str, worth: float, word: str) -> None:
        titles, texts = self._postings[known]
        for number in titles:
            document = self._documents[number]
            score = _TITLE * worth + (_NAMED if document.kind == "party" else 0)
            if self._first_words[number].startswith(word):
                score += _FIRST_WORD
            if worth == 1 and len(document.title) <= len(word) + 1:
                score = _WHOLE_TITLE + _NAMED
            if score > scores.get(number, 0):
                scores[number] = score
        if len(scores) < _MANY:
            score = _TEXT * worth
            for number in texts[:_MANY]:
                if number not in scores:
                    scores[number] = score

    def _begun_by(self, word: str) -> list[str]:
        """Return the known words that begin with one; itself first, if it is known."""
        start = bisect_left(self._words, word)
        end = bisect_left(self._words, word + "\U0010ffff", start)
        return self._words[start:end]

    def _find_similar(self, word: str) -> tuple[str, ...]:
        """Return the known words that a slip of the hand makes of one, or of their beginning."""
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - on use: most words are typed as they are
        from rapidfuzz.process import extract  # noqa: PLC0415 - likewise

        if len(word) < _SHORTEST_SLIP:
            return ()
        slips = 1 if len(word) < _LONG_WORD else 2
        shortened = {known: known[: len(word)] for known in self._words if len(known) >= len(word) - slips}
        found = extract(word, shortened, scorer=OSA.distance, score_cutoff=slips, limit=20)
        whole = extract(word, self._words, scorer=OSA.distance, score_cutoff=slips, limit=20)
        return tuple(dict.fromkeys([*(each[2] for each in found), *(each[0] for each in whole)]))

    def _has(self, term: Term, number: int) -> bool:
        """Tell whether a document passes a filter, holds a phrase, or a word."""
        document = self._documents[number]
        if not term.key:
            folded = self._phrases.get(number)
            if folded is None:
                folded = self._phrases[number] = phrase(f"{document.title} {document.names} {document.text}")
            return f" {term.value} " in folded if term.is_phrase else f" {term.value}" in folded
        if term.key == "has" and "notes".startswith(term.value) and self._has_notes(document.key):
            return True
        if term.key == "para":
            return term.value in document.filters.get("para", ())
        values = document.filters.get(term.key, ())
        if term.key == "by":
            return any(word.folded.startswith(term.value) for value in values for word in words(value))
        return any(fold(value).startswith(term.value) for value in values)


def marks(text: str, terms: Iterable[Term]) -> list[tuple[int, int]]:
    """Return where the words of a query stand in a text, to be marked: start and end, in characters."""
    wanted = [part for term in terms if not term.key and not term.excluded for part in term.value.split()]
    found = []
    for word in words(text):
        for part in wanted:
            if word.folded.startswith(part):
                whole = len(word.folded) == word.end - word.start
                found.append((word.start, word.start + len(part) if whole else word.end))
    return found
