"""An attached copy of the article that can no longer be used is reported once, at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.app import ExplorerApp
from jvexplore.article.copy_locations import remember_copy
from tests.app.conftest import press, screen_text, settle, shown_messages, until_message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _empty(path: Path) -> None:
    path.write_text("")


def _another(path: Path) -> None:
    path.write_text("Another text altogether, about the weather.")


def _bytes(path: Path) -> None:
    path.write_bytes(b"%PDF-1.4")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), _empty, _another, _bytes, _folder])
async def test_a_copy_that_cannot_be_used_any_more_is_reported(
    bakery_path: Path, bakery_article: Path, notes_path: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(bakery_article.read_bytes())
    remember_copy("bakery", copy)
    harm(copy)
    app = ExplorerApp(bakery_path, notes_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await until_message(pilot, "cannot be used")
        (told,) = shown_messages(pilot)
        assert told.endswith("A to attach another")
        assert "cannot be used" in screen_text(pilot)
        await press(pilot, "A")
        assert "Path to your copy" in screen_text(pilot)
        assert not any("to attach another" in each for each in shown_messages(pilot))
