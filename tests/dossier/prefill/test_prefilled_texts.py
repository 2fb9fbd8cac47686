"""Forms are filled in from the selected words: with what these say, and with nothing that they do not say."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.answers import Prefill
from jvexplore.dossier.form_fields import form_fields
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.prefill import prefilled_texts as prefill
from jvexplore.dossier.prefill.prefilled_texts import prefilled_texts
from jvexplore.dossier.prefill.selected_words import SelectedWords
from jvexplore.dossier.writing.key_readers import record_type
from tests.dossier.prefill.measured_forms import WRITTEN_ARTICLES, measure_forms
from tests.growth import assert_linear, repeat

_PARTIES: Final = [
    {"id": "finch", "name": "Finch plc", "type": "company", "role": "bidder", "basis": "stated"},
    {"id": "wren", "name": "Wren AG", "aliases": ["Wren"], "type": "company", "role": "target", "basis": "stated"},
    {"id": "okoye", "name": "Ana Okoye", "type": "person", "basis": "stated"},
]
_DOCUMENT: Final[dict[str, Any]] = {"format": 2, "id": "finch", "title": "Finch bids for Wren", "parties": _PARTIES}
_DOSSIER: Final = make_dossier(_DOCUMENT)
_THURSDAY: Final = date(2027, 3, 4)


def _filled(kind: str, marked: str, language: str = "en") -> dict[str, str]:
    """Return what a form says at first; the selected words stand between brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return {**prefilled_texts(kind, SelectedWords("1", text, start, end, _THURSDAY, language), _DOSSIER)}


