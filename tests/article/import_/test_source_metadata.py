"""What the lines about an article say of it."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.credit_lines import names_reporters
from jvexplore.article.import_.file_contents import FileMetadata
from jvexplore.article.import_.parts.article_fields import tell_fields
from jvexplore.article.import_.parts.datelines import read_dateline
from jvexplore.article.import_.source_metadata import SourceMetadata, read_metadata


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Ana Okoye in Leeds", SourceMetadata(("Ana Okoye",))),
        ("By Ana Okoye, Business Editor", SourceMetadata(("Ana Okoye",))),
        ("By Ana Okoye and Ben Holm, The Gazette", SourceMetadata(("Ana Okoye", "Ben Holm"), "The Gazette")),
        ("By The Associated Press", SourceMetadata(publisher="The Associated Press")),
        ("By Ana Okoye on Monday, March 1st, 2027 at 11:04 a.m.", SourceMetadata(("Ana Okoye",), "", "2027-03-01")),
        ("Published online: 01 Mar 2027.", SourceMetadata(published="2027-03-01")),
        ("Published 10:02 AM EST Mar 1, 2027", SourceMetadata(published="2027-03-01")),
        ("First published on March 1, 2027 / 1:07 AM", SourceMetadata(published="2027-03-01")),
        ("(Reporting by Ana Okoye in London; Editing by Carla Voss)", SourceMetadata(("Ana Okoye",))),
        ("Additional reporting by Ana Okoye and Ben Holm.", SourceMetadata(("Ana Okoye", "Ben Holm"))),
        ("Editing by Carla Voss", SourceMetadata()),
        ("Ana Okoye contributed to this report.", SourceMetadata(("Ana Okoye",))),
        ("Ana Okoye contributed reporting from Leeds.", SourceMetadata(("Ana Okoye",))),
        ("Leipzig, den 4. März 2027", SourceMetadata(published="2027-03-04")),
        ("04. März 2027 um 17:32 Uhr", SourceMetadata(published="2027-03-04")),
        ("Skerrow Ferries plc, 4 March 2027", SourceMetadata(publisher="Skerrow Ferries plc", published="2027-03-04")),
        ("4 March 2027 | Finch & Sons ltd", SourceMetadata(publisher="Finch & Sons ltd", published="2027-03-04")),
        ("shares of Finch plc, 4 March 2027", None),
        ("Reuter", SourceMetadata(publisher="Reuter")),
        ("(dpa)", SourceMetadata(publisher="dpa")),
        ("FINCH OUTPUT DOWN IN JANUARY 2027", None),
        ("Reporting by companies is to become stricter", None),
    ],
)
def test_lines(line: str, said: SourceMetadata | None) -> None:
    assert read_metadata(line, "de" if "März" in line else "en") == said


@pytest.mark.parametrize(
    ("line", "are_named"),
    [
        ("(Reporting by Ana Okoye, with reporting by Ben Holm, editing by Carla Voss.)", True),
        ("News writers Ana Okoye and Ben Holm contributed to this report.", True),
        ("Editing by Carla Voss", True),
        ("Reporting by companies is to become stricter. Ana Okoye is for it.", False),
        ("Higher prices contributed to this rise.", False),
        ("Many small firms contributed to this report.", False),
    ],
)
def test_lines_that_name_reporters(line: str, *, are_named: bool) -> None:
    assert names_reporters(line) == are_named


@pytest.mark.parametrize(
    ("text", "publisher", "published"),
    [
        ("LONDON, March 4 (Reuters) - The board", "Reuters", ""),
        ("LEEDS, England, 4 March 2027 -- Finch plc", "", "2027-03-04"),
        ("LAS VEGAS, NV - (NewMediaWire) - March 4, 2027 - Finch said", "NewMediaWire", "2027-03-04"),
        ("SINGAPORE, March 4, 2027 /24-7PressRelease/ -- Finch", "24-7PressRelease", "2027-03-04"),
        ("(Agency) - Finch", "Agency", ""),
        ("FRANKFURT (Dow Jones)--Finch", "Dow Jones", ""),
    ],
)
def test_datelines(text: str, publisher: str, published: str) -> None:
    dateline = read_dateline(text, "en")
    assert dateline
    assert dateline.metadata == SourceMetadata(publisher=publisher, published=published)


@pytest.mark.parametrize("after", [". ", " ", ": "])
def test_a_place_and_a_day_before_a_sentence(after: str) -> None:
    dateline = read_dateline(f"Leipzig, 4. März 2027{after}Die Fink AG kauft Zaun.", "de")
    assert dateline
    assert (dateline.metadata.published, dateline.end) == ("2027-03-04", len("Leipzig, 4. März 2027") + len(after))


@pytest.mark.parametrize(
    "text",
    [
        "Leeds, 4 March 2027 was the day.",
        "Leeds, where on 4 March 2027 Finch met.",
        "Leeds, March 2027. Finch met.",
        "On 4 March 2027 Finch plc said - it was late - that it would buy Wren.",
        "In a deal of 4 March 2027 – its largest – the company bought Wren.",
        "Finch – a bakery – said so.",
        "Finch (LSE: FNC) - a bakery - said so.",
        "Finch said so.",
        "",
    ],
)
def test_first_words_that_are_no_dateline(text: str) -> None:
    assert read_dateline(text, "en") is None


def test_a_line_that_somebody_says_is_the_source_line_tells_its_day_whatever_else_stands_in_it() -> None:
    line = "From our press office at the quay of Skerry, 4 March 2027, for immediate release"
    assert read_metadata(line, "en") is None
    assert tell_fields([Block(line, BlockPart.SOURCE_LINE)], FileMetadata(), "en").published == "2027-03-04"
