"""Corrections of an import are kept until the dossier is made, and found again when their program was killed."""

from __future__ import annotations

import asyncio
import errno
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

from jvexplore.clock import utc_now
from jvexplore.errors import JvexploreError
from jvexplore.paths import data_folder
from jvexplore.session import import_autosaver, import_draft
from jvexplore.session.article_import import ArticleToImport
from jvexplore.session.import_autosaver import ImportAutosaver
from jvexplore.session.import_draft import delete_import_draft, find_left_import, left_imports
from jvexplore.session.import_fields import ImportField
from tests.session.import_samples import open_sample

if TYPE_CHECKING:
    import pytest

    from jvexplore.session.open_import import OpenImport

ARTICLE = ArticleToImport(b"as it came\xff", "osprey.html", ".html")
KILLED = """
import os
from pathlib import Path
from jvexplore.clock import utc_now
from jvexplore.session.import_autosaver import ImportAutosaver
from tests.session.import_samples import open_sample
from tests.session.test_import_draft import ARTICLE, correct

opened = open_sample()
correct(opened)
ImportAutosaver(ARTICLE, Path("deal.toml"), utc_now).write_corrections(opened)
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
    again.restore(left.corrections)
    assert again.text_of(ImportField.TITLE) == "Osprey sold"
    assert (undone := again.undo())
    assert undone.label == "earlier corrections"
    assert list(left_imports()) == []  # it is locked
    left.file.release_lock()
    (found,) = left_imports()
    delete_import_draft(found.file)
    assert files() == []


def test_nothing_is_kept_where_nothing_is_corrected() -> None:
    autosaver, opened = ImportAutosaver(ARTICLE, None, utc_now), open_sample()
    autosaver.write_corrections(opened)
    assert files() == []
    opened.join_next(4)
    autosaver.write_corrections(opened)
    assert files() == [".lock", ".original", ".toml"]
    opened.undo()
    autosaver.write_corrections(opened)
    assert files() == []
    opened.redo()
    autosaver.write_corrections(opened)
    autosaver.delete()
    autosaver.write_corrections(opened)
    assert files() == []


def test_a_draft_without_its_article_or_that_is_damaged_is_not_offered() -> None:
    opened = open_sample()
    opened.join_next(4)
    for _ in range(2):
        autosaver = ImportAutosaver(ARTICLE, None, utc_now)
        autosaver.write_corrections(opened)
        autosaver.release()
    originals = sorted((data_folder() / ".imports.jvexplore").glob("*.original"))
    originals[0].unlink()
    damaged = originals[1].with_suffix(".toml")
    damaged.write_text(damaged.read_text("utf-8").replace('part = "body"', 'part = "soul"'), "utf-8")
    assert list(left_imports()) == []
    assert damaged.exists()


def test_corrections_outlast_a_disk_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_sample()
    correct(opened)
    autosaver = ImportAutosaver(ARTICLE, None, utc_now)
    autosaver.write_corrections(opened)
    autosaver.release()
    with monkeypatch.context() as patched:
        patched.setattr(import_draft, "read_bounded", Mock(side_effect=OSError(errno.EIO, "")))
        assert list(left_imports()) == []
    (left,) = left_imports()
    assert left.corrections == opened.corrections
    delete_import_draft(left.file)


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
    opened.type_in(ImportField.TITLE, title)
    autosaver = ImportAutosaver(article, dossier, lambda: datetime(2026, 11, 29, hour, tzinfo=UTC))
    autosaver.write_corrections(opened)
    autosaver.release()


async def test_corrections_are_written_soon_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_autosaver, "_PAUSE_SECONDS", 0.01)
    written, errors = list[int](), list[JvexploreError]()

    def count(_autosaver: ImportAutosaver, opened: object) -> None:
        written.append(len(written))
        if len(written) > 1:
            raise JvexploreError("the disk is full")

    monkeypatch.setattr(ImportAutosaver, "write_corrections", count)
    autosaver, opened = ImportAutosaver(ARTICLE, None, utc_now), open_sample()
    for _ in range(3):
        autosaver.note_correction(opened, errors.append)
    await asyncio.sleep(0.1)
    assert written == [0]
    autosaver.note_correction(opened, errors.append)
    await asyncio.sleep(0.1)
    assert [str(each) for each in errors] == ["the disk is full"]
