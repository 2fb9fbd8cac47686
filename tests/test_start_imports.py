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


SETTINGS: Final = """
author = "ana"
notes = "mine"
dates = "year-month-day"
[keys]
new_note = "n,f5"
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
    return loaded_by_explorer(tmp_path, "✎ 1")


@pytest.fixture
def with_settings(tmp_path: Path, settings_file: Path) -> Loaded:
    """What it loads where there is a settings file too."""
    settings_file.write_text(SETTINGS, "utf-8")
    return loaded_by_explorer(tmp_path, "✎ 1", "2018-09-11")


def loaded_by_explorer(folder: Path, *shown: str) -> Loaded:
    """Start the explorer a second time, with notes, until it shows some texts."""
    notes = folder / "notes.toml"
    notes.write_text(NOTES, "utf-8")

    def run(name: str) -> Loaded:
        return loaded(folder / name, PROGRAM, lambda terminal: all(map(terminal.shows, shown)), "--notes", str(notes))

    run("the first time")
    return run("later")


def test_what_is_loaded_before_the_first_frame_is_named(explorer: Loaded, bare: set[str]) -> None:
    named = NAMED.read_text("utf-8").split()
    assert named == sorted(set(named))
    newcomers = explorer.waited - bare - set(named)
    assert not newcomers, f"do without these before the first frame, or name them in {NAMED.name}"
    gone = set(named) - explorer.last
    assert not gone, f"these are not loaded any more: take them out of {NAMED.name}"


@pytest.mark.parametrize("fixture", ["explorer", "with_settings"])
def test_what_takes_long_is_not_loaded_before_the_first_frame(
    fixture: str, bare: set[str], request: pytest.FixtureRequest
) -> None:
    first = request.getfixturevalue(fixture).first
    assert "jvexplore.app.app" in first
    beyond = first - bare  # Textual itself loads difflib
    assert not {name for name in beyond if name in NEVER or name.partition(".")[0] in NEVER}


@pytest.mark.parametrize("fixture", ["explorer", "with_settings"])
def test_facts_notes_and_settings_that_are_right_are_shown_without_what_checks_the_wrong_ones(
    fixture: str, request: pytest.FixtureRequest
) -> None:
    last = request.getfixturevalue(fixture).last
    assert "tomli" in last
    assert not {name for name in last if name.partition(".")[0] in ("pydantic", "pydantic_core", "tomllib")}
