"""Where rows begin: the same as in Textual, and after a change the same as if everything were wrapped again."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual._wrap import compute_wrap_offsets

from jvexplore.app.ui.cells import cells_before, column_at, grapheme_widths, text_for_counting, text_for_drawing
from jvexplore.app.ui.row_wrapper import RowWrapper
from jvexplore.sanitize import sanitize_in_place
from tests.growth import assert_linear, repeat

WORDS = st.text(st.sampled_from("ab  é–华东ж"), max_size=80)
SIGNS = st.lists(
    st.sampled_from(
        ["a", " ", "  ", "\t", "华", "e\u0301", "👩\u200d💻", "م\u200cن", "क्\u200dष", "\u202e", "1\ufe0f\u20e3"]
    ),
    max_size=60,
).map("".join)


def wrapper(width: int) -> RowWrapper:
    return RowWrapper(width, 4, sanitize_in_place)


def rows(text: str, offsets: list[int]) -> list[str]:
    return [text[start:end] for start, end in zip([0, *offsets], [*offsets, len(text)], strict=True)]


@given(WORDS, st.integers(2, 20))
@example("abcde fgh", 5)
@example("   abcdefgh", 4)
def test_rows_begin_where_textual_begins_them(text: str, width: int) -> None:
    assert wrapper(width).row_offsets(text) == compute_wrap_offsets(text, width, 4)


@given(SIGNS, st.integers(2, 12))
@example("👩\u200d💻👩\u200d💻क्\u200dषक्\u200dषक्\u200dष👩\u200d💻", 12)
def test_each_row_fits_and_breaks_no_sign(text: str, width: int) -> None:
    offsets = wrapper(width).row_offsets(text)
    assert offsets == sorted(set(offsets))
    for row in rows(text, offsets):
        taken = sum(cells for *_, cells in grapheme_widths(sanitize_in_place(row), 4))
        assert taken <= width or len(row) == 1
    starts = {start for start, *_ in grapheme_widths(sanitize_in_place(text), 4)}
    assert starts >= set(offsets)


@given(SIGNS, SIGNS, SIGNS, SIGNS, st.integers(1, 12))
@example("ab cd ", "", "e", " f", 3)
def test_after_a_change_rows_are_as_if_everything_were_wrapped_again(
    a: str, old: str, new: str, b: str, width: int
) -> None:
    before = wrapper(width).row_offsets(a + old + b)
    assert wrapper(width).offsets_after(a + old + b, before, a + new + b) == wrapper(width).row_offsets(a + new + b)


@given(SIGNS)
def test_cells_are_those_that_rich_draws(text: str) -> None:
    row = sanitize_in_place(text).replace("\t", "")
    taken = sum(cells for *_, cells in grapheme_widths(row, 4))
    assert taken == cell_len(text_for_counting(row)) == cell_len(text_for_drawing(row))
    assert cells_before(row, len(row), 4) == taken
    for start, _, cells in grapheme_widths(row, 4):
        if cells:
            assert column_at(row, cells_before(row, start, 4), 4) == start


def test_letters_that_are_joined_take_the_cells_of_letters() -> None:
    assert [cell_len(text_for_drawing(text)) for text in ("क्\u200dष", "م\u200dن", "👩\u200d💻")] == [2, 2, 2]
    assert text_for_drawing("👩\u200d💻 a") == "👩\u200d💻 a"


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "word ",
        "华",
        "ж ",
        "“x” – ",
        " ",
        "\t",
        "e\u0301",
        "\u0301",
        "\u200d",
        "👩\u200d💻",
        "م\u200cن ",
        "\u202e",
        "\n",
    ],
    ids=ascii,
)
def test_the_time_to_wrap_a_line_and_to_type_in_it_grows_with_the_line_and_no_faster(text: str) -> None:
    def make_change(length: int) -> tuple[str, list[int], str]:
        line = repeat(text)(length)
        half = len(line) // 2
        return line, wrapper(80).row_offsets(line), f"{line[:half]}x{line[half:]}"

    assert_linear(wrapper(80).row_offsets, repeat(text), 10_000)
    assert_linear(lambda change: wrapper(80).offsets_after(*change), make_change, 10_000)
