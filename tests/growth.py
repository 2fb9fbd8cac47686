"""Whether code takes time in proportion to its input or to the square of it.

Seconds would say more of the machine than of the code. So the time for an input is compared with the time for one
four times as long: it is four times as long where time grows with the input, and sixteen times where with its square.
"""

from __future__ import annotations

import gc
from time import thread_time
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Input = TypeVar("Input")

_TIMES_AS_LONG: Final = 4
_MAX_TIMES: Final = 8
_ATTEMPTS: Final = 6
_MORE: Final = 20
_CLOCK_SECONDS: Final = 0.001
"""What is quicker says nothing: the clock and the caches are seen in it."""


def repeat(unit: str) -> Callable[[int], str]:
    """Return what makes a text of about so many characters, of nothing but a unit over and over."""
    return lambda size: unit * max(1, size // len(unit))


def assert_linear(run: Callable[[Input], object], make: Callable[[int], Input], size: int) -> None:
    """Measure the processor time of this thread; try again where it seems to grow too fast, and take the best.

    Args:
        run: what must not take long.
        make: makes its input of a given size.
        size: of the shorter input. Take the smallest that makes a square visible: it must take some milliseconds
            where time grows with the square.

    Raises:
        AssertionError: when time grows clearly faster than the input.
    """

    def seconds(size: int) -> float:
        made = make(size)
        gc.disable()  # it looks at all that other tests have left, and more often for the longer input
        try:
            begun = thread_time()
            run(made)
            return thread_time() - begun
        finally:
            gc.enable()

    seconds(size // 8)  # imports, caches, compiled patterns
    short, long = [], []
    for attempt in range(_ATTEMPTS):
        more = attempt * _MORE  # no input twice: some results are remembered
        short.append(seconds(size + more))
        long.append(seconds(_TIMES_AS_LONG * size + more))
        if min(long) < _MAX_TIMES * min(short) + _CLOCK_SECONDS:
            return
    raise AssertionError(
        f"{_TIMES_AS_LONG} times as much takes {min(long) / min(short):.1f} times as long: "
        f"{min(short):.4f} and {min(long):.4f} seconds of the processor at size {size}"
    )
