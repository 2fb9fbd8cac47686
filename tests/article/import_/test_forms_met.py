"""Forms that files of others turned out to have, each with a text of our own."""

from __future__ import annotations

import textwrap
from typing import Final

import pytest

from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents
from jvexplore.article.import_.format_signs import is_mail
from jvexplore.article.import_.html import read_html as html
from jvexplore.article.import_.mail import read_mail as eml
from jvexplore.article.import_.parts.furniture import find_furniture
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.pdf import read_pdf as pdf
from jvexplore.article.import_.source_metadata import read_metadata
from jvexplore.article.import_.text import read_text as text
from tests.article.import_.one_text import HEADLINE, PARAGRAPHS
from tests.article.import_.pdf_files import HEIGHT, INVISIBLE, WIDTH, PdfPageContents, pdf_file, text_width

_LETTERHEAD: Final = """\
FOR IMMEDIATE RELEASE                    Contact:
                                         Ines Calloway
12 Mill Lane, Second Floor               Director of Publicity
Estuary Bay, EB 4107                     +44 20 7946 0666
                                         press@finch.example

"""
_RELEASE: Final = """\
Finch to buy Wren Bakeries

Finch said on Thursday that it would buy Wren, a chain of forty shops
on the coast, and that the sellers, who founded it, would stay for

          Finch release on the purchase of Wren (1/40)

at least two years. Both boards have agreed to the sale.

"We have looked at Wren for ten years," said Mary Lark, who is the
chief executive of Finch, and it was never as well run as it is

          Finch release on the purchase of Wren (2/80)

today. The price was not told.
"""


def kept(contents: FileContents) -> list[str]:
    return [each.text for each in tell_parts(contents).blocks if not each.is_dropped]


def test_a_title_with_page_numbers_within_sentences_of_a_text() -> None:
    blocks = tell_parts(text.read(_RELEASE.encode())).blocks
    assert [(each.text[:24], each.text[-16:], each.reason) for each in blocks] == [
        ("Finch to buy Wren Bakeri", "uy Wren Bakeries", ""),
        ("Finch said on Thursday t", "eed to the sale.", ""),
        ("Finch release on the pur", "e of Wren (1/40)", "page"),
        ('"We have looked at Wren ', "ce was not told.", ""),
        ("Finch release on the pur", "e of Wren (2/80)", "page"),
    ]


def test_a_letterhead_in_two_columns_is_left_out() -> None:
    assert kept(text.read((_LETTERHEAD + _RELEASE).encode())) == kept(text.read(_RELEASE.encode()))


def test_a_note_before_a_text_is_wrapped_narrower_than_the_text() -> None:
    note = (
        "Somebody asked about what the letter that I quoted early in the week\nwas about. It was a piece in the Estuary"
    )
    wrapped = "\n\n".join(textwrap.fill(each, 79) for each in PARAGRAPHS[:4])
    blocks = text.read(f"{note}\nCourier of this week, and worth a look.\n\n{wrapped}".encode()).blocks
    assert [each.text for each in blocks] == [
        f"{note} Courier of this week, and worth a look.".replace("\n", " "),
        *PARAGRAPHS[:4],
    ]


def test_recognised_words_that_stand_higher_and_lower_than_their_line() -> None:
    scan = PdfPageContents()
    scan.picture(0, 0, WIDTH, HEIGHT)
    top = 60.0
    for paragraph in PARAGRAPHS[:2]:
        left = 60.0
        for number, word in enumerate(paragraph.split()):
            width = text_width(word, 10)
            if left + width > WIDTH - 40:
                left, top = 40.0, top + 14
            scan.text(left, top + number * 7 % 5 * 0.6, word + " ", (10, 9, 11)[number % 3], mode=INVISIBLE)
            left += width + (1, 4, -1.5)[number % 3]
        top += 14
    assert pdf.read(pdf_file(scan)).blocks == tuple(map(FileBlock, PARAGRAPHS[:2]))


def test_the_number_of_a_page_stands_below_a_letterhead() -> None:
    pages = []
    for number, paragraph in enumerate(PARAGRAPHS[:2], 1):
        page = PdfPageContents()
        if number > 1:
            page.text(60, HEIGHT * 0.22, f"Seite {number}", 10)
        words, top = paragraph.split(), HEIGHT * 0.3
        while words:
            count = next((at for at in range(1, len(words)) if text_width(" ".join(words[:at]), 10) > 260), len(words))
            page.text(60, top, " ".join(words[:count]), 10)
            words, top = words[count:], top + 14
        pages.append(page)
    expected = *map(FileBlock, PARAGRAPHS[:2]), FileBlock("Seite 2", BlockHint.RUNNING)
    assert pdf.read(pdf_file(*pages)).blocks == expected


