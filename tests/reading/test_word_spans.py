"""The words of a text, and what becomes of a selection that begins and ends anywhere in it."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.word_spans import read_text_words
from tests.growth import assert_linear, repeat

TEXT: Final = (
    "“It sank,” Mr. Okoye (48) said of Finch Inc. in the U.S. (“a [very] bad year”). It rose 48 per cent, to $2.5bn — "
    "or –5%. ’90s partners’ Yahoo! Japan; well… She sold Finch Inc."
)
SNAPPED: Final = [
    ("48 per cent,", "48 per cent"),
    (" per cent, t", "per cent, to"),
    ("“It sank,”", "“It sank,”"),
    ("t sank", "It sank"),
    ("“It sank,", "It sank"),
    ("sank,” Mr. Ok", "sank,” Mr. Okoye"),
    ("(48)", "(48)"),
    ("(48", "48"),
    ("said of Finch Inc.", "said of Finch Inc."),
    ("the U.S. (", "the U.S."),
    ("[very]", "[very]"),
    ("[ver", "[very]"),
    ("(“a [very] bad year”).", "(“a [very] bad year”)"),
    ("“a [very] bad year”).", "“a [very] bad year”"),
    ("U.S. (“a [very] bad year", "U.S. (“a [very] bad year”)"),
    ("Okoye (48", "Okoye (48)"),
    ("48) said", "(48) said"),
    ("sank,” Mr. Okoye (48", "sank,” Mr. Okoye (48)"),
    ("bad year", "bad year"),
    ("in the U.S. (“a [very] bad", "in the U.S. (“a [very] bad"),
    ("rose 48 per cent, to $2.5bn — or –5%. ", "rose 48 per cent, to $2.5bn — or –5%"),
    ("It rose 48 per cent, to $2.5bn — or –5%. ", "It rose 48 per cent, to $2.5bn — or –5%."),
    ("$2.5bn — o", "$2.5bn — or"),
    (" — or –5", "or –5%"),
    ("partners’ Y", "partners’ Yahoo!"),
    ("well… S", "well… She"),
    ("well…", "well"),
    ("old Finch Inc.", "sold Finch Inc."),
]


@pytest.mark.parametrize(("selected", "snapped"), SNAPPED)
def test_a_selection_snaps_to_words_without_the_punctuation_at_its_ends(selected: str, snapped: str) -> None:
    start = TEXT.index(selected)
    span = read_text_words(TEXT, "en").snap(start, start + len(selected))
    assert span
    assert TEXT[slice(*span)] == snapped


def test_a_selection_without_a_word_is_none() -> None:
    words = read_text_words("Well … no. “”", "en")
    assert words.snap(4, 7) is None
    assert words.snap(10, 13) is None
    assert read_text_words(" … ").word_at(0) is read_text_words("").sentence_at(0) is None


@pytest.mark.parametrize(
    ("language", "text", "words", "sentence"),
    [
        ("de", "„Ja“, am 3. März z. B. (rund) 5.", "Ja am 3. März z. B. rund 5", "„Ja“, am 3. März z. B. (rund) 5."),
        ("zh", "他说：“它沉了。”48％", "他 说 它 沉 了 48％", "“它沉了。”"),
        ("fr", "« Il a coulé. » Fin.", "Il a coulé Fin", "« Il a coulé. »"),
        ("en", "mill(s) [It] (s)he 'no'-vote O’Brien's", "mill(s) [It] (s)he 'no'-vote O’Brien's", "mill(s)"),
    ],
)
def test_words_of_other_languages_and_forms(language: str, text: str, words: str, sentence: str) -> None:
    found = read_text_words(text, language)
    assert " ".join(text[start:end] for start, end in found.words) == words
    start = text.index(sentence)
    assert found.snap(start, start + len(sentence)) == (start, start + len(sentence))


def test_a_language_that_nobody_names_is_that_of_the_text() -> None:
    text = "Der Kaufpreis liegt bei 50 Mio. Das ist für die Bank nicht viel."
    assert read_text_words(text) == read_text_words(text, "de")
    assert "Mio." in [text[start:end] for start, end in read_text_words(text).words]


def test_words_and_sentences_are_found_by_where_the_caret_is() -> None:
    found = read_text_words("One two. Three four.", "en")
    assert [found.word_at(offset) for offset in (0, 2, 3, 4, 8, 20)] == [
        (0, 3), (0, 3), (4, 7), (4, 7), (9, 14), (15, 19)
    ]  # fmt: skip
    assert found.word_after(7) == (9, 14)
    assert found.word_after(19) is None
    assert found.word_before(9) == (4, 7)
    assert found.word_before(0) is None
    assert found.sentence_at(8) == (9, 20)


@given(st.text(alphabet='aB3 .,"“”()[]—。', max_size=24), st.integers(0, 24), st.integers(0, 24))
def test_snapping_twice_changes_nothing_and_no_word_is_cut(text: str, start: int, length: int) -> None:
    found = read_text_words(text, "en")
    span = found.snap(start, start + length)
    if span is None:
        assert not any(first < start + length and last > start for first, last in found.words)
    else:
        assert found.snap(*span) == span
        assert all(
            last <= span[0] or span[1] <= first or (span[0] <= first and last <= span[1]) for first, last in found.words
        )
        assert text[slice(*span)] == text[slice(*span)].strip() != ""


@pytest.mark.parametrize("unit", ["a ", "(", '"a" ', "a.", "“a” "])
def test_any_text_takes_time_in_proportion(unit: str) -> None:
    assert_linear(lambda text: read_text_words(text, "en"), repeat(unit), 4000)
