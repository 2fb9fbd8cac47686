"""Corrections of an import are kept until the dossier is made, and found again when their program was killed."""

from __future__ import annotations

import errno
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

from jvexplore.clock import utc_now
from jvexplore.paths import data_folder
from jvexplore.session import import_draft
from jvexplore.session.article_import import ArticleToImport
from jvexplore.session.import_draft import find_left_import, left_imports, open_import_draft
from jvexplore.session.import_fields import ImportField
from tests.session.conftest import until
from tests.session.import_samples import open_sample

if TYPE_CHECKING:
    import pytest

    from jvexplore.errors import JvexploreError
    from jvexplore.session.open_import import OpenImport

ARTICLE = ArticleToImport(b"as it came\xff", "osprey.html", ".html")
KILLED = """
import os
from pathlib import Path
from jvexplore.clock import utc_now
from jvexplore.session.import_draft import open_import_draft
from tests.session.import_samples import open_sample
from tests.session.test_import_draft import ARTICLE, correct

opened = open_sample()
correct(opened)
open_import_draft(ARTICLE, Path("deal.toml"), opened, utc_now).write_draft()
os.kill(os.getpid(), 9)
"""


def correct(opened: OpenImport) -> None:
    opened.join_next(4)
    opened.type_in(ImportField.TITLE, "Osprey sold")
    opened.type_in(ImportField.ID, "osprey")


def files() -> list[str]:
    folder = data_folder() / ".imports.jvexplore"
    return sorted(each.suffix for each in folder.iterdir()) if folder.exists() else []


def test_what_a_killed_program_left_is_found_with_its_article(home: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED], check=False)
    (left,) = left_imports()
    assert left.article == ARTICLE
    assert str(left.dossier) == "deal.toml"
    expected = open_sample()
    correct(expected)
    assert left.corrections == expected.corrections
    again = open_sample()
    again.restore_corrections(left.corrections)
    assert again.text_of(ImportField.TITLE) == "Osprey sold"
    assert (undone := again.undo())
    assert undone.label == "earlier corrections"
    assert list(left_imports()) == []  # it is locked
    left.file.release_lock()
    (found,) = left_imports()
    found.file.delete()
    assert files() == []


async def test_nothing_is_kept_where_nothing_is_corrected() -> None:
    opened = open_sample()
    autosaver = open_import_draft(ARTICLE, None, opened, utc_now)
    autosaver.write_draft()
    assert files() == []
    opened.join_next(4)
    autosaver.write_draft()
    assert files() == [".lock", ".original", ".toml"]
    opened.undo()
    autosaver.write_draft()
    assert files() == []
    opened.redo()
    autosaver.write_draft()
    await autosaver.discard_draft()
    autosaver.write_draft()
    assert files() == []


def test_a_draft_without_its_article_or_that_is_damaged_is_not_offered() -> None:
    opened = open_sample()
    drafts = [open_import_draft(ARTICLE, None, opened, utc_now) for _ in range(2)]
    opened.join_next(4)
    for each in drafts:
        each.write_draft()
        each.release_draft()
    originals = sorted((data_folder() / ".imports.jvexplore").glob("*.original"))
    originals[0].unlink()
    damaged = originals[1].with_suffix(".toml")
    damaged.write_text(damaged.read_text("utf-8").replace('part = "body"', 'part = "soul"'), "utf-8")
    assert list(left_imports()) == []
    assert damaged.exists()


def test_an_import_that_goes_on_keeps_its_file_and_is_undone_to_nothing() -> None:
    opened = open_sample()
    autosaver = open_import_draft(ARTICLE, None, opened, utc_now)
    opened.join_next(4)
    autosaver.write_draft()
    autosaver.release_draft()
    (left,) = left_imports()
    again = open_sample()
    again.restore_corrections(left.corrections)
    going_on = open_import_draft(ARTICLE, None, again, utc_now, left)
    again.type_in(ImportField.TITLE, "Osprey sold")
    going_on.write_draft()
    assert left.file.path.exists()
    going_on.release_draft()
    (left,) = left_imports()
    assert left.corrections == again.corrections
    left.file.delete()
    assert files() == []


def test_corrections_outlast_a_disk_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_sample()
    autosaver = open_import_draft(ARTICLE, None, opened, utc_now)
    correct(opened)
    autosaver.write_draft()
    autosaver.release_draft()
    with monkeypatch.context() as patched:
        patched.setattr(import_draft, "read_bounded", Mock(side_effect=OSError(errno.EIO, "")))
        assert list(left_imports()) == []
    (left,) = left_imports()
    assert left.corrections == opened.corrections
    left.file.delete()


def test_the_last_corrections_of_the_same_article_for_the_same_dossier_are_found() -> None:
    leave("other words", ARTICLE._replace(data=b"Other words."))
    leave("other dossier", ARTICLE, Path("deal.toml"))
    assert find_left_import(ARTICLE.data, None) is None
    for title, hour in (("last", 9), ("first", 8)):
        leave(title, ARTICLE, hour=hour)
    assert (found := find_left_import(ARTICLE.data, None))
    titles = {each.corrections.texts[ImportField.TITLE] for each in left_imports()}
    assert (found.corrections.texts[ImportField.TITLE], titles) == ("last", {"other words", "other dossier", "first"})


def leave(title: str, article: ArticleToImport, dossier: Path | None = None, hour: int = 7) -> None:
    opened = open_sample()
    autosaver = open_import_draft(article, dossier, opened, lambda: datetime(2026, 11, 29, hour, tzinfo=UTC))
    opened.type_in(ImportField.TITLE, title)
    autosaver.write_draft()
    autosaver.release_draft()


async def test_that_corrections_cannot_be_kept_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jvexplore.session.draft_autosaver.TYPING_PAUSE_SECONDS", 0.01)
    folder = data_folder() / ".imports.jvexplore"
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in its place")
    errors: list[JvexploreError] = []
    opened = open_sample()
    autosaver = open_import_draft(ARTICLE, None, opened, utc_now, None, errors.append)
    opened.join_next(4)
    autosaver.note_typing()
    await until(lambda: bool(errors))
    assert autosaver.unsaved_draft
    folder.unlink()
    await autosaver.discard_draft()
