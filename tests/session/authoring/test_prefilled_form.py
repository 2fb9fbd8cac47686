"""The form of a new fact opens with what the selected words say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.session.attach_copies import read_named_copy
from jvexplore.session.authoring.form_passage import FormPassage
from jvexplore.session.prepare_authoring import prepare_authoring
from tests.lighthouse import PAPER_COPY
from tests.session.authoring.open_forms import authoring_of

if TYPE_CHECKING:
    from jvexplore.session.session import Session

OFFER = "Gull Trust offers 40,000 crowns and would hold 75 per cent of the new company; the board keeps the rest."
QUOTE = '"We light it first and count later," said Mira Holm, who chairs the trust.'


def passage(paragraph: str, text: str, words: str) -> FormPassage:
    start = text.index(words)
    return FormPassage(paragraph, start, start + len(words), "", words)


async def test_a_form_opens_with_what_the_words_and_their_sentence_say(session: Session) -> None:
    session.facts.attach_copies(read_named_copy(session.dossier, PAPER_COPY, None)[0])
    await prepare_authoring(session)
    form = session.authoring.open_new("stake", [passage("2", OFFER, "75 per cent")])
    assert form.text_of("holder") == "Gull Trust"
    assert form.text_of("percent") == "75 %"
    assert form.is_prefilled("holder")
    assert not form.is_prefilled("via")
    assert not form.is_dirty
    form.set_text("holder", "Beacon Ltd")
    assert not form.is_prefilled("holder")
    assert form.is_dirty


async def test_a_quotation_is_taken_out_of_its_marks(session: Session) -> None:
    session.facts.attach_copies(read_named_copy(session.dossier, PAPER_COPY, None)[0])
    form = session.authoring.open_new("quote", [passage("3", QUOTE, 'We light it first and count later," said Mira')])
    assert form.text_of("text") == "We light it first and count later"
    assert form.text_of("speakers") == "Mira Holm"
    (words,) = form.passages
    assert (words.start, words.end, words.exact) == (1, 34, "We light it first and count later")
    assert form.problem_count == 0


async def test_a_quotation_in_two_parts_has_two_passages(session: Session) -> None:
    text = '"We shall sell," said Mira Holm. "But not today."'
    form = session.authoring.open_new("quote", [FormPassage("3", 100, 100 + len(text), "", text)])
    assert form.text_of("text") == "We shall sell … But not today."
    assert [(each.start, each.end, each.exact) for each in form.passages] == [
        (101, 114, "We shall sell"),
        (134, 148, "But not today."),
    ]


async def test_without_a_copy_the_words_alone_are_read(session: Session) -> None:
    form = session.authoring.open_new("stake", [passage("2", OFFER, "would hold 75 per cent")])
    assert form.text_of("holder") == ""
    assert form.text_of("percent") == "75 %"


async def test_texts_that_are_given_stand_alone_and_a_passage_of_no_paragraph_does_no_harm(session: Session) -> None:
    form = session.authoring.open_new("stake", [passage("2", OFFER, "75 per cent")], {"percent": "48 %"})
    assert (form.text_of("percent"), form.text_of("holder")) == ("48 %", "")
    form = session.authoring.open_new("figure", [FormPassage("77", 0, 10, "", "£5m")])
    assert form.text_of("value") == "£5m"


PROMISE = "Lark Ltd has promised Finch plc a letter, and Skua Ltd, a shareholder, has a note of it."


def words_of(text: str) -> FormPassage:
    return FormPassage("1", 0, len(text), "", text)


def test_who_gives_and_who_receives_is_read_again_for_the_category_that_is_chosen() -> None:
    form = authoring_of().open_new("term", [words_of("Finch plc has promised to lend Wren AG a ship.")])
    assert (form.text_of("category"), form.text_of("by"), form.text_of("to")) == ("loan", "Finch plc", "Wren AG")
    form.set_text("category", "veto")
    assert (form.text_of("by"), form.text_of("to")) == ("", "Finch plc")
    assert form.is_prefilled("to")
    form.set_text("to", "North Fund")
    form.set_text("category", "loan")
    assert (form.text_of("by"), form.text_of("to")) == ("Finch plc", "North Fund")
    form.set_text("by", "")
    form.set_text("category", "bond")
    assert form.text_of("by") == ""
    form.set_text("category", "no such category")
    assert form.text_of("to") == "North Fund"


def test_what_a_party_is_is_read_beside_the_name_that_is_typed() -> None:
    form = authoring_of().open_new("party", [words_of(PROMISE)])
    assert (form.text_of("name"), form.text_of("role")) == ("Lark Ltd", "")
    form.set_text("name", "Skua Ltd")
    assert (form.text_of("type"), form.text_of("role")) == ("company", "shareholder")
    form.set_text("name", "Nobody Else")
    assert (form.text_of("type"), form.text_of("role")) == ("", "")


def test_the_holder_is_that_of_the_share_that_is_typed() -> None:
    form = authoring_of().open_new("stake", [words_of("Finch has 5 per cent and North Fund 6 per cent of Wren AG.")])
    assert form.text_of("percent") == "5 %"
    form.set_text("percent", "6")
    assert form.text_of("holder") == "North Fund"


def test_words_that_are_added_fill_in_what_is_empty() -> None:
    form = authoring_of().open_new("stake")
    form.set_text("percent", "7")
    assert form.add_passage(words_of("North Fund holds 5 per cent of Wren AG."))
    assert (form.text_of("percent"), form.text_of("holder"), form.text_of("company")) == ("7", "North Fund", "Wren AG")
