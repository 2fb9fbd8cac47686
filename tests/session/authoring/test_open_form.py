"""An open form: each field read by itself as it is typed, and what is missing or wrong told at the field."""

from __future__ import annotations

from typing import Any

import pytest

from jvexplore.address import address_of
from jvexplore.session.authoring.field_reading import FieldReading
from jvexplore.session.authoring.form_passage import FormPassage
from jvexplore.session.authoring.open_form import OpenForm
from jvexplore.session.authoring.opened_entry import open_entry
from tests.dossier.writing.typed_dossier import typed_dossier
from tests.session.authoring.open_forms import PASSAGE, authoring_of, made_tables, new_form


@pytest.mark.parametrize(
    ("kind", "key", "text", "words", "values"),
    [
        ("stake", "holder", "north fund", "", {"holder": "north"}),
        ("stake", "holder", "lindq", "Bo Lindqvist", {"holder": "bo-lindqvist"}),
        ("stake", "holder", "finch-group", "Finch plc", {"holder": "finch"}),
        ("stake", "percent", "48 per cent", "48 %", {"percent": 48}),
        ("stake", "percent", "about 24 to 26 %", "", {"minimum": 24, "maximum": 26, "qualifier": "about"}),
        ("stake", "when", "Q1 2019", "the first quarter of 2019", {"when": "2019-33"}),
        ("stake", "when", "after compl", "after “Completion of the sale”", {"when": "after event/closing"}),
        ("stake", "status", "agr", "Agreed", {"status": "agreed"}),
        ("stake", "via", "North Fund, okoye", "North Fund, Ana Okoye", {"via": ["north", "okoye"]}),
        ("stake", "via", "[]", "", {"via": []}),
        ("term", "category", "break f", "Break fee", {"category": "break-fee"}),
        ("term", "category", "golden-share", "", {"category": "golden-share"}),
        ("party", "country", "Portu", "Portugal", {"country": "PT"}),
        ("party", "unnamed", "yes", "", {"unnamed": True}),
        ("party", "aliases", "One, Two", "", {"aliases": ["One", "Two"]}),
        ("relation", "verb", "leads", "", {"verb": "leads"}),
        (
            "quote",
            "about",
            "Offer f, vote",
            "Offer for Wren, The shareholders vote",
            {"about": ["term/offer", "event/vote"]},
        ),
        ("quote", "mode", "rep", "Reported speech", {"mode": "indirect"}),
    ],
)
def test_texts_are_read_as_the_command_reads_them_and_a_part_is_enough(
    kind: str, key: str, text: str, words: str, values: dict[str, Any]
) -> None:
    form = new_form(kind, **{key: text})
    reading = form.reading_of(key)
    (table,) = (each for address, each in made_tables(form).items() if address.startswith(f"{kind}/"))
    assert {each: table.get(each) for each in values} == values
    assert (reading.words, reading.problem) == (words, "")


@pytest.mark.parametrize(
    ("kind", "key", "text", "reading", "stored"),
    [
        ("stake", "percent", "lots", ('"lots" is not a number', ""), "lots"),
        ("stake", "percent", "[1, 2]", ("must be a number", ""), [1, 2]),
        ("stake", "when", "sometime", ('"sometime" is not a date that can be read', ""), "sometime"),
        ("stake", "status", "agred", ('cannot be "agred"', "agreed"), "agred"),
        ("stake", "holder", "fund", ('"fund" may be North Fund or South Fund', "North Fund"), "fund"),
        ("stake", "holder", "the fund", ('"the fund" may be north or south', ""), "the fund"),
        ("stake", "holder", "party/nemo", ('there is no party "party/nemo"', ""), "nemo"),
        (
            "quote",
            "about",
            "dossier, nothing at all",
            ('there is no fact "nothing at all"', ""),
            ["dossier", "nothing at all"],
        ),
        ("term", "category", "Brake fee", ('unknown category "Brake fee"', "break-fee"), "brake-fee"),
        ("party", "country", "Portugl", ('there is no country "Portugl"', "PT"), "Portugl"),
        ("party", "unnamed", "maybe", ('cannot be "maybe"', ""), "maybe"),
        ("party", "identifiers", "5299", ('"5299" has no name before a colon', ""), "5299"),
        ("challenge", "responses", "no colon", ('"no colon" has no name before a colon', ""), "no colon"),
        ("figure", "equivalents", "[{value = 5}", ('"[{value = 5}" is not valid TOML', ""), "[{value = 5}"),
        ("quote", "text", "caf\ud800", ("", ""), "caf\ufffd"),
    ],
)
def test_what_cannot_be_read_is_told_and_is_saved_as_it_was_typed(
    kind: str, key: str, text: str, reading: tuple[str, str], stored: object
) -> None:
    form = new_form(kind, **{key: text})
    found = form.reading_of(key)
    assert (found.problem.partition(":")[0], found.replacement) == reading
    (table,) = (each for address, each in made_tables(form).items() if address.startswith(f"{kind}/"))
    assert table[key] == stored


