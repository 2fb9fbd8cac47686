"""The index against the plainest search there is, on documents of few words, so that much is found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.search import index as under_test
from jvexplore.search.documents import SearchDocument
from jvexplore.search.field_weights import TITLE_FIELDS
from jvexplore.search.index import SearchIndex
from jvexplore.search.normalised_words import normalise_phrase
from jvexplore.search.postings import PostingsBuilder
from jvexplore.search.query import QueryTerm, parse_query

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = st.sampled_from(["ma", "mail", "market", "jack", "Mail.ru", "ru", "zoo"])
TEXTS = st.lists(WORDS, max_size=4).map(" ".join)
DOCUMENTS = st.lists(
    st.builds(
        lambda kind, title, text, tag: (kind, title, text, tag),
        st.sampled_from(["party", "quote", "note"]),
        TEXTS,
        TEXTS,
        st.sampled_from(["good", "bad"]),
    ),
    max_size=12,
)
QUERIES = st.lists(
    WORDS
    | WORDS.map(lambda word: word[:2])
    | WORDS.map(lambda word: f"-{word}")
    | st.tuples(WORDS, WORDS).map(lambda pair: f'"{pair[0]} {pair[1]}"')
    | st.sampled_from(["tag:good", "-tag:b", "kind:party", "on:1", "-on:1", "has:notes", "-has:notes"]),
    max_size=3,
).map(" ".join)


class _Documents:
    """Documents that are held as they are."""

    def __init__(self, given: Sequence[tuple[str, str, str, str]]) -> None:
        self.held = {
            str(number): SearchDocument(str(number), kind, title, "", text, "", {"kind": (kind,), "tag": (tag,)})
            for number, (kind, title, text, tag) in enumerate(given)
        }

    def list_keys(self) -> Sequence[str]:
        return list(self.held)

    def kind_and_title(self, key: str) -> tuple[str, str]:
        return self.held[key].kind, self.held[key].title

    def load_document(self, key: str) -> SearchDocument:
        return self.held[key]

    def subject_address(self, key: str) -> str:
        return key


def _has_notes(key: str) -> bool:
    return key.endswith("2")


def _passes(document: SearchDocument, term: QueryTerm) -> bool:
    """Return whether a document has what a term asks for, read word by word."""
    folded = normalise_phrase(f"{document.title} {document.text}")
    match term.key:
        case "on":
            found = document.key.startswith(term.value)
        case "has":
            found = _has_notes(document.key)
        case "":
            parts = f"{folded} mail ru " if "mailru" in folded else folded  # one finds a name by its parts too
            apart = (
                f" {' '.join(term.parts or (term.value,))}"  # of a word with a full stop, as words of a title or a text
            )
            texts = [normalise_phrase(text) for text in (document.title, document.text)]
            word_found = f" {term.value}" in parts or any(apart in text for text in texts)
            # A phrase may run from the title on into the text, and ends with a word.
            said = " ?".join(term.parts or term.value.split())
            found = bool(re.search(f" {said} ", folded)) if term.is_phrase else word_found
        case key:
            found = any(value.startswith(term.value) for value in document.filters[key])
    return found != term.excluded


@given(DOCUMENTS, QUERIES)
def test_what_is_found_is_what_has_all_that_is_asked_for(given: list[tuple[str, str, str, str]], query: str) -> None:
    documents = _Documents(given)
    terms = parse_query(query)
    wanted = {key for key, each in documents.held.items() if all(_passes(each, term) for term in terms)}
    index = SearchIndex(documents, lambda: set(filter(_has_notes, documents.list_keys())))
    assert {hit.key for hit in index.find_hits(terms)} == wanted
    assert {hit.key for hit in index.find_hits(terms, without={"1", "3"})} == wanted - {"1", "3"}


@given(DOCUMENTS, QUERIES, st.integers(1, 4))
def test_a_short_list_holds_what_stands_first_in_the_long_one(
    given: list[tuple[str, str, str, str]], query: str, limit: int
) -> None:
    terms = parse_query(query)
    documents = _Documents(given)
    index = SearchIndex(documents, lambda: set(filter(_has_notes, documents.list_keys())))
    everything = index.find_hits(terms)
    assert index.find_hits(terms, limit) == everything[:limit]
    with patch.object(under_test, "_MAX_RANKED", 1):  # as if there were very many
        some = index.find_hits(terms, limit)
    assert len(some) == len(everything[:limit])
    assert {hit.key for hit in some} <= {hit.key for hit in everything}
    if sum(not term.key and not term.is_phrase and not term.excluded for term in terms) <= 1:
        assert some == everything[:limit]


@given(DOCUMENTS)
def test_where_names_are_asked_for_texts_are_not_looked_at(given: list[tuple[str, str, str, str]]) -> None:
    documents = _Documents(given)
    found = {hit.key for hit in SearchIndex(documents).find_hits(parse_query("zoo"), fields=TITLE_FIELDS)}
    assert found == {key for key, each in documents.held.items() if "zoo" in each.title}


@given(st.lists(st.sets(st.text("ab\0é", max_size=3), max_size=4), max_size=8))
def test_postings_return_what_was_put_in(held: list[set[str]]) -> None:
    gathered = PostingsBuilder()
    for number, words in enumerate(held):
        gathered.add_document(words, number)
    postings = gathered.build_postings()
    every = sorted(set().union(*held))
    assert postings.words_with_prefix("") == every
    for word in [*every, "a", "abx"]:
        assert [*postings.with_word(word)] == [number for number, words in enumerate(held) if word in words]
        begun = [number for number, words in enumerate(held) for each in words if each.startswith(word)]
        assert sorted(postings.with_prefix(word)) == begun
