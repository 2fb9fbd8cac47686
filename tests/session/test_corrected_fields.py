"""What corrections of blocks do to the fields, and what they are called when they are undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.imported_article import ArticleFields
from jvexplore.session.import_fields import ImportField
from tests.session.import_samples import BLOCKS, FIELDS, open_sample

if TYPE_CHECKING:
    from jvexplore.session.open_import import OpenImport

TITLE, AUTHORS = ImportField.TITLE, ImportField.AUTHORS
HEADLINE = BLOCKS[1].text


def undone_label(opened: OpenImport) -> str:
    undone = opened.undo()
    assert undone
    return undone.label


def test_each_step_is_called_by_what_it_did() -> None:
    opened = open_sample()
    opened.drop_or_keep(range(4, 5), is_dropped=True)
    assert undone_label(opened) == "drop 1 block"
    opened.drop_or_keep(range(6, 8), is_dropped=True)
    assert undone_label(opened) == "drop 2 blocks"
    opened.drop_or_keep(range(5, 8), is_dropped=True)
    assert undone_label(opened) == "drop 2 blocks", "the first of the three was dropped as an advert already"
    opened.drop_or_keep(range(5, 6), is_dropped=False)
    assert undone_label(opened) == "keep 1 block"
    opened.join_next(4)
    assert undone_label(opened) == "join"
    opened.type_in(TITLE, "A yard is sold")
    assert undone_label(opened) == "title"
    assert opened.undo() is None


def test_several_blocks_become_one_headline_but_any_number_of_other_parts() -> None:
    opened = open_sample()
    assert opened.change_part(range(6, 8), BlockPart.CAPTION)
    assert [(each.text, each.part) for each in opened.blocks[6:8]] == [
        (BLOCKS[6].text, BlockPart.CAPTION),
        (BLOCKS[7].text, BlockPart.CAPTION),
    ]
    assert opened.change_part(range(6, 8), BlockPart.HEADLINE)
    joined = f"{BLOCKS[6].text} {BLOCKS[7].text}"
    assert [each.text for each in opened.blocks if each.part is BlockPart.HEADLINE] == [joined]
    assert opened.text_of(TITLE) == joined


def test_the_title_stays_when_the_headline_is_dropped_and_when_it_is_another() -> None:
    opened = open_sample()
    opened.drop_or_keep(range(1, 2), is_dropped=True)
    assert opened.text_of(TITLE) == HEADLINE
    other = open_sample(BLOCKS, ArticleFields(title="A title of the file", language="en"))
    other.split(1, len("Gannet Ferries to buy"))
    assert other.text_of(TITLE) == "A title of the file"


def test_a_field_that_was_emptied_is_not_filled_again() -> None:
    blocks = [Block(HEADLINE, BlockPart.HEADLINE), Block("By Ana Petrova, 5 May 2027"), Block("A sentence.")]
    opened = open_sample(blocks, ArticleFields(title=HEADLINE, authors=("Bo Lind",), language="en"))
    opened.type_in(AUTHORS, "")
    assert opened.change_part(range(1, 2), BlockPart.BYLINE)
    assert opened.text_of(AUTHORS) == ""
    assert opened.text_of(ImportField.PUBLISHED) == "2027-05-05"


def test_without_a_title_one_is_proposed_from_the_headline_or_else_the_first_paragraph() -> None:
    opened = open_sample([BLOCKS[4], BLOCKS[1]], FIELDS)
    opened.type_in(TITLE, "")
    assert opened.problems()[TITLE].replacement == HEADLINE
    opened.drop_or_keep(range(1, 2), is_dropped=True)
    assert opened.problems()[TITLE].replacement == BLOCKS[4].text
