"""What is loaded before the first frame: each module makes everybody wait at each start, so each is named.

The names are in `start_imports.txt`, but for the modules that the barest Textual application loads too.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from tests.test_end_to_end import PROGRAM, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

HERE: Final = Path(__file__).parent
NAMED: Final = HERE / "start_imports.txt"
NEVER: Final = {
    "click",
    "difflib",
    "filelock",
    "importlib.metadata",
    "markdown_it",
    "pydantic",
    "pydantic_core",
    "rapidfuzz",
    "tomllib",
    "ulid",
    "watchdog",
}
"""What takes long to load, and what the first frame does without, whichever thread would load it.

Not so tomli: it is quickly loaded, by the thread that reads notes meanwhile, and so may come in before or after.
"""


NOTES: Final = """
format = 1
dossier = "aliexpress-russia"

[[notes]]
id = "01M81J6RA00000000000000001"
on = "stake/alibaba"
kind = "question"
text = "Who confirms this?"
tags = ["governance"]
created = 2026-11-22T06:00:00Z
updated = 2026-11-22T06:00:00Z
"""


class Loaded(NamedTuple):
    """Which modules were loaded: by the main thread for the first frame; by then; by the last frame."""

    waited: set[str]
    first: set[str]
    last: set[str]


def loaded(folder: Path, script: str, done: Callable[[Terminal], bool], *arguments: str) -> Loaded:
    """Start a program, and leave it."""
    folder.mkdir()
    terminal = Terminal(str(HERE / "first_frame.py"), str(folder), script, *arguments, program=sys.executable)
    terminal.until(lambda: done(terminal))
    found = Loaded(*(set((folder / name).read_text("utf-8").splitlines()) for name in Loaded._fields))
    terminal.press("q")
    assert terminal.end() == 0
    return found


@pytest.fixture
def bare(tmp_path: Path) -> set[str]:
    """What no Textual application does without."""
    bare = str(HERE / "bench" / "bare.py")
    return loaded(tmp_path / "bare", bare, lambda terminal: terminal.shows("READY")).first


@pytest.fixture
def explorer(tmp_path: Path) -> Loaded:
    """What the explorer loads, once it knows its dossier, and where there are notes: as most starts do."""
    notes = tmp_path / "notes.toml"
    notes.write_text(NOTES, "utf-8")

    def run(name: str) -> Loaded:
        return loaded(tmp_path / name, PROGRAM, lambda terminal: terminal.shows("✎ 1"), "--notes", str(notes))

    run("the first time")
    return run("later")


def test_what_is_loaded_before_the_first_frame_is_named(explorer: Loaded, bare: set[str]) -> None:
    named = NAMED.read_text("utf-8").split()
    assert named == sorted(set(named))
    newcomers = explorer.waited - bare - set(named)
    assert not newcomers, f"do without these before the first frame, or name them in {NAMED.name}"
    gone = set(named) - explorer.last
    assert not gone, f"these are not loaded any more: take them out of {NAMED.name}"


def test_what_takes_long_is_not_loaded_before_the_first_frame(explorer: Loaded, bare: set[str]) -> None:
    assert "jvexplore.app.app" in explorer.first
    beyond = explorer.first - bare  # Textual itself loads difflib
    assert not {name for name in beyond if name in NEVER or name.partition(".")[0] in NEVER}


def test_facts_and_notes_that_are_right_are_shown_without_what_checks_the_wrong_ones(explorer: Loaded) -> None:
    assert "tomli" in explorer.last
    assert not {name for name in explorer.last if name.partition(".")[0] in ("pydantic", "pydantic_core", "tomllib")}
