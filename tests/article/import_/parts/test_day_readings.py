"""A day that can be read in two ways: the likelier one, and the doubt; and what else of the fields is one."""

from __future__ import annotations

from datetime import date

import pytest

from jvexplore.article.import_.file_contents import FileBlock, FileContents, FileMetadata
from jvexplore.article.import_.imported_article import ArticleFields, FieldOrigin
from jvexplore.article.import_.parts.day_readings import choose_reading, name_days, other_reading
from jvexplore.article.import_.parts.tell_parts import tell_parts

MARCH, APRIL = date(2027, 3, 4), date(2027, 4, 3)
BODY = "Finch plc said that it would buy Wren Bakeries, a chain of forty shops, for £21m in cash."


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("03/04/2027", MARCH),
        ("The Gazette, 03.04.2027", MARCH),
        ("3-4-27", MARCH),
        ("Saturday 03/04/2027", None),
        ("Thursday 03/04/2027", MARCH),
        ("Monday 03/04/2027", MARCH),
        ("3 April 2027", None),
        ("2027-04-03", None),
        ("version 1.03.04.2027", None),
    ],
)
def test_the_other_reading_of_a_day(line: str, other: date | None) -> None:
    assert other_reading(APRIL, line) == other


def test_a_day_of_two_equal_numbers_has_one_reading() -> None:
    assert other_reading(date(2027, 4, 4), "04/04/2027") is None
    assert other_reading(date(2027, 4, 13), "13/04/2027") is None


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        ([], APRIL),
        (["It closed on 4 March."], MARCH),
        (["It closed on March 4th."], MARCH),
        (["It closed on 3 April, not on 4 March."], APRIL),
        (["The board met on 04/13/2027."], MARCH),
        (["The board met on 13/04/2027."], APRIL),
        (["The board met on May 5, and on June 7."], MARCH),
        (["The board met on 5 May, and on June 7."], APRIL),
    ],
)
def test_the_other_dates_of_a_text_tell(texts: list[str], day: date) -> None:
    assert choose_reading(APRIL, MARCH, texts) == day


def test_days_are_named_with_their_years_if_those_differ() -> None:
    assert name_days([APRIL, MARCH]) == "3 Apr or 4 Mar?"
    assert name_days([APRIL, date(2026, 4, 3)]) == "3 Apr 2027 or 3 Apr 2026?"


def fields_of(*lines: str, **metadata: str) -> ArticleFields:
    blocks = tuple(map(FileBlock, ("Finch to buy Wren", *lines, BODY, "The board agreed.")))
    file_metadata = FileMetadata(
        title=metadata.get("title", ""),
        publisher=metadata.get("publisher", ""),
        published=metadata.get("published", ""),
        url=metadata.get("url", ""),
        language=metadata.get("language", ""),
    )
    return tell_parts(FileContents(blocks, file_metadata)).fields


def test_the_day_of_the_file_comes_first_and_another_in_the_text_is_a_doubt() -> None:
    fields = fields_of("4 March 2027", published="2027-03-05")
    assert (fields.published, fields.origins["published"]) == ("2027-03-05", FieldOrigin.FILE)
    assert fields.doubts == {"published": "5 Mar or 4 Mar?"}
    fields = fields_of("4 March 2027", published="2027-03-04")
    assert (fields.published, fields.doubts) == ("2027-03-04", {})


def test_the_day_of_the_file_tells_how_the_text_is_read() -> None:
    fields = fields_of("03/04/2027", published="2027-03-04")
    assert (fields.published, fields.doubts) == ("2027-03-04", {})
    fields = fields_of("03/04/2027", published="2027-05-05")
    assert fields.doubts == {"published": "5 May or 3 Apr or 4 Mar?"}


def test_what_is_no_date_is_left_out() -> None:
    fields = fields_of(published="last week")
    assert (fields.published, fields.origins.get("published")) == ("", None)


def test_the_day_of_an_update_is_not_that_of_publication() -> None:
    assert fields_of("Updated 6 March 2027", "Published 4 March 2027").published == "2027-03-04"
    assert fields_of("Updated 6 March 2027").published == "2027-03-06"


def test_other_fields_that_differ_are_doubts() -> None:
    fields = fields_of("The Gazette, 4 March 2027", publisher="Wren Wire", title="Wren sold | Wren Wire", language="de")
    assert (fields.publisher, fields.title, fields.language) == ("Wren Wire", "Finch to buy Wren", "en")
    assert fields.doubts == {
        "publisher": "the text says “The Gazette”",
        "title": "the file says “Wren sold | Wren Wire”",
        "language": "the file says de",
    }
    title = "Finch to buy Wren – Business – Gazette"
    fields = fields_of("The Gazette, 4 March 2027", publisher="THE GAZETTE", title=title)
    assert (fields.title, fields.origins["title"], fields.doubts) == ("Finch to buy Wren", FieldOrigin.FILE, {})


def test_a_title_without_a_headline_loses_the_name_of_its_site() -> None:
    blocks = (FileBlock(BODY), FileBlock("The board agreed."))
    metadata = FileMetadata(title="Finch to buy Wren - The Gazette", publisher="The Gazette")
    assert tell_parts(FileContents(blocks, metadata)).fields.title == "Finch to buy Wren"


def test_what_a_file_says_wrongly_is_left_out() -> None:
    fields = fields_of(url="javascript:alert(1)", language="english")
    assert (fields.url, fields.language) == ("", "en")
    assert fields_of(url="https://a.example/b", language="en-GB").language == "en-GB"


def test_a_place_before_a_day_is_no_publisher_if_the_text_is_about_what_is_in_it() -> None:
    body = FileBlock(f"{BODY} Its ovens are in Leeds.")
    fields = tell_parts(FileContents((FileBlock("Finch to buy Wren"), FileBlock("Leeds, 4 March 2027"), body))).fields
    assert (fields.publisher, fields.published) == ("", "2027-03-04")
    assert fields_of("Reuters, 4 March 2027").publisher == "Reuters"
