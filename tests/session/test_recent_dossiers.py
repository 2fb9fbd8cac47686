"""What was open lately: the newest first, whatever other windows write, and whatever has become of the file."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier_folder import dossier_file
from jvexplore.paths import state_folder
from jvexplore.session.place import Place
from jvexplore.session.recent_dossiers import DossierToOpen, RecentDossier, dossier_to_open, recent_dossiers
from jvexplore.session.remember_dossier import remember_dossier

if TYPE_CHECKING:
    from collections.abc import Sequence

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


def file_of_all() -> Path:
    return state_folder() / "recent-dossiers"


@pytest.fixture
def three(tmp_path: Path) -> Sequence[Path]:
    """Three dossiers; what they say does not matter here."""
    paths = [tmp_path / name for name in ("ash.toml", "birch.toml", "cedar.toml")]
    for path in paths:
        path.touch()
    return paths


def remember(*paths: Path) -> None:
    for minutes, path in enumerate(paths):
        remember_dossier(path, NOON + timedelta(minutes=minutes))


def names() -> list[str]:
    return [each.path.stem for each in recent_dossiers()]


def test_nothing_was_open_before_the_first_start() -> None:
    assert [*recent_dossiers()] == []


def test_the_newest_is_first_and_each_is_there_once(three: Sequence[Path]) -> None:
    ash, birch, cedar = three
    remember(ash, birch, cedar, ash)
    assert names() == ["ash", "cedar", "birch"]
    assert recent_dossiers()[1] == RecentDossier(cedar, NOON + timedelta(minutes=2))


def test_a_place_stays_until_another_takes_its_place(three: Sequence[Path]) -> None:
    ash, birch, _ = three
    remember_dossier(ash, NOON, "stake\tnotes=1")
    remember_dossier(birch, NOON, "party")
    remember_dossier(ash, NOON)
    assert [each.place for each in recent_dossiers()] == ["stake\tnotes=1", "party"]
    remember_dossier(ash, NOON, "")
    remember_dossier(birch, NOON, "x" * 10_000)
    assert [each.place for each in recent_dossiers()] == ["", ""]


def test_what_is_gone_is_kept_and_told(three: Sequence[Path]) -> None:
    ash, birch, _ = three
    remember(ash, birch)
    birch.unlink()
    remember_dossier(ash, NOON)
    assert [(each.path, each.is_gone) for each in recent_dossiers()] == [(ash, False), (birch, True)]


def test_what_is_no_file_is_not_remembered(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    remember(tmp_path / "pipe", tmp_path, tmp_path / "missing.toml")
    assert not file_of_all().exists()


def test_the_bundled_dossier_is_found_wherever_it_is_installed_and_means_the_own_copy() -> None:
    remember_dossier(bundled_dossier_path(), NOON, "stake")
    assert str(bundled_dossier_path()) not in file_of_all().read_text("utf-8")
    assert [*recent_dossiers()] == [RecentDossier(bundled_dossier_path(), NOON, "stake")]
    own = dossier_file(bundled_dossier_path().stem)
    own.parent.mkdir(parents=True)
    own.touch()
    assert [*recent_dossiers()] == [RecentDossier(own, NOON, "stake")]
    remember_dossier(own, NOON, "party")
    assert [*recent_dossiers()] == [RecentDossier(own, NOON, "party")]


@pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="names of any bytes")
@pytest.mark.parametrize("name", [b"a\tb\nc.toml", b"\xff\xfe.toml", "fünf % 'é'.toml".encode(), b"a%09b\\n.toml"])
def test_a_path_may_hold_anything(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    path.touch()
    remember_dossier(path, NOON, "stake")
    assert [*recent_dossiers()] == [RecentDossier(path, NOON, "stake")]


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    many = [tmp_path / f"{number}.toml" for number in range(60)]
    for path in many:
        path.touch()
    lines = (f"2026-11-29T12:00:00Z\t{path}\t" for path in many[1:])
    file_of_all().write_text("\n".join(lines), "utf-8")
    remember_dossier(many[0], NOON)
    assert [each.path for each in recent_dossiers()] == many[:50]


def test_the_oldest_go_before_the_file_is_too_large_to_be_read(tmp_path: Path) -> None:
    long = [tmp_path / f"{number:0>200}.toml" for number in range(40)]
    for path in long:
        path.touch()
        remember_dossier(path, NOON, "é" * 8_000)
    assert [each.path for each in recent_dossiers()] == long[:-17:-1]


def test_what_is_damaged_is_left_out(three: Sequence[Path]) -> None:
    _, birch, _ = three
    remember(*three)
    lines = file_of_all().read_text("utf-8").splitlines()
    good = lines[1]
    for line in (
        "",
        "\0",
        "2026-11-29",
        good.replace("-", "?"),
        good.replace("Z", ""),
        good.replace("\t", " "),
        good.replace("/", "", 1),
        good.replace(".toml", "%00.toml"),
        f"{good}{'x' * 10_000}",
        "\N{BYTE ORDER MARK}",
    ):
        file_of_all().write_text("\n".join([lines[0], line, lines[2]]), "utf-8")
        assert names() == ["cedar", "ash"], line
    remember_dossier(birch, NOON)
    assert names() == ["birch", "cedar", "ash"]
    assert len(file_of_all().read_text("utf-8").splitlines()) == 3


@pytest.mark.parametrize("kind", ["too large", "a folder", "a pipe", "no folder"])
def test_a_file_that_cannot_be_read_is_no_obstacle(three: Sequence[Path], kind: str) -> None:
    path = file_of_all()
    if kind == "too large":
        path.write_bytes(b"\n" * (1 << 19))
    elif kind == "a folder":
        path.mkdir()
    elif kind == "a pipe":
        os.mkfifo(path)
    else:
        path.parent.joinpath("started").unlink()
        path.parent.rmdir()
        path.parent.touch()
    assert [*recent_dossiers()] == []
    remember(*three)
    assert names() == (["cedar", "birch", "ash"] if kind == "too large" else [])


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    file_of_all().write_bytes(data)
    assert all(each.path.is_absolute() and each.last_open.tzinfo for each in recent_dossiers())


def test_two_windows_lose_nothing_of_each_other(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom jvexplore.clock import clock_time\n"
        "from jvexplore.session.remember_dossier import remember_dossier\n"
        "for path in sys.argv[1:]:\n    Path(path).touch()\n    remember_dossier(Path(path), clock_time(), path[-6])\n"
    )
    groups = [[str(tmp_path / f"{window}{number}.toml") for number in range(20)] for window in "ab"]
    windows = [subprocess.Popen([sys.executable, "-c", script, *group]) for group in groups]
    assert [each.wait() for each in windows] == [0, 0]
    assert {str(each.path): each.place for each in recent_dossiers()} == {
        path: path[-6] for group in groups for path in group
    }


def test_others_may_not_read_it(three: Sequence[Path]) -> None:
    remember(*three)
    assert file_of_all().stat().st_mode & 0o077 == 0


def test_what_is_named_is_opened_at_its_place_and_what_is_not_is_recalled(
    three: Sequence[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ash, birch, cedar = three
    assert dossier_to_open(None) == DossierToOpen(bundled_dossier_path())
    remember_dossier(ash, NOON, "on=party/ash")
    remember_dossier(birch, NOON)
    assert dossier_to_open(None) == DossierToOpen(birch, None, is_recalled=True)
    assert dossier_to_open(cedar) == DossierToOpen(cedar)
    monkeypatch.chdir(ash.parent)
    assert dossier_to_open(Path(ash.name)) == DossierToOpen(ash, Place(address=Address("party/ash")))
