"""Whose turn it is: what is compared runs side by side, so that a busy minute is one for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")


def turns(names: Sequence[T], rounds: int) -> Iterator[tuple[T, bool]]:
    """Yield each in turn, there and back: A B, B A, and so on; and whether it counts, as the first round does not."""
    for number in range(rounds + 1):
        for name in names if number % 2 else reversed(names):
            yield name, number > 0
