"""What a key takes in a search: until it stands on the screen, and until what it finds does.

The first search reads all facts and notes once; what is typed meanwhile is measured too, as it must not wait.
"""

from __future__ import annotations

import random
import time
from itertools import cycle
from typing import TYPE_CHECKING, Final

from jvexplore.toml import read_toml
from tests.bench.keys import Presses, press
from tests.bench.launch import leave, start
from tests.bench.sizes import PATIENCE, SIZES, Files, rest
from tests.bench.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.setting import Program, Setting

_QUERIES: Final = 12
_QUIET: Final = 0.25
"""How long a search may say nothing before it counts as done."""
_READING: Final = "facts, "
_CLEAR: Final = "\x15"
_GOAL_MS: Final = 50


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    from tests.bench.large import make  # noqa: PLC0415 - the other parts run without it

    yield "\n### A key in a search: as many facts as notes\n"
    yield (
        "| facts | results shown: median | 95th percentile (≤ 50 ms) | slowest | letter shown, 95th percentile "
        "| first read | letter shown meanwhile, 95th percentile | slowest |"
    )
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for count in SIZES:
        files = Files(*make(setting.folder, count, count))
        explorer = setting.explorer("--dossier", str(files.dossier), "--notes", str(files.notes))
        with Terminal(explorer) as terminal:  # from now on the dossier is known
            start(terminal, explorer, PATIENCE)
            rest(terminal)
            leave(terminal)
        yield _row(count, *_search(explorer, list(queries(files.dossier))))


def queries(dossier: Path) -> Iterator[str]:
    """Yield what one might type: words of names, two of them, a slip, a phrase, filters."""
    chance = random.Random(3)
    names = [party["name"].lower().split() for party in read_toml(dossier)["parties"]]
    shapes = cycle(("{0}", "{0} {1}", "{0} {1}", "{0}", "kind:quote {0}", '"{0} {1}"', "has:notes {0}", "{slip}"))
    for shape, _ in zip(shapes, range(_QUERIES), strict=False):
        first, *others = chance.choice(names)
        slip = first[:-2] + first[-1:] + first[-2:-1]
        yield shape.format(first, others[0] if others else first, slip=slip)


def _search(explorer: Program, typed: list[str]) -> tuple[Presses, Presses, float]:
    """Type into a search; return the keys, those pressed while everything was read first, and how long that took."""
    keys, meanwhile = Presses(), Presses()
    with Terminal(explorer) as terminal:
        start(terminal, explorer, PATIENCE)
        rest(terminal)
        begun = terminal.send(b"/")
        while "kind:quote, by:NAME" not in terminal.text:
            for _, data in terminal.listen(0.01, 1):
                terminal.show(data)
        letters = cycle("abc")
        while _READING in terminal.text:
            press(terminal, next(letters), meanwhile)
        read = time.perf_counter() - begun
        for query in typed:
            press(terminal, _CLEAR, Presses(), _QUIET)
            for letter in query:
                press(terminal, letter, keys, _QUIET)
        press(terminal, "esc", Presses())
        leave(terminal)
    return keys, meanwhile, read


def _row(count: int, keys: Presses, meanwhile: Presses, read: float) -> str:
    def of(presses: Presses, which: str, share: float) -> str:
        spread = getattr(presses, which)
        return f"{spread.quantile(share) * 1000:,.0f} ms" if spread.values else "–"

    slow = keys.last.quantile(0.95) * 1000
    cells = [
        of(keys, "last", 0.5),
        f"{slow:,.0f} ms, {'met' if slow <= _GOAL_MS else 'missed'}",
        of(keys, "last", 1),
        of(keys, "first", 0.95),
        f"{read:.1f} s",
        of(meanwhile, "first", 0.95),
        of(meanwhile, "first", 1),
    ]
    return f"| {count:,} | {' | '.join(cells)} |"
