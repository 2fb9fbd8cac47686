"""Which files a start opens, and how often it asks for one: on a slow disk, or over a network, each takes its time.

They are named here, with how often each is opened at most. Where a newcomer is needed, name it; where one is read more
often than before, hand on what was read.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from tests.program_terminal import PROGRAM, Terminal
from tests.test_start_imports import NOTES

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

SCRIPT: Final = str(Path(__file__).with_name("opened_files.py"))
OPENED: Final[Mapping[str, int]] = {
    "PROGRAM": 3,  # `runpy` looks what sort of file it is, and reads it
    "DOSSIER": 2,  # for the check sum of the snapshot, and to see whether it is still the same once all is there
    "HOME/cache/jvexplore/*.rows": 1,  # the snapshot
    "HOME/notes.toml": 4,  # to read, to check under the lock, to keep a backup, and when its folder has changed
    "HOME/.notes.toml.jvexplore/lock": 2,  # once, and when its folder has changed
    "HOME/.notes.toml.jvexplore/backup-*.toml": 1,
    "HOME/state/jvexplore/started": 1,
    "HOME/state/jvexplore/recent-dossiers": 1,  # which dossier was open last, and where the reader was in it
    "TEMPORARY": 1,  # Python's `tempfile` tries out the folder that it takes
}
"""How often each is opened at most, at a start that has been preceded by another."""
LISTED: Final[Mapping[str, int]] = {
    "HOME": 1,
    "HOME/.notes.toml.jvexplore": 5,
    "TEMPORARY FOLDER": 1,  # for all that was rescued: notes, and drafts of notes, forms and paragraphs
}
"""How often each folder is listed at most."""
REMEMBERED: Final = "stat HOME/state/jvexplore/.recent-dossiers.jvexplore"
"""With this begins what is no part of the start: it is remembered where the reader is, at the latest when they quit."""
STATS: Final = 100
"""How often more is asked at most about what lies in the home folder, or about the dossier.

Not counted are the folders above them, which are asked for at each path made absolute: how many there are depends on
where the checkout and the temporary folder lie.
"""


def events_of_start(folder: Path, notes: Path, name: str) -> Counter[tuple[str, str]]:
    """Start the program, and return what it asked of the disk: `open`, `list` or `stat`, and of which file."""
    log = folder / name
    terminal = Terminal(SCRIPT, str(log), PROGRAM, "--notes", str(notes), program=sys.executable)
    terminal.see("○ 1 open note")
    terminal.see("v Verify")
    terminal.until(lambda: "HOME/state/jvexplore/started" in named(log.read_text("utf-8"), notes.parent))
    terminal.press("q")
    assert terminal.end() == 0
    start, at_end, _ = named(log.read_text("utf-8"), notes.parent).partition(REMEMBERED)
    assert at_end, "where the reader was is not remembered"
    lines = start.splitlines()
    return Counter((what, path) for what, _, path in (line.partition(" ") for line in lines))


def named(log: str, home: Path) -> str:
    """Return what was written down with names that are the same each time."""
    for path, name in ((PROGRAM, "PROGRAM"), (str(bundled_dossier_path()), "DOSSIER"), (str(home), "HOME")):
        log = log.replace(path, name)
    log = re.sub(r"(?<=/backup-)[\w.-]+(?=\.toml$)|(?<=/)\w+(?=\.rows$)", "*", log, flags=re.MULTILINE)
    temporary = re.escape(gettempdir())
    log = re.sub(rf"(?<=^open ){temporary}/\w{{8}}$", "TEMPORARY", log, flags=re.MULTILINE)
    return re.sub(rf"(?<=^list ){temporary}$", "TEMPORARY FOLDER", log, flags=re.MULTILINE)


def is_own(path: str) -> bool:
    return path == "DOSSIER" or path.startswith("HOME/")


def excess_of(found: Counter[tuple[str, str]]) -> list[str]:
    """Return what a start asked more often than is expected, a line each."""
    asked = [
        f"{what} {path}: {count} times, at most {known.get(path, 0)} are expected"
        for what, known in (("open", OPENED), ("list", LISTED))
        for (event, path), count in sorted(found.items())
        if event == what and count > known.get(path, 0)
    ]
    stats = {path: count for (what, path), count in found.most_common() if what == "stat" and is_own(path)}
    if sum(stats.values()) > STATS:
        asked.append(f"stat: {sum(stats.values())} times, at most {STATS} are expected: {stats}")
    return asked


def test_a_start_opens_no_file_and_lists_no_folder_but_these(home: Path, tmp_path: Path) -> None:
    notes = home / "notes.toml"
    notes.write_text(NOTES, "utf-8")
    events_of_start(tmp_path, notes, "first")
    found = events_of_start(tmp_path, notes, "later")
    asked = excess_of(found)
    for again in range(4):  # on a busy machine a start takes so long that its files are watched meanwhile
        if asked:
            asked = excess_of(events_of_start(tmp_path, notes, f"again {again}"))
    assert not asked, "\n".join(["a start asks more of the disk than before:", *asked])
    assert found["open", "HOME/notes.toml"], "nothing is written down"
