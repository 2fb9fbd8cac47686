"""Count the parameters of each function once: Textual reads its signature anew for each call that is put off."""

from __future__ import annotations

from contextlib import contextmanager
from types import CodeType, FunctionType, MethodType
from typing import TYPE_CHECKING

import pytest
from textual import _callback

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def parameters_counted_once() -> Iterator[None]:
    """Keep the counts, by the code of functions: functions that are made anew would keep what they were made for."""
    count = _callback._count_parameters
    counts: dict[CodeType, int] = {}

    def count_once(called: Callable[..., object]) -> int:
        function = called.__func__ if isinstance(called, MethodType) else called
        if not isinstance(function, FunctionType) or vars(function).keys() & {"__wrapped__", "__signature__"}:
            return count(called)
        if function.__code__ not in counts:
            counts[function.__code__] = count(function)
        return counts[function.__code__] - (function is not called)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_callback, "_count_parameters", count_once)
        yield
