"""Where a block may be split: before words, and before sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.app.importing.caret_stops import CaretUnit, nearest_stop, next_stop, previous_stop

TEXT = "The yard is old. “It sank.” Nobody came!  Then 2.5 m of water rose"


def _walk(text: str, unit: CaretUnit) -> list[str]:
    offset, words = 0, []
    while (stop := next_stop(text, offset, unit)) != offset:
        words.append(text[offset:stop])
        offset = stop
    return [*words, text[offset:]]


def test_the_caret_stops_before_words() -> None:
    assert _walk(TEXT, "word")[:6] == ["The ", "yard ", "is ", "old. ", "“It ", "sank.” "]


def test_the_caret_stops_before_sentences() -> None:
    assert _walk(TEXT, "sentence") == ["The yard is old. ", "“It sank.” ", "Nobody came!  ", "Then 2.5 m of water rose"]


def test_the_caret_stops_where_no_spaces_are_written() -> None:
    assert _walk("船厂很旧。它沉了！没人来", "sentence") == ["船厂很旧。", "它沉了！", "没人来"]
    assert _walk("很旧。沉", "word") == ["很", "旧。", "沉"]


@pytest.mark.parametrize(("offset", "stop"), [(0, 0), (2, 0), (4, 4), (7, 4), (8, 4), (9, 9), (len(TEXT), 62)])
def test_a_click_puts_the_caret_before_its_word(offset: int, stop: int) -> None:
    assert nearest_stop(TEXT, offset) == stop


@given(st.text(alphabet="ab .。船\t", max_size=30), st.integers(0, 30), st.sampled_from(["word", "sentence"]))
def test_back_leads_to_where_forth_came_from(text: str, offset: int, unit: CaretUnit) -> None:
    stop = next_stop(text, offset, unit)
    assert stop == offset or previous_stop(text, stop, unit) <= offset
    assert previous_stop(text, offset, unit) <= offset
    if stop != offset:
        assert text[:stop].strip() == "" or not text[stop].isspace()
