"""From the call to the first frame, until it can be used, and until it is silent; and the way out."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.bench.spread import Spread
from tests.bench.table import HEAD, row
from tests.bench.terminal import PATIENCE, SETTLED_SECONDS, Ended, Terminal
from tests.bench.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.setting import Program, Setting
    from tests.bench.terminal import Chunk


_DOWN: Final = b"\x1b[B"
_FRAME: Final = 2_000
"""More bytes than it takes to set a terminal up, and fewer than a frame has."""


class Launch(NamedTuple):
    """How a program started: seconds from its call, and bytes.

    Attributes:
        paint: until anything stood on the screen.
        listed: until its lists stood there.
        ready: until all stood there.
        settled: until the last byte before a silence.
        processor: processor time until then.
        memory: the most that it had until then.
        written: how much it wrote.
    """

    paint: float
    listed: float
    ready: float
    settled: float
    processor: float
    memory: int
    written: int


def start(terminal: Terminal, program: Program, patience: float = PATIENCE) -> Launch:
    """Follow a program until it is ready, and then silent.

    Raises:
        TerminalError: when it never is.
    """
    lists, all_ = re.compile(program.listed), re.compile(program.ready)
    paint = listed = ready = last = 0.0
    while not ready:
        if time.perf_counter() - terminal.begun > patience:
            raise terminal.error(f"was not ready within {patience:g} seconds")
        for stamp, data in terminal.listen(SETTLED_SECONDS):
            last = stamp
            terminal.show(data)
            if not ready:
                text = terminal.text
                paint = paint or (stamp if text.strip() else 0.0)
                listed = listed or (stamp if lists.search(text) else 0.0)
                ready = stamp if all_.search(text) else 0.0
    return Launch(
        paint=paint - terminal.begun,
        listed=listed - terminal.begun,
        ready=ready - terminal.begun,
        settled=last - terminal.begun,
        processor=terminal.processor_time(),
        memory=terminal.peak_memory(),
        written=terminal.bytes,
    )


def first_key(terminal: Terminal, program: Program) -> float:
    """Press `down` with the first frame; return how many seconds after the call the cursor had moved.

    Raises:
        TerminalError: when it never does.
    """
    chunks: list[Chunk] = []
    while terminal.bytes < _FRAME:
        chunks += terminal.listen(0, PATIENCE)
    terminal.send(_DOWN)
    moved = re.compile(program.moved)
    for stamp, data in chunks + terminal.listen(SETTLED_SECONDS, PATIENCE):
        terminal.show(data)
        if moved.search(terminal.text):
            return stamp - terminal.begun
    raise terminal.error("did not move its cursor")


def leave(terminal: Terminal) -> tuple[float, Ended]:
    """End a program by its own key; return how many seconds that took, and how it ended."""
    pressed = terminal.send(b"q")
    ended = terminal.end()
    return ended.stamp - pressed, ended


class Launches:
    """All launches of a program."""

    def __init__(self) -> None:
        self.paint, self.listed, self.ready, self.settled = (Spread() for _ in range(4))
        self.moved, self.processor, self.leaving = Spread(), Spread(), Spread()
        self.memory, self.written = Spread("MiB"), Spread("KiB")
        self.clean = True

    def run(self, program: Program) -> None:
        """Start a program, and leave it."""
        with Terminal(program) as terminal:
            found = start(terminal, program)
            leaving, ended = leave(terminal)
        for name, value in found._asdict().items():
            getattr(self, name).add(value)
        if program.moved:
            with Terminal(program) as terminal:
                self.moved.add(first_key(terminal, program))
        self.leaving.add(leaving)
        self.clean = self.clean and ended.restored and ended.status == 0


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    none, some = (("--notes", str(setting.folder / name)) for name in ("none.toml", "some.toml"))
    with Terminal(setting.command("note", *some, "stake/alibaba", "Who says so?")) as terminal:
        terminal.end()
    programs = {
        "jvexplore": setting.explorer(*none),
        "with a note": setting.explorer(*some),
        "floor": setting.floor(),
        "bare": setting.bare(),
    }
    found = {name: Launches() for name in programs}
    for name, counts in turns(list(programs), setting.rounds):
        (found[name] if counts else Launches()).run(programs[name])
    ours, floor, bare = found["jvexplore"], found["floor"], found["bare"]
    yield "\n### Start and end, compared with stock widgets in the same layout\n"
    yield from HEAD
    yield row("first paint", ours.paint, floor.paint)
    yield row("ready: the lists", ours.listed, floor.listed, 1.0)
    yield row("a `down` pressed at the first frame has moved", ours.moved, floor.moved, 1.0)
    yield row("ready: the text too", ours.ready, floor.ready, 1.0)
    yield row("ready, with a note in the notes file", found["with a note"].ready, floor.ready)
    yield row("settled", ours.settled, floor.settled)
    yield row("CPU time until settled", ours.processor, floor.processor)
    yield row("peak memory", ours.memory, floor.memory, 1.25)
    yield row("peak memory, with a note", found["with a note"].memory, floor.memory)
    yield row("written until settled", ours.written, floor.written)
    yield "\n### Start and end, compared with a minimal Textual application\n"
    yield from HEAD
    yield row("first paint", ours.paint, bare.paint, 1.1)
    yield row("ready: the lists", ours.listed, bare.ready, 1.22)
    yield row("ready: the text too", ours.ready, bare.ready)
    yield row("peak memory", ours.memory, bare.memory)
    yield row("`q` until the process is gone", ours.leaving, bare.leaving, 0.5)
    state = "as it was" if ours.clean else "NOT as it was"
    yield f"\nAfterwards the terminal was {state}."
