"""What it costs that there is much: dossiers and notes files of 100 to 100,000 entries each, made from a seed.

Each is opened twice, for the first time and once more; it is read and checked each time.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.bench.chart import draw
from tests.bench.keys import Presses, press
from tests.bench.launch import Launch, leave, start
from tests.bench.spread import Spread
from tests.bench.terminal import Terminal
from tests.bench.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.setting import Program, Setting

SIZES: Final = (62, 100, 1_000, 10_000, 100_000)
"""How many facts, and as many notes; the first is what the others are compared with."""

_STEPS: Final = [*["down"] * 10, *["up"] * 10] * 4
PATIENCE: Final = 600.0
_KIB: Final = 1024
_LULL_SECONDS: Final = 0.5
_BUSY_SECONDS: Final = 0.05
"""How much CPU time in a lull tells that something is still being done."""
_PARSE: Final = """
import sys, time
from pathlib import Path
from jvexplore import toml
begun = time.perf_counter()
for path in sys.argv[1:]:
    toml.read(Path(path))
print("parsed in", time.perf_counter() - begun)
"""


class Files(NamedTuple):
    """A dossier and the notes on it."""

    dossier: Path
    notes: Path

    @property
    def size(self) -> int:
        """How many bytes both have."""
        return self.dossier.stat().st_size + self.notes.stat().st_size


class Size:
    """What was found out about a size.

    Attributes:
        parse: how long the parser alone takes for the two files.
        first: until the first frame, both files having been read before.
        listed: until the lists can be walked through, of these.
        ready: until all is there, of these.
        anew: until all is there, the first time.
        down: the last change that the keys `down` and `up` make: of each round the median.
        slow: the same, 95th percentile.
        memory: the most that it had, the first time.
        again: the most that it had, later.
    """

    def __init__(self) -> None:
        self.parse, self.first, self.listed, self.ready = (Spread() for _ in range(4))
        self.anew, self.down, self.slow = (Spread() for _ in range(3))
        self.memory, self.again = Spread("MiB"), Spread("MiB")


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each; draw the chart if one is wanted."""
    from tests.bench.large import make  # noqa: PLC0415 - the other parts run without it

    files = {count: Files(*make(setting.folder / str(count), count, count)) for count in SIZES}
    found = {count: Size() for count in SIZES}
    for count, counts in turns(SIZES, setting.rounds):
        _run(setting, files[count], found[count] if counts else Size())
    yield "\n### Cost against size: as many facts as notes\n"
    yield from _table(found)
    yield "\n### The same, compared with the goals\n"
    yield from _goals(files, found)
    if setting.chart:
        setting.chart.write_text(draw(chart_lines(found)), "utf-8")
        yield f"\nThe chart is in {setting.chart.name}."


def chart_lines(found: dict[int, Size]) -> dict[str, list[tuple[int, float]]]:
    """Return what is drawn: by its name, milliseconds by how many facts."""
    shown = {
        "read for the first time": "anew",
        "ready": "ready",
        "lists": "listed",
        "first frame": "first",
        "key down": "down",
    }
    return {
        name: [(count, getattr(size, what).median * 1000) for count, size in found.items() if count != SIZES[0]]
        for name, what in shown.items()
    }


def _run(setting: Setting, files: Files, size: Size) -> None:
    size.parse.add(_parse(setting, files))
    explorer = setting.explorer("--dossier", str(files.dossier), "--notes", str(files.notes))
    shutil.rmtree(explorer.home / "cache", ignore_errors=True)
    launch, _ = _open(explorer, [])
    size.anew.add(launch.ready)
    size.memory.add(launch.memory)
    launch, presses = _open(explorer, _STEPS)
    size.first.add(launch.paint)
    size.listed.add(launch.listed)
    size.ready.add(launch.ready)
    size.again.add(launch.memory)
    size.down.add(presses.last.median)
    size.slow.add(presses.last.quantile(0.95))


def _open(explorer: Program, steps: list[str]) -> tuple[Launch, Presses]:
    presses = Presses()
    with Terminal(explorer) as terminal:
        launch = start(terminal, explorer, PATIENCE)
        for key in steps:
            press(terminal, key, presses)
        rest(terminal)
        launch = launch._replace(memory=terminal.peak_memory())
        leave(terminal)
    return launch, presses


def rest(terminal: Terminal) -> None:
    """Wait until nothing is done behind the screen, as when the first sight is kept for the next start."""
    used = terminal.processor_time()
    while True:
        terminal.listen(_LULL_SECONDS)
        before, used = used, terminal.processor_time()
        if used - before < _BUSY_SECONDS:
            return


def _parse(setting: Setting, files: Files) -> float:
    with Terminal(setting.python(_PARSE, *map(str, files))) as terminal:
        ended = terminal.end(PATIENCE)
        if ended.status:
            raise terminal.error(f"ended with {ended.status}")
    return float(terminal.text.split("parsed in")[1].split()[0])


def _table(found: dict[int, Size]) -> Iterator[str]:
    columns = {
        "parse": "parse alone",
        "anew": "ready, first time",
        "listed": "lists, later",
        "ready": "ready, later",
        "first": "first frame",
        "down": "`down`",
        "slow": "`down`, 95th percentile",
        "memory": "memory, first time",
        "again": "memory, later",
    }
    yield f"| facts | {' | '.join(columns.values())} |"
    yield f"| ---: |{' ---: |' * len(columns)}"
    for count, size in found.items():
        yield f"| {count:,} | {' | '.join(getattr(size, name).middle for name in columns)} |"


def _goals(files: dict[int, Files], found: dict[int, Size]) -> Iterator[str]:
    few = found[SIZES[0]]
    yield (
        f"| facts | first frame, relative to {SIZES[0]} facts (≤ 1) | ready the first time, relative to parsing (≤ 3) "
        f"| ready later, relative to parsing | `down`, 95th percentile, relative to {SIZES[0]} facts (≤ 1.25) "
        "| memory per fact or note, beyond 4 times the files (< 1 KiB) |"
    )
    yield "| ---: | ---: | ---: | ---: | ---: | ---: |"
    for count in SIZES[1:]:
        size = found[count]
        ratios = [
            size.first.over(few.first),
            size.anew.over(size.parse),
            size.ready.over(size.parse),
            size.slow.over(few.slow),
        ]
        beyond = size.memory.median - few.memory.median - 4 * files[count].size
        cells = [*map(str, ratios), f"{beyond / (2 * count) / _KIB:,.2f} KiB"]
        yield f"| {count:,} | {' | '.join(cells)} |"
