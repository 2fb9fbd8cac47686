"""Files that a call names, or that we keep, and that cannot be asked for: each is told in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ended

if TYPE_CHECKING:
    from pathlib import Path

LONG = "x" * 300
NOBODY = "~nobody-of-that-name/x.toml"
TOO_LONG = f"jvexplore: {LONG}: cannot be read: file name too long; choose a shorter name\n"
NO_HOME = f"jvexplore: {NOBODY}: no such home folder; check the name\n"
DENIED = "cannot be read: permission denied; change its permissions, or name another file\n"


@pytest.mark.parametrize("command", ["notes", "export"])
def test_a_notes_file_that_cannot_be_asked_for(command: str) -> None:
    assert ended(command, "--notes", LONG) == (1, TOO_LONG)


@pytest.mark.parametrize("command", ["notes", "export"])
def test_a_notes_file_that_may_not_be_looked_at(command: str, closed: Path) -> None:
    assert ended(command, "--notes", str(closed / "x")) == (1, f"jvexplore: {closed / 'x'}: {DENIED}")


@pytest.mark.parametrize(("named", "told"), [(LONG, TOO_LONG), (NOBODY, NO_HOME)], ids=["long", "nobody"])
def test_settings_that_cannot_be_asked_for(named: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JVEXPLORE_CONFIG", named)
    assert ended("show", "stake/alibaba") == (0, told)
    assert ended("config") == (1, told)
    assert ended("config", "--path") == (0, "")
    assert ended("keys") == (1, told)


def test_notes_in_a_home_folder_that_nobody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JVEXPLORE_NOTES", NOBODY)
    for command in ("notes", "read", "config"):
        assert ended(command) == (1, NO_HOME)


def test_folders_of_ours_that_may_not_be_looked_into(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(closed))
    assert ended("show", "stake/alibaba") == (0, "")
    assert ended("notes")[0] == 1
    monkeypatch.setenv("XDG_CONFIG_HOME", str(closed))
    status, told = ended("show", "stake/alibaba")
    assert (status, told) == (0, f"jvexplore: {closed / 'jvexplore' / 'config.toml'}: {DENIED}")
    assert ended("config") == (1, told)


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_an_export_to_a_link_that_leads_to_itself(force: tuple[str, ...], tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(link)
    told = (
        f"jvexplore: {link}: cannot be written: too many levels of symbolic links; "
        "the link points to itself; delete it, or name another file\n"
    )
    assert ended("export", "--output", str(link), *force) == (1, told)
    assert link.is_symlink()


def test_names_in_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    try:
        folder.rmdir()
    except OSError:
        pytest.skip("the folder that one is in stays")
    told = "no such file or directory; check the name\n"
    assert ended("export", "--output", "x.md") == (1, f"jvexplore: x.md: cannot be written: {told}")
    assert ended("note", "dossier", "x", "--notes", "x.toml") == (1, f"jvexplore: x.toml: cannot be written: {told}")
