"""Where the cursor goes when what it was on is gone: to what comes next, or else to what came before."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def nearest_key(keys: Sequence[str], position: int, is_left: Callable[[str], bool]) -> str:
    """Return the key at a position or, of those that are left, the next one, or else the last before; empty if none is.

    Args:
        keys: what there was, in order.
        position: where the cursor was.
        is_left: tells of a key whether it is still there.
    """
    positions = chain(range(position, len(keys)), range(min(position, len(keys)) - 1, -1, -1))
    return next((keys[each] for each in positions if is_left(keys[each])), "")
