"""The copies that `check` compares a dossier with: those that were imported or attached count as if they were named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier_folder import dossier_file, sources_folder

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

_ARTICLE = "Heron buys Otter\n\nHeron will own 90 per cent of Otter, both said on Friday.\n"
_PARTIES = ("Heron", "Otter")


def _call(*args: str) -> Result:
    return CliRunner().invoke(main, args, prog_name="jvexplore")


@pytest.fixture
def otter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier with a stake of another size than its words say."""
    article = tmp_path / "otter.txt"
    article.write_text(_ARTICLE, "utf-8")
    assert _call("new", str(article), "--id", "otter", "--yes").exit_code == 0
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "otter")
    for name in _PARTIES:
        party = ("fact", "add", "party", f"name={name}", "type=company", "--words", name, "--paragraph", "1")
        assert _call(*party).exit_code == 0
    stake = ("holder=Heron", "company=Otter", "percent=80", "--words", "90 per cent")
    assert _call("fact", "add", "stake", *stake).exit_code == 0
    return dossier_file("otter")


def test_an_imported_copy_is_compared(otter: Path) -> None:
    told = (
        f"{otter}: stake/heron: percent: is 80 %, but the copy says “90 per cent”, paragraph 1;"
        " correct the value, or fix the passages\n"
    )
    checked = _call("check")
    assert (checked.exit_code, checked.stdout, checked.stderr) == (1, told, "")
    assert (
        _call("check", "--words").stdout.splitlines()[-2] == "stake/heron: passages.1: paragraph 1, 15-26: 90 per cent"
    )
    assert _call("fact", "edit", "stake/heron", "percent=90 per cent").exit_code == 0
    assert _call("check").stdout == f"{otter}: 3 facts, no problems; 1 of 1 sentence has facts\n"


def test_without_the_copy_the_dossier_alone_is_checked(otter: Path) -> None:
    for path in sources_folder("otter").iterdir():
        path.unlink()
    assert (_call("check").exit_code, _call("check").stdout) == (0, f"{otter}: 3 facts, no problems\n")
    refused = _call("check", "--words")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "--words needs your own copy of the article; add --article FILE" in refused.stderr
