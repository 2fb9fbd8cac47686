"""The one cache: whatever lies in its place, nobody waits for it, believes it, or follows where it leads."""

from __future__ import annotations

import os
import pickle
import socket
import stat
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.cache_files import cache_file, read_cache_file, write_cache_file
from tests.program_terminal import Terminal, pane

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Harm: TypeAlias = Callable[[Path, Path], None]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions, pipes and links of Unix")

MOST: Final = 1 << 19
FILES: Final = 3
DATA: Final = b"what was kept"


def keep(path: Path, data: bytes = DATA) -> None:
    write_cache_file(path, data, FILES, lambda: True)


def kept(path: Path) -> bytes | None:
    """Return what is kept, and find that reading it takes little memory, and so comes to an end."""
    tracemalloc.start()
    try:
        data = read_cache_file(path, MOST)
        assert tracemalloc.get_traced_memory()[1] < 10 * MOST
    finally:
        tracemalloc.stop()
    return data


@pytest.fixture
def place(bakery_copy: Path) -> Path:
    return cache_file(bakery_copy, "rows")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def put_pipe(place: Path, _aside: Path) -> None:
    os.mkfifo(place)


def put_folder(place: Path, _aside: Path) -> None:
    (place / "sub").mkdir(parents=True)


def put_link(place: Path, aside: Path) -> None:
    place.symlink_to(aside)


def put_link_to_itself(place: Path, _aside: Path) -> None:
    place.symlink_to(place)


def put_link_to_zeros(place: Path, _aside: Path) -> None:
    place.symlink_to("/dev/zero")


def put_link_to_nothing(place: Path, aside: Path) -> None:
    place.symlink_to(aside.with_name("not there"))


def put_socket(place: Path, _aside: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # the names of sockets must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(place.name)
    os.chdir(here)


def put_sparse_file(place: Path, _aside: Path) -> None:
    place.touch(0o600)
    os.truncate(place, 1 << 30)


def put_file_that_others_may_write(place: Path, _aside: Path) -> None:
    place.write_bytes(DATA)
    place.chmod(0o622)


def put_closed_folder(place: Path, _aside: Path) -> None:
    place.mkdir(0)


HARMS: Final = (
    put_pipe,
    put_folder,
    put_link,
    put_link_to_itself,
    put_link_to_zeros,
    put_link_to_nothing,
    put_socket,
    put_sparse_file,
    put_file_that_others_may_write,
    put_closed_folder,
)
harmed: Final = pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)


def test_what_is_kept_is_its_owners_alone(place: Path) -> None:
    keep(place)
    assert kept(place) == DATA
    assert (mode(place.parent), mode(place)) == (0o700, 0o600)


@harmed
def test_whatever_lies_in_its_place_is_passed_over_and_replaced(harm: Harm, place: Path, tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    aside.write_bytes(b"somebody's work")
    aside.chmod(0o600)
    place.parent.mkdir(0o700, parents=True)
    harm(place, aside)
    assert kept(place) is None
    keep(place)
    assert kept(place) == (None if place.is_dir() else DATA)  # a folder may hold somebody's work
    assert aside.read_bytes() == b"somebody's work"


@pytest.mark.parametrize("harm", [put_pipe, put_link_to_zeros, put_closed_folder], ids=lambda harm: harm.__name__)
def test_a_start_is_as_without_it(harm: Harm, place: Path, bakery_copy: Path, tmp_path: Path) -> None:
    place.parent.mkdir(0o700, parents=True)
    aside = tmp_path / "aside"
    aside.touch()
    harm(place, aside)
    terminal = Terminal("--dossier", str(bakery_copy), "--notes", str(tmp_path / "notes.toml"))
    terminal.until(lambda: terminal.shows(pane("1 Parties", 5)) and terminal.shows("none yet (n to write)"))
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("others", [0o777, 0o770, 0o707, 0o722])
def test_a_folder_that_others_may_write_to_is_left_alone(others: int, place: Path) -> None:
    keep(place)
    place.parent.chmod(others)
    assert kept(place) is None
    keep(place, b"other")
    assert place.read_bytes() == DATA


def test_a_folder_that_is_a_link_is_left_alone(place: Path, tmp_path: Path) -> None:
    keep(place)
    moved = place.parent.rename(tmp_path / "moved")
    place.parent.symlink_to(moved)
    assert kept(place) is None
    keep(place, b"other")
    assert place.read_bytes() == DATA


def test_a_folder_of_an_earlier_version_is_closed(place: Path) -> None:
    place.parent.mkdir(parents=True)
    place.parent.chmod(0o755)
    for name in ("0badcafe.dossier", "01234567.snapshot"):
        (place.parent / name).write_bytes(pickle.dumps({}))
    (place.parent / "of somebody else.snapshot").touch()
    place.write_bytes(b"")
    place.chmod(0o644)
    keep(place)
    assert (mode(place.parent), mode(place)) == (0o700, 0o600)
    assert {each.name for each in place.parent.iterdir()} == {place.name, "of somebody else.snapshot"}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_is_somebody_elses_is_passed_over(what: str, place: Path) -> None:
    keep(place)
    os.chown(place if what == "file" else place.parent, 65534, 65534)
    assert kept(place) is None
    keep(place, b"other")
    assert kept(place) == (b"other" if what == "file" else None)


def test_no_more_than_some_are_kept_whatever_the_clock_says(tmp_path: Path) -> None:
    places = [cache_file(tmp_path / f"{number}.toml", "rows") for number in range(FILES + 3)]
    for place in places[:FILES]:
        keep(place)
        os.utime(place, (2**31, 2**31))  # in 2038
    for place in places[FILES:]:
        keep(place)
        assert kept(place) == DATA
        assert len(list(place.parent.glob("*.rows"))) == FILES


def test_a_place_that_cannot_be_written_to_is_no_error(place: Path) -> None:
    place.parents[1].mkdir(parents=True)
    place.parent.write_text("no folder")
    keep(place)
    assert kept(place) is None
    place.parent.unlink()
    write_cache_file(place, DATA, FILES, lambda: False)
    assert not place.exists()
