"""The page of a fact: what stands beside what, that every link can be reached, and no mark in words on the screen."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.ui.fact_page import FactPage
from jvexplore.app.ui.page import STOP
from jvexplore.dossier import blocks
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.kinds.challenge import Challenge
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.session.fact_checks import CHECKED_LABEL, NOT_CHECKED
from tests.app.conftest import NARROW, WIDE, Start, app_of, article_of, press, screen_text, settle, until, write
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier

LEFT = Cursor(0, CursorGrade.LEFT)
WORDS = "[editor]"


@pytest.fixture(scope="module")
def bundled() -> Dossier:
    return load_dossier(bundled_dossier_path())


def drawn(page: Sequence[Block], width: int = 67) -> list[SafeContent]:
    """Return the lines of a page."""
    sheet = FactPage(page)
    sheet.lay_out(width)
    return [sheet.draw_line(number, width, LEFT, is_first=False) for number in range(len(sheet))]


def page_of(dossier: Dossier, address: str, width: int = 67) -> list[str]:
    """Return the lines of the page about an address, as text."""
    return [
        line.plain.rstrip() for line in drawn(page_blocks(dossier, ReferenceIndex(dossier), Address(address)), width)
    ]


def line_with(lines: Iterable[str], text: str) -> str:
    """Return the only line with a text."""
    (line,) = [line for line in lines if text in line]
    return line


def inks(line: SafeContent, text: str) -> set[str]:
    """Return the styles of the part of a line that begins with a text."""
    at = line.plain.index(text)
    return {str(span.style) for span in line.spans if span.start <= at < span.end}


@pytest.mark.parametrize("width", [20, 41, 67, 117])
def test_no_page_has_two_blank_lines_or_a_mark_in_words(width: int, bundled: Dossier) -> None:
    references = ReferenceIndex(bundled)
    for address in bundled.all_addresses:
        lines = [line.plain.strip() for line in drawn(page_blocks(bundled, references, address), width)]
        assert lines[0], address
        assert lines[-1], address
        assert all(one or other for one, other in pairwise(lines)), address
        assert WORDS not in " ".join(lines), address


@pytest.mark.parametrize("width", [20, 41, 67, 117])
def test_all_links_are_drawn_in_their_order(width: int, bundled: Dossier) -> None:
    references = ReferenceIndex(bundled)
    for address in bundled.all_addresses:
        page = page_blocks(bundled, references, address)
        sheet = FactPage(page)
        sheet.lay_out(width)
        assert {*_targets(page)} <= {*sheet.keys}, address
        stops = [
            span.style.meta[STOP]  # type: ignore[union-attr]
            for number in range(len(sheet))
            for span in sheet.draw_line(number, width, LEFT, is_first=False).spans
            if STOP in getattr(span.style, "meta", {})
        ]
        assert [*dict.fromkeys(stops)] == [*range(len(sheet.keys))], address


def _targets(page: Sequence[Block]) -> Iterator[Address]:
    for block in page:
        match block:
            case blocks.LinkList():
                yield from (link.address for link in block.links)
            case blocks.RelationGraph():
                yield from (tie.other.address for tie in block.ties)
            case blocks.TimelineBlock():
                yield from (each.address for each in block.moments)


def test_a_status_stands_beside_the_name_in_place_of_its_field(bundled: Dossier) -> None:
    name = "Storing user data in Russia"
    wide = page_of(bundled, "challenge/data-localisation", 80)
    assert re.fullmatch(rf"{name} +● response on record", wide[0])
    assert len(wide[0]) == 79
    assert not any(line.startswith("Status") for line in wide)
    narrow = page_of(bundled, "challenge/data-localisation", 40)
    assert narrow[:3] == [name, "● response on record", ""]
    assert not any(line.startswith("Status") for line in narrow)
    assert page_of(bundled, "challenge/censorship", 60)[1:3] == ["× disputed", ""]


def test_what_a_party_is_stands_beside_its_name(bundled: Dossier) -> None:
    wide = page_of(bundled, "party/rdif", 60)
    assert re.fullmatch("RDIF +fund, Russia · shareholder", wide[0])
    assert not any(line.startswith(("Role", "Type", "Country")) for line in wide)
    narrow = page_of(bundled, "party/rdif", 30)
    assert narrow[0] == "RDIF"
    assert " ".join(narrow).count("Shareholder") == 1


def test_a_field_that_the_name_or_links_repeat_is_left_out(bundled: Dossier) -> None:
    figure = page_of(bundled, "figure/deal-value")
    assert not any(line.startswith(("Value", "Qualifier")) for line in figure)
    challenge = page_of(bundled, "challenge/censorship")
    assert "■ Internet freedom advocates   ■ Pavel Durov" in line_with(challenge, "Raised by")
    assert not any(line.startswith(("Category", "Response by")) for line in challenge)
    assert line_with(page_of(bundled, "challenge/logistics"), "Category").endswith("Logistics")
    assert line_with(page_of(bundled, "challenge/logistics"), "Raised by").endswith("the article")


def test_links_share_a_line_and_none_is_broken_that_fits() -> None:
    links = tuple(blocks.Link(Address(f"party/{number}"), f"Party of {number} words") for number in range(5))
    lines = [line.plain.rstrip() for line in drawn([blocks.LinkList("Involved", links)], 63)]
    assert lines == [
        "Involved    ■ Party of 0 words   ■ Party of 1 words",
        "            ■ Party of 2 words   ■ Party of 3 words",
        "            ■ Party of 4 words",
    ]


def test_a_label_of_any_length_stands_in_the_column() -> None:
    page = [blocks.LinkList(label, (blocks.Link(Address("party/x"), "X"),)) for label in ("On", "Challenges raised")]
    lines = [line.plain.rstrip() for line in drawn(page, 63)]
    assert lines == ["On            ■ X", "Challenges    ■ X", "raised"]


def test_dates_and_numbers_stand_before_the_names_of_links(bundled: Dossier) -> None:
    lines = page_of(bundled, "party/aliexpress-russia", 90)
    assert line_with(lines, "● 2019 Q1").endswith("● 2019 Q1         Expected closing of the deal")
    assert line_with(lines, "# 52 %").endswith("# 52 %          Combined stake of the three Russian partners")


def test_a_speakers_name_is_a_link_and_none_repeats_it(bundled: Dossier) -> None:
    lines = drawn(page_blocks(bundled, ReferenceIndex(bundled), Address("quote/evans-social")))
    (by,) = [line for line in lines if "Michael Evans" in line.plain]
    assert by.plain == "■ Michael Evans, president of ■ Alibaba Group"
    assert "bold $ink-title" in inks(by, "Michael")
    assert not any(line.plain.startswith("Speaker") for line in lines)


@pytest.mark.parametrize("width", range(24, 60))
def test_no_sign_is_parted_from_the_name_that_it_makes_a_link(width: int, bundled: Dossier) -> None:
    lines = page_of(bundled, "quote/evans-social", width)
    assert "■ Michael Evans, president of ■ Alibaba Group" in " ".join(line.strip() for line in lines)
    assert not any(line.endswith("■") for line in lines)


def test_what_somebody_said_keeps_words_that_look_like_the_mark(bakery: Dossier) -> None:
    (quote,) = bakery.facts_of(Quote)
    staff = next(party for party in bakery.facts_of(Party) if party.id == "staff")
    said = replace(quote, speakers=("staff",), text=f"Ask the {WORDS} of the Loaf")
    dossier = with_facts(bakery, quotes=(said,))
    assert f"▌ “Ask the {WORDS} of the Loaf”" in page_of(dossier, said.address)
    assert f"“ {staff.name} †: “Ask the {WORDS} of the Loaf”" in " ".join(page_of(dossier, "party/staff", 100))


def test_basis_and_check_are_fields_with_their_signs(bundled: Dossier) -> None:
    page = page_blocks(bundled, ReferenceIndex(bundled), Address("party/mail-ru"))
    for verdict, sign in (
        (NOT_CHECKED, "$ink-faint"),
        ("√ confirmed by ana, 22 Nov 2026", "$good"),
        ("× disputed by ana, 22 Nov 2026", "$bad"),
        ("○ changed since confirmed", "$warn"),
    ):
        lines = drawn([*page, blocks.Prose(verdict, field=(CHECKED_LABEL, verdict))])
        (line,) = [line for line in lines if line.plain.startswith("Checked")]
        assert re.fullmatch(rf"Checked +{re.escape(verdict)}", line.plain)
        assert sign in inks(line, verdict[0])
        assert "$ink-second" in inks(line, verdict[2:])
    (basis,) = [line for line in lines if line.plain.startswith("Basis")]
    assert re.fullmatch("Basis +relies in part or whole on the editor †", basis.plain)
    assert "$warn" in inks(basis, "†")


def test_what_the_copy_says_stands_below_the_name() -> None:
    warning = "Passage moved: paragraph 5 is missing or changed in your copy; the passage is elsewhere."
    page: list[Block] = [
        blocks.Heading("A name"),
        blocks.Prose(warning, warns=True),
        blocks.CopyComparison(agrees=True, text="48 % matches your copy, paragraph 5: “paragraph 5”"),
        blocks.Prose("What it is."),
        blocks.CopyComparison(
            agrees=False, text="differs from your copy, paragraphs 1 and 2", differences=("“a” is “b”",)
        ),
    ]
    lines = drawn(page, 100)
    assert [line.plain for line in lines] == [
        "A name",
        f"! {warning}",
        "= 48 % matches your copy, ¶ 5: “paragraph 5”",
        "≠ differs from your copy, ¶ 1 and 2",
        "  “a” is “b”",
        "",
        "What it is.",
    ]
    assert "$warn" in inks(lines[1], "Passage moved:")
    assert "$ink-second" in inks(lines[1], " paragraph 5")


def test_a_response_is_reported_where(bakery: Dossier) -> None:
    (challenge,) = bakery.facts_of(Challenge)
    first = line_with(page_of(bakery, challenge.address), "» reported")
    assert re.fullmatch("▌ ■ Dough Holding +» reported, ¶ 5", first)
    assert len(first) == 66


@pytest.mark.parametrize(("size", "is_blank"), [(WIDE, True), ((100, 30), True), ((100, 29), False), (NARROW, False)])
async def test_a_line_below_the_title_is_blank_where_there_is_room(
    start: Start, size: tuple[int, int], *, is_blank: bool
) -> None:
    async with start(size) as pilot:
        await press(pilot, "4", "enter")
        lines = screen_text(pilot).splitlines()
        (title,) = [number for number, line in enumerate(lines) if "▲ Challenge " in line and "╭" in line]
        column = lines[title].index("▲ Challenge ") - 2
        first, second = (line[column:].strip("│ ") for line in lines[title + 1 : title + 3])
        assert (first == "") == is_blank
        assert (second if is_blank else first).startswith("Vast distances")
        name = lines[title + 1 + is_blank]
        assert "│  Vast" in name


async def test_the_legend_of_a_timeline_stands_in_the_edge_where_it_has_room(start: Start) -> None:
    async with start(WIDE) as pilot:
        await press(pilot, "5", "enter", "end")
        assert not any("╰─ ● a day" in line for line in screen_text(pilot).splitlines())
        assert "● a day  ○ uncertain" in screen_text(pilot)
        await press(pilot, "z", "end")
        edge = line_with(screen_text(pilot).splitlines(), "● a day")
        assert edge.startswith("╰─ ● a day  ○ uncertain  ┄ some time in this span")
        assert edge.endswith(f" {app_of(pilot).explorer.address} ─╯")


async def test_no_screen_has_the_mark_in_words(start: Start, notes_path: Path) -> None:
    linked = "Ask [[stake/megafon]] and [[party/mail-ru]]."
    notes_path.write_text(
        'format = 1\ndossier = "aliexpress-russia"\n[[notes]]\nid = "01ARZ3NDEKTSV4RRFFQ69G5FAV"\n'
        f'on = "party/mail-ru"\nkind = "check"\nstatus = "disputed"\ntext = "{linked}"\n'
        "created = 2026-11-20T00:00:00Z\nupdated = 2026-11-20T00:00:00Z\n",
        "utf-8",
    )
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer

        async def see(*keys: str, shown: str) -> None:
            await press(pilot, *keys)
            await until(pilot, lambda: shown in screen_text(pilot))
            assert WORDS not in screen_text(pilot)

        await see("1", "j", "j", "j", shown="Ask % MegaFon, 24 % † and ■ Mail.ru Group †.")
        await see("v", shown="disputed, 20 Nov")
        await see("escape", "n", shown="New note ───")
        assert "■ Mail.ru Group † ─╮" in screen_text(pilot)
        await see("escape", "a", shown="Ask MegaFon, 24 % † and Mail.ru Group †.")
        await press(pilot, "escape", "ctrl+p")
        await write(pilot, "mail.ru group")
        await see(shown="Mail.ru Group †")
        await press(pilot, "escape", "escape")
        explorer.visit_address(Address("party/vk"))
        await settle(pilot)
        assert WORDS not in screen_text(pilot)
        explorer.visit_address(Address("stake/megafon"))
        await press(pilot, "s")
        article_of(pilot).focus()
        await see("enter", shown="% MegaFon is to hold 24 % of AliExpress Russia †")
