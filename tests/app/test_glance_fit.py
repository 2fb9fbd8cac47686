"""The deal at a glance knows how high it is before it is drawn, and uses its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.glance.glance_card import GlanceCard
from jvexplore.app.glance.glance_page import GlancePage
from jvexplore.app.glance.page_fit import fit_page
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.glance import deal_at_glance
from jvexplore.dossier.load import load_dossier
from jvexplore.session.own_work import NoteCounts, OwnWork
from tests.deals.made_up_deals import FOLDER
from tests.glance_dossiers import EMPTY, SEVERAL_COMPANIES, large_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.glance.glance_card import Density, DrawnCard, MakeLink

WORK = OwnWork(103, NoteCounts(1, 1, 3, 3), has_copy=True, copy_fits=True, quotes=5, same_quotes=5)


def page_of(path: Path) -> GlancePage:
    return GlancePage(deal_at_glance(load_dossier(path)), WORK, str)


def lines_of(page: GlancePage) -> list[str]:
    """Return the lines of a page that is laid out."""
    cursor = Cursor(0, CursorGrade.LEFT)
    return [page.draw_line(number, 0, cursor, is_first=False).plain for number in range(len(page))]


@pytest.mark.parametrize(
    "text", ["", EMPTY, SEVERAL_COMPANIES, large_dossier(300)], ids=["own", "empty", "two", "large"]
)
def test_a_page_is_as_high_as_its_room_allows(tmp_path: Path, text: str) -> None:
    path = tmp_path / "kites.toml"
    path.write_text(text, "utf-8")
    page = page_of(path if text else bundled_dossier_path())
    for width in (40, 57, 70, 100, 140):
        page.lay_out(width, 500)
        whole = len(page)
        assert whole < 90, "only what is seen at a glance"
        page.lay_out(width, 1)
        scrolled = len(page)
        for room in (*range(28, 60, 3), whole - 1, whole):
            page.lay_out(width, room)
            lines = lines_of(page)
            assert len(lines) <= room or len(lines) == scrolled, (width, room)
            assert {len(line.rstrip()) for line in lines if line[:1] in "╭│├╰" and line} == {width}
            if room < whole - 12 and len(lines) < room:
                assert len(lines) > room - 12, "spare lines are used"
        assert len(lines) == whole


def test_the_challenges_are_all_listed_in_a_window_of_the_usual_size() -> None:
    page = page_of(bundled_dossier_path())
    page.lay_out(70, 34)
    text = "\n".join(lines_of(page))
    assert len(page) == 34
    assert text.count("no response") == 4
    assert "Alleged censorship of VK posts and handover of user data †" in text, "its status is a sign alone"
    assert "11 more" in text
    assert "7 more" in text


@pytest.mark.parametrize(("width", "room", "is_shown"), [(70, 34, False), (102, 48, True), (70, 60, True)])
def test_terms_are_left_out_where_all_cards_have_no_room(width: int, room: int, *, is_shown: bool) -> None:
    page = page_of(FOLDER / "penhallow" / "dossier.toml")
    page.lay_out(width, room)
    assert any("§ Terms" in line for line in lines_of(page)) is is_shown
    assert len(page) <= room


class Listed(GlanceCard):
    """A card with a number of lines, and a list of at most so many facts."""

    def __init__(self, fixed: int, most: int) -> None:
        self.fixed, self.most_rows = fixed, most

    def fixed_lines(self, width: int, density: Density) -> int:
        del width, density
        return self.fixed

    def draw(self, width: int, density: Density, rows: int, link: MakeLink) -> DrawnCard:
        raise NotImplementedError


def test_the_list_that_lacks_least_is_made_whole_first() -> None:
    short, long, beside, other = Listed(0, 7), Listed(0, 12), Listed(0, 12), Listed(4, 12)
    tiers = [[(short, 70)], [(long, 70)], [(beside, 35), (other, 36)]]
    # 1 line above, 5, 5 and 9 for 4 facts each, and the lower edge; with 26 lines, there is room for 5 facts each.
    for room, expected in ((21, (4, 4, 8, 4)), (23, (6, 4, 8, 4)), (26, (7, 5, 9, 5))):
        density, rows, summary = fit_page(room, lambda _density: 1, tiers)
        assert (rows[short], rows[long], rows[beside], rows[other]) == expected
        assert summary == density.summary_lines, "no line is left"
    assert fit_page(20, lambda _density: 1, tiers)[0].is_tight


def test_the_summary_is_whole_where_there_is_room() -> None:
    page = page_of(bundled_dossier_path())
    end = page.glance.summary.rstrip().rpartition(" ")[2]
    for width, room in ((102, 48), (70, 48)):
        page.lay_out(width, room)
        lines = lines_of(page)
        [last] = [line for line in lines if end in line]
        assert last.rstrip().endswith(end)
        assert len(lines) == room, "and the lists have the rest"
    page.lay_out(70, 34)
    assert any(line.rstrip().endswith("majority. …") for line in lines_of(page)), "cut behind a sentence"


def test_sideways_the_cursor_goes_to_the_other_column() -> None:
    page = page_of(bundled_dossier_path())
    page.lay_out(100, 48)
    at = page.keys.index("challenge/distances") if "challenge/distances" in page.keys else page.keys.index("pane:4")
    assert page.stop_beside(at, 1) == at
    left = page.stop_beside(at, -1)
    assert page.keys[left].startswith(("stake/", "pane:2"))
    assert page.stop_beside(left, -1) == left
    page.lay_out(80, 48)
    assert page.stop_beside(at, -1) == at - 1, "one column"


def test_what_is_not_listed_leads_to_the_pane() -> None:
    page = page_of(bundled_dossier_path())
    page.lay_out(70, 34)
    [line] = [number for number, text in enumerate(lines_of(page)) if "11 more" in text]
    column = lines_of(page)[line].index("11 more")
    stop = page.stop_at(line, column)
    assert stop is not None
    assert page.keys[stop] == "pane:5"
    assert page.stop_at(line, 5) == stop, "the same link as the title"


@pytest.mark.parametrize(("width", "end"), [(70, "9 Feb 2027"), (102, "9 Feb 2027  Joint venture")])
def test_the_category_is_named_where_there_is_room(width: int, end: str) -> None:
    page = page_of(FOLDER / "skarvik" / "dossier.toml")
    page.lay_out(width, 48)
    [line] = [each for each in lines_of(page) if "paragraphs, summary" in each]
    assert line.rstrip().endswith(f"  Veskefjord Kraft, {end}")
