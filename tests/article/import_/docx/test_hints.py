"""What the styles and letters of a Word file say that each of its blocks is."""

from __future__ import annotations

from jvexplore.article.import_.docx.read_docx import read
from jvexplore.article.import_.file_contents import BlockHint
from tests.article.import_.docx.read_blocks import SENTENCE, hinted
from tests.article.import_.word_files import paragraph, run, word_file

BOLD = "<w:b/>"


def test_a_long_heading_is_a_standfirst_right_below_the_headline_only() -> None:
    below, later = (f"What the {name} of Wren's forty shops may now expect" for name in ("staff", "customers"))
    found = hinted(
        paragraph("Finch buys Wren", style="Title"),
        paragraph(below, style="Heading2"),
        paragraph(SENTENCE),
        paragraph(later, style="Heading2"),
        paragraph(SENTENCE),
    )
    assert dict(found) | {SENTENCE: ""} == {
        "Finch buys Wren": BlockHint.HEADLINE,
        below: BlockHint.STANDFIRST,
        SENTENCE: "",
        later: BlockHint.HEADING,
    }


def test_styles_tell_what_a_block_is() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House"/><w:basedOn w:val="H2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="House"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Out"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Big"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
    )
    lines = ("The first", "House"), ("Outline", "Out"), (SENTENCE, ""), ("Larger", "Big"), ("By Ana Okoye", "Big")
    strong = paragraph(run("Strong", '<w:rStyle w:val="Strong"/>'))
    weak = paragraph(run("Partly", BOLD), run(" bold"))
    contents = read(word_file(*(paragraph(text, style=style) for text, style in lines), strong, weak, styles=styles))
    assert [(each.text, each.hint) for each in contents.blocks] == [
        ("The first", BlockHint.HEADING),
        ("Outline", BlockHint.HEADING),
        (SENTENCE, BlockHint.NONE),
        ("Larger", BlockHint.HEADING),
        ("By Ana Okoye", BlockHint.NONE),
        ("Strong", BlockHint.HEADING),
        ("Partly bold", BlockHint.NONE),
    ]


def test_bold_sentences_and_texts_that_are_all_bold_are_no_headings() -> None:
    assert hinted(paragraph(run("Why it matters", BOLD)), paragraph(SENTENCE), paragraph(run("It is.", BOLD))) == [
        ("Why it matters", BlockHint.HEADLINE),
        (SENTENCE, BlockHint.NONE),
        ("It is.", BlockHint.NONE),
    ]
    assert {hint for _, hint in hinted(paragraph(run("One", BOLD)), paragraph(run("Two", BOLD)))} == {BlockHint.NONE}


def test_a_press_release_with_a_centred_headline_under_its_letterhead() -> None:
    centred = '<w:jc w:val="center"/>'
    lines = (paragraph("FOR IMMEDIATE RELEASE"), paragraph("Contact: Ana Okoye"), paragraph("4 March 2027"))
    headline = paragraph("Finch buys Wren Bakeries", properties=centred)
    below = paragraph("Forty shops in the north change hands for £21m", properties=centred)
    assert hinted(*lines, headline, below, paragraph("NORTHWICH", properties=centred), paragraph(SENTENCE)) == [
        ("FOR IMMEDIATE RELEASE", BlockHint.OUTSIDE),
        ("Contact: Ana Okoye", BlockHint.OUTSIDE),
        ("4 March 2027", BlockHint.NONE),
        ("Finch buys Wren Bakeries", BlockHint.HEADLINE),
        ("Forty shops in the north change hands for £21m", BlockHint.STANDFIRST),
        ("NORTHWICH", BlockHint.HEADING),
        (SENTENCE, BlockHint.NONE),
    ]


def test_items_of_lists_are_told_by_their_numbers_and_headings_with_one_are_headings() -> None:
    numbered, none = (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{each}"/></w:numPr>' for each in ("7", "0"))
    lines = (paragraph("Chapter one", style="Heading2", properties=numbered), paragraph(SENTENCE))
    items = (paragraph("Forty shops", properties=numbered), paragraph("No debt", properties=none))
    assert hinted(*lines, *items) == [
        ("Chapter one", BlockHint.HEADING),
        (SENTENCE, BlockHint.NONE),
        ("Forty shops", BlockHint.ITEM),
        ("No debt", BlockHint.NONE),
    ]


def test_captions_and_contents_are_told_by_their_styles() -> None:
    lines = ("Contents 3", "TOC1"), (SENTENCE, ""), ("Figure 1: the shop", "Caption")
    assert hinted(*(paragraph(text, style=style) for text, style in lines)) == [
        ("Contents 3", BlockHint.MENU),
        (SENTENCE, BlockHint.NONE),
        ("Figure 1: the shop", BlockHint.CAPTION),
    ]
