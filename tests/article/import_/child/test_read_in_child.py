"""Files are read in a process of their own, which is gone afterwards, whatever the reader does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.import_.child import reader_process
from jvexplore.article.import_.child.read_in_child import read_in_child
from jvexplore.article.import_.child.reader_limits import ReaderLimits
from jvexplore.article.import_.child.reader_process import ReadingCancelled
from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents, FileMetadata
from jvexplore.article.import_.file_format import FileFormat
from jvexplore.article.import_.run_reader import never_cancelled
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of processes")

HARMFUL: Final = FileFormat("Harm", "tests.article.import_.child.harmful_reader", lambda *_: True, ("harm-lib", "more"))
SHORT: Final = ReaderLimits(processor_seconds=1, idle_seconds=1, seconds=20, megabytes=300)
TOO_LONG: Final = "is too long for an article; save only the article, as a text file"


class RecordedProcess(subprocess.Popen[bytes]):
    """A process that a test can look for later."""

    started: list[RecordedProcess] = []

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[call-overload]
        self.started.append(self)


@pytest.fixture(autouse=True)
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The current folder, in which nothing may be left; nor may a process, or a pipe to it."""
    folder = tmp_path / "a folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(subprocess, "Popen", RecordedProcess)
    RecordedProcess.started.clear()
    yield folder
    assert not folder.exists() or [*folder.iterdir()] == []
    assert RecordedProcess.started
    for each in RecordedProcess.started:
        assert each.stdin
        assert each.stdout
        assert each.stdin.closed
        assert each.stdout.closed
        with pytest.raises(ProcessLookupError):
            os.kill(each.pid, 0)


def told(what: str, limits: ReaderLimits = SHORT) -> str:
    """Return the line with which a file is refused."""
    with pytest.raises(JvexploreError) as refused:
        read_in_child(HARMFUL, what.encode(), never_cancelled, limits)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_contents_arrive_whole() -> None:
    found = read_in_child(HARMFUL, b"x" * 20_000_000, never_cancelled)
    pid = RecordedProcess.started[0].pid
    expected = FileBlock(f"20000000 characters in {pid}", BlockHint.TABLE)
    assert found == FileContents((expected,), FileMetadata("Title"))
    assert pid != os.getpid()
    assert read_in_child(HARMFUL, b"half characters", never_cancelled).blocks == (FileBlock("a\U0001f600b\ufffdc"),)


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (
            "abort",
            "the Harm reader crashes on it, or needs more than 300 MB of memory; save the article as a text file",
        ),
        *(
            (harm, "the Harm reader crashes on it; save the article as a text file")
            for harm in ("crash", "exit", "exit at once")
        ),
        ("fail", "the Harm reader fails on it (KeyError); it may be damaged: save it again, or as a text file"),
        (
            "recurse",
            "the Harm reader fails on it (RecursionError); it may be damaged: save it again, or as a text file",
        ),
        ("sleep", "the Harm reader takes longer than 1 s; save only the article, as a text file"),
        ("spin", "the Harm reader takes longer than 1 s; save only the article, as a text file"),
        pytest.param(
            "print",
            "the Harm reader takes longer than 1 s; save only the article, as a text file",
            marks=pytest.mark.harm,
        ),
    ],
)
def test_what_a_reader_must_not_do_costs_a_line(harm: str, expected: str, capfd: pytest.CaptureFixture[str]) -> None:
    started = time.monotonic()
    assert told(harm) == f"cannot be read: {expected}"
    assert time.monotonic() - started < 15
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("harm", ["take memory", "take memory unlimited"])
def test_a_reader_that_takes_memory_is_ended_by_that(harm: str) -> None:
    much = "cannot be read: the Harm reader needs more than 300 MB of memory; save only the article, as a text file"
    assert told(harm, SHORT._replace(processor_seconds=10)) == much, "filling it takes a busy machine a second"


def test_the_clock_ends_it_where_the_system_does_not_tell_what_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_process, "_busy_seconds", lambda _process: None)
    late = "cannot be read: the Harm reader takes longer than 1 s; save only the article, as a text file"
    assert told("sleep", SHORT._replace(seconds=0)) == late
    assert RecordedProcess.started[0].returncode == -signal.SIGKILL, "not by its own alarm"


