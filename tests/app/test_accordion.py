"""How panes share the height."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.app.explorer.accordion import share_height

wanted_rows = st.lists(st.integers(0, 50), min_size=6, max_size=6)


@given(wanted=wanted_rows, opened=st.integers(0, 5), height=st.integers(0, 120))
def test_all_lines_are_given_away_and_none_twice(wanted: list[int], opened: int, height: int) -> None:
    heights = share_height(wanted, opened, height)
    assert sum(heights) == height
    assert min(heights) >= 0


@given(wanted=wanted_rows, opened=st.integers(0, 5), height=st.integers(12, 120))
def test_with_room_every_pane_keeps_its_title_and_a_row_and_the_open_one_comes_first(
    wanted: list[int], opened: int, height: int
) -> None:
    heights = share_height(wanted, opened, height)
    assert all(lines >= 1 + min(1, rows) for lines, rows in zip(heights, wanted, strict=True))
    others_give_way = height - 6 - sum(min(1, rows) for index, rows in enumerate(wanted) if index != opened)
    assert heights[opened] >= 1 + min(wanted[opened], others_give_way, (height - 1) // 2)


@given(wanted=wanted_rows, opened=st.integers(0, 5), height=st.integers(12, 120))
def test_the_open_pane_takes_more_than_half_only_of_what_no_other_needs(
    wanted: list[int], opened: int, height: int
) -> None:
    heights = share_height(wanted, opened, height)
    if heights[opened] > (height + 1) // 2:
        assert all(heights[index] == 1 + rows for index, rows in enumerate(wanted) if index != opened)


def test_a_long_open_pane_leaves_the_others_rows() -> None:
    assert share_height([25, 4, 5, 6, 14, 10], 0, 33) == [17, 4, 3, 3, 3, 3]


def test_without_room_for_all_titles_only_the_open_pane_is_shown() -> None:
    assert share_height([9, 9, 9, 9, 9, 9], 2, 5) == [0, 0, 5, 0, 0, 0]
    assert share_height([9, 9, 9, 9, 9, 9], 2, 8) == [1, 1, 3, 1, 1, 1]
