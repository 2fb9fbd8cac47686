"""What a selection of words becomes by a key, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.app.source.article_words import ArticleWords, WordSelection

if TYPE_CHECKING:
    from jvexplore.app.source.article_text import Location

LINES: Final = ["One two, three. Four five.", "", "“Six,” seven. Eight", " ", "nine"]
WORDS: Final = ArticleWords(LINES, dict.fromkeys(range(5), "en"))


def at(word: str, *, after: bool = False) -> Location:
    """Return where a word begins, or ends."""
    row = next(number for number, line in enumerate(LINES) if word in line)
    return row, LINES[row].index(word) + (len(word) if after else 0)


def text_of(selection: WordSelection | None) -> str:
    """Return what is selected, with a sign at the end where the caret is."""
    if selection is None:
        return "nothing"
    parts = " | ".join(LINES[row][start:end] for row, start, end in WORDS.parts_between(*selection))
    return f"{parts}>" if selection.is_forward else f"<{parts}"


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        ("r", "two>"),
        ("rr", "two, three>"),
        ("rrr", "two, three. Four>"),
        ("rrrl", "two, three>"),
        ("rrll", "<One two"),
        ("rl", "<One two"),
        ("rlr", "two>"),
        ("rlrr", "two, three>"),
        ("l", "<two"),
        ("ll", "<One two"),
        ("lr", "two, three>"),
        ("lll", "nothing"),
        ("rrrrr", "two, three. Four five | Six>"),
    ],
)
def test_words_are_added_and_taken_away_at_the_caret(keys: str, selected: str) -> None:
    row, column = at("two")
    selection: WordSelection | None = WordSelection((row, column + 1), (row, column + 1))
    for key in keys:
        if selection:
            selection = WORDS.extend_by_word(selection) if key == "r" else WORDS.shrink_by_word(selection)
    assert text_of(selection) == selected


def test_a_caret_between_words_selects_the_next_and_the_one_before() -> None:
    caret = at("two", after=True)
    assert text_of(WORDS.extend_by_word(WordSelection(caret, caret))) == "three>"
    assert text_of(WORDS.shrink_by_word(WordSelection(caret, caret))) == "<two"


def test_what_is_selected_grows_to_its_sentences_and_paragraphs_and_begins_again() -> None:
    caret = at("three")
    grown: WordSelection | None = WordSelection(caret, caret)
    for expected in ("three>", "One two, three.>", f"{LINES[0]}>", "three>"):
        assert grown
        grown = WORDS.widen(grown, caret)
        assert text_of(grown) == expected
    over_two = WordSelection(at("five"), at("Six", after=True))
    assert text_of(WORDS.widen(over_two, caret)) == "Four five. | “Six,” seven.>"
    blank: Location = (3, 0)
    assert text_of(WORDS.widen(WordSelection(blank, blank), blank)) == "nine>"
    assert text_of(WORDS.widen(WordSelection((4, 4), (4, 4)), (4, 4))) == "nine>"


def test_a_selection_goes_to_any_place_from_the_word_where_it_began() -> None:
    start = at("three")
    assert text_of(WORDS.extend_to(WordSelection(start, start), at("seven"))) == "three. Four five | “Six,”>"
    forward = WordSelection(start, at("Four", after=True))
    assert text_of(WORDS.extend_to(forward, at("two"))) == "<two, three"
    backward = WordSelection(at("three", after=True), at("One"))
    assert text_of(WORDS.extend_to(backward, at("five"))) == "three. Four>"
    assert WORDS.extend_to(WordSelection((1, 0), (1, 0)), (1, 0)) is None


def test_the_caret_goes_from_sentence_to_sentence() -> None:
    assert WORDS.sentence_start(at("two"), 1) == at("Four")
    assert WORDS.sentence_start(at("Four"), 1) == (2, 0)
    assert WORDS.sentence_start(at("Four"), -1) == at("One")
    assert WORDS.sentence_start((2, 0), -1) == at("Four")
    assert WORDS.sentence_start(at("One"), -1) == at("One")
    assert WORDS.sentence_start(at("nine"), 1) == at("nine")


@given(st.text(alphabet="rlw", max_size=12), st.integers(0, 25))
def test_whatever_is_pressed_whole_words_are_selected_and_the_first_one_stays(keys: str, column: int) -> None:
    selection = WordSelection((0, column), (0, column))
    first = ""
    for key in keys:
        if key == "w":
            grown = WORDS.widen(selection, (0, column))
        else:
            grown = WORDS.extend_by_word(selection) if key == "r" else WORDS.shrink_by_word(selection)
        if grown:
            selection = grown
            first = first or text_of(grown).strip("<>")
            assert WORDS.snap(*selection) == selection
            assert "w" in keys or first in text_of(selection)
