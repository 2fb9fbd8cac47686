"""What surrounds the program and is not as it should be: home, clock, zone, locale, folders, size of the terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Self

import pytest

from jvexplore import clock, paths
from jvexplore.app.app import ExplorerApp
from jvexplore.article import copy_locations
from jvexplore.clock import utc_now
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.preferences import load_preference, save_preference
from jvexplore.uncaught import uncaught_message
from tests.app.conftest import screen_text, settle, until
from tests.cli.conftest import ended
from tests.cli.test_process import PROGRAM
from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

WRONG_CLOCK = "the clock of this computer is wrong; set it: notes are dated from 1970 to 2261"
NO_HOME = "no home folder for the notes"
HOMELESS = """
import os, pwd, runpy, sys
def nobody(_): raise KeyError
pwd.getpwuid = pwd.getpwnam = nobody
sys.argv = ["jvexplore", *sys.argv[1:]]
runpy.run_module("jvexplore", run_name="__main__")
"""
"""The program, run by somebody of whom the system knows nothing."""


def set_clock(patch: pytest.MonkeyPatch, now: datetime | None) -> None:
    """Set the clock of the computer; `None`: to a time that Python cannot tell."""

    class SetClock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            if now is None:
                raise OverflowError("timestamp too large to convert to C _PyTime_t")
            return cls.fromtimestamp(0, tz) + (now - datetime(1970, 1, 1, tzinfo=UTC))

    patch.setattr(clock, "datetime", SetClock)


def homeless(*args: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Call the program without a home."""
    environment = {"PATH": os.environ["PATH"]}
    command = [sys.executable, "-c", HOMELESS, *args]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)


WRONG_TIMES = [
    datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(2262, 1, 1, tzinfo=UTC),
    datetime(9999, 12, 31, tzinfo=UTC),
    None,
]


@pytest.mark.parametrize("now", WRONG_TIMES)
def test_a_wrong_clock_is_reported(now: datetime | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = tmp_path / "notes.toml"
    set_clock(monkeypatch, now)
    assert ended("note", "dossier", "so", "--notes", str(notes)) == (1, f"jvexplore: {WRONG_CLOCK}\n")
    assert not notes.exists()
    assert ended("show", "dossier")[0] == 0
    assert uncaught_message(OverflowError("timestamp out of range"), None) == WRONG_CLOCK


@pytest.mark.parametrize("now", WRONG_TIMES)
async def test_the_explorer_tells_a_wrong_clock(
    now: datetime | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, now)
    app = ExplorerApp(bundled_dossier_path(), tmp_path / "notes.toml")
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.failure is not None)
    assert (str(app.failure), app.return_value) == (WRONG_CLOCK, 1)


@pytest.mark.parametrize(
    "now",
    [datetime(1970, 1, 1, tzinfo=UTC), datetime(2000, 2, 29, tzinfo=UTC), datetime(2261, 12, 31, 23, tzinfo=UTC)],
)
def test_a_clock_that_could_be_right_is_believed(
    now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, now)
    assert utc_now() - now < timedelta(seconds=1)
    notes = tmp_path / "notes.toml"
    assert ended("note", "dossier", "so", "--notes", str(notes)) == (0, "")
    assert f"created = {now:%Y-%m-%d}" in notes.read_text()


@pytest.mark.skipif(os.name != "posix", reason="home folders are found otherwise")
@pytest.mark.parametrize("command", ["notes", "export", "note", "read", "config"])
def test_without_a_home_notes_are_nowhere(command: str, tmp_path: Path) -> None:
    args = ("dossier", "so") if command == "note" else ()
    done = homeless(command, *args, folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{NO_HOME}; set the variable HOME, or name a file with --notes\n" in done.stderr
    assert all(line.startswith("jvexplore: ") for line in done.stderr.splitlines())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="home folders are found otherwise")
