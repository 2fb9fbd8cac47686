"""Figures that were measured more than once."""

from __future__ import annotations

import time
from contextlib import contextmanager
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Spread:
    """Times in seconds."""

    def __init__(self) -> None:
        self.values: list[float] = []

    def add(self, value: float) -> None:
        """Take in one."""
        self.values.append(value)

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Measure how long a block takes."""
        begun = time.perf_counter()
        yield
        self.add(time.perf_counter() - begun)

    @property
    def median(self) -> float:
        """The one in the middle."""
        return median(self.values)

    def __str__(self) -> str:
        """Return median, quartiles and the largest, in milliseconds."""
        low, _, high = (value * 1000 for value in quantiles(self.values, n=4))
        return f"{self.median * 1000:.2f} ms (quartiles {low:.2f} to {high:.2f}, at most {max(self.values) * 1000:.2f})"


def ratio(ours: Spread, floor: Spread) -> str:
    """Return how many times longer ours took than what was measured in turn with it: median and quartiles of pairs."""
    pairs = [one / other for one, other in zip(ours.values, floor.values, strict=True)]
    low, _, high = quantiles(pairs, n=4)
    return f"{median(pairs):.2f} (quartiles {low:.2f} to {high:.2f})"
