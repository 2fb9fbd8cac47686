"""What belongs to no paragraph: notes on authors, footnotes, contacts and legal notices, repeated blocks."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.parts.author_notes import drop_author_notes
from jvexplore.article.import_.parts.footnotes import drop_footnotes
from jvexplore.article.import_.parts.press_sections import drop_press_sections
from jvexplore.article.import_.parts.repeated_blocks import drop_repeated
from tests.article.import_.parts.drafts import SENTENCE, drafts, reasons


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("Ana Okoye covers glass from Bergen.", "author"),
        ("Ana Okoye (ana@wren.example) is a reporter.", "author"),
        ("Ana Okoye said so.", ""),
        ("Ben Holm covers ferries.", ""),
        ("Ana Okoye writes " + "at length " * 40 + "on glass.", ""),
    ],
)
def test_notes_on_authors(note: str, reason: str) -> None:
    blocks = drafts(SENTENCE, note)
    drop_author_notes(blocks, {"Ana Okoye"})
    assert reasons(blocks) == ["", reason]


def test_notes_on_authors_stand_at_the_end() -> None:
    blocks = drafts("Ana Okoye covers glass from Bergen.", *[SENTENCE] * 6)
    drop_author_notes(blocks, {"Ana Okoye"})
    assert not any(reasons(blocks))


@pytest.mark.parametrize(
    ("texts", "left_out", "first"),
    [
        (("The price[1] rose.", "Notes", "[1] In crowns."), {1, 2}, "The price rose."),
        (("The price[1,2] rose.", "[1] In crowns.", "[2] In June."), {1, 2}, "The price rose."),
        (("The price[1,2] rose.", "[1] In crowns."), {1}, "The price[1,2] rose."),  # the other one is not there
        (("The price¹ rose.", "¹ In crowns."), {1}, "The price rose."),
        (("The price* rose.", "* In crowns."), {1}, "The price rose."),
        (("The price rose.", "* In crowns."), set(), "The price rose."),
        (("* In crowns.", "The price* rose."), set(), "* In crowns."),  # a mark refers to what comes after it
        (("The price[1] rose.", "Kilns", "[1] In crowns."), {2}, "The price rose."),
    ],
)
def test_footnotes(texts: tuple[str, ...], left_out: set[int], first: str) -> None:
    blocks = drafts(*texts)
    drop_footnotes(blocks)
    assert {place for place, reason in enumerate(reasons(blocks)) if reason == "footnote"} == left_out
    assert blocks[0].text == first


@pytest.mark.parametrize(
    ("texts", "left_out"),
    [
        (("Media contact", "Ana Okoye", "+47 55 00 00 00"), ["contact"] * 3),
        (("Media contact", "Ana Okoye", SENTENCE + " " + SENTENCE, "Ben Holm"), ["contact", "contact", "", ""]),
        (("For more information, call Ana Okoye on tel. 55 00 00 00.",), ["contact"]),
        (("Ana Okoye can be called on tel. 55 00 00 00, she said on Monday.",), [""]),
        (("ana@wren.example",), ["contact"]),
        (("Forward-looking statements", SENTENCE, SENTENCE), ["legal notice"] * 3),
        (
            ("Forward-looking statements", SENTENCE, "About Bergen Glass", SENTENCE),
            ["legal notice"] * 2 + ["subheading", ""],
        ),
        (("This release has forward-looking statements " + "of many kinds " * 12 + "in it.",), ["legal notice"]),
        (("Contact between the two was lost.",), [""]),
    ],
)
def test_sections_of_press_releases(texts: tuple[str, ...], left_out: list[str]) -> None:
    blocks = drafts(*texts)
    drop_press_sections(blocks, ())
    assert reasons(blocks) == left_out


def test_what_a_company_says_of_itself_is_body() -> None:
    blocks = drafts("About Bergen Glass", SENTENCE, "Ana Okoye")
    drop_press_sections(blocks, ())
    assert [each.part for each in blocks] == [None, BlockPart.BODY, None]


@pytest.mark.parametrize(
    ("texts", "left_out"),
    [
        ((SENTENCE, SENTENCE), [False, True]),
        ((SENTENCE, "“The glassworks in Bergen lit a kiln”"), [False, True]),
        ((SENTENCE, "“A kiln”"), [False, False]),  # a few words may stand twice
        ((SENTENCE, "The glassworks in Bergen lit a kiln"), [False, False]),  # not in quotation marks
        ((SENTENCE, "“The glassworks in Oslo lit a kiln”"), [False, False]),
    ],
)
def test_repeated_blocks(texts: tuple[str, ...], left_out: list[bool]) -> None:
    blocks = drafts(*texts)
    drop_repeated(blocks)
    assert [each.reason == "repeated" for each in blocks] == left_out


def test_footnotes_of_tables_stay() -> None:
    blocks = drafts("The price* rose.", "* In crowns.")
    blocks[1].hint = BlockHint.TABLE
    drop_footnotes(blocks)
    assert not any(reasons(blocks))
