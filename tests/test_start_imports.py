"""What is loaded before the first frame: each module makes everybody wait at each start, so each is named.

The names are in `start_imports.txt`, but for the modules that the barest Textual application loads too.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from tests.program_terminal import PROGRAM, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

HERE: Final = Path(__file__).parent
NAMED: Final = HERE / "start_imports.txt"
NEVER: Final = {
    "charset_normalizer",
    "click",
    "difflib",
    "filelock",
    "importlib.metadata",
    "jvexplore.article.import_",
    "jvexplore.session.suggestions",
    "jvexplore.suggest",
    "lxml",
    "mammoth",
    "markdown_it",
    "pydantic",
    "pydantic_core",
    "pypdfium2",
    "rapidfuzz",
    "tomllib",
    "trafilatura",
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


def loaded_by_bare(folder: Path) -> set[str]:
    """Return what no Textual application does without."""
    return loaded(folder / "bare", str(HERE / "bench" / "bare.py"), lambda terminal: terminal.shows("READY")).first


def loaded_by_explorer(folder: Path, *shown: str) -> Loaded:
    """Start the explorer a second time, with notes, until it shows some texts."""
    folder.mkdir()
    notes = folder / "notes.toml"
    notes.write_text(NOTES, "utf-8")

    def run(name: str) -> Loaded:
        return loaded(folder / name, PROGRAM, lambda terminal: all(map(terminal.shows, shown)), "--notes", str(notes))

    run("the first time")
    return run("later")


def test_what_is_loaded_before_the_first_frame(tmp_path: Path, settings_file: Path) -> None:
    """Where there are notes, as at most starts, and where there is a settings file too."""
    bare = loaded_by_bare(tmp_path)
    explorer = loaded_by_explorer(tmp_path / "explorer", "○ 1 open note")
    named = NAMED.read_text("utf-8").split()
    assert named == sorted(set(named))
    newcomers = explorer.waited - bare - set(named)
    assert not newcomers, f"do without these before the first frame, or name them in {NAMED.name}"
    gone = set(named) - explorer.last
    assert not gone, f"these are not loaded any more: take them out of {NAMED.name}"

    settings_file.write_text(SETTINGS, "utf-8")
    with_settings = loaded_by_explorer(tmp_path / "with settings", "○ 1 open note", "2018-09-11")
    for name, found in (("explorer", explorer), ("with settings", with_settings)):
        assert "jvexplore.app.app" in found.first, name
        beyond = found.first - bare  # Textual itself loads difflib
        late = {each for each in beyond if each in NEVER or each.partition(".")[0] in NEVER}
        assert not late, f"{name}: these take long: do without them before the first frame"
        assert "tomli" in found.last, name
        judges = {each for each in found.last if each.partition(".")[0] in ("pydantic", "pydantic_core", "tomllib")}
        assert not judges, f"{name}: what is right is shown without what checks what is wrong"
