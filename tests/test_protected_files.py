"""What a reader names to be written is none of the files that are read or kept, whatever it is called."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore import paths
from jvexplore.article.copy_locations import remember_copy
from jvexplore.errors import JvexploreError
from jvexplore.preferences import save_preference
from jvexplore.protected_files import ReadFiles, permissions_of, refuse_protected
from jvexplore.records.sidecar import sidecar_dir

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


@pytest.fixture
def read(tmp_path: Path) -> ReadFiles:
    """A dossier, notes and a copy, each with a text."""
    found = ReadFiles(tmp_path / "deal.toml", tmp_path / "notes.toml", (tmp_path / "copy.txt",))
    for path in (found.dossier, found.notes, *found.copies):
        assert path
        path.write_text("x")
    return found


def refused(path: Path, read: ReadFiles) -> str:
    """Return what a path is said to be; empty if it may be written."""
    try:
        refuse_protected(path, read, "# Notes\n")
    except JvexploreError as error:
        told = str(error)
    else:
        return ""
    assert told.startswith(f"{path}: ")
    what, _, remedy = told.removeprefix(f"{path}: ").partition("; ")
    assert remedy
    return what


def test_another_file_may_be_written(tmp_path: Path, read: ReadFiles) -> None:
    (tmp_path / "other.md").touch()
    for name in (
        "other.md",
        "new.md",
        "no/such/folder/new.md",
        "NOTES.toml",
        "notes.toml2",
        ".jvexplore",
        "x.jvexplore",
    ):
        assert refused(tmp_path / name, read) == ""
    assert refused(Path("/dev/stdout"), read) == ""


def test_a_file_is_the_same_by_each_of_its_names(
    tmp_path: Path, read: ReadFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to("notes.toml")
    (tmp_path / "link to link").symlink_to("link")
    (tmp_path / "folder").symlink_to(tmp_path)
    (tmp_path / "hard").hardlink_to(read.notes)
    monkeypatch.chdir(tmp_path)
    names = ("notes.toml", "./notes.toml", "link", "link to link", "folder/notes.toml", "folder/folder/hard", "hard")
    for name in (*names, "gone/../notes.toml", str(read.notes)):
        assert refused(Path(name), read) == "is your notes file", name


def test_each_file_that_is_read_is_named_for_what_it_is(tmp_path: Path, read: ReadFiles) -> None:
    for dossier, name in (("bakery", "a.txt"), ("mill", "b.txt")):
        (tmp_path / name).touch()
        remember_copy(dossier, tmp_path / name)
        assert refused(tmp_path / name, read) == "is your copy of an article"
    assert refused(tmp_path / "deal.toml", read) == "is the dossier"
    assert refused(tmp_path / "copy.txt", read) == "is your copy of the article"
    settings = paths.settings_path()
    assert refused(settings, read) == "is your settings file"
    settings.parent.mkdir(parents=True)
    settings.touch()
    (tmp_path / "link").symlink_to(settings)
    assert refused(tmp_path / "link", read) == "is your settings file"


def test_settings_that_are_named(tmp_path: Path, read: ReadFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JVEXPLORE_CONFIG", str(tmp_path / "own.toml"))
    assert refused(tmp_path / "own.toml", read) == "is your settings file"
    monkeypatch.setenv("JVEXPLORE_CONFIG", "~nobody-of-that-name/own.toml")
    assert refused(tmp_path / "own.toml", read) == ""


@pytest.mark.parametrize("name", ["lock", "backup-20260101T000000.000000Z.toml", "new.md", "deep/er/new.md", "."])
def test_nothing_is_written_where_drafts_and_versions_lie(name: str, tmp_path: Path, read: ReadFiles) -> None:
    assert refused(sidecar_dir(read.notes) / name, read) == "is in the folder of a notes file's drafts and backups"
    other = tmp_path / "elsewhere" / ".other.toml.jvexplore" / name
    assert refused(other, read) == "is in the folder of a notes file's drafts and backups"
    sidecar_dir(read.notes).mkdir()
    (tmp_path / "link").symlink_to(sidecar_dir(read.notes))
    assert refused(tmp_path / "link" / name, read) == "is in the folder of a notes file's drafts and backups"


def test_the_notes_file_of_another_dossier(tmp_path: Path, read: ReadFiles) -> None:
    other = tmp_path / "other.toml"
    other.touch()
    assert refused(other, read) == ""
    sidecar_dir(other).mkdir()
    assert refused(other, read) == "is a notes file"


def test_nothing_is_written_into_folders_of_our_own(tmp_path: Path, read: ReadFiles, home: Path) -> None:
    save_preference("theme", "nord")
    for place in ("state/jvexplore/theme", "state/jvexplore/new", "data/jvexplore/notes/x.toml", "cache/jvexplore/x"):
        assert refused(home / place, read) == "is in one of jvexplore's own folders"
    (tmp_path / "link").symlink_to(home / "state")
    assert refused(tmp_path / "link" / "jvexplore" / "theme", read) == "is in one of jvexplore's own folders"


def test_a_notes_file_that_is_not_there_yet_is_the_same_in_any_case(tmp_path: Path, read: ReadFiles) -> None:
    read.notes.unlink()
    assert refused(tmp_path / "Notes.TOML", read) == "is your notes file"
    composed, parted = tmp_path / "é.toml", tmp_path / "e\u0301.toml"
    assert refused(parted, read._replace(notes=composed)) == "is your notes file"


def test_conflict_copies_of_the_notes_file(tmp_path: Path, read: ReadFiles) -> None:
    (tmp_path / "link.toml").symlink_to("notes (1).toml")
    for name, text in (
        ("notes.sync-conflict-20261128-090000-ABCDEFG.toml", 'format = 1\ndossier = "bakery"\n'),
        ("notes (Ana's conflicted copy 2026-11-28).toml", "<<<<<<< mine\n"),
        ("NOTES-DESKTOP-1A2B3C.toml", 'format = 2\ndossier = "bakery"\n'),
        ("notes (1).toml", 'format = 1\ndossier = "bakery"\n'),
    ):
        assert refused(tmp_path / name, read) == "", "there is none yet"
        (tmp_path / name).write_text(text)
        assert refused(tmp_path / name, read) == "is a conflict copy of your notes file"
    assert refused(tmp_path / "link.toml", read) == "is a conflict copy of your notes file"
    (tmp_path / "notes 2.toml").write_text("[tool]\n")
    assert refused(tmp_path / "notes 2.toml", read) == ""


def test_conflict_copies_of_the_dossier(tmp_path: Path, read: ReadFiles) -> None:
    for name, text in (
        ("deal.sync-conflict-20261128-090000-ABCDEFG.toml", 'format = 2\nid = "bakery"\n'),
        ("deal (Ana's conflicted copy 2026-11-28).toml", "<<<<<<< mine\n"),
        ("DEAL-DESKTOP-1A2B3C.toml", 'format = 3\nid = "bakery"\n'),
        ("deal (1).toml", 'format = 2\n\n[[terms]]\nid = "fee"\n'),
    ):
        assert refused(tmp_path / name, read) == "", "there is none yet"
        (tmp_path / name).write_text(text)
        assert refused(tmp_path / name, read) == "is a conflict copy of the dossier"


def test_names_that_no_file_can_have(tmp_path: Path, read: ReadFiles, home: Path) -> None:
    articles = home / "data" / "jvexplore" / "articles.toml"
    articles.parent.mkdir(parents=True)
    articles.write_text('bakery = "a\\u0000b"\nmill = 7\n')
    assert refused(tmp_path / "new.md", read) == ""
    assert refused(tmp_path / "a\0b", read) == "not a valid file name"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_are_those_of_the_notes_file(mode: int, read: ReadFiles) -> None:
    read.notes.chmod(mode)
    assert permissions_of(read.notes) == mode & 0o666
    read.notes.unlink()
    assert permissions_of(read.notes) == 0o666


def test_a_folder_that_is_gone_is_reported(tmp_path: Path, read: ReadFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    try:
        (tmp_path / "gone").rmdir()
    except OSError:
        pytest.skip("the folder that one is in stays")
    assert "cannot be written" in refused(Path("x"), read)


def test_a_copy_of_the_article_is_known_by_its_words(
    tmp_path: Path, read: ReadFiles, bakery: Dossier, bakery_article: Path
) -> None:
    text = bakery_article.read_text("utf-8")
    paragraphs = text.strip().split("\n\n")
    read = read._replace(sources=bakery.sources)
    for name, content in (
        ("whole.txt", text.encode()),
        ("utf-16.txt", text.encode("utf-16")),
        ("longer.txt", ("My remarks.\n\n" + text).encode()),
        ("most.txt", "\n\n".join(paragraphs[: len(paragraphs) * 3 // 4 + 1]).encode()),
    ):
        (tmp_path / name).write_bytes(content)
        assert refused(tmp_path / name, read) == "is a copy of the article"
    for name, content in (
        ("one.txt", paragraphs[1].encode()),
        ("other.txt", b"Another text.\n\nOf two paragraphs.\n"),
        ("empty.txt", b""),
        ("bytes.bin", bytes(range(256))),
    ):
        (tmp_path / name).write_bytes(content)
        assert refused(tmp_path / name, read) == ""
