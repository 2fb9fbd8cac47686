"""Words as they are compared, one by one and all at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.search.normalised_words import find_spelled_words, first_word, normalise_for_search, normalised_words


@given(st.text(st.characters(max_codepoint=0x17F)))
def test_the_words_of_a_text_are_the_same_one_by_one_and_all_at_once(text: str) -> None:
    assert normalised_words(text) == {word.normalised for word in find_spelled_words(text)}


def test_a_text_begins_with_a_word_and_with_what_that_begins_with() -> None:
    assert first_word(" “Mail.ru Group”") == {"mailru", "mail"}
    assert first_word("VK, once") == {"vk"}
    assert first_word("… !") == set()


def test_letters_that_are_capitals_only_once_they_are_taken_apart() -> None:
    assert normalise_for_search("\N{DOUBLE-STRUCK CAPITAL N}o \N{MATHEMATICAL DOUBLE-STRUCK CAPITAL S}") == "no s"
