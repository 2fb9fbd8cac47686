"""Lines around an article of forms that were met: each is told as what it is, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents
from jvexplore.article.import_.import_article import import_article
from jvexplore.article.import_.parts.tell_parts import tell_parts

if TYPE_CHECKING:
    from jvexplore.article.import_.imported_article import ArticleFields

BODY: Final = (
    "Finch plc said on Monday that it would buy the Wren mills for £40m, of which half is paid in shares of its own.",
    "Both boards signed the papers in Leeds, after talks that had lasted for a year and that twice nearly ended.",
    "The mills have nine hundred workers, none of whom is to lose a job before the end of next year, both firms said.",
)
HEADLINE: Final = "Finch to buy the Wren mills"


def told(above: str = "", below_headline: str = "", below: str = "") -> tuple[list[tuple[str, str]], ArticleFields]:
    """Return the part of each line around the text, "dropped" where it is left out, and the fields."""
    text = "\n\n".join(filter(None, (above, HEADLINE, below_headline, *BODY, below)))
    article = import_article(text.encode(), ".txt")
    parts = [("dropped" if each.is_dropped else str(each.part.value), each.text) for each in article.blocks]
    assert [text for part, text in parts if text in BODY and part == "body"] == [*BODY]
    return [pair for pair in parts if pair[1] not in (HEADLINE, *BODY)], article.fields


def test_lines_above_the_headline_say_who_published_it_and_when() -> None:
    lines, fields = told("The Ledger, 4 March 2027")
    assert lines == [("source line", "The Ledger, 4 March 2027")]
    assert (fields.title, fields.publisher, fields.published) == (HEADLINE, "The Ledger", "2027-03-04")


def test_a_part_of_a_newspaper_is_not_its_name() -> None:
    contents = [FileBlock("Editorial", BlockHint.SOURCE_LINE), FileBlock(HEADLINE, BlockHint.HEADLINE)]
    article = tell_parts(FileContents((*contents, *map(FileBlock, BODY))))
    assert [(each.part, each.text) for each in article.blocks[:2]] == [
        (BlockPart.SOURCE_LINE, "Editorial"),
        (BlockPart.HEADLINE, HEADLINE),
    ]
    assert article.fields.publisher == ""


def test_whom_to_call_above_a_headline_is_not_who_published() -> None:
    contacts = ("Contact: Ana Okoye", "Tel. 0113 496 0123", "Email: ana@finch.example")
    head = [FileBlock(each, BlockHint.SOURCE_LINE) for each in (*contacts, "The Ledger")]
    contents = FileContents((*head, FileBlock(HEADLINE, BlockHint.HEADLINE), *map(FileBlock, BODY)))
    article = tell_parts(contents)
    assert [(each.text, each.reason) for each in article.blocks if each.is_dropped] == [
        (each, "contact") for each in contacts
    ]
    assert article.fields.publisher == "The Ledger"


@pytest.mark.parametrize(
    "contact",
    [
        "Media contact: Ana Okoye",
        "Media contact: Ana Okoye, press@finch.example",
        "Press contact\n\nAna Okoye\n\nHead of Communications\n\nT: +44 20 7946 0000",
        "Investor Relations: Ana Okoye\n\nMedia: Ben Holm\n\n(555) 010-2030",
        "Contact\n\nAna Okoye, Linden for Finch plc\n\nana@linden.example",
        "Pressekontakt: Ana Okoye, Telefon 0341 123456",
        "About Finch plc\n\nFor more information about Finch, visit www.finch.example or call.",
    ],
)
def test_whom_to_call_is_no_part_of_a_release(contact: str) -> None:
    assert told(below=contact)[0] == [("dropped", each) for each in contact.split("\n\n")]


@pytest.mark.parametrize(
    ("below_headline", "below", "parts", "authors", "published"),
    [
        ("BS Reporter | Leeds | Last Updated : Mar 04 2027 | 11:42 PM IST", "", ["source line"], (), "2027-03-04"),
        ("Our Bureau\n\nLeeds, March 4", "(With inputs from PTI)", ["source line"] * 2 + ["byline"], (), ""),
        (
            "Ana Okoye in Leeds and Ben Holm in York MARCH 4 2027",
            "",
            ["source line"],
            ("Ana Okoye", "Ben Holm"),
            "2027-03-04",
        ),
        ("4 March 2027\n\nAna Okoye @ANAOKOYE", "", ["source line", "byline"], ("Ana Okoye",), "2027-03-04"),
        ("Ana Okoye\n\n4 March 2027", "", ["byline", "source line"], ("Ana Okoye",), "2027-03-04"),
        ("By: Ana Okoye", "", ["byline"], ("Ana Okoye",), ""),
        ("By Ana Okoye\n\nAP Business Writer", "", ["byline", "source line"], ("Ana Okoye",), ""),
        ("", "— With inputs from agencies\n\nAna Okoye, Staff Reporter", ["byline"] * 2, ("Ana Okoye",), ""),
        ("(Adds details, share price)", "", ["dropped"], (), ""),
        (
            "",
            "(Reporting by Ana Okoye)\n\nOur Standards: The Agency’s Rules.",
            ["byline", "dropped"],
            ("Ana Okoye",),
            "",
        ),
        ("", "Staff writer Ben Holm contributed to this report.", ["byline"], ("Ben Holm",), ""),
        ("", "Protokoll: Ben Holm\n\nRedaktion: Ana Okoye", ["byline"] * 2, ("Ben Holm",), ""),
        ("", "The writer is a professor of finance at Leeds", ["dropped"], (), ""),
        ("Key points", "", ["dropped"], (), ""),
        (
            "Published\n\n4 March 2027\n\nAna Okoye\n\nBusiness reporter, Leeds News",
            "",
            ["dropped", "source line", "byline", "source line"],
            ("Ana Okoye",),
            "2027-03-04",
        ),
        ("Ana Okoye Business editor\n\n4 March 2027", "", ["byline", "source line"], ("Ana Okoye",), "2027-03-04"),
        ("ANA OKOYE, Gazette staff writer", "— With assistance from Ben Holm", ["byline"] * 2, ("ANA OKOYE",), ""),
        ("March 4, 20279:15 AM UTCUpdated 3 hours ago", "", ["source line"], (), "2027-03-04"),
        ("04.03.2027 Update: 05.03.2027 - 08:10 Uhr", "", ["source line"], (), "2027-03-04"),
        ("Ana Okoye reported from Leeds, and Ben Holm from York.", "", ["byline"], ("Ana Okoye", "Ben Holm"), ""),
        ("", "A version of this article appears in print on March 5, with another headline.", ["dropped"], (), ""),
    ],
)
def test_lines_of_many_newspapers(
    below_headline: str, below: str, parts: list[str], authors: tuple[str, ...], published: str
) -> None:
    lines, fields = told(below_headline=below_headline, below=below)
    assert [part for part, _ in lines] == parts
    assert (fields.title, fields.publisher, fields.authors, fields.published) == (HEADLINE, "", authors, published)


@pytest.mark.parametrize(
    ("above", "publisher"),
    [
        ("RNS Number : 1234A\n\nFinch Mills plc\n\n04 March 2027", "Finch Mills plc"),
        ("Source: Ledger| 2027-03-04 11:42:10|Editor: Ben Holm", "Ledger"),
        ("Quelle: dpa\n\n4 March 2027", "dpa"),
    ],
)
def test_who_published_it_above_the_headline(above: str, publisher: str) -> None:
    _, fields = told(above)
    assert (fields.title, fields.publisher, fields.published) == (HEADLINE, publisher, "2027-03-04")


def test_a_letter_is_signed_by_its_author() -> None:
    ends = "Sincerely,\n\nAna Okoye\n\nChair of the Board"
    letter = "\n\n".join(("March 4, 2027", "Dear fellow shareholders,", *BODY, ends))
    article = import_article(letter.encode(), ".txt")
    kept = [(str(each.part.value), each.text) for each in article.blocks if not each.is_dropped]
    assert kept == [
        ("source line", "March 4, 2027"),
        ("body", "Dear fellow shareholders,"),
        *(("body", each) for each in BODY),
        ("byline", "Ana Okoye"),
    ]
    assert (article.fields.authors, article.fields.published) == (("Ana Okoye",), "2027-03-04")


def test_a_headline_stands_without_what_an_agency_writes_before_it() -> None:
    article = import_article("\n\n".join((f"UPDATE 2-{HEADLINE}", *BODY)).encode(), ".txt")
    assert (article.blocks[0].text, article.fields.title) == (HEADLINE, HEADLINE)
