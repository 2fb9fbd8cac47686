"""The installed program as a process of its own: exit status, pipes, and what it imports."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = (sys.executable, "-m", "jvexplore")
IMPORTS = """
import sys
from jvexplore.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
print(sorted({name.partition(".")[0] for name in sys.modules} & {"textual", "rich"}), file=sys.stderr)
"""


def run(*args: str, folder: Path, **changes: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **changes}
    return subprocess.run([*PROGRAM, *args], cwd=folder, env=environment, capture_output=True, timeout=60, check=False)


def test_exit_status_and_streams(bakery_path: Path, tmp_path: Path) -> None:
    done = run("show", "stake/dough", "--dossier", str(bakery_path), folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    missing = run("show", "--dossier", "missing.toml", folder=tmp_path)
    assert (missing.returncode, missing.stdout) == (1, b"")
    assert missing.stderr == b"jvexplore: missing.toml: cannot be read: no such file or directory; check the name\n"
    wrong = run("show", "--wrong", folder=tmp_path)
    assert (wrong.returncode, wrong.stdout, wrong.stderr.count(b"\n")) == (2, b"", 1)
    no_terminal = run(folder=tmp_path)
    assert (no_terminal.returncode, no_terminal.stdout, no_terminal.stderr.count(b"\n")) == (2, b"", 1)


def test_text_is_utf_8_whatever_the_locale(bakery_path: Path, tmp_path: Path) -> None:
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run("show", "quote/ada-rise", "--dossier", str(bakery_path), folder=tmp_path, **environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "“[It] will rise — like bread”" in done.stdout.decode()


@pytest.mark.parametrize("args", [("show",), ("show", "--json"), ("check",)])
def test_a_closed_pipe_ends_it_quietly(args: tuple[str, ...], bakery_path: Path, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*PROGRAM, *args, "--dossier", str(bakery_path)],
            cwd=tmp_path,
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "args",
    [
        ("--help",),
        ("show", "stake/dough"),
        ("note", "dossier", "text", "--notes", "notes.toml"),
        ("notes",),
        ("export", "--format", "markdown"),
        ("check",),
    ],
)
def test_only_the_explorer_imports_textual(args: tuple[str, ...], bakery_path: Path, tmp_path: Path) -> None:
    files = () if args == ("--help",) else ("--dossier", str(bakery_path))
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS, *args, *files], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert done.stderr.decode().splitlines()[-1] == "[]"
