"""What a form tells of several facts together, and of what the words of a fact say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from jvexplore.session.attach_copies import read_named_copy
from jvexplore.session.authoring.form_passage import FormPassage
from tests.lighthouse import PAPER_COPY
from tests.session.authoring.open_forms import authoring_of, made_tables, new_form, type_texts

if TYPE_CHECKING:
    from jvexplore.session.session import Session

STAKE = address_of("stake/gull")
CROWNS = FormPassage("2", 18, 31, "sha256:7f7e4a4761865570", "40,000 crowns")


async def test_what_differs_from_the_words_is_told_as_one_types(session: Session) -> None:
    session.facts.attach_copies(read_named_copy(session.dossier, PAPER_COPY, None)[0])
    form = type_texts(session.authoring.open_edit(STAKE), percent="57")
    assert form.reading_of("percent").problem.startswith("is 57 %, but the copy says “75 per cent”")
    form.set_text("percent", "75")
    assert form.reading_of("percent").problem == ""
    words = FormPassage("3", 1, 34, "sha256:4095a0902a2c854f", "We light it first and count later")
    form = type_texts(session.authoring.open_new("quote", [words]), speakers="Mira Holm", text="We light it last")
    assert form.reading_of("text").problem.startswith("differs from the copy, paragraph 3: “last” is “first and")
    form.set_text("text", words.exact)
    assert form.problem_count == 0


async def test_an_amount_that_differs_from_the_words_is_told_as_one_types(session: Session) -> None:
    session.facts.attach_copies(read_named_copy(session.dossier, PAPER_COPY, None)[0])
    form = session.authoring.open_new("term", [CROWNS])
    type_texts(form, category="offer", by="Gull Trust", amount="50,000 crowns")
    assert form.reading_of("amount").problem.startswith("is 50,000 crowns, but the copy says “40,000 crowns”")
    form.set_text("amount", "about 40,000 crowns")
    assert (form.reading_of("amount").problem, form.problem_count) == ("", 0)
    form.set_text("amount", "40,000 to 30,000 crowns")
    assert form.reading_of("amount").problem != ""
    form.set_text("amount", "")
    assert form.reading_of("amount").problem == ""


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        ({"percent": "70"}, ""),
        ({"percent": "70.6"}, "the stakes in Wren AG add up to 100.6 %, more than 100 %"),
        ({"percent": "72"}, "the stakes in Wren AG add up to 102 %, more than 100 %"),
        ({"percent": "over 71 %"}, "the stakes in Wren AG add up to more than 101 %"),
        ({"percent": "72", "base": "votes"}, ""),
        ({"percent": "72", "status": "proposed"}, ""),
        ({"percent": "72", "when": "2030"}, ""),
        ({"percent": "72", "via": "Ana Okoye"}, ""),
        ({"percent": "72", "holder": "Egret Ltd"}, "the stakes in Wren AG add up to 102 %, more than 100 %"),
        ({"percent": "72", "holder": "Finch plc"}, ""),
        ({"percent": "72", "company": "Finch plc"}, ""),
    ],
)
def test_stakes_of_more_than_a_whole_are_told_at_the_share_before_they_are_saved(
    texts: dict[str, str], problem: str
) -> None:
    form = new_form("stake", **({"holder": "North Fund", "company": "Wren AG", "percent": "72"} | texts))
    reading = form.reading_of("percent")
    assert (reading.problem, "when" in reading.remedy) == (problem, bool(problem))


def test_an_edited_stake_is_not_added_to_itself() -> None:
    form = authoring_of().open_edit(address_of("stake/finch"))
    form.set_text("percent", "100")
    assert form.reading_of("percent").problem == ""


def test_a_response_has_words_or_its_field_says_that_they_are_missing() -> None:
    form = new_form("challenge", title="Noise", category="tax", responses="okoye: No")
    assert form.reading_of("responses").problem == ""
    (table,) = made_tables(form).values()
    assert table["responses"] == [{"by": "okoye", "text": "No", "passages": table["passages"]}]
    form.remove_passage(0)
    reading = form.reading_of("responses")
    assert (reading.problem, reading.remedy) == ("words are missing", "select the words that say it")
