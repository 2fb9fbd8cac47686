"""`jvexplore check --fix`: what cannot be read or written is refused in one line, and the file stays as it was."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier.bundled import bundled_dossier_path
from tests.cli.canal_files import ARTICLE, DOSSIER, FIXED, CanalFiles

if TYPE_CHECKING:
    from pathlib import Path


def test_the_bundled_dossier_is_read_only() -> None:
    path = bundled_dossier_path()
    before = path.read_bytes(), path.stat().st_mtime_ns
    result = CliRunner().invoke(main, ["check", "--fix"], prog_name="jvexplore")
    assert result.stderr == f"jvexplore: {path}: comes with jvexplore and is read-only, so nothing was fixed\n"
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("format = 3\n", "format: cannot convert 3; update jvexplore"),
        (DOSSIER.replace('title = "Canal sold"', 'title = "Canal sold"\nnormalised.a = 1') + "[", "not valid TOML"),
    ],
)
def test_what_cannot_be_read_is_refused(canal: CanalFiles, text: str, told: str) -> None:
    canal.write(text)
    result = canal.fix(canal.article)
    assert result.exit_code == 1
    assert told in result.output
    assert canal.text == text


def test_a_copy_of_another_article_is_refused(canal: CanalFiles, tmp_path: Path) -> None:
    canal.write(FIXED)
    other = tmp_path / "other.txt"
    other.write_text("Something else.", "utf-8")
    assert f"{other}: none of the 2 sources of this dossier" in canal.refuses(other)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_file_that_another_program_changes_meanwhile_is_not_written(canal: CanalFiles, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    changed = DOSSIER.replace("# A canal", "# The canal")

    def change_then_send() -> None:
        with pipe.open("w", encoding="utf-8") as sent:  # opens once the dossier has been read
            canal.write(changed)
            sent.write(ARTICLE)

    sender = threading.Thread(target=change_then_send)
    sender.start()
    result = canal.fix(pipe, canal.wire)
    sender.join()
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"jvexplore: {canal.path}: was changed by another program meanwhile, so nothing was written; "
        "run the command again\n"
    )
    assert canal.text == changed


FULL_DISK: Final = """
import resource, sys
from jvexplore.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop()), resource.RLIM_INFINITY))
main(sys.argv[1:], prog_name="jvexplore")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize(("room", "backups"), [(500, []), (1_000, [DOSSIER.encode()])])
def test_a_full_disk(canal: CanalFiles, room: int, backups: list[bytes]) -> None:
    articles = ["--article", str(canal.article), "--article", str(canal.wire)]
    run = [sys.executable, "-c", FULL_DISK, "check", "--fix", str(canal.path), *articles, str(room)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "cannot be written: file too large" in done.stderr
    assert done.stderr.count("\n") == 1
    assert canal.text == DOSSIER
    assert canal.backups() == backups


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind root")
def test_a_file_that_may_not_be_written(canal: CanalFiles) -> None:
    canal.path.chmod(0o400)
    assert "permission denied; change its permissions" in canal.refuses(canal.article, canal.wire)
