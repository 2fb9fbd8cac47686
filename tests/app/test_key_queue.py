"""Keys are delivered once each, in order, at the right time, whatever comes between them; without Textual."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.app.keys.key_queue import BURST_SECONDS, KeyQueue
from tests.session.conftest import until

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

MAX_TURNS: Final = 4
MAX_NEEDED: Final = 3
PATIENCE_SECONDS: Final = 30.0
"""Longer than any of these tests: nothing here hangs."""


@dataclass(frozen=True)
class Press:
    """A key, and everything that handling it leads to; durations are in turns of the event loop.

    Attributes:
        gap_seconds: how long it comes after the key before it.
        effects: how long it takes until it has done what it does.
        screen: how long until the screen is there that it opens; it opens none if this is 0.
        lookup: how long it looks something up that keys wait for; nothing if this is 0.
        needs: the phase that the start must have come to.
        is_urgent: whether it passes the others.
    """

    gap_seconds: float = 0.0
    effects: int = 0
    screen: int = 0
    lookup: int = 0
    needs: int = 0
    is_urgent: bool = False


@dataclass(frozen=True)
class Wait:
    """Let some turns of the event loop go by."""

    turns: int


@dataclass(frozen=True)
class Advance:
    """Bring the start one phase further."""


Step = Press | Wait | Advance


class TaskLookup:
    """Something that is looked up."""

    def __init__(self, task: asyncio.Task[None]) -> None:
        self._task = task

    @property
    def is_finished(self) -> bool:
        return self._task.done()

    async def wait_until_finished(self) -> None:
        await self._task


async def loop_turns(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


@dataclass
class Application:
    """What keys are for, at its barest: handles one message after the other, and checks that each key may come."""

    phase: int = 0
    now: float = 100.0
    delivered: list[tuple[int, Press]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.queue: KeyQueue[tuple[int, Press]] = KeyQueue(self, PATIENCE_SECONDS)
        self._messages: deque[Callable[[], Awaitable[None]]] = deque()
        self._has_message = asyncio.Event()
        self._effects: asyncio.Task[None] | None = None
        self._awaited: object = None
        self._lookup: TaskLookup | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def run(self) -> None:
        while True:
            await self._has_message.wait()
            self._has_message.clear()
            while self._messages:
                await self._messages.popleft()()

    def event_time(self) -> float:
        return self.now

    def call_after_pending(self, do: Callable[[], Awaitable[None]]) -> None:
        self._messages.append(do)
        self._has_message.set()

    def press(self, number: int, key: Press) -> None:
        self.now += key.gap_seconds
        at = self.now
        add = self.queue.add_urgent if key.is_urgent else self.queue.add_key
        self.call_after_pending(lambda: add((number, key), at))

    def is_too_early(self, key: tuple[int, Press]) -> bool:
        return key[1].needs > self.phase

    async def wait_for_effects(self) -> None:
        if self._effects:
            await self._effects

    async def deliver_key(self, key: tuple[int, Press]) -> None:
        number, press = key
        if not press.is_urgent:
            self._check(number, press)
        self.delivered.append(key)
        self._effects = self._start(loop_turns(press.effects))
        if press.screen:
            self._awaited = self.queue.hold_keys_for_screen()
            self._start(self._open_screen(press.screen, self._awaited))
        if press.lookup:
            self._lookup = TaskLookup(self._start(loop_turns(press.lookup)))
            self.queue.hold_keys_until(self._lookup)

    def _check(self, number: int, press: Press) -> None:
        is_burst = press.gap_seconds < BURST_SECONDS
        if self.is_too_early((number, press)):
            self.faults.append(f"{number} came too early")
        if self._lookup and not self._lookup.is_finished:
            self.faults.append(f"{number} did not wait for the lookup")
        if self._awaited:
            self.faults.append(f"{number} did not wait for the screen")
        if is_burst and self._effects and not self._effects.done():
            self.faults.append(f"{number} did not wait for the effects of the one before")

    async def _open_screen(self, after: int, ticket: object) -> None:
        await loop_turns(after)
        if ticket is self._awaited:
            self._awaited = None
        self.queue.release_keys_for_screen(ticket)

    def _start(self, work: Awaitable[None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.append(task)
        return task


async def play(steps: Sequence[Step]) -> Application:
    """Let everything happen, then wait until nothing is held any more."""
    application = Application()
    running = asyncio.create_task(application.run())
    for number, step in enumerate(steps):
        match step:
            case Press():
                application.press(number, step)
            case Wait():
                await loop_turns(step.turns)
            case Advance():
                application.phase += 1
                application.queue.retry_held_key()
    application.phase = MAX_NEEDED
    application.queue.retry_held_key()
    for _ in range(2 * len(steps) + 2):
        await loop_turns(3 * MAX_TURNS)
        await application.queue.wait_until_empty()
    running.cancel()
    return application


durations = st.integers(0, MAX_TURNS)
presses = st.builds(
    Press,
    gap_seconds=st.sampled_from([0.0, BURST_SECONDS / 2, BURST_SECONDS * 2]),
    effects=durations,
    screen=st.just(0) | durations,
    lookup=st.just(0) | durations,
    needs=st.integers(0, MAX_NEEDED),
    is_urgent=st.sampled_from([False] * 9 + [True]),
)
schedules = st.lists(st.one_of(presses, presses, st.builds(Wait, durations), st.just(Advance())), max_size=30)


@settings(max_examples=200)
@given(schedules)
def test_keys_come_in_order_each_once_and_never_too_early(steps: list[Step]) -> None:
    application = asyncio.run(play(steps))
    assert not application.faults
    pressed = [(number, step) for number, step in enumerate(steps) if isinstance(step, Press)]
    delivered = application.delivered
    assert len({number for number, _ in delivered}) == len(delivered), "one twice"
    patient = [number for number, press in delivered if not press.is_urgent]
    assert patient == sorted(patient), "out of order"
    last_urgent = max((number for number, press in pressed if press.is_urgent), default=-1)
    missing = [number for number, _ in pressed if number not in {number for number, _ in delivered}]
    assert all(number < last_urgent for number in missing), "one lost that no urgent key made pointless"


@settings(max_examples=200)
@given(st.lists(presses.filter(lambda press: not press.is_urgent), min_size=1, max_size=20))
def test_a_burst_without_urgent_keys_is_delivered_whole(burst: list[Press]) -> None:
    application = asyncio.run(play(burst))
    assert application.delivered == list(enumerate(burst))


async def test_an_urgent_key_passes_those_that_wait() -> None:
    early, urgent = Press(needs=9), Press(is_urgent=True)
    application = Application()
    running = asyncio.create_task(application.run())
    application.press(0, early)
    application.press(1, urgent)
    await loop_turns(20)
    assert application.delivered == [(1, urgent)]
    running.cancel()


async def test_a_key_waits_for_a_lookup_however_long_and_for_a_screen_no_longer_than_for_some_time() -> None:
    application = Application()
    application.queue = KeyQueue(application, patience_seconds=0.01)
    running = asyncio.create_task(application.run())
    looking = asyncio.Event()

    async def look_up() -> None:
        await looking.wait()

    application.queue.hold_keys_until(TaskLookup(asyncio.create_task(look_up())))
    application.press(0, Press(gap_seconds=1))
    await asyncio.sleep(0.1)
    assert not application.delivered
    looking.set()
    await until(lambda: len(application.delivered) == 1)
    application.queue.hold_keys_for_screen()
    application.press(1, Press(gap_seconds=1))
    await until(lambda: len(application.delivered) == 2)
    running.cancel()


async def test_a_screen_that_is_late_releases_no_key_that_waits_for_another() -> None:
    application = Application()
    running = asyncio.create_task(application.run())
    late = application.queue.hold_keys_for_screen()
    awaited = application.queue.hold_keys_for_screen()
    application.press(0, Press(gap_seconds=1))
    application.queue.release_keys_for_screen(late)
    await loop_turns(20)
    assert not application.delivered
    application.queue.release_keys_for_screen(awaited)
    await loop_turns(20)
    assert len(application.delivered) == 1
    running.cancel()


async def test_a_key_that_comes_alone_is_delivered_in_its_turn_without_a_task() -> None:
    application = Application()
    await application.queue.add_key((0, Press()), application.now)
    assert len(application.delivered) == 1