@pytest.mark.parametrize("harm", ["write", "make a folder", "call", "fork", "ask the network"])
def test_a_reader_cannot_do_more_than_read(harm: str) -> None:
    assert "fails on it (PermissionError)" in told(harm)


def test_a_reader_has_no_terminal() -> None:
    assert "fails on it (OSError)" in told("ask the terminal")


def test_a_refusal_is_handed_on() -> None:
    assert told("refuse") == "is encrypted; save it without its password"
    assert told("many blocks") == TOO_LONG
    assert told("much text") == TOO_LONG


def test_a_missing_library_is_told_with_what_installs_it(working_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modules = working_folder.parent
    (modules / "lacking_reader.py").write_text("import nowhere.to_be_found\n", "utf-8")
    (modules / "unloadable_reader.py").write_text("raise ImportError('no such symbol')\n", "utf-8")
    monkeypatch.syspath_prepend(str(modules))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    install = f'run "{sys.executable} -m pip install harm-lib more"'
    lacking, unloadable = (HARMFUL._replace(module=f"{name}_reader") for name in ("lacking", "unloadable"))
    with pytest.raises(JvexploreError) as refused:
        read_in_child(lacking, b"", never_cancelled)
    assert str(refused.value) == f"cannot be read: the Harm reader needs nowhere, which is not installed; {install}"
    with pytest.raises(JvexploreError) as refused:
        read_in_child(unloadable, b"", never_cancelled)
    assert str(refused.value) == f"cannot be read: the Harm reader cannot load harm-lib more; {install}"


@pytest.mark.harm
def test_loading_a_library_is_no_reading(working_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modules = working_folder.parent
    slow = f"import time\nwhile time.process_time() < 1.1: pass\nfrom {HARMFUL.module} import read\n"
    (modules / "slow_reader.py").write_text(slow, "utf-8")
    monkeypatch.syspath_prepend(str(modules))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    found = read_in_child(HARMFUL._replace(module="slow_reader"), b"four", never_cancelled, SHORT)
    assert found.metadata.title == "Title"


def test_python_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    read_in_child(HARMFUL, b"", never_cancelled)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(JvexploreError, match=r"^cannot be read: Python does not start: no such"):
        read_in_child(HARMFUL, b"", never_cancelled)


def test_nobody_waits_any_more() -> None:
    asked: list[float] = []

    def is_cancelled() -> bool:
        asked.append(time.monotonic())
        return len(asked) > 2

    started = time.monotonic()
    with pytest.raises(ReadingCancelled):
        read_in_child(HARMFUL, b"sleep", is_cancelled)
    assert asked[-1] - started < 5


def test_it_needs_neither_the_readers_variables_nor_the_working_folder(
    working_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile = working_folder.parent / "hostile"
    hostile.mkdir()
    for name in ("json", "threading", "sitecustomize", "jvexplore"):
        (hostile / f"{name}.py").write_text("raise SystemExit('hostile')\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(hostile))
    monkeypatch.setenv("PYTHONHOME", str(hostile))
    monkeypatch.setenv("PYTHONSTARTUP", str(hostile / "json.py"))
    monkeypatch.setattr(sys, "path", ["", str(hostile), *sys.path])
    working_folder.rmdir()
    assert read_in_child(HARMFUL, b"four", never_cancelled).metadata.title == "Title"


def test_it_ends_with_its_parent() -> None:
    code = (
        "import subprocess, sys; sys.path[:0] = sys.argv[1:]\n"
        "from jvexplore.article.import_ import file_format; from jvexplore.article.import_.child import read_in_child\n"
        "def started(*args, popen=subprocess.Popen, **kwargs):\n"
        "    process = popen(*args, **kwargs)\n"
        "    print(process.pid, flush=True)\n"
        "    return process\n"
        "subprocess.Popen = started\n"
        f"harmful = file_format.FileFormat('Harm', '{HARMFUL.module}', None)\n"
        "read_in_child.read_in_child(harmful, b'sleep', lambda: False)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code, *sys.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert parent.stdin
    assert parent.stdout
    child = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdin.close()
    parent.stdout.close()
    until = time.monotonic() + 10
    while Path(f"/proc/{child}").exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert not Path(f"/proc/{child}").exists()
