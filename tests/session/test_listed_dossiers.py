"""Which dossiers there are to choose from, and what is read of each."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier import load
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier_folder import dossier_file, dossiers_folder
from jvexplore.notes.default_path import default_notes_path
from jvexplore.records.backups import back_up_file
from jvexplore.session import listed_dossiers
from jvexplore.session.listed_dossiers import ListedDossier, SummaryReader, list_dossiers
from jvexplore.session.remember_dossier import remember_dossier
from tests.app.notes_on_disk import write_notes
from tests.lighthouse import copy_lighthouse
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

BUNDLED = bundled_dossier_path()


def own_dossier(source: Path, name: str) -> Path:
    """Put a dossier into the data folder."""
    path = dossier_file(name)
    path.parent.mkdir(parents=True)
    shutil.copy(source, path)
    return path


def names(current: Path = BUNDLED) -> list[str]:
    return [each.name for each in list_dossiers(current)]


def test_the_open_one_comes_first_then_those_opened_lately_then_others_by_name_then_the_bundled_one(
    bakery_path: Path, tmp_path: Path
) -> None:
    for name in ("oak", "ash", "elm"):
        own_dossier(bakery_path, name)
    elsewhere = copy_lighthouse(tmp_path)
    for day, path in ((1, elsewhere), (2, dossier_file("oak"))):
        remember_dossier(path, datetime(2026, 11, day, tzinfo=UTC))
    assert names(dossier_file("elm")) == ["elm", "oak", "lighthouse", "ash", "aliexpress-russia"]
    listed = {each.name: each for each in list_dossiers(dossier_file("elm"))}
    assert [name for name, each in listed.items() if each.is_own] == ["elm", "oak", "ash"]
    assert [name for name, each in listed.items() if each.is_bundled] == ["aliexpress-russia"]
    assert [name for name, each in listed.items() if each.is_open] == ["elm"]
    assert listed["lighthouse"] == ListedDossier(elsewhere, "lighthouse", size=elsewhere.stat().st_size)


def test_one_that_is_open_from_elsewhere_is_listed_and_one_path_is_listed_once(
    bakery_path: Path, tmp_path: Path
) -> None:
    own = own_dossier(bakery_path, "oak")
    link = tmp_path / "link.toml"
    link.symlink_to(own)
    remember_dossier(link, datetime(2026, 11, 1, tzinfo=UTC))
    assert names(link) == ["oak", "aliexpress-russia"]
    assert list_dossiers(link)[0].path == own
    assert names(bakery_path) == ["bakery", "oak", "aliexpress-russia"]


def test_one_in_a_folder_of_its_own_elsewhere_is_named_as_the_folder_is(bakery_path: Path, tmp_path: Path) -> None:
    drive = tmp_path / "ferry" / "dossier.toml"
    drive.parent.mkdir()
    shutil.copy(bakery_path, drive)
    remember_dossier(drive, datetime(2026, 11, 1, tzinfo=UTC))
    assert names() == ["aliexpress-russia", "ferry"]
    assert names(drive) == ["ferry", "aliexpress-russia"]


def test_one_of_the_readers_own_that_is_gone_is_listed_only_with_a_backup(bakery_path: Path, tmp_path: Path) -> None:
    elsewhere = copy_lighthouse(tmp_path)
    for path in (own_dossier(bakery_path, "oak"), own_dossier(bakery_path, "elm"), elsewhere):
        remember_dossier(path, datetime(2026, 11, 1, tzinfo=UTC))
    back_up_file(dossier_file("elm"))
    dossier_file("elm").unlink()
    shutil.rmtree(dossier_file("oak").parent)
    elsewhere.unlink()
    assert names() == ["aliexpress-russia", "lighthouse", "elm"]
    reader = SummaryReader()
    error = reader.read_summary(dossier_file("elm")).error
    assert error
    assert error.what == f"{dossier_file('elm')}: is gone, but there is a backup of it"
    assert error.remedy.startswith('to bring it back, run "jvexplore fact restore dossier --dossier')
    missing = reader.read_summary(elsewhere).error
    assert missing
    assert str(elsewhere) in missing.what


def test_what_is_in_one_is_read_and_again_only_once_a_file_has_changed(
    bakery_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = own_dossier(bakery_path, "bakery")
    notes = default_notes_path("bakery", None, path)
    read: list[Path] = []
    inspect = load.inspect_dossier

    def note_reading(file: Path, *, takes_pipes: bool) -> object:
        read.append(file)
        return inspect(file, takes_pipes=takes_pipes)

    monkeypatch.setattr(listed_dossiers, "inspect_dossier", note_reading)
    reader = SummaryReader()
    summary = reader.read_summary(path)
    assert (summary.title, summary.source) == ("Rising Sun, a bakery", "The Morning Loaf, 3 Mar 2020")
    assert (summary.facts, summary.problems, summary.notes, summary.notes_path) == (14, 0, 0, None)
    reader.read_summary(path)
    assert len(read) == 1
    write_notes(notes, made(1), made(2, status="resolved"), dossier="bakery")
    summary = reader.read_summary(path)
    assert (summary.notes, summary.open_notes, summary.notes_path) == (2, 1, notes)
    path.write_text(path.read_text("utf-8").replace("percent = 37.5", 'percent = "many"'), "utf-8")
    assert reader.read_summary(path).problems == 1
    assert len(read) == 3


@pytest.mark.parametrize("text", ['title = "no end', "\0", "title = 1\n[[parties]]\nid = 7\n"])
def test_a_strange_file_is_read_or_refused_with_a_reason(text: str, home: Path) -> None:
    path = dossiers_folder() / "strange" / "dossier.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    summary = SummaryReader().read_summary(path)
    assert (summary.error is None) == text.startswith("title = 1")
    assert summary.problems > 0 or summary.error
    assert "backup" not in str(summary.error)


def test_one_that_is_gone_with_a_backup_says_how_to_bring_it_back(bakery_path: Path) -> None:
    path = own_dossier(bakery_path, "bakery")
    back_up_file(path)
    path.unlink()
    error = SummaryReader().read_summary(path).error
    assert error
    assert error.what == f"{path}: is gone, but there is a backup of it"


def test_notes_that_cannot_be_read_do_not_hide_the_dossier(bakery_path: Path) -> None:
    path = own_dossier(bakery_path, "bakery")
    (path.parent / "notes.toml").write_text("[[notes", "utf-8")
    summary = SummaryReader().read_summary(path)
    assert (summary.facts, summary.notes, summary.error) == (14, 0, None)
