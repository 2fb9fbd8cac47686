"""What a key takes in the form of a fact: to open it, to type in it, to save it; with few facts, and with many."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.conversion.format_conversion import convert_format
from tests.bench.keys import Presses, press
from tests.bench.large import make
from tests.bench.launch import leave, start
from tests.bench.sizes import PATIENCE, rest
from tests.bench.spread import Spread
from tests.bench.table import HEAD, HEAD_ALONE, row, row_alone
from tests.bench.terminal import Terminal
from tests.bench.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.bench.setting import Program, Setting

MANY: Final = 10_000
_GOAL_MS: Final = 50
_TIMES: Final = 8
"""How often each form is opened in a process."""
_QUIET: Final = 0.1
_ESCAPE_QUIET: Final = 0.25
_AHEAD_SECONDS: Final = 2.0
"""For so long a program is left alone at first: what forms need is made ready once nothing else is to be done."""


class Step(NamedTuple):
    """A key of a walk, what stands on the screen once it is done, and what it is reported as, if at all."""

    key: str
    shown: str = ""
    name: str = ""


_NO_FORM: Final = r"(?s)^(?!.*─ \S+ (?:Edit|New) )"
_OPEN: Final = Step("E", r"─ \S+ Edit ", "open")
_DISCARD: Final = (Step("esc"), Step("esc", "Save changes"), Step("down"), Step("enter", _NO_FORM))
_SUGGESTED: Final = (_OPEN, *[Step("a", name="letter with suggestions")] * 2, *_DISCARD)
"""In the field of a party."""
_SAVED: Final = (_OPEN, *[Step("z", name="letter")] * 3, Step("ctrl+s", "Changed:", "save"))
_NEW: Final = (Step("N", "New fact", "`N`"), Step("q", "New quote", "letter of a kind"), Step("esc", _NO_FORM, "close"))
OURS: Final = (Step("2"), *_SUGGESTED * _TIMES, Step("5"), *_SAVED * _TIMES, *_NEW * _TIMES)
FLOOR: Final = (Step("e", "Field 9", "open"), Step("z", "z", "letter"), Step("esc", "Figures 00", "close")) * _TIMES


class Forms:
    """What was found out about a program: of each round a median, and every press; both by what is reported.

    Args:
        steps: the walk.
        dossier: a copy of which is written to; `None` for a program without one.
        copy: the file of the copy.
    """

    def __init__(self, steps: Sequence[Step], dossier: Path | None, copy: Path) -> None:
        self._steps = steps
        self._dossier = dossier
        self._copy = copy
        self.rounds: dict[str, Presses] = {}
        self.presses: dict[str, Presses] = {}
        self.first = Spread()

    def run(self, program: Program) -> None:
        """Start a program, walk, and leave it."""
        shutil.rmtree(program.home)  # it goes on where it was left
        program.home.mkdir()
        if self._dossier:
            shutil.copyfile(self._dossier, self._copy)
        here: dict[str, Presses] = {}
        with Terminal(program) as terminal:
            start(terminal, program, PATIENCE)
            terminal.listen(_AHEAD_SECONDS)
            rest(terminal)
            for key, shown, name in self._steps:
                quiet = _ESCAPE_QUIET if key == "esc" else _QUIET
                press(terminal, key, here.setdefault(name, Presses()), quiet, shown)
            leave(terminal)
        self.first.add(here["open"].last.values[0])
        for name, presses in here.items():
            of_round, all_ = self.rounds.setdefault(name, Presses()), self.presses.setdefault(name, Presses())
            of_round.add(*(getattr(presses, each).median for each in vars(presses)))
            for values in zip(*(getattr(presses, each).values for each in vars(presses)), strict=True):
                all_.add(*values)


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    former, _ = make(setting.folder, MANY, 1)
    many = setting.folder / "many.toml"
    many.write_text(convert_format(former.read_text("utf-8"), former), encoding="utf-8")
    copy = setting.folder / "dossier.toml"
    explorer = setting.explorer("--dossier", str(copy), "--notes", str(setting.folder / "notes.toml"))
    dossiers = {"bundled": bundled_dossier_path(), "many": many, "floor": None}

    def forms(name: str) -> Forms:
        return Forms(OURS if dossiers[name] else FLOOR, dossiers[name], copy)

    found = {name: forms(name) for name in dossiers}
    for name, counts in turns(list(dossiers), setting.rounds):
        (found[name] if counts else forms(name)).run(explorer if dossiers[name] else setting.floor())
    for name, facts in (("bundled", "the bundled dossier"), ("many", f"{MANY:,} facts")):
        yield from _table(found[name], found["floor"], facts)


def _table(ours: Forms, floor: Forms, facts: str) -> Iterator[str]:
    yield f"\n### Keys of a form, {facts}, compared with a form of stock widgets ({_TIMES} times a round)\n"
    yield from HEAD
    for name in ("open", "letter", "close"):
        one, other = ours.rounds[name], floor.rounds[name]
        yield row(f"{name}, last change", one.last, other.last)
        yield row(f"{name}, CPU time", one.processor, other.processor)
        yield row(f"{name}, written", one.written, other.written)
    yield f"\n### Keys of a form alone, {facts}: the last change\n"
    yield from HEAD_ALONE
    yield row_alone("the first form of a process", ours.first)
    for name in filter(None, ours.presses):
        last, slow = ours.presses[name].last, Spread()
        slow.add(last.quantile(0.95))
        yield row_alone(name, last)
        yield row_alone(f"{name}, 95th percentile", slow, None if name in ("save", "close") else _GOAL_MS)
