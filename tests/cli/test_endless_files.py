"""Devices, pipes and files without an end, at each place where a file is read: told in a line, and at once."""

from __future__ import annotations

import os
import subprocess
import threading
from pathlib import Path

import pytest

from jvexplore.article.copy_locations import remember_copy
from tests.cli.test_process import PROGRAM

pytestmark = pytest.mark.skipif(os.name != "posix", reason="devices and pipes with names")
_SECONDS = 30
DEVICE = "cannot be read: it is a device; name a file"


def run(*args: str, **changes: str) -> tuple[int, str, str]:
    """Return the exit status of a call and what it printed and told; it is killed where it does not end."""
    environment = {**os.environ, **changes}
    # 1 GB of addresses are enough for what ends.
    command = ["sh", "-c", 'ulimit -v 1000000; exec "$@"', "sh", *PROGRAM, *args]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=_SECONDS, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe that nobody writes to."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


@pytest.fixture
def sparse(tmp_path: Path) -> Path:
    """A file of a terabyte that takes no room."""
    path = tmp_path / "sparse"
    path.touch()
    os.truncate(path, 1 << 40)
    return path


@pytest.mark.parametrize(
    "args",
    [
        ("show", "--dossier"),
        ("check",),
        ("check", "--article"),
        ("show", "--article"),
        ("notes", "--notes"),
        ("merge",),
    ],
)
def test_a_device_that_is_named(args: tuple[str, ...], tmp_path: Path) -> None:
    device = "/dev/zero"
    others = [str(tmp_path / name) for name in ("mine.toml", "hers.toml")] if args == ("merge",) else []
    for each in others:
        Path(each).write_text('format = 1\ndossier = "bakery"\n')
    status, printed, told = run(*args, device, *others)
    assert (status, printed, told.count("\n")) == (1, "", 1)
    assert f"{device}: " in told
    assert "is a device; name a file\n" in told


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full"])
def test_a_device_as_settings(device: str) -> None:
    status, printed, told = run("show", "stake/alibaba", JVEXPLORE_CONFIG=device)
    assert (status, told) == (0, f"jvexplore: {device}: {DEVICE}\n")
    assert "Alibaba" in printed
    assert run("show", "stake/alibaba", JVEXPLORE_CONFIG=os.devnull)[::2] == (0, "")


def test_a_file_larger_than_any_dossier_or_note(sparse: Path) -> None:
    for args in (("show", "--dossier"), ("notes", "--notes"), ("check",)):
        status, _, told = run(*args, str(sparse))
        assert (status, told) == (
            1,
            f"jvexplore: {sparse}: cannot be read: it has more than 128 MB; name another file\n",
        )
    assert run("check", "--article", str(sparse))[::2] == (
        1,
        f"jvexplore: {sparse}: is too long for an article; save only the article, as a text file\n",
    )


@pytest.mark.parametrize("source", ["/dev/zero", "yes |"])
def test_a_note_without_an_end(source: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    note = [*PROGRAM, "note", "dossier", "--notes", str(notes)]
    script = f'{source} "$@"' if source.endswith("|") else f'"$@" < {source}'
    done = subprocess.run(["sh", "-c", script, "sh", *note], capture_output=True, timeout=_SECONDS, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"jvexplore: the note is too long: it has more than 16 MB; write a shorter one\n"
    assert not notes.exists()


def test_a_pipe_where_a_file_of_ours_is_looked_for(pipe: Path, home: Path) -> None:
    def put_pipe(place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        os.mkfifo(place)

    for place in ("config/jvexplore/config.toml", "data/jvexplore/articles.toml", "state/jvexplore/theme"):
        put_pipe(home / place)
    status, printed, told = run("show", "stake/alibaba")
    assert (status, told) == (
        0,
        f"jvexplore: {home}/config/jvexplore/config.toml: cannot be read: it is a pipe; name a file\n",
    )
    assert "Alibaba" in printed
    assert run("config")[0] == 1
    assert run("show", "stake/alibaba", JVEXPLORE_CONFIG=str(pipe))[0] == 0
    put_pipe(home / "data/jvexplore/notes/aliexpress-russia.toml")
    status, _, told = run("notes", JVEXPLORE_CONFIG=os.devnull)
    assert (status, told.count("\n")) == (1, 1)
    assert "it is a pipe; name a file" in told


def test_a_copy_that_became_a_pipe_is_passed_over(tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.touch()
    remember_copy("aliexpress-russia", copy)
    copy.unlink()
    os.mkfifo(copy)
    assert run("show", "stake/alibaba")[::2] == (0, "")
    status, _, told = run("note", "paragraph/5", "x", "--quote", "y")
    assert (status, told) == (1, f"jvexplore: {copy}: cannot be read: it is a pipe; name a file\n")


def test_a_pipe_that_is_named_is_read(bakery_path: Path, bakery_article: Path, pipe: Path) -> None:
    def show(*args: str, file: Path) -> tuple[int, str, str]:
        writing = threading.Thread(target=pipe.write_bytes, args=(file.read_bytes(),), daemon=True)
        writing.start()
        try:
            return run("check", *args, str(pipe))
        finally:
            writing.join(1)

    assert show(file=bakery_path)[::2] == (0, "")
    assert show(str(bakery_path), "--article", file=bakery_article)[2] == ""
