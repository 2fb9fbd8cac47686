from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.copy_locations import remember_copy

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


@pytest.mark.parametrize(
    ("name", "start"), [("markdown", "# Notes on "), ("csv", '"id","on",'), ("json", "{\n"), ("toml", "format = 1\n")]
)
def test_export_writes_every_format(name: str, start: str, noted: Program, tmp_path: Path) -> None:
    told = noted(*("export", "--format", name)).stdout_bytes.decode()
    assert told.startswith(start)
    target = tmp_path / "out" / "notes"
    assert noted.told("export", "--format", name, "--output", str(target)) == ""
    assert target.read_bytes().decode().removeprefix("\ufeff" * (name == "csv")) == told


def test_export_takes_the_format_from_the_files_name(noted: Program, tmp_path: Path) -> None:
    for suffix, start in ((".csv", '\ufeff"id",'), (".JSON", "{"), (".toml", "format"), (".md", "#"), (".txt", "#")):
        target = tmp_path / f"out{suffix}"
        noted.told("export", "--output", str(target))
        assert target.read_text(encoding="utf-8").startswith(start)


def test_export_never_overwrites_without_force(noted: Program, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("mine")
    status, error = noted.failed("export", "--output", str(target))
    assert (status, target.read_text()) == (1, "mine")
    assert "exists already; overwrite it with --force" in error
    noted.told("export", "--output", str(target), "--force")
    assert target.read_text(encoding="utf-8").startswith("# Notes")
    assert noted.failed("export", "--output", str(tmp_path))[0] == 1


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_export_never_overwrites_what_it_is_made_from(force: tuple[str, ...], noted: Program, tmp_path: Path) -> None:
    (tmp_path / "link.toml").symlink_to(noted.notes)
    (tmp_path / "hard.toml").hardlink_to(noted.notes)
    for source, what in (
        (noted.notes, "your notes file"),
        (tmp_path / "link.toml", "your notes file"),
        (tmp_path / "hard.toml", "your notes file"),
        (tmp_path / "x" / ".." / "notes.toml", "your notes file"),
        (noted.dossier, "the dossier"),
    ):
        before = noted.notes.read_bytes(), noted.dossier.read_bytes()
        status, error = noted.failed("export", "--output", str(source), *force, "--author", "eve")
        assert (status, (noted.notes.read_bytes(), noted.dossier.read_bytes())) == (1, before)
        assert error == f"jvexplore: {source}: is {what}; name another file\n"


def test_export_never_overwrites_a_copy_that_is_remembered(
    noted: Program, bakery_article: Path, tmp_path: Path
) -> None:
    copies = [tmp_path / "bakery.txt", tmp_path / "another.txt"]
    for copy, dossier in zip(copies, ("bakery", "mill"), strict=True):
        copy.write_bytes(bakery_article.read_bytes())
        remember_copy(dossier, copy)
    for copy in copies:
        told = noted.failed("export", "--output", str(copy), "--force")
        assert told == (1, f"jvexplore: {copy}: is your copy of an article; name another file\n")
        assert copy.read_bytes() == bakery_article.read_bytes()
    named = tmp_path / "named.txt"
    named.write_bytes(bakery_article.read_bytes())
    told = noted.failed("export", "--article", str(named), "--output", str(named), "--force")
    assert told == (1, f"jvexplore: {named}: is your copy of the article; name another file\n")


def test_export_never_overwrites_notes_from_elsewhere_nor_another_dossier(
    noted: Program, bakery_path: Path, tmp_path: Path
) -> None:
    hers, deal, copy = (tmp_path / name for name in ("hers.toml", "deal.txt", "notes (1).toml"))
    noted.told("export", "--output", str(hers))
    later = hers.read_text("utf-8").replace("Who says so?", "Who says that?")
    hers.write_text(later, "utf-8")
    copy.write_text(later, "utf-8")
    deal.write_bytes(bakery_path.read_bytes())
    for path, what in (
        (hers, "is a notes file with other notes; name another file"),
        (deal, "is a dossier; name another file"),
        (copy, "is a conflict copy of your notes file; merge it, or name another file"),
    ):
        before = path.read_bytes()
        for name in ("markdown", "csv", "json", "toml"):
            told = noted.failed("export", "--format", name, "--output", str(path), "--force")
            assert (*told, path.read_bytes()) == (1, f"jvexplore: {path}: {what}\n", before)


def test_an_earlier_export_is_replaced_by_one_that_holds_its_notes(noted: Program, tmp_path: Path) -> None:
    target = tmp_path / "kept.toml"
    noted.told("export", "--output", str(target), "--author", "ana")
    noted.told("export", "--output", str(target), "--force")
    noted.told("note", "stake/dough", "And since when?")
    noted.told("export", "--output", str(target), "--force")
    assert target.read_text("utf-8").count("[[notes]]") == 3
    noted.told("export", "--output", str(target), "--force", "--author", "ana")
    assert target.read_text("utf-8").count("[[notes]]") == 1, "the others are in the notes file"


def test_an_export_of_notes_that_are_nowhere_else_stays(noted: Program, tmp_path: Path) -> None:
    target = tmp_path / "kept.toml"
    noted.told("export", "--output", str(target))
    noted.notes.unlink()
    noted.told("note", "stake/dough", "Begun anew")
    assert "is a notes file with other notes" in noted.failed("export", "--output", str(target), "--force")[1]
    assert target.read_text("utf-8").count("[[notes]]") == 2


@pytest.mark.skipif(os.name != "posix", reason="permissions")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o644])
def test_a_new_export_may_be_read_by_no_more_people_than_the_notes(mode: int, noted: Program, tmp_path: Path) -> None:
    noted.notes.chmod(mode)
    new, old = tmp_path / "new.md", tmp_path / "old.md"
    old.touch()
    old.chmod(0o666)
    noted.told("export", "--output", str(new))
    noted.told("export", "--output", str(old), "--force")
    assert new.stat().st_mode & 0o777 == mode & ~0o022
    assert old.stat().st_mode & 0o777 == 0o666, "whoever made it said who may read it"
