"""The cache of dossiers: used only while the file is the very same, and never able to do anything else."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import zlib
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier import cache
from jvexplore.dossier.problem import DossierError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(bakery_copy: Path) -> Path:
    return bakery_copy


def kept(home: Path) -> list[Path]:
    return sorted((home / "cache").rglob("*.dossier"))


def test_the_same_file_is_not_checked_again(file: Path, home: Path) -> None:
    assert cache.recall(file) is None
    dossier = cache.load(file)
    assert len(kept(home)) == 1
    again = cache.recall(file)
    assert again == dossier
    assert again is not dossier
    assert dict(again.facts) == dict(dossier.facts)


def test_any_other_byte_is_read_anew(file: Path) -> None:
    before = file.stat()
    cache.load(file)
    text = file.read_text()
    file.write_text(text.replace("Rising Sun", "Rising Son"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))  # of the same age and size, and yet another
    assert cache.recall(file) is None
    assert cache.load(file).party("rising-sun").name == "Rising Son"
    file.write_text(text + "oops = 1\n")
    with pytest.raises(DossierError):
        cache.load(file)


def test_a_file_that_was_written_to_while_it_was_read_is_not_kept(file: Path, home: Path) -> None:
    dossier = cache.load(file)
    for each in kept(home):
        each.unlink()
    cache.keep(file, dossier, None)
    assert kept(home) == []


@pytest.mark.parametrize("harm", ["cut short", "turned", "empty", "of another version"])
def test_a_broken_cache_is_passed_over(file: Path, home: Path, harm: str) -> None:
    dossier = cache.load(file)
    (place,) = kept(home)
    data = place.read_bytes()
    place.write_bytes(
        {
            "cut short": data[:-100],
            "turned": data[:-400] + bytes(byte ^ 0x55 for byte in data[-400:]),
            "empty": b"",
            "of another version": data.replace(b"jvexplore", b"jvexplorf", 1),
        }[harm]
    )
    assert cache.recall(file) is None
    assert cache.load(file) == dossier


def forge(place: Path, front: bytes, what: object) -> None:
    pickled = pickle.dumps(what, 5)
    place.write_bytes(front + zlib.crc32(pickled).to_bytes(4) + pickled)


class Harm:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch harmed",)


def test_a_forged_cache_cannot_run_anything(
    file: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    dossier = cache.load(file)
    (place,) = kept(home)
    text = file.read_bytes()
    head = place.read_bytes().partition(text)[0]
    forge(place, head + text, Harm())
    assert cache.recall(file) is None
    assert not (tmp_path / "harmed").exists()
    forge(place, head + text, "no dossier")
    assert cache.recall(file) is None
    assert cache.load(file) == dossier


def test_no_more_than_some_are_kept(bakery_path: Path, tmp_path: Path, home: Path) -> None:
    for number in range(12):
        path = tmp_path / f"deal-{number}.toml"
        path.write_bytes(bakery_path.read_bytes())
        cache.load(path)
    assert len(kept(home)) == 8
    assert cache.recall(tmp_path / "deal-11.toml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_what_comes_through_a_pipe_is_read_once_and_not_kept(bakery_path: Path, tmp_path: Path, home: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(bakery_path.read_bytes(),))
    writer.start()
    assert cache.load(pipe) == cache.load(bakery_path)
    writer.join()
    assert len(kept(home)) == 1


def test_a_place_that_cannot_be_written_to_is_no_error(file: Path, home: Path) -> None:
    (home / "cache").write_text("not a folder")
    assert cache.load(file) == cache.load(file)


def test_a_dossier_that_is_known_needs_no_pydantic(file: Path) -> None:
    cache.load(file)
    code = (
        "import sys, pathlib\n"
        "from jvexplore.dossier.cache import load\n"
        "assert load(pathlib.Path(sys.argv[1])).facts\n"
        "print(sorted(name for name in ('pydantic', 'tomllib') if name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
