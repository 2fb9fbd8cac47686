"""A name of no party becomes one in the same step."""

from __future__ import annotations

import pytest

from jvexplore.address import address_of
from jvexplore.session.authoring.copy_answers import NO_COPY
from jvexplore.session.authoring.field_suggestions import suggest_values
from jvexplore.session.authoring.form_passage import FormPassage
from jvexplore.session.authoring.open_form import OpenForm
from jvexplore.session.authoring.opened_entry import open_entry
from jvexplore.session.authoring.party_type_guess import guess_party_type
from tests.dossier.writing.typed_dossier import typed_dossier
from tests.session.authoring.open_forms import PASSAGE, authoring_of, made_tables, new_form

TEXT = "Talks began. Egret plc, led by Ana Vogt, will sell Egret plc to nobody."


def form_on_text(kind: str, start: int, end: int, **texts: str) -> OpenForm:
    """Return a form whose words stand in a paragraph of the reader's copy."""
    passage = FormPassage("1", start, end, "sha256:0123456789abcdef", TEXT[start:end])
    form = OpenForm(
        open_entry(kind, "", {}, typed_dossier()),
        typed_dossier,
        passages=[passage],
        copy=NO_COPY._replace(paragraph_text=lambda paragraph: TEXT if paragraph == "1" else ""),
    )
    for key, text in texts.items():
        form.set_text(key, text)
    return form


def test_the_party_is_told_and_made_with_its_passage_and_role() -> None:
    form = form_on_text("stake", 13, 70, holder="Egret plc", company="wren", percent="5")
    reading = form.reading_of("holder")
    assert (reading.words, reading.problem, reading.new_names) == ("new party Egret plc (company)", "", ("Egret plc",))
    assert form.proposed_id == "egret"
    tables = made_tables(form)
    assert list(tables) == ["party/egret", "stake/egret"]
    assert tables["stake/egret"]["holder"] == "egret"
    passage = tables["party/egret"].pop("passages")
    assert tables["party/egret"] == {
        "id": "egret", "name": "Egret plc", "type": "company", "role": "mentioned", "basis": "stated"
    }  # fmt: skip
    assert [(each["start"], each["end"]) for each in passage] == [(13, 22)]


@pytest.mark.parametrize(
    ("words", "name", "span"),
    [((50, 70), "egret plc", (51, 60)), ((0, 12), "Ana Vogt", (31, 39)), ((0, 12), "Nemo", (0, 12))],
)
def test_its_passage_is_in_the_words_else_in_the_paragraph_else_the_words(
    words: tuple[int, int], name: str, span: tuple[int, int]
) -> None:
    tables = made_tables(form_on_text("stake", *words, holder=name))
    (party,) = (each for address, each in tables.items() if address.startswith("party/"))
    assert [(each["start"], each["end"]) for each in party["passages"]] == [span]


def test_one_name_in_several_fields_is_one_party_and_ids_differ() -> None:
    form = new_form("term", category="offer", by="Egret plc, Egret Ltd", to="egret  PLC")
    tables = made_tables(form)
    assert list(tables)[:2] == ["party/egret", "party/egret-2"]
    assert [tables["party/egret-2"]["name"], tables["party/egret"]["name"]] == ["Egret Ltd", "Egret plc"]
    (term,) = (each for address, each in tables.items() if address.startswith("term/"))
    assert (term["by"], term["to"]) == (["egret", "egret-2"], ["egret"])


def test_a_similar_name_is_a_doubt_and_taking_it_as_new_ends_it() -> None:
    form = new_form("stake", holder="Finch pcl")
    reading = form.reading_of("holder")
    assert (reading.problem, reading.remedy, reading.replacement) == ("", 'did you mean "Finch plc"?', "Finch plc")
    assert "party/finch-pcl" in made_tables(form)
    form.take_as_new("holder")
    assert form.reading_of("holder").remedy == ""


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("Finch plc", "party/finch has this name already"),
        ("finch  PLC", "party/finch has this name already"),
        ("Finch Holdings, Ltd", "party/finch has this name already"),
        ("Finch pl", ""),
        ("Egret plc", ""),
    ],
)
def test_a_party_that_is_there_is_told_in_the_form_of_a_new_one(name: str, doubt: str) -> None:
    form = new_form("party", name=name)
    reading = form.reading_of("name")
    assert (reading.problem, reading.remedy, reading.replacement) == ("", doubt, "")
    assert new_form("event", title=name).reading_of("title").remedy == ""