CASES: Final[list[tuple[str, str, dict[str, str]]]] = [
    ("party", "[Bo Lind], a lawyer for the regulator, said so.", {"name": "Bo Lind", "type": "person"}),
    ("party", "Its chairman [Luis Prado] agreed.", {"name": "Luis Prado", "type": "person", "role": "director"}),
    ("party", "[Lark], a Danish lender, agreed.", {"name": "Lark", "type": "company", "role": "lender"}),
    ("party", "Finch bought [Lark], seller Skua said.", {"name": "Lark"}),
    (
        "party",
        "[Bo Lind], finance director at Finch, left.",
        {"name": "Bo Lind", "type": "person", "role": "executive"},
    ),
    (
        "challenge",
        "[Brisa Mobile, the largest rival, warns of higher prices.]",
        {"title": "Higher prices", "raised_by": "Brisa Mobile"},
    ),
    (
        "challenge",
        "[In Storvik, the union Samband objects to the sale.]",
        {"title": "In Storvik, the union Samband objects to the sale", "category": "labour", "raised_by": "Samband"},
    ),
    (
        "stake",
        "[The Town of Halden owns the remaining 10.5 per cent of Wren.]",
        {"holder": "Town of Halden", "company": "Wren AG", "percent": "10.5 %"},
    ),
    (
        "event",
        "[The sale is to be completed in the second quarter.]",
        {"title": "The sale is to be completed", "category": "completion", "when": "2027-34", "status": "expected"},
    ),
    (
        "stake",
        "Wren keeps half, with [MegaFon taking 24 per cent], and Lark 13 per cent.",
        {"holder": "MegaFon", "company": "Wren AG", "percent": "24 %"},
    ),
    (
        "stake",
        "[Finch’s stake in Skua Ltd will be nearly 48 per cent] of the votes.",
        {"holder": "Finch plc", "company": "Skua Ltd", "percent": "nearly 48 %", "status": "agreed", "base": "votes"},
    ),
    (
        "stake",
        "Lark, which is owned by a trust, [sold its 30 per cent of Wren]; 5 per cent of Wren is held by Ana Okoye.",
        {"holder": "Lark", "company": "Wren AG", "percent": "30 %"},
    ),
    (
        "stake",
        "Some [24 to 26 per cent of Wren is held by Ana Okoye].",
        {"holder": "Ana Okoye", "company": "Wren AG", "percent": "24 to 26 %"},
    ),
    (
        "stake",
        "[Finch has 5 per cent and Lark 6 per cent] of Wren.",
        {"holder": "Finch plc", "company": "Wren AG", "percent": "5 %"},
    ),
    (
        "stake",
        "Finch will [not hold more than 49.9 per cent].",
        {"holder": "Finch plc", "company": "Wren AG", "status": "agreed"},
    ),
    (
        "figure",
        "The deal values it at [up to £1.2bn (€1.4bn)], Finch said.",
        {"value": "up to £1.2bn", "equivalents": "€1.4bn", "category": "equity-value"},
    ),
    (
        "figure",
        "Finch’s revenue of [about £310m last year] fell.",
        {"value": "about £310m", "category": "revenue", "of": "party/finch", "when": "2026"},
    ),
    ("figure", "It pays [£4.70 per share].", {"value": "£4.70 per share", "category": "price"}),
    ("figure", "A rival bid of [at least 517p] would do.", {"value": "at least 517p per share", "category": "price"}),
    (
        "event",
        "The two [signed the contract on Tuesday].",
        {
            "title": "The two signed the contract",
            "category": "signing",
            "when": "2027-03-02",
        },
    ),
    (
        "event",
        "After completion, Finch [will leave by the end of 2028].",
        {
            "title": "Finch will leave",
            "when": "by 2028",
            "parties": "Finch plc",
            "status": "expected",
        },
    ),
    (
        "quote",
        "Asked about jobs, Mr Okoro, 54, was blunt: [“There will be cuts.”]",
        {"speakers": "Okoro", "text": "There will be cuts."},
    ),
    (
        "event",
        "Lark, of the United States, [offered 455 pence on March 1].",
        {"title": "Lark offered 455 pence", "category": "proposal", "when": "2027-03-01"},
    ),
    (
        "quote",
        "[“We shall not sell,” Ana Okoye, chief executive of Finch, told the Ledger].",
        {"speakers": "Ana Okoye", "text": "We shall not sell"},
    ),
    (
        "quote",
        "“We shall [not sell. Ever,” said Ana Okoye] on Tuesday.",
        {
            "speakers": "Ana Okoye",
            "text": "not sell. Ever",
            "when": "2027-03-02",
        },
    ),
    (
        "quote",
        "Ms Okoye was firm: [“I told ‘them’ no,” she said. “It ends here.”]",
        {
            "speakers": "Ana Okoye",
            "text": "I told ‘them’ no … It ends here.",
        },
    ),
    (
        "quote",
        "Ana Okoye said on Tuesday that [Finch would not sell].",
        {
            "speakers": "Ana Okoye",
            "text": "Finch would not sell",
            "mode": "indirect",
            "when": "2027-03-02",
        },
    ),
    (
        "relation",
        "[Uma Sand, finance director of Finch], left.",
        {
            "subject": "Uma Sand",
            "verb": "works-for",
            "object": "Finch plc",
            "office": "finance director",
        },
    ),
    (
        "relation",
        "The adviser, [Lark & Co, is advising Wren].",
        {
            "subject": "Lark & Co",
            "verb": "advises",
            "object": "Wren AG",
        },
    ),
    ("relation", "[Wren is owned by Finch].", {"subject": "Finch plc", "verb": "owns", "object": "Wren AG"}),
    (
        "relation",
        "[the Finch subsidiary Skua Ltd]",
        {"subject": "Skua Ltd", "verb": "is-subsidiary-of", "object": "Finch plc"},
    ),
    (
        "term",
        "[Finch has agreed to pay Wren a break fee of £21m] if it fails.",
        {
            "category": "break-fee",
            "by": "Finch plc",
            "to": "Wren AG",
            "amount": "£21m",
        },
    ),
    ("term", "It needs [clearance by the European Commission].", {"category": "approval", "by": "European Commission"}),
    (
        "term",
        "[Finch may sell its shares to Wren] after that.",
        {
            "category": "put-option",
            "by": "Wren AG",
            "to": "Finch plc",
            "status": "",
        },
    ),
    (
        "challenge",
        "[Ana Okoye fears that job cuts would follow].",
        {
            "title": "Ana Okoye fears that job cuts would follow",
            "category": "labour",
            "raised_by": "Ana Okoye",
        },
    ),
    (
        "party",
        "[The Russian Direct Investment Fund (RDIF)] pays.",
        {
            "name": "Russian Direct Investment Fund",
            "type": "fund",
            "aliases": "RDIF",
            "country": "RU",
        },
    ),
    ("party", "[Danish rival Nordvik A/S] bid, too.", {"name": "Nordvik A/S", "type": "company", "country": "DK"}),
    ("party", "He met [Finch’s directors].", {"name": "Finch's directors"}),
]


@pytest.mark.parametrize(("kind", "marked", "texts"), CASES)
def test_a_form_says_what_the_words_say(kind: str, marked: str, texts: dict[str, str]) -> None:
    plain = marked.translate(str.maketrans("“”’‘", "\"\"''"))
    wanted = {key: text.translate(str.maketrans("‘’", "''")) for key, text in texts.items() if text}
    assert _filled(kind, plain) == wanted


def test_german_words_fill_a_form_too() -> None:
    assert _filled("stake", "Die [Halvern SE übernimmt knapp 74,9 Prozent der Anteile an der Quell GmbH].", "de") == {
        "holder": "Halvern SE",
        "company": "Quell GmbH",
        "percent": "knapp 74,9 %",
        "status": "agreed",
    }


def test_words_of_several_holders_take_turns() -> None:
    text = "North Fund and South Fund hold [5 per cent each] of Wren."
    document = {**_DOCUMENT, "parties": [*_PARTIES, {"id": "north", "name": "North Fund", "basis": "stated"}]}
    document["stakes"] = [{"id": "north", "holder": "north", "company": "wren", "percent": 5, "basis": "stated"}]
    start, plain = text.index("["), text.replace("[", "").replace("]", "")
    selected = SelectedWords("1", plain, start, start + len("5 per cent each"), _THURSDAY, "en")
    assert prefilled_texts("stake", selected, _DOSSIER)["holder"] == "North Fund"
    assert prefilled_texts("stake", selected, make_dossier(document))["holder"] == "South Fund"


