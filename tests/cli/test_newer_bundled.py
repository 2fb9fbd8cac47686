"""A newer bundled dossier than the one of which the reader has a changed copy: told, and merged when asked for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jvexplore.cli import main
from jvexplore.dossier import bundled

BUNDLED = "aliexpress-russia"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bundled dossier, as an installation of its own that can be updated."""
    folder = tmp_path / "installed"
    folder.mkdir()
    path = Path(shutil.copy(bundled.bundled_dossier_path(), folder))
    monkeypatch.setattr(bundled, "_INSTALLED", folder)
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def update(shipped: Path, old: str, new: str) -> None:
    text = shipped.read_text("utf-8")
    assert text.count(old) == 1
    shipped.write_text(text.replace(old, new), "utf-8")


def own_copy(home: Path) -> Path:
    assert run("fact", "edit", "stake/alibaba", "comment=ours", "--dossier", BUNDLED).exit_code == 0
    (own,) = home.rglob("dossier.toml")
    return own


def told(*arguments: str) -> bool:
    return "your copy of an earlier version of the bundled dossier" in run(*arguments).stderr


def test_it_is_told_until_it_is_merged(home: Path, shipped: Path) -> None:
    assert not told("dossiers")
    own = own_copy(home)
    for call in (("dossiers",), ("check", BUNDLED)):
        assert not told(*call)
    update(shipped, "percent = 48\n", "percent = 48.5\n")
    for call in (("dossiers",), ("check", BUNDLED)):
        (line,) = [each for each in run(*call).stderr.splitlines() if "earlier version" in each]
        assert line.endswith(
            f'to merge the newer version into it, run "jvexplore merge {own} {shipped}"; '
            "to go back to the bundled one, delete the copy"
        )
    merged = run("merge", str(own), str(shipped))
    assert (merged.exit_code, merged.stderr) == (0, "")
    text = own.read_text("utf-8")
    assert 'comment = "ours"' in text
    assert "percent = 48.5\n" in text
    assert "conflict]]" not in text
    for call in (("dossiers",), ("check", BUNDLED)):
        assert not told(*call)


def test_what_was_deleted_in_it_is_deleted_from_the_copy(home: Path, shipped: Path) -> None:
    own = own_copy(home)
    text = shipped.read_text("utf-8")
    start = text.index("[[terms]]")
    end = text.index("[[terms]]", start + 1)
    shipped.write_text(text[:start] + text[end:], "utf-8")
    assert own.read_text("utf-8").count("[[terms]]") == text.count("[[terms]]")
    run("merge", str(own), str(shipped))
    assert own.read_text("utf-8").count("[[terms]]") == text.count("[[terms]]") - 1


def test_only_the_copy_is_one(home: Path, shipped: Path, tmp_path: Path) -> None:
    own = own_copy(home)
    update(shipped, "percent = 48\n", "percent = 47\n")
    elsewhere = Path(shutil.copy(own, tmp_path / "elsewhere.toml"))
    assert not told("check", str(elsewhere))
    assert not told("check", str(shipped))
    assert told("check", str(own))
    own.with_name(".bundled.toml").unlink()
    assert not told("check", str(own))
