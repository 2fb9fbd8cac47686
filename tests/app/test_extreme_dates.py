"""The first and last dates that Python knows, and moments in the reader's date style, on the screen."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from tests.app.conftest import Start, press, screen_text, settle, until
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("created", "offset", "day"),
    [
        (datetime(900, 1, 1, tzinfo=UTC), "UTC", "1 Jan 900"),
        (datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), "JST-9", "31 Dec 9999"),
    ],
    ids=["old", "last"],
)
async def test_a_note_of_any_day_is_shown(
    start: Start, notes_path: Path, zone: Callable[[str], None], created: datetime, offset: str, day: str
) -> None:
    zone(offset)
    write_notes(notes_path, made(1, STAKE, "mine", created=created, updated=created))
    async with start() as pilot:
        await press(pilot, "2")
        await until(pilot, lambda: day in screen_text(pilot))


async def test_an_old_article_is_opened(start: Start, tmp_path: Path) -> None:
    dossier = tmp_path / "deal.toml"
    dossier.write_text(
        bundled_dossier_path().read_text("utf-8").replace("published = 2018-09-11", "published = 0900-01-01"), "utf-8"
    )
    async with start(dossier=dossier) as pilot:
        await settle(pilot)
        assert "Financial Times, 1 Jan 900" in screen_text(pilot).splitlines()[0]


async def test_when_a_version_was_kept_is_shown_in_the_readers_style(
    start: Start, notes_path: Path, settings_file: Path
) -> None:
    settings_file.write_text('dates = "year-month-day"\n')
    write_notes(notes_path, made(1, STAKE, "good"))
    notes_path.unlink()
    async with start() as pilot:
        await until(pilot, lambda: "Restore that version" in screen_text(pilot))
        assert re.search(r"Last version: \d{4}-\d\d-\d\d, \d\d:\d\d, 1 note\.", screen_text(pilot))
