"""Conflict copies of a dossier are merged in one step, which can be undone."""

from __future__ import annotations

import errno
import tomllib
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.writing.dossier_copies import DossierCopy, find_dossier_copies
from jvexplore.errors import JvexploreError
from jvexplore.records import conflict_copies
from tests.session.dossier_window import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session


@pytest.fixture
def session(lighthouse_copy: Path) -> Session:
    return open_file(lighthouse_copy)


def make_copy(path: Path, number: int, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.with_name(f"{path.stem} ({number}).toml").write_text(text.replace(old, new), "utf-8")


def copies_of(path: Path) -> list[DossierCopy]:
    return find_dossier_copies(path, "lighthouse").mergeable


async def test_the_merge_is_undone_and_redone(session: Session, lighthouse_copy: Path) -> None:
    before = lighthouse_copy.read_bytes()
    make_copy(lighthouse_copy, 1, "percent = 75", "percent = 70")
    make_copy(lighthouse_copy, 2, 'category = "takeover"', 'category = "other-deal"')
    merged, changed = await session.fact_changes.merge_copies(copies_of(lighthouse_copy))
    assert merged.error is None
    assert [each.parent.name for each in merged.paths] == [".lighthouse.toml.jvexplore"] * 2
    assert [each.after.address for each in changed.step if each.after] == ["stake/gull"]
    assert changed.is_head_changed
    assert session.conflicts.fact_count == 1
    after = tomllib.loads(lighthouse_copy.read_text("utf-8"))
    assert "category-other" in after
    assert (await session.fact_changes.undo()).label == "merge of conflict copies"
    assert lighthouse_copy.read_bytes() == before
    assert session.conflicts.total_count == 0
    await session.fact_changes.redo()
    assert tomllib.loads(lighthouse_copy.read_text("utf-8")) == after
    assert copies_of(lighthouse_copy) == []


async def test_what_was_merged_is_a_step_even_if_the_copies_cannot_be_moved(
    session: Session, lighthouse_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lighthouse_copy.read_bytes()
    make_copy(lighthouse_copy, 1, "percent = 75", "percent = 70")
    make_copy(lighthouse_copy, 2, "value = 42000", "value = 43000")
    monkeypatch.setattr("jvexplore.records.conflict_copies._move_file", _refuse)
    merged, changed = await session.fact_changes.merge_copies(copies_of(lighthouse_copy))
    assert isinstance(merged.error, conflict_copies.CopyNotMoved)
    assert len(changed.step) == 2
    await session.fact_changes.undo()
    assert lighthouse_copy.read_bytes() == before


async def test_where_nothing_can_be_merged_that_is_an_error(
    session: Session, lighthouse_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lighthouse_copy.read_bytes()
    make_copy(lighthouse_copy, 1, "percent = 75", "percent = 70")
    monkeypatch.setattr("os.fsync", _refuse)
    with pytest.raises(JvexploreError, match="cannot be written"):
        await session.fact_changes.merge_copies(copies_of(lighthouse_copy))
    assert lighthouse_copy.read_bytes() == before
    assert len(copies_of(lighthouse_copy)) == 1
    assert session.undo_order.next_undo is None


def _refuse(*_args: object, **_options: object) -> None:
    raise OSError(errno.ENOSPC, "no space left")
