"""Count calls instead of measuring time: counts are the same on a busy machine."""

from __future__ import annotations

import ast
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pytest

from tests.bench.workarounds import PROGRAM
from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Counted:
    """How often something was done."""

    number = 0


@contextmanager
def counted(owner: type, name: str) -> Iterator[Counted]:
    """Count the calls of a method."""
    found, method = Counted(), getattr(owner, name)

    def count(*args: object, **options: object) -> object:
        found.number += 1
        return method(*args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, count)
        yield found


@contextmanager
def python_calls() -> Iterator[Counted]:
    """Count how often Python enters a function, or goes on in a generator: each step of a loop over all lines, so."""
    found = Counted()

    def count(_frame: object, event: str, _argument: object) -> None:
        found.number += event == "call"

    sys.setprofile(count)
    try:
        yield found
    finally:
        sys.setprofile(None)


COUNTING: Final = """
import gc
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen
from textual.widget import Widget
from jvexplore.app import app
from jvexplore.app.app import ExplorerApp

counts = dict(layouts=0, lines=0, widgets=0, styles=0, collections=0)
is_over = []

def count(owner, name, what, number=lambda *_: 1):
    before = getattr(owner, name)

    def counting(self, *args, **options):
        counts[what] += number(*args)
        return before(self, *args, **options)

    setattr(owner, name, counting)

def restore_gc(before=app.restore_gc):
    is_over.append(True)
    before()

def leave(self, *args, before=ExplorerApp.exit, **options):
    with open(COUNTS, "w", encoding="utf-8") as file:
        file.write(repr(counts))
    return before(self, *args, **options)

def collected(phase, info):
    counts["collections"] += phase == "start" and not is_over

count(Screen, "_refresh_layout", "layouts")
count(Widget, "render_lines", "lines", lambda crop: crop.height)
count(Widget, "_on_mount", "widgets")
count(Stylesheet, "apply", "styles")
gc.callbacks.append(collected)
app.restore_gc = restore_gc
ExplorerApp.exit = leave
"""
"""Python for the program, which then says at its end what it did: layouts, lines that widgets drew, widgets, how often
the styles of one were worked out, and how often garbage was collected until the start was over."""


def counts_of_start(folder: Path, undo: str = "") -> dict[str, int]:
    """Return what a start of the program takes, without a trick that a piece of Python undoes."""
    file, notes = folder / "counts", str(folder / "notes.toml")
    script = f"{undo}\nCOUNTS = {str(file)!r}\n{COUNTING}"
    terminal = Terminal("-c", PROGRAM, script, "--notes", notes, program=sys.executable)
    terminal.until(lambda: terminal.shows(re.compile("[Nn]one yet|No notes yet")))
    terminal.press("q")
    assert terminal.end() == 0
    found = ast.literal_eval(file.read_text("utf-8"))
    assert isinstance(found, dict)
    return found
