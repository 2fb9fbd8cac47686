"""What a key takes: until something changes on the screen, until the last thing does, and CPU time.

What a person waits for is the last change: the first may be no more than a highlight.
"""

from __future__ import annotations

import re
import time
from itertools import cycle, islice
from typing import TYPE_CHECKING, Final

from tests.bench.launch import leave, start
from tests.bench.spread import Spread
from tests.bench.table import HEAD, HEAD_ALONE, row, row_alone
from tests.bench.terminal import Terminal
from tests.bench.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.setting import Program, Setting

KEYS: Final = {
    "down": b"\x1b[B",
    "up": b"\x1b[A",
    "end": b"\x1b[F",
    "home": b"\x1b[H",
    "pgdn": b"\x1b[6~",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "enter": b"\r",
    "esc": b"\x1b",
    "ctrl+s": b"\x13",
}

# The first pane of both has 25 rows: the cursor moves with each key. The top is a key of its own.
STEPS: Final = [*["down"] * 24, "home"] * 2 + ["down"] * 2
OTHERS: Final = [*["up"] * 2, "end", "home", "pgdn", "home", *["tab", "shift+tab"] * 3]
OUR_OWN: Final = ["2", "3", "1", "enter", "esc", "/", "esc", "?", "esc", "s", "s", "a", "esc"]
"""Keys that the floor has not."""

_PATIENCE: Final = 1.0
_LONG_PATIENCE: Final = 10.0
"""The same where it is known what a key shows."""
_QUIET: Final = 0.06
"""How long it must be silent after a key before the next one is sent."""
_ESCAPE_QUIET: Final = 0.25
"""The same after esc, which a terminal program takes for itself only if nothing follows for a tenth of a second."""
_IDLE_SECONDS: Final = 2.0
_A_SECOND: Final = 30
"""How many keys a second come from a key that is held down."""


class Presses:
    """What the presses of a key took.

    Attributes:
        first: seconds until the first visible change.
        last: seconds until the last.
        processor: seconds of CPU time.
        written: bytes.
    """

    def __init__(self) -> None:
        self.first, self.last, self.processor = Spread(), Spread(), Spread()
        self.written = Spread("KiB")

    def add(self, first: float, last: float, processor: float, written: float) -> None:
        """Take in one."""
        self.first.add(first)
        self.last.add(last)
        self.processor.add(processor)
        self.written.add(written)


def press(terminal: Terminal, key: str, presses: Presses, quiet: float = _QUIET, shown: str = "") -> None:
    """Press a key, and wait until everything that it does has been done.

    Args:
        terminal: has the program in it.
        key: the key.
        presses: take in what it took.
        quiet: for how many seconds nothing more must come.
        shown: a regular expression for what must stand on the screen by then.
    """
    used, wrote = terminal.processor_time(), terminal.bytes
    sent = terminal.send(KEYS.get(key, key.encode()))
    changes: list[float] = []
    while not (changes and re.search(shown, terminal.text)):  # what comes first may change nothing that one sees
        left = sent + (_LONG_PATIENCE if shown else _PATIENCE) - time.perf_counter()
        if left <= 0:
            raise terminal.error(f"key {key} changed nothing, or did not show {shown!r}")
        chunks = terminal.listen(quiet, left)
        until = terminal.processor_time()
        changes += [stamp for stamp, data in chunks if terminal.show(data)]
    used = until - used
    presses.add(changes[0] - sent, changes[-1] - sent, used, terminal.bytes - wrote)


def hold(terminal: Terminal, keys: Iterator[str]) -> float:
    """Hold a key down; return for how many seconds after the last repetition the screen still changed."""
    due = sent = time.perf_counter()
    chunks = []
    for key in keys:
        while (left := due - time.perf_counter()) > 0:
            chunks += terminal.listen(0, left)
        sent = terminal.send(KEYS[key])
        due += 1 / _A_SECOND
    chunks += terminal.listen(0.25)
    changes = [stamp for stamp, data in chunks if terminal.show(data)]
    return max(0.0, changes[-1] - sent)