def test_an_edited_party_may_keep_its_name() -> None:
    form = authoring_of().open_edit(address_of("party/finch"))
    for name in ("Finch plc", "Finch"):
        form.set_text("name", name)
        assert form.reading_of("name").remedy == "", name


def test_a_part_of_a_name_can_be_taken_as_a_new_party() -> None:
    form = new_form("stake", holder="North")
    assert form.reading_of("holder").words == "North Fund"
    form.take_as_new("holder")
    assert form.reading_of("holder").words == "new party North (company)"
    assert made_tables(form)["party/north-2"]["name"] == "North"


@pytest.mark.parametrize(
    ("typed", "words", "similar"),
    [
        ("Nor", "new party Nor (company)", "North Fund"),
        ("nor", "North Fund", ""),
        ("fund", "", "North Fund"),
        ("Fund", "", "North Fund"),
        ("Bo", "Bo Lindqvist", ""),
        ("Ana Ok", "new party Ana Ok (person)", "Ana Okoye"),
        ("Sir Nobody", "new party Sir Nobody (person)", ""),
    ],
)
def test_the_beginning_of_a_word_with_a_capital_may_be_another_name(typed: str, words: str, similar: str) -> None:
    reading = new_form("term", category="offer", by=typed).reading_of("by")
    assert (reading.words, reading.replacement) == (words, similar)


def test_the_last_name_of_a_list_is_taken_as_new() -> None:
    form = new_form("stake", via="okoye, Nor")
    form.take_as_new("via")
    assert form.reading_of("via").words == "Ana Okoye, new party Nor (company)"


@pytest.mark.parametrize("name", ["Ana Moen", "Wrexham AG", "Nora Fund II", "Bo Lindgren", "South Bank"])
def test_a_name_that_shares_some_letters_with_another_is_not_taken_for_it(name: str) -> None:
    reading = new_form("stake", holder=name).reading_of("holder")
    assert (reading.remedy, reading.replacement, reading.new_names) == ("", "", (name,))


def test_a_response_of_a_new_party_takes_the_words_as_its_passages() -> None:
    form = new_form("challenge", title="Noise", category="tax", responses="okoye: No; Ike Sund: Maybe")
    tables = made_tables(form)
    assert form.reading_of("responses").new_names == ("Ike Sund",)
    (challenge,) = (each for address, each in tables.items() if address.startswith("challenge/"))
    assert challenge["responses"] == [
        {"by": "okoye", "text": "No", "passages": [PASSAGE.value]},
        {"by": "ike-sund", "text": "Maybe", "passages": [PASSAGE.value]},
    ]


def test_a_party_of_an_editorial_fact_has_its_comment_but_one_with_words_is_stated() -> None:
    form = authoring_of().open_new("stake")
    for key, text in {"holder": "Nemo Ltd", "comment": "By the register."}.items():
        form.set_text(key, text)
    party = made_tables(form)["party/nemo"]
    assert (party["basis"], party["comment"], "passages" in party) == ("editorial", "By the register.", False)


@pytest.mark.parametrize(
    ("name", "usual", "party_type"),
    [
        ("Egret S.p.A.", "", "company"),
        ("Deutsche Bank", "person", "company"),
        ("Harbour Pension Fund", "", "fund"),
        ("Competition Commission", "", "agency"),
        ("Dock Workers Union", "", "organisation"),
        ("Ana Vogt", "", "person"),
        ("Ursula von der Leyen", "", "person"),
        ("Vogt", "person", "person"),
        ("Vogt", "", "company"),
        ("RDIF", "", "company"),
        ("BBC News", "", "company"),
        ("Osprey Ferries", "", "company"),
        ("Rosa Wines", "", "company"),
        ("Halsey Quint", "", "company"),
        ("Ana Davies", "", "person"),
        ("Dr Halsey Quint", "", "person"),
        ("K. V. Subbaram", "", "person"),
        ("Halsey van der Quint", "", "person"),
    ],
)
def test_the_type_of_a_party_is_guessed_by_its_name(name: str, usual: str, party_type: str) -> None:
    assert guess_party_type(name, usual) == party_type


