"""What pages have besides columns: notes, captions, tables, large letters."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.import_.file_contents import BlockHint, FileBlock
from jvexplore.article.import_.pdf.read_pdf import read
from tests.article.import_.one_text import BYLINE, HEADLINE, PARAGRAPHS, STANDFIRST
from tests.article.import_.pdf_columns_set import Column, Setting, set_paragraphs
from tests.article.import_.pdf_files import FONTS, HEIGHT, INVISIBLE, WIDTH, PdfPageContents, pdf_file, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

MARGIN = 40
BODY = [FileBlock(each) for each in PARAGRAPHS[:4]]


def page(top: float = 60, setting: Setting | None = None, texts: Sequence[str] = PARAGRAPHS[:4]) -> PdfPageContents:
    """Return a page with paragraphs in one column."""
    contents = PdfPageContents()
    column = Column(contents, MARGIN, top, WIDTH - 2 * MARGIN, HEIGHT - MARGIN)
    set_paragraphs(texts, [column], setting or Setting())
    return contents


def test_headline_by_its_size() -> None:
    contents = page(150)
    contents.text(MARGIN, 60, "PRESS RELEASE", 9, "Helvetica-Bold")
    contents.text(MARGIN, 90, HEADLINE, 14, "Times-Bold")
    contents.text(MARGIN, 110, STANDFIRST, 11, "Times-Italic")
    contents.text(MARGIN, 130, BYLINE, 10)
    assert read(pdf_file(contents)).blocks == (
        FileBlock("PRESS RELEASE", BlockHint.SOURCE_LINE),
        FileBlock(HEADLINE, BlockHint.HEADLINE),
        FileBlock(STANDFIRST, BlockHint.STANDFIRST),
        FileBlock(BYLINE),
        *BODY,
    )


@pytest.mark.parametrize("size", [8, 10])
def test_footnotes_and_their_marks(size: float) -> None:
    contents = page()
    before, after = "The price was set in June,", " and paid in cash."
    end = MARGIN + text_width(before, 10)
    contents.text(MARGIN, 400, before, 10)
    contents.text(end, 396, "1", 6)
    contents.text(end + text_width("1", 6), 400, after, 10)
    contents.text(MARGIN, 520, "1", 5)
    contents.text(MARGIN + 4, 523, "At the exchange rate of that day.", size)
    assert read(pdf_file(contents)).blocks == (
        *BODY,
        FileBlock(before + after),
        FileBlock("1 At the exchange rate of that day.", BlockHint.FOOTNOTE),
    )


def test_raised_numbers_that_are_no_marks() -> None:
    contents = page()
    end = MARGIN + text_width("The site has 900 m", 10)
    contents.text(MARGIN, 400, "The site has 900 m", 10)
    contents.text(end, 396, "2", 6)
    contents.text(end + text_width("2", 6), 400, " of roof.", 10)
    assert read(pdf_file(contents)).blocks == (*BODY, FileBlock("The site has 900 m2 of roof."))


@pytest.mark.parametrize(("letter", "rest"), [("B", "rackwater"), ("A", "glassworks")])
def test_large_first_letter(letter: str, rest: str) -> None:
    contents = page(100, texts=PARAGRAPHS[1:3])
    contents.text(MARGIN, 88, letter, 28)
    left, width = MARGIN + 26, WIDTH - 2 * MARGIN - 26
    text = (
        f"{rest} is to build a furnace, with a partner from Bergen who will supply the gas, and take half of the rest."
    )
    set_paragraphs([text], [Column(contents, left, 64, width, 101)], Setting(indent=0))
    first = f"{letter}{rest}" if letter == "B" else f"{letter} {rest}"
    assert read(pdf_file(contents)).blocks == (FileBlock(f"{first}{text.removeprefix(rest)}"), *BODY[1:3])


def test_captions_tables_and_headings() -> None:
    contents = page(texts=PARAGRAPHS[:2])
    contents.picture(MARGIN, 160, 200, 100)
    contents.text(MARGIN, 272, "Oriel Tamsin at the works in Hull", 8, "Times-Italic")
    for baseline, row in (
        (300, ("Partner", "Share", "Paid")),
        (314, ("Brackwater", "51", "71")),
        (328, ("Fund", "9", "13")),
    ):
        for left, cell in zip((MARGIN, 180, 260), row, strict=True):
            contents.text(left, baseline, cell, 10)
    contents.text(MARGIN, 360, "What comes next", 10, "Times-Bold")
    set_paragraphs(PARAGRAPHS[2:4], [Column(contents, MARGIN, 364, WIDTH - 2 * MARGIN, HEIGHT)], Setting())
    assert read(pdf_file(contents)).blocks == (
        *BODY[:2],
        FileBlock("Oriel Tamsin at the works in Hull", BlockHint.CAPTION),
        FileBlock("Partner Share Paid Brackwater 51 71 Fund 9 13", BlockHint.TABLE),
        FileBlock("What comes next", BlockHint.HEADING),
        *BODY[2:],
    )


def test_numbered_paragraphs() -> None:
    contents = page(texts=[])
    setting, texts = Setting(indent=0), [*PARAGRAPHS[:2]]
    for number, text in enumerate(texts, 1):
        contents.text(MARGIN, 60 + 60 * number + 12, f"{number}.", 10)
        set_paragraphs(
            [text], [Column(contents, MARGIN + 24, 60 + 60 * number, WIDTH - 2 * MARGIN - 24, HEIGHT)], setting
        )
    assert [each.text for each in read(pdf_file(contents)).blocks] == [f"1. {texts[0]}", f"2. {texts[1]}"]


def test_text_across_is_left_out() -> None:
    contents = page()
    contents.text(20, 500, "Downloaded by a reader", 8, is_upright=True)
    assert read(pdf_file(contents)).blocks == (*BODY, FileBlock("Downloaded by a reader", BlockHint.OUTSIDE))


def test_text_that_is_drawn_twice() -> None:
    contents = page()
    for shift in (0, 0.3):
        contents.text(MARGIN + shift, 40, HEADLINE, 14)
    assert read(pdf_file(contents)).blocks == (FileBlock(HEADLINE, BlockHint.HEADLINE), *BODY)


def test_recognised_text_of_a_scan() -> None:
    scan = PdfPageContents()
    scan.picture(0, 0, WIDTH, HEIGHT)
    scan.text(MARGIN, 60, "The price was paid in cash.", 10, mode=INVISIBLE)
    assert read(pdf_file(scan)).blocks == (FileBlock("The price was paid in cash."),)
    contents = page()
    contents.text(MARGIN, 300, "The price was paid in cash.", 10, mode=INVISIBLE)
    assert read(pdf_file(contents)).blocks == (*BODY,)


def test_pages_that_a_browser_printed() -> None:
    pages = [page(texts=PARAGRAPHS[:2]), page(texts=PARAGRAPHS[2:4])]
    for number, contents in enumerate(pages, 1):
        contents.text(20, 18, "14/10/2027, 21:05", 7, "Helvetica")
        contents.text(150, 18, "Glass and hydrogen | The Courier", 7, "Helvetica")
        contents.text(20, HEIGHT - 12, "https://courier.example/glass", 7, "Helvetica")
        contents.text(WIDTH - 40, HEIGHT - 12, f"{number}/2", 7, "Helvetica")
    found = read(pdf_file(*pages))
    assert found.blocks[:4] == (*BODY,)
    assert {each.hint for each in found.blocks[4:]} == {BlockHint.RUNNING}
    assert (found.metadata.title, found.metadata.url) == (
        "Glass and hydrogen | The Courier",
        "https://courier.example/glass",
    )


@pytest.mark.parametrize(
    ("info", "title", "authors"),
    [
        ({"Title": HEADLINE, "Author": "Ines Calloway and Håkon Brekke"}, HEADLINE, ("Ines Calloway", "Håkon Brekke")),
        ({"Title": "Microsoft Word - furnace draft.doc", "Author": "Administrator"}, "", ()),
        ({"Title": "furnace_final_2.indd", "Author": "icalloway"}, "", ()),
        ({"Title": "Untitled document", "Author": "Dell User"}, "", ()),
        ({"Title": "C:\\press\\furnace.pdf", "CreationDate": "D:20271014120000Z"}, "", ()),
        ({"Title": "Glass\x00 and\n hydrogen"}, "Glass and hydrogen", ()),
    ],
)
def test_what_the_file_says_of_itself(info: dict[str, str], title: str, authors: tuple[str, ...]) -> None:
    found = read(pdf_file(page(), info=info)).metadata
    assert (found.title, found.authors, found.published) == (title, authors, "")


def test_numbers_of_lines() -> None:
    contents = page(setting=Setting(leading=24, indent=0, gap=24), texts=PARAGRAPHS[:3])
    for number in range(1, 20):
        contents.text(16, 60 + 24 * number, str(number), 8)
    assert read(pdf_file(contents)).blocks == (*BODY[:3], FileBlock("1", BlockHint.RUNNING))


def test_notes_in_the_margin() -> None:
    contents = PdfPageContents()
    set_paragraphs(PARAGRAPHS[:3], [Column(contents, 140, 60, WIDTH - 180, HEIGHT)], Setting(indent=0, gap=8))
    set_paragraphs(
        ["A furnace that burns no gas"], [Column(contents, MARGIN, 80, 85, HEIGHT)], Setting(indent=0, size=8)
    )
    found = read(pdf_file(contents)).blocks
    assert [each for each in found if each.hint is BlockHint.NONE and len(each.text) > 40] == BODY[:3]
    assert "A furnace that burns no gas" in [each.text for each in found]


def test_lines_that_end_in_a_closed_dash() -> None:
    contents = page(texts=[])
    for baseline, line in (
        (80, "The furnace is to be built in 2028–"),
        (92, "2029, near Hull and the Humber/"),
        (104, "Ouse."),
    ):
        contents.text(MARGIN, baseline, line, 10)
    assert read(pdf_file(contents)).blocks == (
        FileBlock("The furnace is to be built in 2028–2029, near Hull and the Humber/Ouse."),
    )


def test_a_box_within_the_text() -> None:
    """A paragraph that a box interrupts goes on behind it."""
    contents = PdfPageContents()
    width = WIDTH - 2 * MARGIN
    half = [Column(contents, MARGIN, 60, width, 85), Column(contents, MARGIN, 160, width, HEIGHT)]
    set_paragraphs(PARAGRAPHS[5:6], half, Setting(indent=0))
    set_paragraphs(
        ["“Nobody has melted glass so.”"], [Column(contents, 90, 100, 240, 150)], Setting(size=16, leading=18)
    )
    assert read(pdf_file(contents)).blocks == (
        FileBlock(PARAGRAPHS[5]),
        FileBlock("“Nobody has melted glass so.”", BlockHint.HEADLINE),
    )


@pytest.mark.parametrize("seed", range(12))
def test_pages_without_any_order(seed: int) -> None:
    chance = random.Random(seed)
    contents = PdfPageContents()
    words = [chance.choice(("glass", "1", "2028", "of", "gas.", "•", "a)", "Ä")) for _ in range(200)]
    for word in words:
        size, font = chance.choice((5, 8, 10, 24)), chance.choice(FONTS)
        left, baseline = chance.uniform(0, WIDTH - 80), chance.uniform(30, HEIGHT)
        contents.text(left, baseline, word, size, font, is_upright=chance.random() < 0.1)
    found = Counter(word for each in read(pdf_file(contents)).blocks for word in each.text.split())
    assert found.total() > 100
    assert found["glass"] <= words.count("glass")


def test_items_whose_lines_hang() -> None:
    contents = page(texts=PARAGRAPHS[:1])
    items = (
        ("• to build the furnace (all of it) and the hall", "(or a part)"),
        ("• to buy the gas in Bergen", "(for ten years)"),
    )
    for number, lines in enumerate(items):
        for place, line in enumerate(lines):
            contents.text(MARGIN + 12 * place, 130 + 24 * number + 12 * place, line, 10)
    assert [each.text for each in read(pdf_file(contents)).blocks[1:]] == [" ".join(lines) for lines in items]


def test_pages_that_were_captured_from_the_web() -> None:
    contents = page()
    contents.text(20, HEIGHT - 12, "https://courier.example/glass[14/10/2027 21:05:12]", 7, "Helvetica")
    assert read(pdf_file(contents)).metadata.url == "https://courier.example/glass"
    listed = pdf_file(contents, info={"Subject": "Glass Review, 2027. doi:10.1234/gr.2027.5"})
    assert read(listed).metadata.url == "https://doi.org/10.1234/gr.2027.5"


def test_pages_that_are_turned() -> None:
    contents = PdfPageContents()
    for left, line in ((100, "The price was paid in cash, as the"), (112, "owner had asked.")):
        contents.text(left, 500, line, 10, is_upright=True)
    text = (FileBlock("The price was paid in cash, as the owner had asked."),)
    assert read(pdf_file(contents, is_turned=True)).blocks == text
