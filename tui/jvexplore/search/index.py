"""Rank the documents that match a query.

An inverted index: for each field (a name, a title, a text), the documents by word. Typos are tolerated
by Damerau-Levenshtein distance, but only if a word has no match as typed. Names count more than texts, whole words
more than prefixes, and short names more than long ones.

The time for a key press must not grow with the number of documents. So documents are numbered in their listing order;
for a single word, only as many documents are ranked, best field first, as fill the list; for several words, the rarest
is looked up first; and only the best documents are read to find phrases.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from heapq import nsmallest
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from jvexplore.search.compounds import add_joined_spellings, may_be_parts, split_into_words, term_spellings
from jvexplore.search.field_weights import (
    FIELD_WEIGHTS,
    NAME_FIELDS,
    ROW,
    WORD_FIELDS,
    find_phrase,
    phrase_bonus,
    phrase_pattern,
    weight_of,
    words_by_field,
)
from jvexplore.search.fuzzy import FuzzyMatcher
from jvexplore.search.levels import ScoreLevel, SearchHit, join_words, passing_tests
from jvexplore.search.normalised_words import normalise_phrase
from jvexplore.search.postings import PostingsBuilder
from jvexplore.search.query import KEYS, QueryTerm
from jvexplore.search.ranks import BITS, NUMBER, listing_rank
from jvexplore.search.spellings import LONGEST_PART, UNSPACED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.search.documents import DocumentSource, SearchDocument

_NOTES: Final = "notes"
_MAX_RANKED: Final = 5_000
"""The maximum number of documents ranked for each word at first: those with the word in the best field."""
_MAX_READ: Final = 200
"""The maximum number of documents read to check whether the words are adjacent: the best ones."""
_CACHED_DOCUMENTS: Final = 1_000
_CACHED_COMPOUNDS: Final = 16
"""The number of words whose compounds are cached, because each letter typed repeats the whole query."""


class SearchIndex:
    """An inverted index of documents.

    Args:
        documents: the documents to index.
        noted: returns the addresses with notes, for `has:notes`: a new set whenever they have changed;
            without it, there are none.
    """

    def __init__(self, documents: DocumentSource, noted: Callable[[], AbstractSet[str]] = frozenset) -> None:
        self._documents = documents
        self._noted = noted
        self._with_notes: tuple[AbstractSet[str], set[int]] = frozenset(), set()
        keys = documents.list_keys()
        ranks = sorted(listing_rank(*documents.kind_and_title(key), position) for position, key in enumerate(keys))
        self._keys = [keys[rank & NUMBER] for rank in ranks]
        self._listing_order = array("I", bytes(BITS // 8 * len(keys)))
        """The numbers in the order of the documents for an empty query."""
        for number, rank in enumerate(ranks):
            self._listing_order[rank & NUMBER] = number
        del ranks
        builders = {field: PostingsBuilder() for field in (*FIELD_WEIGHTS, ROW)}
        filters = {name: PostingsBuilder() for name in KEYS}
        for number, key in enumerate(self._keys):
            document = documents.load_document(key)
            for field, words in words_by_field(document).items():
                if words:
                    builders[field].add_document(words, number)
            for name, values in document.filters.items():
                if values:
                    filters[name].add_document(values, number)
        self._postings = {field: builder.build_postings() for field, builder in builders.items()}
        self._filters = {name: builder.build_postings() for name, builder in filters.items()}
        self._fuzzy = FuzzyMatcher(self._words_with_prefix)
        self._adjacent = lru_cache(maxsize=_CACHED_COMPOUNDS)(self._find_adjacent)
        self.load_document: Callable[[str], SearchDocument] = lru_cache(maxsize=_CACHED_DOCUMENTS)(
            documents.load_document
        )
        """Returns a document by key; those of the last queries are cached, as each letter typed repeats it."""

    def find_hits(
        self,
        terms: Sequence[QueryTerm],
        limit: int | None = None,
        *,
        fields: Iterable[str] = tuple(FIELD_WEIGHTS),
        without: AbstractSet[str] = frozenset(),
    ) -> list[SearchHit]:
        """Return the hits of a query, best first; everything, in order, for an empty query.

        A single letter is joined to the next word if the result is indexed: `e commerce`. Other words written as
        one or as several are found either way; see `compounds.py`.

        Args:
            terms: the terms of the query.
            limit: the maximum number of hits; `None` for all.
            fields: the fields to search.
            without: keys of documents to exclude.
        """
        terms = add_joined_spellings(self._with_letters_joined(terms), self._begins_word)
        filters = [term for term in terms if not term.is_word]
        word_terms = [term for term in terms if term.is_word]
        words = list(takewhile(bool, (self._score_levels(term, fields) for term in word_terms)))
        if len(words) < len(word_terms):
            return []  # this term has no match; the words after it need not be looked up
        among = self._filtered_numbers(filters)
        tests = [*filter(None, map(self._document_test, filters))]
        if without:
            tests.append(lambda number: self._keys[number] not in without)
        if not words:
            order = self._listing_order
            listed = order if among is None else (number for number in order if number in among)
            return [SearchHit(self._keys[number], 0) for number in islice(passing_tests(listed, tests), limit)]
        found: list[SearchHit] = []
        for reach in (None,) if limit is None else (max(limit, _MAX_RANKED), None):
            scores = self._add_phrase_bonus(word_terms, join_words(words, among, reach))
            ranks = (number - (score << BITS) for number, score in scores.items())
            best = sorted(ranks) if limit is None or tests else nsmallest(limit, ranks)
            numbers = passing_tests((rank & NUMBER for rank in best), tests)
            found = [SearchHit(self._keys[number], scores[number]) for number in islice(numbers, limit)]
            if len(found) == limit:
                break
        return found

    def has_name(self, name: str, without: AbstractSet[str] = frozenset()) -> bool:
        """Return whether a party or speaker has this name, or a name with this whole word.

        Args:
            name: the name, as a filter gives it.
            without: keys of documents to exclude.
        """
        all_names = (self._filters["by"], *(self._postings[field] for field in NAME_FIELDS))
        return any(self._keys[number] not in without for names in all_names for number in names.with_word(name))

    def _score_levels(self, term: QueryTerm, fields: Iterable[str]) -> list[ScoreLevel]:
        """Return the documents with a word, or else with it as a prefix, or else with a similar word; best first.

        A number or a date only matches exactly.
        """
        levels: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        for field in fields:
            postings, weight = self._postings[field], weight_of(field)
            for word in (*term.values, *term_spellings(term), *term.other_forms):
                levels[weight.exact].extend(postings.with_word(word))
            for word in term_spellings(term) if weight.prefix else ():
                levels[weight.prefix].extend(postings.with_prefix(word))
        for field, number in self._find_compounds(term):
            if field in fields:
                levels[weight_of(field).exact].append(number)
        if not term.values and not any(levels.values()):
            for beginning in set[str]().union(*map(self._fuzzy.similar_prefixes, term_spellings(term))):
                for field in fields:
                    levels[weight_of(field).fuzzy].extend(self._postings[field].with_prefix(beginning))
        return [ScoreLevel(score, levels[score]) for score in sorted(levels, reverse=True) if score and levels[score]]

    def _add_phrase_bonus(self, word_terms: Sequence[QueryTerm], scores: dict[int, int]) -> dict[int, int]:
        """Return scores with a bonus for those of the best documents in which the words are adjacent."""
        if len(word_terms) == 1 or not scores or any(term.values for term in word_terms):
            return scores
        words = [term.value for term in word_terms]
        best = nsmallest(_MAX_READ, (number - (score << BITS) for number, score in scores.items()))
        for number in (rank & NUMBER for rank in best):
            scores[number] += phrase_bonus(self.load_document(self._keys[number]), words)
        return scores

    def _with_letters_joined(self, terms: Sequence[QueryTerm]) -> Sequence[QueryTerm]:
        """Return terms in which a single letter is joined to the next word if that is indexed: `e commerce`."""
        found: list[QueryTerm] = []
        for term in terms:
            letter = found[-1] if found and len(found[-1].value) == 1 else None
            joined = f"{letter.value}{term.value}" if letter and may_be_parts(letter, term) else ""
            if joined and self._is_word(joined):
                found[-1] = QueryTerm("", joined)
            else:
                found.append(term)
        return found

    def _is_word(self, word: str) -> bool:
        return any(self._postings[field].with_word(word) for field in WORD_FIELDS)

    def _begins_word(self, beginning: str) -> bool:
        return any(self._words_with_prefix(beginning))

    def _find_compounds(self, term: QueryTerm) -> Iterator[tuple[str, int]]:
        """Yield the documents that contain a word written as several adjacent ones, each with their best field."""
        if term.is_word and not term.values:
            for parts in split_into_words(term, self._is_word):
                yield from self._adjacent(parts)

    def _find_adjacent(self, words: tuple[str, ...]) -> list[tuple[str, int]]:
        """Return fields and documents in which words are adjacent; if very many have all words, only the first.

        Args:
            words: at least two, normalised; a prefix suffices for the last.
        """
        *firsts, last = words
        holding = [[self._postings[field].with_word(word) for field in WORD_FIELDS] for word in firsts]
        holding.append([self._postings[field].with_prefix(last) for field in WORD_FIELDS])
        holding.sort(key=lambda arrays: sum(map(len, arrays)))
        rarest, *others = holding
        numbers = set[int]().union(*rarest)
        for arrays in others if numbers else ():
            numbers = set[int]().union(*map(numbers.intersection, arrays))
        found = (
            (find_phrase(self.load_document(self._keys[number]), words), number)
            for number in sorted(numbers)[:_MAX_READ]
        )
        return [(field, number) for field, number in found if field]

    def _words_with_prefix(self, beginning: str) -> Iterator[str]:
        for field in WORD_FIELDS:
            yield from self._postings[field].words_with_prefix(beginning)

    def _filtered_numbers(self, filters: Sequence[QueryTerm]) -> set[int] | None:
        """Return the documents that pass all filters, as far as the index can tell; `None` for all."""
        passing: set[int] | None = None
        for term in sorted(filters, key=lambda term: term.excluded):
            holding = self._numbers_for_filter(term)
            if holding is not None and term.excluded:
                passing = (set(range(len(self._keys))) if passing is None else passing) - holding
            elif holding is not None:
                passing = holding if passing is None else passing & holding
        return passing

    def _numbers_for_filter(self, term: QueryTerm) -> set[int] | None:
        """Return the documents that pass a filter, or may pass it; `None` if each has to be read."""
        match term:
            case QueryTerm(key="", is_phrase=True, excluded=True) | QueryTerm(key="on"):
                return None
            case QueryTerm(key="", is_phrase=True):
                ways = (term.value.split(), term.parts) if term.parts else (term.value.split(),)
                return set[int]().union(*map(self._numbers_with_all, ways))
            case QueryTerm(key="", values=values) if values:
                return set[int]().union(
                    *(self._postings[field].with_word(value) for field in WORD_FIELDS for value in values)
                )
            case QueryTerm(key=""):
                words = term_spellings(term)
                prefixed = (self._postings[field].with_prefix(word) for field in WORD_FIELDS for word in words)
                apart = (number for _, number in self._find_compounds(replace(term, excluded=False)))
                return set[int]().union(*prefixed, apart)
            case QueryTerm(key="has") if _NOTES.startswith(term.value):
                return self._numbers_with_notes()
            case QueryTerm(key="para") | QueryTerm(is_whole=True):
                return set(self._filters[term.key].with_word(term.value))
        return set(self._filters[term.key].with_prefix(term.value))

    def _numbers_with_all(self, words: Iterable[str]) -> set[int]:
        """Return the documents that may contain all words of a phrase."""
        holding = ((self._numbers_with_word(field, word) for field in WORD_FIELDS) for word in words)
        return set.intersection(*(set[int]().union(*each) for each in holding))

    def _numbers_with_word(self, field: str, word: str) -> array[int]:
        """Return documents that may contain a word of a phrase; in a script without spaces, also in longer words."""
        postings = self._postings[field]
        return postings.with_prefix(word[:LONGEST_PART]) if UNSPACED.search(word) else postings.with_word(word)

    def _document_test(self, term: QueryTerm) -> Callable[[int], bool] | None:
        """Return a test whether a document passes a filter, if it has to be read for that; `None` if not."""
        match term:
            case QueryTerm(key="", is_phrase=True):
                if UNSPACED.search(term.value):
                    return lambda number: (term.value in self._phrase_text(number)) != term.excluded
                pattern = phrase_pattern(term.parts or tuple(term.value.split()), " ")
                return lambda number: bool(pattern.search(self._phrase_text(number))) != term.excluded
            case QueryTerm(key="on"):
                return lambda number: (
                    self._documents.subject_address(self._keys[number]).startswith(term.value) != term.excluded
                )
        return None

    def _numbers_with_notes(self) -> set[int]:
        """Return the documents with notes, cached for the same notes."""
        noted = self._noted()
        if noted is not self._with_notes[0]:
            self._with_notes = noted, {number for number, key in enumerate(self._keys) if key in noted}
        return self._with_notes[1]

    def _phrase_text(self, number: int) -> str:
        each = self.load_document(self._keys[number])
        about = f"{each.topics} {each.category} {each.keywords}"
        return normalise_phrase(f"{each.title} {each.names} {each.full_text} {about}")