def idle(terminal: Terminal) -> float:
    """Return how much CPU time is used in a second in which nothing happens."""
    begun, used = time.perf_counter(), terminal.processor_time()
    terminal.listen(_IDLE_SECONDS)
    return (terminal.processor_time() - used) / (time.perf_counter() - begun)


class Walks:
    """All that was found out about a program: of each round one figure, and of each press too."""

    def __init__(self, own: list[str]) -> None:
        self._own = own
        self.presses = {key: Presses() for key in KEYS}
        self.rounds = {key: Presses() for key in KEYS}
        self.slow = Spread()
        self.lag, self.idle = Spread(), Spread()
        self.memory = Spread("MiB")

    def run(self, program: Program) -> None:
        """Start a program, press keys, and leave it."""
        here: dict[str, Presses] = {}
        with Terminal(program) as terminal:
            start(terminal, program)
            self.idle.add(idle(terminal))
            for key in STEPS + OTHERS:
                press(terminal, key, here.setdefault(key, Presses()))
            terminal.send(KEYS["home"])
            terminal.listen(0.25)
            self.lag.add(hold(terminal, islice(cycle([*["down"] * 20, *["up"] * 20]), 60)))
            self.memory.add(terminal.peak_memory())
            for key in self._own:
                press(terminal, key, here.setdefault(key, Presses()), _ESCAPE_QUIET if key == "esc" else _QUIET)
            leave(terminal)
        for key, presses in here.items():
            of_round, all_ = self.rounds.setdefault(key, Presses()), self.presses.setdefault(key, Presses())
            of_round.add(*(getattr(presses, name).median for name in ("first", "last", "processor", "written")))
            for values in zip(*(vars(presses)[name].values for name in vars(presses)), strict=True):
                all_.add(*values)
        self.slow.add(here["down"].last.quantile(0.95))


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    notes = setting.folder / "notes.toml"
    programs = {"jvexplore": setting.explorer("--notes", str(notes)), "floor": setting.floor()}
    own: dict[str, list[str]] = {"jvexplore": OUR_OWN, "floor": []}
    found = {name: Walks(own[name]) for name in programs}
    for name, counts in turns(list(programs), setting.rounds):
        (found[name] if counts else Walks(own[name])).run(programs[name])
    ours, floor = found["jvexplore"], found["floor"]
    down = ours.presses["down"].last
    yield f"\n### Keys, compared with stock widgets in the same layout ({len(down.values)} times `down`)\n"
    yield from HEAD
    yield from _compared("down", ours, floor, {"last": 0.35, "processor": 0.6})
    yield row("`down`, last change, 95th percentile", ours.slow, floor.slow, 0.5)
    for key in ("up", "end", "pgdn", "tab"):
        yield from _compared(key, ours, floor, {})
    yield row("CPU time of an idle second", ours.idle, floor.idle, 1.0)
    yield row("peak memory after these keys", ours.memory, floor.memory, 1.25)
    yield row(f"lag, {_A_SECOND} keys a second held", ours.lag, floor.lag)
    yield "\n### Keys alone\n"
    yield from HEAD_ALONE
    slowest = Spread()
    slowest.add(max(down.values))
    yield row_alone("`down`, the slowest", slowest, 100)
    yield row_alone(f"lag, {_A_SECOND} keys a second held", ours.lag, 30)
    for key in dict.fromkeys(OUR_OWN):
        yield row_alone(f"`{key}`, last change", ours.presses[key].last)


def _compared(key: str, ours: Walks, floor: Walks, goals: dict[str, float]) -> Iterator[str]:
    one, other = ours.rounds[key], floor.rounds[key]
    yield row(f"`{key}`, first change", one.first, other.first)
    yield row(f"`{key}`, last change", one.last, other.last, goals.get("last"))
    yield row(f"`{key}`, CPU time", one.processor, other.processor, goals.get("processor"))
    yield row(f"`{key}`, written", one.written, other.written)