def test_without_a_home_all_that_needs_none_is_done(tmp_path: Path) -> None:
    for args in (
        ("show", "stake/alibaba"),
        ("check",),
        ("find", "alibaba"),
        ("note", "dossier", "so", "--notes", "n.toml"),
    ):
        done = homeless(*args, folder=tmp_path)
        assert (done.returncode, bool(done.stdout), "Traceback" in done.stderr) == (0, True, False), args
    assert homeless("keys", folder=tmp_path).stdout
    assert {each.name for each in tmp_path.iterdir()} == {"n.toml", ".n.toml.jvexplore"}


@pytest.fixture
def no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader without a home."""
    pwd = pytest.importorskip("pwd")

    def nobody(_: object) -> Any:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name)


@pytest.mark.usefixtures("no_home")
async def test_the_explorer_opens_without_a_home_where_notes_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = ExplorerApp(bundled_dossier_path(), tmp_path / "notes.toml")
    async with app.run_test() as pilot:
        await until(pilot, lambda: "n Note" in screen_text(pilot))
        await settle(pilot)
        save_preference("theme", "nord")
        copy_locations.remember_copy("bakery", bundled_dossier_path())
        assert (load_preference("theme"), copy_locations.recall_copies("bakery")) == ("", {})
    homeless_app = ExplorerApp(bundled_dossier_path())
    async with homeless_app.run_test() as pilot:
        await until(pilot, lambda: homeless_app.failure is not None)
    assert NO_HOME in str(homeless_app.failure)
    assert not (tmp_path / "~").exists()


@pytest.mark.usefixtures("no_home")
def test_folders_that_nobody_knows() -> None:
    assert str(paths.settings_path()).startswith("~")
    for find in (paths.data_folder, paths.state_folder, paths.cache_folder):
        with pytest.raises(paths.NoHomeFolder, match="no home folder; set the variable HOME"):
            find()


@pytest.mark.parametrize(
    "changes",
    [
        {
            "TZ": "Nonsense/Zone%$",
            "COLUMNS": "0",
            "LINES": "0",
            "TMPDIR": "/no/such/folder",
            "LC_ALL": "xx_YY",
            "LANG": "xx_YY.utf9",
            "HOME": "",
            "TERM": "",
            "VISUAL": "'",
            "EDITOR": "\\",
        },
        {
            "TZ": ":/dev/zero",
            "COLUMNS": "-7",
            "LINES": "x",
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "HOME": "here",
        },
        {"TZ": "A" * 5000, "COLUMNS": "1"},
    ],
    ids=str,
)
def test_variables_that_make_no_sense(changes: dict[str, str], tmp_path: Path) -> None:
    notes = tmp_path / "é.toml"
    for args in (("note", "dossier", "so", "--notes", str(notes)), ("config",), ("keys",)):
        done = subprocess.run(
            [*PROGRAM, *args], cwd=tmp_path, env={**os.environ, **changes}, capture_output=True, timeout=60, check=False
        )
        assert (done.returncode, done.stderr, bool(done.stdout)) == (0, b"", True), args


@pytest.mark.skipif(os.name != "posix", reason="where the folders are")
def test_folders_that_are_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "file"))
    assert ended("show", "stake/alibaba") == (0, "")
    assert ended("notes")[0] == 0
    status, told = ended("note", "dossier", "so")
    assert (status, told.count("\n")) == (1, 1)
    assert "part of the path is a file, not a folder" in told
    save_preference("theme", "nord")
    copy_locations.remember_copy("bakery", bundled_dossier_path())
    assert (load_preference("theme"), copy_locations.recall_copies("bakery")) == ("", {})


@pytest.mark.skipif(os.name != "posix", reason="pipes with names")
def test_pipes_that_nobody_writes_to_do_not_keep_the_explorer_waiting(home: Path, tmp_path: Path) -> None:
    own = (
        "config/jvexplore/config.toml",
        "data/jvexplore/articles.toml",
        "state/jvexplore/theme",
        "state/jvexplore/started",
    )
    for place in (home / each for each in own):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        os.mkfifo(place)
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminal.until(lambda: terminal.shows("n Note"))
    terminal.press("q")
    assert terminal.end() == 0