def test_the_replacement_of_a_list_changes_only_the_wrong_entry() -> None:
    form = new_form("stake", via="okoye, Nort Fund, wren")
    assert form.reading_of("via").replacement == "okoye, North Fund, wren"
    form.set_text("via", form.reading_of("via").replacement)
    assert form.reading_of("via").remedy == ""


def test_what_is_missing_is_told_at_its_field_until_it_is_there() -> None:
    form = new_form("stake")
    assert form.reading_of("holder") == FieldReading(problem="is missing", remedy="add it")
    assert form.reading_of("percent").problem == "is missing"
    assert form.reading_of("when") == FieldReading()
    assert form.problem_count == 3
    form.set_text("holder", "finch")
    form.set_text("percent", "undisclosed")
    assert [form.reading_of(key).problem for key in ("holder", "percent")] == ["", ""]
    form.set_text("company", "finch plc")
    assert form.reading_of("holder").problem == "is the company itself"
    form.set_text("company", "wren")
    assert form.problem_count == 0


def test_what_does_not_fit_together_is_told_at_its_field() -> None:
    form = new_form("relation", subject="okoye", verb="leads", object="finch", since="2020", until="2019")
    assert form.reading_of("until").problem == '"2019" is before since, "2020"'
    form = authoring_of().open_new("event", [FormPassage("9", 0, 4)])
    assert form.reading_of("passages").problem == "there is no paragraph 9"
    form = authoring_of().open_edit(address_of("stake/finch"))
    form.set_text("part_of", "stake/finch")
    assert form.reading_of("part_of").problem == "refers to itself"
    form = authoring_of().open_edit(address_of("source/wire"))
    form.set_text("based_on", "wyre")
    assert form.reading_of("based_on").problem == 'there is no source "wyre"'


def test_a_key_that_the_number_says_is_told_at_its_own_field() -> None:
    form = new_form("figure", value="about £21m per share")
    assert [form.reading_of(key).words for key in ("unit", "per", "qualifier")] == ["GBP", "share", "about"]
    form.set_text("unit", "EUR")
    assert form.reading_of("unit").problem == 'is "GBP" in value, and given as well'
    (table,) = made_tables(form).values()
    assert (table["unit"], table["value"]) == ("EUR", 21000000)


def test_the_basis_is_proposed_as_the_command_takes_it() -> None:
    form = new_form("stake")
    assert (form.proposal_of("basis"), form.reading_of("basis").words) == ("stated", "stated")
    form.set_text("according_to", "okoye")
    assert form.proposal_of("basis") == "attributed"
    form.set_text("derived_from", "stake/finch")
    assert form.proposal_of("basis") == "derived"
    form.set_text("basis", "editorial")
    assert form.proposal_of("basis") == ""
    assert form.reading_of("comment").problem == 'is missing: required where basis is "editorial"'


