"""Conflict copies that a sync program left beside the dossier: offered at the start, merged by one answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.load import load_dossier
from jvexplore.errors import JvexploreError
from jvexplore.records.sidecar import sidecar_dir
from tests.app.conftest import (
    WIDE,
    Start,
    is_question_open,
    let_messages_go,
    press,
    screen_text,
    title_line,
    until,
    until_message,
)
from tests.app.edited_dossier import OVENS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


async def test_a_copy_is_merged_by_one_answer_and_shown(bakery_copy: Path, start: Start) -> None:
    before = bakery_copy.read_text(encoding="utf-8")
    copy = bakery_copy.with_name(f"{bakery_copy.stem} (conflicted copy 2027-01-01).toml")
    copy.write_text(before + OVENS, encoding="utf-8")
    async with start(WIDE, bakery_copy) as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert "(conflicted copy 2027-01-01).toml: 16 facts and sources" in screen_text(pilot)
        await press(pilot, "down", "enter")
        await until_message(pilot, "Conflict copies merged: 1; 1 fact or source new or changed. The copies are in ")
        await until_message(pilot, "The file is in format 2 now; as it was before, it is kept as a backup.")
        assert "u to undo" in screen_text(pilot)
        assert "format = 2" in bakery_copy.read_text(encoding="utf-8")
        assert len(load_dossier(bakery_copy).facts) == 15
        assert not copy.exists()
        await let_messages_go(pilot)
        assert "15 facts" in title_line(pilot)
        await press(pilot, "u")
        await until_message(pilot, 'Undid "merge of conflict copies": Ovens in the bakery')
        assert len(load_dossier(bakery_copy).facts) == 14
    kept = list(sidecar_dir(bakery_copy).iterdir())
    assert before in [each.read_text(encoding="utf-8") for each in kept if each.name.startswith("backup-")]
    assert [each.read_text(encoding="utf-8") for each in kept if each.name.startswith("copy-")] == [before + OVENS]


async def test_a_copy_that_is_left_is_offered_again(bakery_copy: Path, start: Start) -> None:
    copy = bakery_copy.with_name(f"{bakery_copy.stem} (1).toml")
    copy.write_bytes(bakery_copy.read_bytes())
    for _ in range(2):
        async with start(WIDE, bakery_copy) as pilot:
            await until(pilot, lambda: is_question_open(pilot))
            await press(pilot, "escape")
    assert copy.read_bytes() == bakery_copy.read_bytes()


async def test_a_copy_that_cannot_be_merged_is_told(bakery_copy: Path, start: Start) -> None:
    copy = bakery_copy.with_name(f"{bakery_copy.stem}.sync-conflict-20270101-090000-ABCDEFG.toml")
    copy.write_text("<<<<<<<\n")
    async with start(WIDE, bakery_copy) as pilot:
        await until_message(pilot, f"Cannot merge conflict copy of the dossier: {copy.name}: line 1, column 1")
        assert not is_question_open(pilot)


async def test_a_dossier_that_cannot_be_written_is_told(
    bakery_copy: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = bakery_copy.with_name(f"{bakery_copy.stem} (1).toml")
    copy.write_text(bakery_copy.read_text(encoding="utf-8") + OVENS, encoding="utf-8")
    async with start(WIDE, bakery_copy) as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        before = bakery_copy.read_bytes()
        monkeypatch.setattr("jvexplore.records.rewritten_file.write_bytes", _refuse)
        await press(pilot, "down", "enter")
        await until_message(pilot, "Conflict copies of the dossier not merged: ")
        assert bakery_copy.read_bytes() == before
    assert copy.exists()


def _refuse(path: Path, *_args: object, **_options: object) -> None:
    raise JvexploreError(f"{path}: cannot be written", "free some space")
