"""What all tests share: a home of their own, and a small made-up dossier."""

from __future__ import annotations

import gc
import os
import time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import settings

from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.paths import state_folder
from tests.app.counted_parameters import parameters_counted_once
from tests.app.idle_loop import IdleLoop
from tests.app.parsed_styles import styles_parsed_once
from tests.app.skipped_time import time_skippable
from tests.app.unseen_frames import unseen_frames_skipped
from tests.grouped_cases import grouped_cases
from tests.hostile_files import Bench, write_bench
from tests.lighthouse import copy_lighthouse
from tests.mounted_disk import mounted_disk
from tests.restored_process import restored_process
from tests.shared_bytecode import import_share, keep_bytecode, shares_all_tests

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterator, Mapping

    from jvexplore.dossier.model import Dossier

_TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
"""A terminal with all colours, whatever the tests are run in: with fewer, the screen has no tokens."""
_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
}
# How long a test takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None, max_examples=50)
settings.load_profile("untimed")
HARM_EVERY_DAY: Final = 10
HARM_AT_LENGTH: Final = 300
BAKERY = Path(__file__).parent / "dossiers" / "bakery.toml"


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their parameter: as they stand, a zip file made now would be another name in each worker."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session", autouse=True)
def frozen_heap() -> None:
    """Keep what was collected out of the garbage collector's way: it would look at all tests with every few starts."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def cheaper_textual() -> Iterator[None]:
    """Skip the frames that no test can look at; parse each style sheet, and count each function's parameters, once."""
    with unseen_frames_skipped(), styles_parsed_once(), parameters_counted_once(), time_skippable():
        yield


@pytest.fixture(autouse=True)
def process_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Restore what a test, or the program in it, sets for the whole process; see `process_state.py`."""
    with restored_process():
        yield


@pytest.fixture(scope="session")
def new_homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of folders for homes, all in one folder: pytest looks through all that is beside a folder that it makes."""
    homes = tmp_path_factory.mktemp("homes")
    return (homes / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(new_homes: Iterator[Path], process_as_it_was: None) -> Path:
    """An empty home, so that no test ever touches the reader's own, nor is told by their environment what to do."""
    folder = next(new_homes)
    for name in list(os.environ):
        if name.upper().startswith(("JVEXPLORE_", "_JVEXPLORE_")):
            del os.environ[name]
    os.environ.pop("NO_COLOR", None)
    os.environ.update(_TERMINAL)
    os.environ.update({name: str(folder / below) for name, below in _FOLDERS.items()})
    # What a first start tells would lie over what tests look at. `save_preference` would wait for the disk each time.
    folder_of_preferences = state_folder()
    folder_of_preferences.mkdir(mode=0o700, parents=True)
    (folder_of_preferences / "started").write_text("yes\n", encoding="utf-8")
    return folder


@pytest.fixture
def settings_file(home: Path) -> Path:
    """The reader's settings file, which the test may write: its folder exists."""
    path = home / "config" / "jvexplore" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def zone() -> Iterator[Callable[[str], None]]:
    """Sets the reader's clock, as the variable TZ does."""
    if not hasattr(time, "tzset"):
        pytest.skip("the clock cannot be set")
    with pytest.MonkeyPatch.context() as patch:

        def set_zone(name: str) -> None:
            patch.setenv("TZ", name)
            time.tzset()

        yield set_zone
    time.tzset()


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody may look into."""
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0)
    try:
        if os.access(folder, os.R_OK):
            pytest.skip("permissions do not bind")
        yield folder
    finally:
        folder.chmod(0o700)


@pytest.fixture(scope="session")
def bakery_path() -> Path:
    """The file of a made-up dossier with a fact of every kind; its article is `bakery.txt` beside it."""
    return BAKERY


@pytest.fixture
def bakery_copy(bakery_path: Path, tmp_path: Path) -> Path:
    """A copy of that file, to be changed."""
    path = tmp_path / "deal.toml"
    path.write_bytes(bakery_path.read_bytes())
    return path


@pytest.fixture
def lighthouse_copy(tmp_path: Path) -> Path:
    """A copy of the made-up dossier of two sources, to be changed."""
    return copy_lighthouse(tmp_path)


@pytest.fixture(scope="session")
def bakery_article(bakery_path: Path) -> Path:
    """A copy of the made-up article."""
    return bakery_path.with_suffix(".txt")


@pytest.fixture(scope="session")
def bakery(bakery_path: Path) -> Dossier:
    return load_dossier(bakery_path)


@pytest.fixture(scope="session")
def bakery_references(bakery: Dossier) -> ReferenceIndex:
    return ReferenceIndex(bakery)


@pytest.fixture
def hostile_bench(tmp_path: Path, bakery_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A dossier and notes with hostile text wherever text may be free; their folder is the current one."""
    made = write_bench(tmp_path, bakery_path)
    monkeypatch.chdir(made.notes.parent)
    return made


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of 64 kB, which may be full or read-only."""
    with mounted_disk(tmp_path) as disk:
        yield disk


@pytest.fixture(params=["a little", pytest.param("at length", marks=pytest.mark.harm)])
def harm(request: pytest.FixtureRequest) -> int:
    """How much harm to do: how many times a process that saves notes is killed. Other harm is done in proportion."""
    if request.param == "a little":
        return HARM_EVERY_DAY
    return int(request.config.getoption("--harm") or HARM_AT_LENGTH)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--harm`, which selects the tests that take too long for every run."""
    parser.addoption(
        "--harm", type=int, metavar="N", help="run the tests marked harm too; they repeat in proportion to N"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Select the tests with the marker `harm` too, unless `-m` says what to select; compile each file once."""
    if config.getoption("--harm") and config.getoption("markexpr") == "not harm":
        config.option.markexpr = ""
    keep_bytecode(config)


def pytest_collection(session: pytest.Session) -> None:
    """Import what this worker compiles for all, before it collects."""
    import_share(session)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Make one test of many short ones, if all are run."""
    if shares_all_tests(config) and not config.option.keyword:
        items[:] = grouped_cases(items)


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Give each test an event loop that tells when it is idle; `pytest-asyncio` asks for this."""
    return {"idle": IdleLoop}