def test_a_speaker_is_a_person() -> None:
    form = new_form("quote", speakers="Vogt", text="No")
    assert made_tables(form)["party/vogt"]["type"] == "person"


def test_a_new_word_is_declared_by_one_key() -> None:
    form = new_form("term", category="Tea ceremony")
    assert form.form_change().change_head is None
    form.take_as_new("category")
    assert form.reading_of("category") == form.reading_of("category")._replace(
        words="new word tea-ceremony", problem=""
    )
    change = form.form_change()
    assert change.change_head is not None
    assert change.change_head({"title": "T", "vocabulary": {"roles": {"a": "A"}}}) == {
        "title": "T",
        "vocabulary": {"roles": {"a": "A"}, "categories": {"tea-ceremony": "Tea ceremony"}},
    }


def test_a_new_party_is_no_new_word() -> None:
    form = new_form("relation", subject="Zapps", verb="zapps", object="zapps")
    form.take_as_new("subject")
    assert [form.reading_of(key).new_names for key in ("subject", "object")] == [("Zapps",), ("zapps",)]
    assert form.reading_of("verb").problem == 'unknown verb "zapps"'


@pytest.mark.parametrize(
    ("kind", "key", "typed", "offered"),
    [
        ("stake", "holder", "fin", [("Finch plc", "party/finch"), ("fin", "")]),
        ("stake", "via", "okoye, no", [("okoye, North Fund", "party/north"), ("okoye, no", "")]),
        ("stake", "status", "ag", [("agreed", "")]),
        ("stake", "when", "after share", [("after event/vote", "event/vote")]),
        ("quote", "about", "offer", [("term/offer", "term/offer")]),
        ("quote", "about", "stake/f", [("stake/finch", "stake/finch")]),
        ("stake", "part_of", "finch", [("stake/finch", "stake/finch"), ("party/finch", "party/finch")]),
        ("stake", "about", "finch", [("party/finch", "party/finch"), ("stake/finch", "stake/finch")]),
        ("term", "category", "put-o", [("put-option", ""), ("put-o", "")]),
        ("quote", "about", "dos", [("dossier", "dossier")]),
        ("term", "category", "tea", [("tea", "")]),
        ("term", "category", "gold", [("golden-share", ""), ("gold", "")]),
        ("party", "country", "portu", [("PT", "")]),
        ("party", "country", "sw", [("SE", ""), ("CH", "")]),
        ("source", "type", "pr", [("press-release", ""), ("presentation", "")]),
        ("stake", "qualifier", "plus", [("plus one share", "")]),
        ("stake", "base", "", [("capital", ""), ("votes", "")]),
        ("figure", "base", "", []),
        ("source", "based_on", "wire, fin", [("wire, wire", "")]),
        ("stake", "consideration", "x", []),
    ],
)
def test_a_field_offers_what_begins_so(kind: str, key: str, typed: str, offered: list[tuple[str, str]]) -> None:
    found = suggest_values(kind, key, typed, typed_dossier())
    assert [(each.text, each.address) for each in found] == offered
    assert {each.text for each in found if each.is_new} <= {typed}


def test_what_is_offered_is_read_as_what_it_names() -> None:
    for each in suggest_values("stake", "holder", "", typed_dossier()):
        assert new_form("stake", holder=each.text).reading_of("holder").names == (each.address,)


@pytest.mark.parametrize(
    ("name", "told", "made"),
    [
        ("Samband", "organisation", ("organisation", "mentioned")),
        ("Luis Prado", "person, board member", ("person", "director")),
        ("Uma Sand", "person, analyst", ("person", "analyst")),
        ("Brisa", "company", ("company", "mentioned")),
        ("Lark Ltd", "company", ("company", "mentioned")),
        ("prado", "company", ("company", "mentioned")),
    ],
)
def test_a_new_party_is_what_the_words_say_of_it(name: str, told: str, made: tuple[str, str]) -> None:
    text = "The union Samband and its chairman Luis Prado object, as do Brisa, a rival, and Uma Sand, analyst at Lark."
    form = authoring_of().open_new("challenge", [FormPassage("1", 0, len(text), "", text)], {})
    form.set_text("raised_by", name)
    assert form.reading_of("raised_by").words == f"new party {name} ({told})"
    (party,) = (each for address, each in made_tables(form).items() if address.startswith("party/"))
    assert (party["type"], party["role"]) == made
