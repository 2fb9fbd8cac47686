"""What is said at the start of the reader's copy stands in place of the title, and says what that would count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.app import ExplorerApp
from tests.app.conftest import screen_text, settle
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

DEAL = FOLDER / "skerrow"


@pytest.mark.parametrize(
    ("percent", "said"),
    [("620", "not found. The dossier has 1 problem. ! to list"), ("62.0", "not found. ")],
)
async def test_the_message_about_a_copy_counts_the_problems(
    percent: str, said: str, tmp_path: Path, notes_path: Path
) -> None:
    text = (DEAL / "dossier.toml").read_text("utf-8")
    assert "percent = 62.0" in text
    dossier, article = tmp_path / "deal.toml", tmp_path / "wire.txt"
    dossier.write_text(text.replace("percent = 62.0", f"percent = {percent}", 1), "utf-8")
    wire = (DEAL / "sources" / "wire.txt").read_text("utf-8")
    article.write_text(wire.replace("peace", "quiet"), "utf-8")
    async with ExplorerApp(dossier, notes_path, [article]).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        shown = " ".join(screen_text(pilot).split())
    assert "7 of 8 paragraphs found" in shown
    assert said in shown
    assert ("The dossier has" in shown) == ("The dossier has" in said)
