"""Where the cursor moves when its row is gone: to the next row or, if there is none, the previous one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def nearest_key(keys: Sequence[str], position: int, remains: Callable[[str], bool]) -> str:
    """Return the first remaining key from a position on, or else the last one before it; empty if none remains.

    Args:
        keys: the former keys, in order.
        position: the former index of the cursor.
        remains: returns whether a key still exists.
    """
    positions = chain(range(position, len(keys)), range(min(position, len(keys)) - 1, -1, -1))
    return next((keys[index] for index in positions if remains(keys[index])), "")
