"""Figures as a Markdown table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.bench.spread import Spread

HEAD: Final = (
    "| | jvexplore | reference | ratio, median of pairs (quartiles) | ratio of the least | goal | |",
    "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
)
HEAD_ALONE: Final = ("| | median (quartiles) | goal | |", "| --- | ---: | ---: | --- |")


def row(name: str, ours: Spread, other: Spread, at_most: float | None = None) -> str:
    """Return a line that compares two that were measured in turn; `at_most` is the goal for the ratio."""
    ratio = ours.over(other)
    least = min(ours.values) / min(other.values)
    return f"| {name} | {ours.middle} | {other.middle} | {ratio} | {least:.2f} | {_goal(ratio.median, at_most)} |"


def row_alone(name: str, ours: Spread, at_most: float | None = None, unit: str = "") -> str:
    """Return a line with one figure; `at_most` is the goal for its median, in its unit, or in `unit` as given."""
    return f"| {name} | {ours} | {_goal(ours.median * ours.scale, at_most, unit or f' {ours.unit}')} |"


def _goal(found: float, at_most: float | None, unit: str = "") -> str:
    if at_most is None:
        return " | "
    return f"≤ {at_most:g}{unit} | {'met' if found <= at_most else 'missed'}"
