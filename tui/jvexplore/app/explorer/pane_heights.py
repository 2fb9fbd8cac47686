"""How panes share the height of a column: short lists are shown whole, long ones in proportion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_MIN_OPEN: Final = 3
"""With less room for the rows of the open pane, while each other pane has one, it is shown alone."""
_OPEN_SHARE: Final = 0.4
"""The part of all rows that the open pane may take from others that have more to show."""
_SHORT: Final = 8
"""A list of at most this many rows is shown whole, if it takes at most three quarters of the room."""


def share_height(row_counts: Sequence[int], opened: int, height: int) -> list[int]:
    """Share a height among panes.

    Each pane has a line for its title, and at least one row. The open one has its rows, up to two fifths of all as long
    as others have more to show. Then short lists are shown whole, the shortest first, and what is left is shared in
    proportion to what each has to show. Without room for that, only the open pane is shown.

    Args:
        row_counts: the number of rows of each pane, without its title.
        opened: the index of the open pane.
        height: the number of lines for titles and rows.

    Returns:
        The number of lines of each pane, including its title; 0 for one that is not shown.
    """
    count = len(row_counts)
    room = height - count
    if room < count - 1 + _MIN_OPEN:
        return [height if index == opened else 0 for index in range(count)]
    others = [index for index in range(count) if index != opened]
    rows = [min(1, wanted) for wanted in row_counts]
    rows[opened] = min(row_counts[opened], max(_MIN_OPEN, int(room * _OPEN_SHARE)))
    rest = room - sum(rows)
    for index in sorted(others, key=lambda each: row_counts[each]):
        more = row_counts[index] - rows[index]
        if row_counts[index] <= _SHORT and more <= rest * 3 // 4:
            rows[index] += more
            rest -= more
    _add_in_proportion(rows, row_counts, others, rest)
    rows[opened] += room - sum(rows)  # what no other needs, so that there is no gap below
    return [row_count + 1 for row_count in rows]


def _add_in_proportion(rows: list[int], row_counts: Sequence[int], others: Sequence[int], rest: int) -> None:
    """Share the rest of the rows among all panes but the open one, by how many each has to show.

    Each row goes to the list that is farthest from its part, as seats are given to parties (Sainte-Laguë).
    """
    for _ in range(rest):
        wanting = [index for index in others if rows[index] < row_counts[index]]
        if not wanting:
            return
        rows[max(wanting, key=lambda each: row_counts[each] / (2 * rows[each] + 1))] += 1
