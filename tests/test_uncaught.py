"""What nobody caught ends the program with one line, and a status that is not 0."""

from __future__ import annotations

import errno
import itertools
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.uncaught import uncaught_message
from tests.app.notes_on_disk import STAKE, write_notes
from tests.cli.test_process import PROGRAM
from tests.program_terminal import PROGRAM as INSTALLED
from tests.program_terminal import Terminal, pane
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(os.name != "posix", reason="limits and closed streams")

BROKEN: Final = """
import sys
from jvexplore import __main__, terminal
def broken(_arguments):
    {statement}
__main__._files = broken
sys.argv = ["jvexplore"]
__main__.main()
"""
"""The program with a defect."""

COLLECTING: Final = """
import gc, os, sys
from jvexplore.__main__ import main
end = os._exit
def collect_and_end(status):
    gc.collect()
    end(status)
os._exit = collect_and_end
sys.argv[0] = "jvexplore"
main()
"""
"""The program, which collects garbage at its end: only then asyncio reports a failure that nobody waited for."""


def run(*command: str, **changes: str) -> tuple[int, str]:
    """Return the exit status of a command and what it told."""
    done = subprocess.run(command, env={**os.environ, **changes}, capture_output=True, timeout=60, check=False)
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            OSError(errno.EMFILE, "Too many open files"),
            "too many open files; raise the limit of open files, with ulimit -n",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), "no space left on device; free space on the disk"),
        (PermissionError(errno.EACCES, "Permission denied", "/x/y"), "/x/y: permission denied; "),
        (OSError(errno.EIO, "Input/output error", b"/x/\xff"), "/x/\udcff: input/output error; "),
        (OSError(), "oserror; "),
        (MemoryError(), "not enough memory; "),
        (OverflowError("too large"), "a bug in jvexplore: OverflowError: too large; please report it"),
        (KeyError("holder"), "a bug in jvexplore: KeyError: 'holder'; please report it"),
        (RecursionError(), "a bug in jvexplore: RecursionError"),
    ],
)
def test_each_error_is_reported_in_a_line(error: Exception, told: str) -> None:
    message = uncaught_message(error, None)
    assert message.startswith(told)
    assert "\n" not in message


def test_a_failure_of_the_system_that_led_to_another_error_is_reported_in_its_place() -> None:
    error = RuntimeError("it cannot be")
    error.__cause__ = OSError(errno.EMFILE, "Too many open files")
    assert uncaught_message(error, None).startswith("too many open files; ")


def test_a_defect_in_the_handling_of_a_failure_is_a_defect() -> None:
    error = KeyError("holder")
    error.__context__ = FileNotFoundError(errno.ENOENT, "No such file or directory", "/x/y")
    assert uncaught_message(error, None).startswith("a bug in jvexplore: KeyError")


def test_errors_that_led_to_each_other_in_a_ring_are_reported() -> None:
    one, other = ValueError("one"), ValueError("other")
    one.__cause__, other.__cause__ = other, one
    assert "ValueError: one" in uncaught_message(one, None)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("raise KeyError('holder')", "a bug in jvexplore: KeyError: 'holder' (<string>, line 5); please report it"),
        ("raise ValueError('two\\nlines \\x1b[31m')", "a bug in jvexplore: ValueError: two lines ␛[31m"),
        ("open('/no/such/file')", "/no/such/file: no such file or directory; "),
        ("raise MemoryError", "not enough memory; "),
    ],
)
def test_a_defect_is_reported_in_a_line_and_shown_on_demand(statement: str, told: str) -> None:
    command = (sys.executable, "-c", BROKEN.replace("{statement}", statement))
    status, line = run(*command)
    assert (status, line.count("\n")) == (1, 1)
    assert line.startswith(f"jvexplore: {told}")
    if "KeyError" in statement:
        status, more = run(*command, JVEXPLORE_TRACEBACK="1")
        assert (status, more.startswith(line)) == (1, True)
        assert "Traceback (most recent call last)" in more


BROKEN_THREADS: Final = """
import sys, threading
from jvexplore import __main__
from jvexplore.app import app
from jvexplore.app.textual_workarounds import terminal_input
if sys.argv.pop(1) == "keys":
    def broken(self, data):
        raise KeyError("holder")
    terminal_input.TerminalInput.feed_bytes = broken
else:
    def broken():
        raise KeyError("holder")
    def show_facts(self, opened, before=app.ExplorerApp.show_facts):
        threading.Thread(target=broken).start()
        return before(self, opened)
    app.ExplorerApp.show_facts = show_facts
__main__.main()
"""
"""The program with a defect on a thread."""


@posix
def test_a_defect_on_the_thread_of_the_keys_ends_the_program_with_a_line(tmp_path: Path) -> None:
    notes = ("--notes", str(tmp_path / "notes.toml"))
    terminal = Terminal("-c", BROKEN_THREADS, "keys", *notes, program=sys.executable)
    terminal.until(lambda: terminal.shows("n Note"))
    terminal.press("j")
    assert terminal.end() == 1
    assert "a bug in jvexplore: KeyError: 'holder'" in terminal.sent
    assert "Traceback" not in terminal.sent