def test_a_label_in_large_letters_is_no_headline() -> None:
    label = FileBlock("Medieninformation", BlockHint.HEADLINE)
    blocks = FileBlock(HEADLINE, BlockHint.STANDFIRST), *map(FileBlock, PARAGRAPHS[:3])
    assert kept(FileContents((label, *blocks))) == [HEADLINE, *PARAGRAPHS[:3]]
    labelled = FileBlock(f"Title: {HEADLINE}", BlockHint.HEADLINE)
    assert kept(FileContents((labelled, *blocks[1:]))) == [HEADLINE, *PARAGRAPHS[:3]]


def test_the_name_of_a_site_below_a_picture_is_no_headline() -> None:
    head = f"<title>{HEADLINE} | The Estuary Courier</title><meta property=og:site_name content='The Estuary Courier'>"
    picture = "<figure><img src=a.jpg><figcaption>(The Estuary Courier)</figcaption></figure>"
    paragraphs = "".join(f"<p>{each}</p>" for each in PARAGRAPHS[:4])
    page = f"<html><head>{head}</head><body><h1>In short: {HEADLINE}</h1>{picture}<div>{paragraphs}</div></body></html>"
    assert kept(html.read(page.encode())) == [f"In short: {HEADLINE}", *PARAGRAPHS[:4]]


def test_the_name_of_a_section_is_no_headline_though_a_title_ends_in_it() -> None:
    head = "<title>Glass maker to build a furnace that burns hydrogen : The Kiln Blog : Courier</title>"
    paragraphs = "".join(f"<p>{each}</p>" for each in PARAGRAPHS[:4])
    body = f"<h2>The Kiln Blog</h2><h1>{HEADLINE}</h1><div>{paragraphs}</div>"
    assert kept(html.read(f"<html><head>{head}</head><body>{body}</body></html>".encode())) == [
        *(HEADLINE, *PARAGRAPHS[:4]),
    ]


def test_references_with_their_marks() -> None:
    blocks = [
        *(PARAGRAPHS[0] + " It grew [1].", PARAGRAPHS[1] + " It shrank [1,2].", PARAGRAPHS[2] + " Of [2] all [3]."),
        *("References:", "[1] A. Okoye, Mills of the coast, 2024.", "[2] B. Holm, Bread, 2025."),
    ]
    assert kept(FileContents(tuple(map(FileBlock, blocks)))) == [
        f"{PARAGRAPHS[0]} It grew.",
        f"{PARAGRAPHS[1]} It shrank.",
        f"{PARAGRAPHS[2]} Of all [3].",
    ]


def test_a_wire_text_from_a_news_service() -> None:
    wire = "Date:  20-Jun-97 20:31 MST\nFrom:  News Desk [76,303]\nSubj:  Finch buys Wren\n\n"
    data = (wire + "By MARY LARK Associated Press Writer\n" + "\n\n".join(PARAGRAPHS[:2])).encode()
    assert is_mail(data, ".txt")
    assert kept(eml.read(data)) == ["Finch buys Wren", "By MARY LARK Associated Press Writer", *PARAGRAPHS[:2]]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By MARY LARK Associated Press Writer", ("MARY LARK",)),
        ("By Mary Lark and Ben Holm Staff Writers", ("Mary Lark", "Ben Holm")),
        ("By Mary Lark in London", ("Mary Lark",)),
    ],
)
def test_an_office_after_a_name(line: str, names: tuple[str, ...]) -> None:
    metadata = read_metadata(line, "en")
    assert metadata is not None
    assert metadata.authors == names


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("An dieser Stelle finden Sie externe Inhalte, die unsere Redaktion ausgewählt hat.", "cookies"),
        ("Ich bin einverstanden, dass mir externe Inhalte gezeigt werden.", "cookies"),
        ("FOR IMMEDIATE RELEASE Contact: Ines Calloway, 12 Mill Lane press@finch.example", "release"),
        ("FOR IMMEDIATE RELEASE Finch, of press@finch.example, has bought Wren.", ""),
        ("Mill notes: Sign up for our weekly newsletter about bread.", "newsletter"),
        ("An dieser Stelle stand früher eine Mühle.", ""),
        ("Finch: Sign here, said the sellers.", ""),
    ],
)
def test_invitations_within_an_article(block: str, reason: str) -> None:
    assert find_furniture(block) == reason
