"""Search on a thread: one search after the other, and none that is no longer wanted."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_P = ParamSpec("_P")
_R = TypeVar("_R")


class SearchThread:
    """A thread for searches. A worker that is cancelled before its search has begun takes it back.

    So however fast one types, at most one search is behind, and the threads that save are left to saving.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "search")

    async def run_search(self, search: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
        """Return what a search returns, or raise what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, partial(search, *args, **kwargs))