@posix
def test_a_defect_on_another_thread_is_reported_on_the_screen(tmp_path: Path) -> None:
    notes = ("--notes", str(tmp_path / "notes.toml"))
    terminal = Terminal("-c", BROKEN_THREADS, "other", *notes, program=sys.executable)
    terminal.until(lambda: terminal.shows("KeyError: 'holder'"))
    assert "Traceback" not in terminal.sent
    terminal.press("q")
    assert terminal.end() == 0


@posix
@pytest.mark.parametrize(
    ("target", "args"),
    [
        ("/dev/full", ("show", "--help")),
        ("/dev/full", ("keys",)),
        ("/dev/full", ("notes", "--json")),
        ("&-", ("--version",)),
        ("&-", ("show",)),
    ],
)
def test_what_cannot_be_printed_is_reported(args: tuple[str, ...], target: str) -> None:
    status, told = run("sh", "-c", f'exec "$@" >{target}', "sh", *PROGRAM, *args)
    assert (status, told.count("\n")) == (1, 1)
    assert "no space left on device" in told or "bad file descriptor" in told


@posix
@pytest.mark.parametrize("closed", ["<&-", "2>&-", "2>/dev/full", "<&- 2>&-"])
def test_what_need_not_be_read_or_told_is_done(closed: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    command = f'exec "$@" {closed}'
    assert run("sh", "-c", command, "sh", *PROGRAM, "note", "dossier", "so", "--notes", str(notes)) == (0, "")
    assert 'text = "so"' in notes.read_text()
    if closed.startswith("<"):
        assert run("sh", "-c", command, "sh", *PROGRAM)[0] == 2


@posix
@pytest.mark.parametrize("most", [5, 8])
def test_few_files_at_once_are_enough_or_told(most: int, tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    command = ("sh", "-c", f'ulimit -n {most}; exec "$@"', "sh", *PROGRAM)
    for args in (("show", "dossier"), ("note", "dossier", "so", "--notes", str(notes))):
        status, told = run(*command, *args)
        assert (status, told.count("\n")) in ((0, 0), (1, 1))
        assert "Traceback" not in told
    assert notes.exists() is (status == 0)


@posix
@pytest.mark.parametrize("most", [8, *(pytest.param(most, marks=pytest.mark.harm) for most in (10, 12))])
def test_the_explorer_opens_with_few_files_or_tells_it(most: int, tmp_path: Path) -> None:
    notes = ("--notes", str(tmp_path / "notes.toml"))
    terminal = Terminal("-c", f'ulimit -n {most}; exec "$@"', "sh", INSTALLED, *notes, program="sh")
    alive = True

    def is_settled() -> bool:
        nonlocal alive
        alive = alive and terminal.read()
        return not alive or terminal.shows("n Note")

    terminal.until(is_settled)
    assert "Traceback" not in terminal.sent
    if not alive:
        assert "too many open files" in terminal.sent
        assert terminal.end() == 1
    terminal.child.close(force=True)


@posix
@pytest.mark.parametrize("closed", ["2>&-", "2>/dev/full"])
def test_the_explorer_is_seen_wherever_errors_go(closed: str, tmp_path: Path) -> None:
    notes = ("--notes", str(tmp_path / "notes.toml"))
    terminal = Terminal("-c", f'exec "$@" {closed}', "sh", INSTALLED, *notes, program="sh")
    terminal.until(lambda: terminal.shows(pane("1 Parties", 25)))
    terminal.until(lambda: terminal.shows("n Note"))
    terminal.press("q")
    assert terminal.end() == 0


@posix
def test_quitting_beside_a_program_that_keeps_writing_the_notes_reports_nothing(tmp_path: Path, harm: int) -> None:
    notes, errors = tmp_path / "notes.toml", tmp_path / "errors"
    write_notes(notes, *(made(number, on=STAKE, text="version 0") for number in range(1_500)))  # reading takes a while
    written, ended = notes.read_text(), Event()

    def keep_writing() -> None:
        for count in itertools.count():
            new = notes.with_suffix(".new")
            new.write_text(written.replace("version 0", f"version {count}"))
            new.replace(notes)
            if ended.wait(0.03):
                return

    def quit_after_syncs() -> None:
        command = ("-c", f"exec \"$@\" 2>'{errors}'", "sh", sys.executable, "-c", COLLECTING)
        terminal = Terminal(*command, "--notes", str(notes), program="sh")
        terminal.see("1,500 open notes")
        terminal.press("2")
        for _ in range(3):
            terminal.see("version")
            terminal.see_gone(next(line for line in terminal.display if "version" in line))
        terminal.press("q")
        assert terminal.end() == 0
        assert errors.read_text() == ""

    with ThreadPoolExecutor(1) as pool:
        pool.submit(keep_writing)
        try:
            for _ in range(harm // 10):
                quit_after_syncs()
        finally:
            ended.set()
