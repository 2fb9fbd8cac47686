"""The deal at a glance in windows of any size: what fits, what is cut and said to be, and what more room shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.app.conftest import NARROW, WIDE, Start, app_of, open_bakery, press, screen_text, settle
from tests.app.glance_links import go_to_link
from tests.cases import case
from tests.glance_dossiers import EMPTY, SEVERAL_COMPANIES, large_dossier

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


ALL_SIZES = [(160, 50), WIDE, NARROW, (60, 15), (40, 12), (20, 5)]


@pytest.mark.parametrize("text", [EMPTY, SEVERAL_COMPANIES, large_dossier(2_000)], ids=["empty", "several", "large"])
async def test_every_dossier_fits(start: Start, tmp_path: Path, text: str) -> None:
    path = tmp_path / "kites.toml"
    path.write_text(text, "utf-8")
    async with start(ALL_SIZES[0], path) as pilot:
        await press(pilot, "0")
        for size in ALL_SIZES:
            with case(str(size)):
                await pilot.resize_terminal(*size)
                await settle(pilot)
                assert_fits(pilot, size, text)


def assert_fits(pilot: Pilot[Any], size: tuple[int, int], text: str) -> None:
    """See that the glance at a dossier has what it should have in a window of a size."""
    view = app_of(pilot).explorer.fact_view
    shown = screen_text(pilot)
    assert all(len(line) <= size[0] for line in shown.splitlines())
    assert len(view.sheet) < 80, "only what is seen at a glance"
    for number in range(view.sheet.stop_count):
        assert view.sheet.stop_lines(number)
    if size[1] >= 36:
        assert "Evidence" in shown
        assert view.scrollable_content_region.width >= 60
    if text == EMPTY and size[0] >= 60:
        assert "None yet: who holds how much of what" in shown
    if text == SEVERAL_COMPANIES and size[0] >= 60:
        assert "2 companies" in shown


@pytest.mark.parametrize("size", [(160, 50), WIDE, (100, 30), NARROW, (60, 15)], ids=str)
async def test_what_is_cut_is_told_and_what_has_room_is_shown(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        view = explorer.fact_view
        if not explorer.at_glance:
            await press(pilot, "0")
        below = len(view.sheet) - view.size.height
        if below > 0 and not view.has_focus:
            assert screen_text(pilot).splitlines()[-2].rstrip().endswith("╯")
            assert f"▼ {below + 1} more lines" in screen_text(pilot)
        elif below > 0:
            assert view.show_vertical_scrollbar
            await press(pilot, "end")
            assert "╰" in screen_text(pilot).splitlines()[-2]
        assert (below > 0) is (size in {(100, 30), NARROW, (60, 15)})


async def test_with_room_the_bar_has_two_lines_and_lists_are_longer(start: Start) -> None:
    async with start((160, 56)) as pilot:
        lines = screen_text(pilot).splitlines()
        assert [line.count("█" * 20) for line in lines].count(1) == 3, "two for the stakes, one for the evidence"
        for heading in ("2 % Stakes ─.* total 100 %  1 more ─", "5 ● Timeline ─+ 14 ─", "6 # Figures ─+ 10 ─"):
            assert re.search(heading, screen_text(pilot)), "all but a former stake are listed"
        assert re.findall(r"\d+ more ─", screen_text(pilot)) == ["1 more ─"]
        await pilot.resize_terminal(160, 50)
        await press(pilot)
        lines = screen_text(pilot).splitlines()
        assert [line.count("█" * 20) for line in lines].count(1) == 3
        assert len(re.findall(r"\d+ more ─", screen_text(pilot))) == 2
        await pilot.resize_terminal(160, 30)
        await press(pilot)
        lines = screen_text(pilot).splitlines()
        assert [line.count("█" * 20) for line in lines].count(1) == 2
        assert re.search(r"\d more ─", screen_text(pilot))
        view = app_of(pilot).explorer.fact_view
        await press(pilot, "0")
        for target, size in (("figure/deal-value", (160, 50)), ("figure/deal-value", (80, 24))):
            await go_to_link(pilot, target)
            await pilot.resize_terminal(*size)
            await press(pilot)
            assert view.target_at_cursor == target
        await pilot.resize_terminal(160, 50)
        await press(pilot, "end")
        await pilot.resize_terminal(120, 30)
        await press(pilot)
        assert view.target_at_cursor, "the last link of more links than there are now"


async def test_percentages_end_in_one_column_however_many_digits_they_have(
    bakery_path: Path, notes_path: Path, bakery_article: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        lines = screen_text(pilot).splitlines()
        panes = [line[:48].rstrip(" │") for line in lines if re.search("[━─]{3} +[0-9.]+ %", line[:48])]
        assert [line[-6:] for line in panes] == ["  60 %", "37.5 %", " 2.5 %"]
        assert len({len(line) for line in panes}) == 1
        card = [line for line in lines if re.search("[█▓▒] [A-Z].* %  ", line)]
        assert len(card) == 3
        assert len({line.index(" %  ") for line in card}) == 1