def test_without_words_a_fact_is_taken_to_be_the_editors() -> None:
    form = authoring_of().open_new("event")
    assert form.proposal_of("basis") == "editorial"
    form.set_text("basis", "stated")
    assert form.reading_of("passages") == FieldReading(problem="are missing", remedy="select the words that say it")
    assert form.add_passage(PASSAGE)
    assert not form.add_passage(FormPassage(*PASSAGE[:3]))
    assert form.reading_of("passages").problem == ""
    form.remove_passage(0)
    assert form.reading_of("passages").problem == "are missing"


def test_an_id_is_proposed_as_one_types_and_a_taken_one_is_told_with_the_free_one() -> None:
    form = new_form("stake", holder="north")
    assert (form.proposed_id, form.reading_of("id").words) == ("north", "north")
    form.set_text("holder", "finch")
    form.set_text("company", "wren")
    assert form.proposed_id == "finch-wren"
    form.set_text("id", "Finch")
    assert form.reading_of("id") == FieldReading(
        "", '"finch" is, or was, the id of another stake', "take finch-2", "finch-2"
    )
    assert list(made_tables(form)) == ["stake/finch-2"]
    form.set_text("id", "?!")
    assert (form.reading_of("id").problem, form.reading_of("id").replacement) == ('"?!" has no letters', "finch-wren")
    assert list(made_tables(form)) == ["stake/finch-wren"]


def test_a_former_id_is_taken_too() -> None:
    form = new_form("party", name="A", type="company", id="finch-group")
    assert form.reading_of("id").replacement == "finch-group-2"


def test_the_amount_of_a_term_becomes_its_figure() -> None:
    form = new_form("term", category="break-fee", by="finch", amount="about £21m")
    term, figure = made_tables(form).items()
    assert term[0] == "term/finch-break-fee"
    assert "amount" not in term[1]
    assert figure[0] == "figure/finch-break-fee-amount"
    assert {key: figure[1][key] for key in ("value", "unit", "qualifier", "category", "of", "basis")} == {
        "value": 21000000,
        "unit": "GBP",
        "qualifier": "about",
        "category": "fee",
        "of": "term/finch-break-fee",
        "basis": "stated",
    }
    assert figure[1]["passages"] == term[1]["passages"]


def test_an_amount_that_cannot_be_read_is_kept_in_its_figure() -> None:
    form = new_form("term", category="break-fee", amount="a lot")
    assert form.reading_of("amount").problem == '"a lot" is not a number'
    _, figure = made_tables(form).values()
    assert figure["value"] == "a lot"


def test_what_the_file_has_is_not_completed() -> None:
    table = {"status": "agr", "holder": "fin", "via": ["nor"], "when": "after event/vot"}
    form = OpenForm(open_entry("stake", "stake/finch", table, typed_dossier()), typed_dossier)
    assert {key: form.text_of(key) for key in table} == {**table, "via": "nor"}
    assert [form.reading_of(key).problem for key in table] == [
        'cannot be "agr"',
        'there is no party "fin"',
        'there is no party "nor"',
        'there is no event "event/vot"',
    ]
    form.set_text("via", "nor, okoye")
    assert form.form_change().make_change({})[address_of("stake/finch")].table["via"] == ["nor", "okoye"]


def test_only_what_a_person_changed_would_be_lost() -> None:
    form = authoring_of().open_new("stake", [PASSAGE], {"percent": "48 %"})
    assert not form.is_dirty
    form.set_text("holder", "f")
    assert form.is_dirty
    form.set_text("holder", "")
    assert not form.is_dirty
    form.set_text("percent", "")
    assert form.is_dirty


def test_new_facts_say_who_made_them_and_when() -> None:
    (table,) = made_tables(new_form("event", title="A vote")).values()
    assert {key: str(each) for key, each in table["origin"].items()} == {"by": "ana", "on": "2026-11-22"}
    (table,) = made_tables(new_form("event", title="A vote", origin='{by = "Bo"}')).values()
    assert table["origin"] == {"by": "Bo"}
