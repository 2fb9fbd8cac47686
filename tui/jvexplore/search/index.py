"""Rank what a query finds.

An inverted index: for each place where a word may stand (a name, a title, a text), the documents that hold
it there. Small slips are forgiven by edit distance (Damerau and Levenshtein), only where a word finds
nothing as it is typed. Names count more than what is said, whole words more than their beginnings, and
short names more than long ones.

What a key costs must not grow with how much there is. So documents are numbered in the order in which they
are listed when they are equally good; of a single word only as many places are looked at, the best first, as
fill the list; of several words the rarest is looked up first; and what must be read to be judged, a phrase,
is read best first until the list is full.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from heapq import nsmallest
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.search.compounds import add_joined_spellings, may_be_parts, split_into_words
from jvexplore.search.fold import phrase
from jvexplore.search.levels import Level, join_words, passing_tests
from jvexplore.search.places import CALLED, PLACES, ROW, WORDS, find_phrase, joinable, phrase_worth, placed, worth_of
from jvexplore.search.postings import Gathered
from jvexplore.search.query import KEYS, Term
from jvexplore.search.ranks import BITS, NUMBER, listing_rank
from jvexplore.search.slips import Slips
from jvexplore.search.spellings import LONGEST_PART, UNSPACED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.search.documents import Document, Documents


_NOTES: Final = "notes"
_REACH: Final = 5_000
"""How many documents are looked at for each word at first: those that hold it in the best place."""
_READ: Final = 200
"""How many of the best documents are read to see whether words stand next to each other in them."""
_KEPT: Final = 1_000
_WORDS_KEPT: Final = 16
"""Of how many words it is kept where they are written as several, as each letter typed asks for all of a query."""


class Hit(NamedTuple):
    """A document that a query found, by its key, and how well: more is better."""

    key: str
    score: int


class Index:
    """Documents to be searched.

    Args:
        documents: they.
        noted: returns the addresses that there are notes on, for `has:notes`: another set once they have changed;
            without, there are none.
    """

    def __init__(self, documents: Documents, noted: Callable[[], AbstractSet[str]] = frozenset) -> None:
        self._documents = documents
        self._noted = noted
        self._with_notes: tuple[AbstractSet[str], set[int]] = frozenset(), set()
        keys = documents.keys()
        ranks = sorted(listing_rank(*documents.heading(key), position) for position, key in enumerate(keys))
        self._keys = [keys[rank & NUMBER] for rank in ranks]
        self._unasked = array("I", bytes(BITS // 8 * len(keys)))
        """The numbers in the order in which the documents are listed where nothing is asked for."""
        for number, rank in enumerate(ranks):
            self._unasked[rank & NUMBER] = number
        del ranks
        places = {place: Gathered() for place in (*PLACES, ROW)}
        filters = {name: Gathered() for name in KEYS}
        for number, key in enumerate(self._keys):
            document = documents.document(key)
            for place, words in placed(document).items():
                if words:
                    places[place].add(words, number)
            for name, values in document.filters.items():
                if values:
                    filters[name].add(values, number)
        self._places = {place: gathered.pack() for place, gathered in places.items()}
        self._filters = {name: gathered.pack() for name, gathered in filters.items()}
        self._slips = Slips(self._begin)
        self._next_to_each_other = lru_cache(maxsize=_WORDS_KEPT)(self._find_next_to_each_other)
        self.document: Callable[[str], Document] = lru_cache(maxsize=_KEPT)(documents.document)
        """Returns a document by its key; those of the last queries are kept, as each letter typed asks for them."""

    def find(
        self,
        terms: Sequence[Term],
        limit: int | None = None,
        *,
        places: Iterable[str] = tuple(PLACES),
        without: AbstractSet[str] = frozenset(),
    ) -> list[Hit]:
        """Return what a query finds, best first; everything, in order, for an empty query.

        A single letter before a word that is known with it is a part of that: `e commerce`. What else is written as
        one word or as several is found either way; see `compounds.py`.

        Args:
            terms: the query.
            limit: how many are wanted at most; all if there is none.
            places: where its words may stand.
            without: keys of documents that are not wanted.
        """
        terms = add_joined_spellings(self._with_letters_joined(terms), self._begins_word)
        filters = [term for term in terms if not term.is_word]
        asked = [term for term in terms if term.is_word]
        words = list(takewhile(bool, (self._levels(term, places) for term in asked)))
        if len(words) < len(asked):
            return []  # one that nothing has; the words behind it need not be looked up
        among = self._passing(filters)
        tests = [*filter(None, map(self._test, filters))]
        if without:
            tests.append(lambda number: self._keys[number] not in without)
        if not words:
            listed = self._unasked if among is None else (number for number in self._unasked if number in among)
            return [Hit(self._keys[number], 0) for number in islice(passing_tests(listed, tests), limit)]
        found: list[Hit] = []
        for reach in (None,) if limit is None else (max(limit, _REACH), None):
            scores = self._with_phrases(asked, join_words(words, among, reach))
            ranks = (number - (score << BITS) for number, score in scores.items())
            best = sorted(ranks) if limit is None or tests else nsmallest(limit, ranks)
            numbers = passing_tests((rank & NUMBER for rank in best), tests)
            found = [Hit(self._keys[number], scores[number]) for number in islice(numbers, limit)]
            if len(found) == limit:
                break
        return found

    def calls(self, name: str, without: AbstractSet[str] = frozenset()) -> bool:
        """Tell whether a party or somebody who says something is called so: by a whole word.

        Args:
            name: as a filter asks for it.
            without: keys of documents that do not count.
        """
        called = (self._filters["by"], *(self._places[place] for place in CALLED))
        return any(self._keys[number] not in without for postings in called for number in postings.whole(name))

    def _levels(self, term: Term, places: Iterable[str]) -> list[Level]:
        """Return the documents that hold a word, or one that begins with it, or else one like it; best first.

        A number or a date is held or not: nothing begins with it, and nothing is like it.
        """
        levels: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        for place in places:
            postings, worth = self._places[place], worth_of(place)
            for word in (*term.values, *_spelled(term), *term.forms):
                levels[worth.whole].extend(postings.whole(word))
            for word in _spelled(term) if worth.begun else ():
                levels[worth.begun].extend(postings.begun(word))
        for place, number in self._written_apart(term):
            if place in places:
                levels[worth_of(place).whole].append(number)
        if not term.values and not any(levels.values()):
            for beginning in set[str]().union(*map(self._slips.of, _spelled(term))):
                for place in places:
                    levels[worth_of(place).slip].extend(self._places[place].begun(beginning))
        return [Level(score, levels[score]) for score in sorted(levels, reverse=True) if score and levels[score]]

    def _with_phrases(self, asked: Sequence[Term], scores: dict[int, int]) -> dict[int, int]:
        """Return scores in which the best documents have more where the words stand next to each other."""
        if len(asked) == 1 or not scores or any(term.values for term in asked):
            return scores
        words = [term.value for term in asked]
        best = nsmallest(_READ, (number - (score << BITS) for number, score in scores.items()))
        for number in (rank & NUMBER for rank in best):
            scores[number] += phrase_worth(self.document(self._keys[number]), words)
        return scores

    def _with_letters_joined(self, terms: Sequence[Term]) -> Sequence[Term]:
        """Return terms in which a single letter and the word behind it are one, where that is known: `e commerce`."""
        found: list[Term] = []
        for term in terms:
            letter = found[-1] if found and len(found[-1].value) == 1 else None
            joined = f"{letter.value}{term.value}" if letter and may_be_parts(letter, term) else ""
            if joined and self._is_word(joined):
                found[-1] = Term("", joined)
            else:
                found.append(term)
        return found

    def _is_word(self, word: str) -> bool:
        return any(self._places[place].whole(word) for place in WORDS)

    def _begins_word(self, beginning: str) -> bool:
        return any(self._begin(beginning))

    def _written_apart(self, term: Term) -> Iterator[tuple[str, int]]:
        """Yield the documents that have a word as several next to each other, each with the best place of those."""
        if term.is_word and not term.values:
            for parts in split_into_words(term, self._is_word):
                yield from self._next_to_each_other(parts)

    def _find_next_to_each_other(self, words: tuple[str, ...]) -> list[tuple[str, int]]:
        """Return places and documents where words stand next to each other; of very many that have all, the first.

        Args:
            words: at least two, folded; of the last a prefix is enough.
        """
        *firsts, last = words
        holding = [[self._places[place].whole(word) for place in WORDS] for word in firsts]
        holding.append([self._places[place].begun(last) for place in WORDS])
        holding.sort(key=lambda arrays: sum(map(len, arrays)))
        rarest, *others = holding
        numbers = set[int]().union(*rarest)
        for arrays in others if numbers else ():
            numbers = set[int]().union(*map(numbers.intersection, arrays))
        found = ((find_phrase(self.document(self._keys[number]), words), number) for number in sorted(numbers)[:_READ])
        return [(place, number) for place, number in found if place]

    def _begin(self, beginning: str) -> Iterator[str]:
        for place in WORDS:
            yield from self._places[place].begin(beginning)

    def _passing(self, filters: Sequence[Term]) -> set[int] | None:
        """Return the documents that pass all filters, as far as the index tells; `None` for all."""
        passing: set[int] | None = None
        for term in sorted(filters, key=lambda term: term.excluded):
            holding = self._holding(term)
            if holding is not None and term.excluded:
                passing = (set(range(len(self._keys))) if passing is None else passing) - holding
            elif holding is not None:
                passing = holding if passing is None else passing & holding
        return passing

    def _holding(self, term: Term) -> set[int] | None:
        """Return the documents that a filter finds, or may find; `None` where each has to be looked at."""
        match term:
            case Term(key="", is_phrase=True, excluded=True) | Term(key="on"):
                return None
            case Term(key="", is_phrase=True):
                ways = (term.value.split(), term.parts) if term.parts else (term.value.split(),)
                return set[int]().union(*map(self._hold_all, ways))
            case Term(key="", values=values) if values:
                return set[int]().union(*(self._places[place].whole(value) for place in WORDS for value in values))
            case Term(key=""):
                begun = (self._places[place].begun(word) for place in WORDS for word in _spelled(term))
                apart = (number for _, number in self._written_apart(replace(term, excluded=False)))
                return set[int]().union(*begun, apart)
            case Term(key="has") if _NOTES.startswith(term.value):
                return self._numbers_with_notes()
            case Term(key="para") | Term(is_whole=True):
                return set(self._filters[term.key].whole(term.value))
        return set(self._filters[term.key].begun(term.value))

    def _hold_all(self, words: Iterable[str]) -> set[int]:
        """Return the documents that may hold all words of a phrase."""
        holding = ((self._hold(place, word) for place in WORDS) for word in words)
        return set.intersection(*(set[int]().union(*each) for each in holding))

    def _hold(self, place: str, word: str) -> array[int]:
        """Return the documents that may hold a word of a phrase: of a script without spaces also within longer ones."""
        postings = self._places[place]
        return postings.begun(word[:LONGEST_PART]) if UNSPACED.search(word) else postings.whole(word)

    def _test(self, term: Term) -> Callable[[int], bool] | None:
        """Return what tells whether a document passes a filter where it has to be looked at for that."""
        match term:
            case Term(key="", is_phrase=True):
                if UNSPACED.search(term.value):
                    return lambda number: (term.value in self._phrase(number)) != term.excluded
                said = joinable(term.parts or tuple(term.value.split()), " ")
                return lambda number: bool(said.search(self._phrase(number))) != term.excluded
            case Term(key="on"):
                return lambda number: self._documents.on(self._keys[number]).startswith(term.value) != term.excluded
        return None

    def _numbers_with_notes(self) -> set[int]:
        """Return the documents that there are notes on, looked up once for the same notes."""
        noted = self._noted()
        if noted is not self._with_notes[0]:
            self._with_notes = noted, {number for number, key in enumerate(self._keys) if key in noted}
        return self._with_notes[1]

    def _phrase(self, number: int) -> str:
        each = self.document(self._keys[number])
        about = f"{each.topics} {each.category} {each.keywords}"
        return phrase(f"{each.title} {each.names} {each.full_text} {about}")


def _spelled(term: Term) -> tuple[str, ...]:
    """Return the spellings of a word; none of a number or a date, which is looked up by its value."""
    return () if term.values else (term.value, *term.others)
