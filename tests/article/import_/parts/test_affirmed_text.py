"""What a format says to be text of the article is kept, however short it is and wherever it stands."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents
from jvexplore.article.import_.parts.tell_parts import tell_parts
from tests.article.import_.one_text import HEADLINE, PARAGRAPHS

BUTTONS = ("Ferries", "Harbours", "Bridges", "Quays", "Tides", "Locks", "Barges")


def dropped(*blocks: FileBlock) -> dict[str, str]:
    return {each.text: each.reason for each in tell_parts(FileContents(blocks)).blocks if each.is_dropped}


@pytest.mark.parametrize("hint", [BlockHint.BODY, BlockHint.ITEM])
def test_where_text_stands_makes_it_no_menu(hint: BlockHint) -> None:
    short = ("Read more", "Locks of the Humber", "9 June: Hull")
    text = [FileBlock(each, hint) for each in (*PARAGRAPHS[:4], *short)]
    buttons = [*map(FileBlock, BUTTONS)]
    assert dropped(*buttons, FileBlock(HEADLINE, BlockHint.HEADLINE), *text, *buttons) == {
        **dict.fromkeys(BUTTONS, "outside"),
        "Read more": "related",
    }


def test_an_item_is_no_subheading_but_a_paragraph_may_be_one() -> None:
    def blocks(hint: BlockHint) -> list[FileBlock]:
        return [FileBlock(each, hint) for each in (*PARAGRAPHS[:2], "The price", *PARAGRAPHS[2:4])]

    assert dropped(*blocks(BlockHint.ITEM)) == {}
    assert dropped(*blocks(BlockHint.BODY)) == {"The price": "subheading"}


def test_a_format_that_marks_items_alone_does_not_say_what_is_text() -> None:
    labels = [*map(FileBlock, ("Summary:", "Details:", "What is it?", "Who pays?", "When?", "Quotes:"))]
    items = [FileBlock(each, BlockHint.ITEM) for each in ("Ferries by night", "Ferries by day")]
    texts = [*map(FileBlock, PARAGRAPHS[:6])]
    questions = [each for pair in zip(labels, texts, strict=True) for each in pair]
    headline = FileBlock("Headline:"), FileBlock(f'"{HEADLINE}"')
    article = tell_parts(FileContents((*headline, *questions[:4], *items, *questions[4:])))
    kept = [each.text for each in article.blocks if not each.is_dropped]
    assert [each for each in kept if each not in [label.text for label in labels]] == [
        *(f'"{HEADLINE}"', *PARAGRAPHS[:2], "Ferries by night", "Ferries by day", *PARAGRAPHS[2:6]),
    ]
    assert article.fields.title == f'"{HEADLINE}"'
