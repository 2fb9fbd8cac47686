"""An event loop that tells when nothing is left to be done: what a test of the screen waits for.

asyncio lets its selector wait only when no call is ready to run, and until the next timer at most. So the application
is idle when it would wait for longer than those timers take that lead to something soon (the next frame, a save that
gathers edits), and no thread is at work whose result somebody awaits. A worker that waits for an answer, or a cursor
that blinks, keeps nobody waiting.
"""

from __future__ import annotations

import asyncio
from selectors import DefaultSelector
from typing import TYPE_CHECKING, Any, Final

from tests.app.skipped_time import skip_time, skipped_seconds

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from selectors import SelectorKey

SOON_SECONDS: Final = 0.06
"""A timer that ends so soon is waited for: frames come faster, and edits are gathered for 0.05 s."""
MAX_TICKS: Final = 8
"""So many timers in a row are waited for that end soon: under a screen whose handler waits for an answer, Textual's
timer of frames ticks for ever."""
MAX_UNASKED: Final = 8
"""So many times in a row the system is not asked for files that are ready while calls are ready to run."""
PATIENCE_SECONDS: Final = 60.0


class IdleSelector(DefaultSelector):
    """Asks, before it waits for long, whether it has to.

    Args:
        wakes: returns whether it has given the event loop something to do.
        may_skip: returns whether nothing but a timer is waited for.
    """

    def __init__(self, wakes: Callable[[], bool], may_skip: Callable[[], bool]) -> None:
        super().__init__()
        self._wakes = wakes
        self._may_skip = may_skip
        self._ticks = self._unasked = 0

    def select(self, timeout: float | None = None) -> list[tuple[SelectorKey, int]]:
        """Return the files that are ready, as any selector does."""
        if timeout == 0 and self._unasked < MAX_UNASKED:
            self._unasked += 1  # asking takes a system call for each step; what is ready waits a few steps for it
            return []
        self._unasked = 0
        if timeout is None or timeout > SOON_SECONDS:
            is_idle = True
        else:
            self._ticks += timeout > 0
            is_idle = timeout > 0 and self._ticks > MAX_TICKS
        if timeout and not is_idle and self._may_skip():
            found = super().select(0)
            if not found:
                skip_time(timeout)
        else:
            found = super().select(0 if is_idle and self._wakes() else timeout)
        if found:  # a thread, or a file, has something to say
            self._ticks = 0
        return found

    def reset_ticks(self) -> None:
        """Start counting the timers in a row again."""
        self._ticks = 0


class IdleLoop(asyncio.SelectorEventLoop):
    """The event loop of a test of the screen."""

    def __init__(self) -> None:
        self._threads: dict[asyncio.Future[Any], Callable[..., object]] = {}
        self._waiting: list[asyncio.Future[None]] = []
        self._idle_selector = IdleSelector(self._wake_waiting, self._may_skip)
        super().__init__(self._idle_selector)

    def time(self) -> float:
        """Return the time, which is put forward where a test waits for nothing but a timer."""
        return super().time() + skipped_seconds()

    def run_in_executor(  # type: ignore[override]  # as typeshed has it, it returns one with an await
        self, executor: Executor | None, func: Callable[..., Any], *args: Any
    ) -> asyncio.Future[Any]:
        """Run something on a thread, and know of it until it is done."""
        work = super().run_in_executor(executor, func, *args)
        self._threads[work] = func
        work.add_done_callback(self._threads.pop)
        return work

    async def wait_until_idle(self) -> None:
        """Wait until nothing is left to be done.

        Raises:
            TimeoutError: something goes on for ever, or on a thread that the test itself holds up; wait for a condition
                instead (`until`).
        """
        idle = self.create_future()
        self._waiting.append(idle)
        self._idle_selector.reset_ticks()
        try:
            await asyncio.wait_for(idle, PATIENCE_SECONDS)
        except TimeoutError as error:
            error.add_note(f"at work on threads: {[*self._threads.values()]}")
            error.add_note(f"about to run: {[*vars(self)['_ready']]}")
            error.add_note(f"tasks: {[task.get_coro() for task in asyncio.all_tasks()]}")
            raise

    def _may_skip(self) -> bool:
        """Return whether a test waits until all is done, and no thread is at work."""
        return bool(self._waiting) and not self._threads

    def _wake_waiting(self) -> bool:
        """Tell those who wait that all is done, if it is; return whether anybody was waiting."""
        if self._threads or not self._waiting:
            return False
        while self._waiting:
            if not (idle := self._waiting.pop()).done():
                idle.set_result(None)
        return True
