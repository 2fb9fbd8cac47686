"""Words as they are compared, one by one and all at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.search.fold import first_word, fold, folded_words, words


@given(st.text(st.characters(max_codepoint=0x17F)))
def test_the_words_of_a_text_are_the_same_one_by_one_and_all_at_once(text: str) -> None:
    assert folded_words(text) == {word.folded for word in words(text)}


def test_a_text_begins_with_a_word_and_with_what_that_begins_with() -> None:
    assert first_word(" “Mail.ru Group”") == {"mailru", "mail"}
    assert first_word("VK, once") == {"vk"}
    assert first_word("… !") == set()


def test_letters_that_are_capitals_only_once_they_are_taken_apart() -> None:
    assert fold("\N{DOUBLE-STRUCK CAPITAL N}o \N{MATHEMATICAL DOUBLE-STRUCK CAPITAL S}") == "no s"
