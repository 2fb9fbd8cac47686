"""Figures that were measured more than once."""

from __future__ import annotations

import time
from contextlib import contextmanager
from statistics import median, quantiles
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCALES: Final = {"ms": 1000.0, "KiB": 2.0**-10, "MiB": 2.0**-20, "": 1.0}


class Spread:
    """Times in seconds, or sizes in bytes.

    Args:
        unit: what they are shown in: ms, KiB, MiB; nothing for what has no unit.
    """

    def __init__(self, unit: str = "ms") -> None:
        self.unit = unit
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

    @contextmanager
    def timed_processor(self) -> Iterator[None]:
        """Measure how long a block keeps this thread's processor busy."""
        begun = time.thread_time()
        yield
        self.add(time.thread_time() - begun)

    @property
    def scale(self) -> float:
        """How many units a second or byte is."""
        return _SCALES[self.unit]

    @property
    def median(self) -> float:
        """The one in the middle."""
        return median(self.values)

    @property
    def middle(self) -> str:
        """The median with its unit."""
        return self._shown(self.median)

    def quantile(self, share: float) -> float:
        """Return the value that a share of them, between 0 and 1, does not exceed."""
        ordered = sorted(self.values)
        return ordered[max(0, min(len(ordered) - 1, round(share * len(ordered)) - 1))]

    def over(self, other: Spread) -> Spread:
        """Return how many times the other's each value is; the two were measured in turn."""
        pairs = Spread("")
        for one, its_pair in zip(self.values, other.values, strict=True):
            pairs.add(one / its_pair)
        return pairs

    def _shown(self, value: float) -> str:
        return f"{value * self.scale:,.2f} {self.unit}".rstrip()

    def __str__(self) -> str:
        """Return median and quartiles; of times, the largest too."""
        low, _, high = quantiles(self.values, n=4) if len(self.values) > 1 else self.values * 3
        largest = f", at most {max(self.values) * self.scale:,.2f}" if self.unit == "ms" else ""
        return f"{self.middle} ({low * self.scale:,.2f} to {high * self.scale:,.2f}{largest})"