def test_what_cannot_be_read_is_left_out() -> None:
    text = '"Yes \ud800 no," said Ana Okoye.'
    assert prefilled_texts("quote", SelectedWords("1", text, 0, len(text)), _DOSSIER) == {"speakers": "Ana Okoye"}


def test_of_several_shares_the_next_is_that_which_no_stake_has_yet() -> None:
    text = "Finch has 5 per cent and Lark 6 per cent of Wren."
    passages = [{"paragraph": "1", "start": 0, "end": len(text)}]
    stake = {"id": "finch", "holder": "finch", "company": "wren", "percent": 5, "basis": "stated", "passages": passages}
    dossier = make_dossier({**_DOCUMENT, "stakes": [stake]})
    texts = prefilled_texts("stake", SelectedWords("1", text, 0, len(text), _THURSDAY, "en"), dossier)
    assert texts == {"holder": "Lark", "company": "Wren AG", "percent": "6 %"}


def test_a_figure_measures_the_term_that_has_the_same_words() -> None:
    passages = [{"paragraph": "1", "start": 6, "end": 30}]
    term = {"id": "fee", "category": "break-fee", "basis": "stated", "passages": passages}
    other = {
        "id": "fee-2",
        "category": "break-fee",
        "basis": "stated",
        "passages": [{"paragraph": "2", "start": 6, "end": 30}],
    }
    dossier = make_dossier({**_DOCUMENT, "terms": [term, other]})
    selected = SelectedWords("1", "Finch pays a break fee of £21m.", 11, 30, _THURSDAY, "en")
    assert prefilled_texts("figure", selected, dossier) == {"value": "£21m", "category": "fee", "of": "term/fee"}


def test_a_quotation_has_the_characters_of_the_copy() -> None:
    copy = "“We don’t sell,” said Ana Okoye."
    plain = copy.translate(str.maketrans("“”’", '""\''))
    selected = SelectedWords("1", plain, 0, len(plain), as_written=lambda start, end: copy[start:end])
    assert prefilled_texts("quote", selected, _DOSSIER)["text"] == "We don’t sell"


def test_no_words_fill_nothing() -> None:
    for kind in collection_names():
        assert prefilled_texts(kind, SelectedWords("1", "Finch holds 5 per cent.", 3, 3), _DOSSIER) == {}


def test_three_articles_of_ours_fill_most_forms_wholly_and_hardly_a_field_wrongly() -> None:
    forms = [form for article in WRITTEN_ARTICLES for form in measure_forms(article)]
    judged = Counter(field.judged for form in forms for field in form.fields)
    assert len(forms) == 54
    assert sum(form.is_whole for form in forms) >= 51
    assert judged["wrong"] <= 1


def test_each_source_of_texts_has_a_reader_and_each_key_of_a_kind_a_field() -> None:
    assert set(prefill._READERS) == set(get_args(Prefill))
    for kind in collection_names():
        keys = {each.key for each in form_fields(kind, is_new=True)}
        assert record_type(kind).prefilled.keys() <= keys


_PIECES: Final = st.sampled_from(
    [
        *("Finch plc", "Ana Okoye", "Wren's", "the company", "the Skua subsidiary", "Lark and Wren", "Herr Voss"),
        *("24 per cent", "£1.2bn", "(€1.4bn)", "5", "half", "470p", "a third", "12.5.2027", "on Tuesday", "by 2028"),
        *('"', "'", ",", ".", ";", "(", ")", " - ", "said", "which holds", "of", "by", "who", "and", "each", "not"),
        *(
            "chief executive",
            "break fee",
            "pays",
            "is held by",
            "its",
            "he",
            "she said",
            "option to buy",
            "\u0345",
            "\0",
        ),
    ]
)


@given(st.one_of(st.text(max_size=120), st.lists(_PIECES, max_size=14).map(" ".join)), st.data())
def test_any_words_can_be_selected(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    language = data.draw(st.sampled_from(["en", "de", "fr", ""]))
    for kind in collection_names():
        texts = prefilled_texts(kind, SelectedWords("1", text, start, end, _THURSDAY, language), _DOSSIER)
        assert all(texts.values())


@pytest.mark.parametrize("kind", ["stake", "relation", "event", "quote"])
def test_long_paragraphs_take_no_longer_each(kind: str) -> None:
    sentence = (
        'Finch plc, which owns Wren, said: "We hold 5 per cent." Ana Okoye, chief executive of Lark, is with it. '
    )

    def fill(text: str) -> None:
        prefilled_texts(kind, SelectedWords("1", text, 0, 40, _THURSDAY, "en"), _DOSSIER)

    assert_linear(fill, repeat(sentence), 4_000)
