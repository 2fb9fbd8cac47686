"""Corrections of an import: what each changes, that none changes a letter, and that all can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.imported_article import ArticleFields
from jvexplore.article.import_.new_source import new_source
from jvexplore.session.import_fields import ImportField
from jvexplore.session.import_values import FieldProblem
from tests.session.import_samples import BLOCKS, FIELDS, open_sample

if TYPE_CHECKING:
    from jvexplore.session.open_import import OpenImport

TITLE, PUBLISHER, PUBLISHED, ID = ImportField.TITLE, ImportField.PUBLISHER, ImportField.PUBLISHED, ImportField.ID


def test_paragraphs_are_numbered_over_the_body_that_is_kept() -> None:
    opened = open_sample()
    assert [each.number for each in opened.statuses] == [0, 0, 0, 0, 1, 0, 2, 3, 0]
    assert (opened.paragraph_count, opened.dropped_count) == (3, 3)
    opened.drop_or_keep(range(4, 5), is_dropped=True)
    assert [each.number for each in opened.statuses] == [0, 0, 0, 0, 0, 0, 1, 2, 0]
    assert (opened.paragraph_count, opened.dropped_count) == (2, 4)


def test_what_repeats_or_has_no_words_is_no_paragraph() -> None:
    opened = open_sample([Block("One sentence."), Block("* * *"), Block("One  sentence."), Block("Another one.")])
    assert [(each.number, each.remark) for each in opened.statuses] == [
        (1, ""),
        (0, "no words"),
        (0, "repeated"),
        (2, ""),
    ]


def test_a_run_is_dropped_and_kept() -> None:
    opened = open_sample()
    assert opened.drop_or_keep(range(4, 9), is_dropped=True)
    assert all(each.is_dropped for each in opened.blocks[4:])
    assert opened.blocks[5].reason == "advert"
    assert not opened.drop_or_keep(range(4, 9), is_dropped=True)
    assert opened.drop_or_keep(range(4, 6), is_dropped=False)
    assert [each.is_dropped for each in opened.blocks[4:]] == [False, False, True, True, True]


def test_a_paragraph_is_joined_with_the_next_that_is_kept_over_what_interrupts_it() -> None:
    opened = open_sample()
    assert opened.join_next(4)
    assert opened.blocks[4].text.endswith("21m crowns. The yard has 310 workers and an order book that is")
    assert [each.reason for each in opened.blocks[5:]] == ["advert", "", "page"]
    assert opened.join_next(0)
    assert opened.blocks[0].text == f"{BLOCKS[0].text} {BLOCKS[1].text}"
    assert opened.blocks[0].is_dropped


def test_the_last_block_has_none_to_be_joined_with() -> None:
    opened = open_sample()
    assert not opened.join_next(8)
    assert not opened.join_next(7)
    assert not opened.is_corrected


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("The ship-", "yard is old.", "The shipyard is old."),
        ("A cross-", "border deal.", "A cross-border deal."),
        ("It grew by 3-", "4 per cent.", "It grew by 3-4 per cent."),
        ("It ended -", "for good.", "It ended - for good."),
    ],
)
def test_a_hyphen_at_the_end_of_a_block_is_read_as_at_the_end_of_a_line(one: str, other: str, joined: str) -> None:
    opened = open_sample([Block(one), Block(other), Block("Other cross-border deals failed.")])
    assert opened.join_next(0)
    assert opened.blocks[0].text == joined


def test_a_run_is_joined_without_what_is_dropped_in_it() -> None:
    opened = open_sample()
    assert opened.join_run(range(4, 9))
    assert opened.blocks[4].text == " ".join(BLOCKS[each].text for each in (4, 6, 7))
    assert [each.reason for each in opened.blocks[5:]] == ["advert", "page"]
    assert opened.join_run(range(5, 7))
    assert opened.blocks[5].text == "Advertisement Page 1 of 2"
    assert not opened.join_run(range(4, 5))


def test_a_block_is_split_before_a_word() -> None:
    opened = open_sample()
    offset = BLOCKS[4].text.index("It offers")
    assert opened.split(4, offset)
    assert [each.text for each in opened.blocks[4:6]] == [
        "Gannet Ferries wants to buy the Osprey yard.",
        "It offers 21m crowns.",
    ]
    assert opened.paragraph_count == 4
    assert not opened.split(4, 0)
    assert not opened.split(4, 99)


def test_what_is_split_off_a_headline_is_body_and_the_title_follows() -> None:
    opened = open_sample()
    assert opened.split(1, len("Gannet Ferries to buy"))
    assert [each.part for each in opened.blocks[1:3]] == [BlockPart.HEADLINE, BlockPart.BODY]
    assert opened.text_of(TITLE) == "Gannet Ferries to buy"
    assert opened.join_next(1)
    assert opened.text_of(TITLE) == "Gannet Ferries to buy the Osprey shipyard"


def test_a_headline_is_kept_becomes_the_title_and_is_the_only_one() -> None:
    opened = open_sample()
    assert opened.change_part(range(8, 9), BlockPart.HEADLINE)
    assert opened.blocks[8] == Block("Page 1 of 2", BlockPart.HEADLINE, reason="page")
    assert opened.blocks[1].part is BlockPart.BODY
    assert opened.text_of(TITLE) == "Page 1 of 2"
    assert opened.text_of(ID) == "page-1-of-2"


def test_a_title_that_was_typed_stays() -> None:
    opened = open_sample()
    opened.type_in(TITLE, "A yard is sold")
    opened.change_part(range(3, 4), BlockPart.HEADLINE)
    opened.join_next(3)
    assert opened.text_of(TITLE) == "A yard is sold"


def test_a_source_line_fills_the_fields_that_are_empty() -> None:
    blocks = [Block("Headline here", BlockPart.HEADLINE), Block("By Ana Petrova, 5 May 2027"), Block("A sentence.")]
    opened = open_sample(blocks, ArticleFields(title="Headline here", publisher="The Bay", language="en"))
    assert opened.change_part(range(1, 2), BlockPart.BYLINE)
    assert opened.text_of(ImportField.AUTHORS) == "Ana Petrova"
    assert opened.text_of(PUBLISHED) == "2027-05-05"
    assert opened.text_of(PUBLISHER) == "The Bay"
    undone = opened.undo()
    assert undone
    assert undone.label == "byline"
    assert opened.text_of(ImportField.AUTHORS) == ""


def test_an_id_is_proposed_until_one_is_typed() -> None:
    opened = open_sample(BLOCKS, FIELDS, "gannet-ferries-to-buy-the-osprey", "osprey")
    assert opened.text_of(ID) == "gannet-ferries-to-buy-the-osprey-2"
    opened.type_in(TITLE, "Osprey sold")
    assert opened.text_of(ID) == "osprey-sold"
    opened.type_in(ID, "osprey")
    assert opened.problems() == {ID: FieldProblem("taken", replacement="osprey-2")}
    opened.type_in(ID, "Osprey Yard")
    assert opened.problems() == {ID: FieldProblem("not an id", replacement="osprey-yard")}
    opened.type_in(ID, "yard")
    opened.type_in(TITLE, "Yard sold")
    assert opened.read_field(ID).value == opened.text_of(ID) == "yard"
    opened.type_in(ID, "")
    assert opened.text_of(ID) == "yard-sold"


def test_what_is_typed_on_end_is_one_step() -> None:
    opened = open_sample()
    for end in range(1, 5):
        opened.type_in(PUBLISHER, "Reed"[:end])
    opened.end_typing()
    opened.type_in(PUBLISHER, "Reed & Co")
    opened.type_in(TITLE, "A title")
    steps = [step.field for _ in range(3) if (step := opened.undo())]
    assert steps == [TITLE, PUBLISHER, PUBLISHER]
    assert opened.undo() is None
    assert opened.text_of(PUBLISHER) == "The Coast Courier"
    assert not opened.is_corrected


def test_typing_back_what_was_there_leaves_no_step() -> None:
    opened = open_sample()
    opened.type_in(PUBLISHER, "The Coast Courie")
    opened.type_in(PUBLISHER, "The Coast Courier")
    opened.end_typing()
    assert opened.undo() is not None  # the field counts as typed in: no source line fills it again
    assert opened.undo() is None


def test_a_doubt_lasts_until_the_field_is_changed() -> None:
    opened = open_sample()
    assert opened.doubts() == [PUBLISHED]
    reading = opened.read_field(PUBLISHED)
    assert (reading.value, reading.doubt, reading.alternative) == ("2027-03-04", "4 Mar or 3 Apr?", "2027-04-03")
    opened.type_in(PUBLISHED, reading.alternative)
    assert opened.doubts() == []
    assert opened.origin_of(PUBLISHED) == ""
    assert opened.origin_of(TITLE) == "from the text"


def test_what_is_doubted_is_kept_by_one_key() -> None:
    opened = open_sample()
    assert opened.keep_doubtful(PUBLISHED)
    assert (opened.doubts(), opened.text_of(PUBLISHED)) == ([], "2027-03-04")
    assert opened.read_field(PUBLISHED).words == "4 March 2027"
    assert not opened.keep_doubtful(PUBLISHED)
    assert opened.undo() is not None
    assert opened.doubts() == [PUBLISHED]


def test_a_title_can_be_made_again_from_the_headline() -> None:
    opened = open_sample()
    opened.type_in(TITLE, " ")
    assert opened.problems()[TITLE] == FieldProblem("needed", "type one", BLOCKS[1].text)
    opened.drop_or_keep(range(4), is_dropped=True)
    assert opened.problems()[TITLE].replacement == BLOCKS[4].text


def test_the_corrected_article_has_the_values_and_no_wrong_ones() -> None:
    opened = open_sample()
    opened.type_in(PUBLISHED, "11 Sept 2018")
    opened.type_in(ImportField.URL, "nowhere")
    opened.type_in(ImportField.LANGUAGE, "german")
    opened.type_in(ImportField.AUTHORS, "Ana Petrova; Jo Reed")
    fields = opened.corrected_article().fields
    assert (fields.published, fields.url, fields.language) == ("2018-09-11", "", "de")
    assert fields.authors == ("Ana Petrova", "Jo Reed")


def test_names_with_commas_that_nobody_changed_are_kept() -> None:
    opened = open_sample(BLOCKS, ArticleFields(title="A", authors=("Reed, Jo", "Ana Petrova")))
    assert opened.corrected_article().fields.authors == ("Reed, Jo", "Ana Petrova")


_NUMBERS = st.integers(0, 12)
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("drop"), _NUMBERS, _NUMBERS, st.booleans()),
        st.tuples(st.just("join"), _NUMBERS, _NUMBERS),
        st.tuples(st.just("split"), _NUMBERS, st.integers(0, 80)),
        st.tuples(st.just("part"), _NUMBERS, _NUMBERS, st.sampled_from(BlockPart)),
        st.tuples(st.just("type"), st.sampled_from(ImportField), st.text(max_size=4)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
        st.tuples(st.just("end")),
    ),
    max_size=30,
)


def _do(opened: OpenImport, step: tuple[object, ...]) -> None:
    last = len(opened.blocks) - 1
    match step:
        case ("drop", int(one), int(other), bool(is_dropped)):
            first, end = sorted((min(one, last), min(other, last)))
            opened.drop_or_keep(range(first, end + 1), is_dropped=is_dropped)
        case ("join", int(one), int(other)):
            first, end = sorted((min(one, last), min(other, last)))
            _ = opened.join_run(range(first, end + 1)) or opened.join_next(first)
        case ("split", int(one), int(offset)):
            opened.split(min(one, last), offset)
        case ("part", int(one), int(other), BlockPart() as part):
            first, end = sorted((min(one, last), min(other, last)))
            opened.change_part(range(first, end + 1), part)
        case ("type", ImportField() as field, str(text)):
            opened.type_in(field, text)
        case ("undo",):
            opened.undo()
        case ("redo",):
            opened.redo()
        case ("end",):
            opened.end_typing()


def _all(opened: OpenImport) -> tuple[object, ...]:
    return opened.blocks, {field: opened.text_of(field) for field in ImportField}


@given(_STEPS)
def test_any_corrections_keep_all_letters_and_are_undone_one_by_one(steps: list[tuple[object, ...]]) -> None:
    opened = open_sample()
    first = _all(opened)
    for step in steps:
        _do(opened, step)
        letters = "".join(each.text for each in opened.blocks)
        assert sorted(filter(str.isalnum, letters)) == sorted(
            character for each in BLOCKS for character in each.text if character.isalnum()
        )
        source = new_source(opened.corrected_article(), b"", "") if opened.has_paragraph else None
        written = [each.get("part", "body") for each in source.paragraphs] if source else []
        assert [each.part for each in opened.statuses if each.part] == written
        assert opened.paragraph_count == written.count("body")
    last = _all(opened)
    while opened.redo():
        pass
    states = [_all(opened)]
    while opened.undo():
        states.append(_all(opened))
    assert _all(opened) == first
    assert not opened.is_corrected
    assert last in states
    while opened.redo():
        pass
    assert _all(opened) == states[0]
