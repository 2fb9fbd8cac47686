"""A thread that runs searches one at a time, and skips those that were cancelled."""

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
    """A thread for searches. Cancelling a worker before its search starts removes the search.

    So at most one outdated search runs however fast one types, and searches never occupy the threads that save.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "search")

    async def run_search(self, search: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
        """Return what a search returns, or raise what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, partial(search, *args, **kwargs))

    def close(self) -> None:
        """Let the thread end; a search that waits for it is cancelled."""
        self._thread.shutdown(wait=False, cancel_futures=True)
