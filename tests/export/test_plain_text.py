from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from jvexplore.address import Address
from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart, ShareBar
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.export.plain_notes import note_text
from jvexplore.export.plain_text import format_page
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex


def test_every_block_has_its_form() -> None:
    content: list[Block] = [
        blocks.Heading("Title"),
        blocks.Prose("One.\nTwo."),
        blocks.Quotation("Said", "Ada"),
        blocks.ArticleExcerpt("Printed", "your own copy"),
        blocks.ReportedSpeech("Retold.", "Ben"),
        blocks.LabelledValues((("Role", "critic"), ("Also called", "Ben"))),
        blocks.LabelledValues(()),
        BarChart((ShareBar("Crumb", Decimal(60), current=True), ShareBar("Dough Ltd", Decimal("37.50")))),
        blocks.LinkList("", (blocks.Link(Address("paragraph/1"), "Paragraph 1", after="The gist."),)),
        blocks.LinkList(
            "Ties", (blocks.Link(Address("party/a"), "A", before="leads", after="head", via=Address("relation/r")),)
        ),
        blocks.LinkList(
            "Ties", (blocks.Link(Address("party/b"), "B", before="owns", via=Address("relation/o"), is_editorial=True),)
        ),
    ]
    assert format_page(content, None) == (
        "Title\n\nOne.\nTwo.\n\n“Said”\n— Ada\n\nPrinted\n— your own copy\n\n» Response (reported): Ben – Retold.\n\n"
        "Role:        critic\nAlso called: Ben\n\n"
        "  Crumb       60 %\n  Dough Ltd 37.5 %\n\n"
        "Paragraph 1 (paragraph/1): The gist.\nTies: leads A (party/a, see relation/r): head\n"
        "Ties: owns B (party/b, see relation/o) [editor]\n"
    )


def test_lines_are_wrapped_to_the_width_of_a_terminal(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    for address in bakery.facts:
        text = format_page(page_blocks(bakery, bakery_references, address), 40)
        assert all(len(line) <= 40 for line in text.split("\n"))


def test_what_would_control_a_terminal_is_shown_instead(bakery: Dossier) -> None:
    text = format_page([blocks.Heading("\x1b[31m"), blocks.LabelledValues((("\x07", "\x9b\u202e"),))], 80)
    text += note_text(bakery, made(1, text="\x1b]0;x\x07", author="\x1b", tags=("\x1b",)), None)
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)


def test_a_note_says_what_it_is_on(bakery: Dossier) -> None:
    note = made(1, "stake/dough", "One\n\n  two\n", kind="check", tags=("mill",), author="ana")
    assert note_text(bakery, note, None) == (
        f"{note.id} · check · ○ open · ana · 22 November 2026 · #mill\n"
        "on stake/dough: Dough Holding holds 37.5 % of Rising Sun\n"
        "    One\n\n      two\n\n"
    )
    wordless = replace(note, text="", status="confirmed", fact="Dough Holding holds 36 %")
    assert note_text(bakery, wordless, None) == (
        f"{note.id} · check · ○ changed since confirmed · ana · 22 November 2026 · #mill\n"
        "on stake/dough: Dough Holding holds 37.5 % of Rising Sun\n"
    )
    assert "on stake/gone: not in the dossier" in note_text(bakery, made(1, "stake/gone"), 80)


def test_a_link_gives_the_number_of_a_figure_unless_what_follows_has_it() -> None:
    link = blocks.Link(Address("figure/fee"), "Fee", lead="€2m")
    other = link._replace(after="€2 million (Wire), here €3 million")
    text = format_page([blocks.LinkList("Figures", (link,)), blocks.LinkList("Seems to contradict", (other,))], 100)
    assert text == (
        "Figures: Fee, €2m (figure/fee)\nSeems to contradict: Fee (figure/fee): €2 million (Wire), here €3 million\n"
    )
