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
from tests.dossier.prefill.filled_forms import FILLED_FORMS
from tests.dossier.prefill.measured_forms import WRITTEN_ARTICLES, measure_forms
from tests.dossier.prefill.sure_fields import SURE_FIELDS
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


@pytest.mark.parametrize(
    ("kind", "marked", "texts"), [(kind, *case) for kind, cases in FILLED_FORMS.items() for case in cases]
)
def test_a_form_says_what_the_words_say(kind: str, marked: str, texts: dict[str, str]) -> None:
    plain = marked.translate(str.maketrans("“”’‘", "\"\"''"))
    wanted = {key: text.translate(str.maketrans("‘’", "''")) for key, text in texts.items()}
    assert _filled(kind, plain) == wanted


@pytest.mark.parametrize(("kind", "marked", "key", "text"), SURE_FIELDS)
def test_a_field_says_what_is_sure_and_nothing_else(kind: str, marked: str, key: str, text: str) -> None:
    language = "de" if "ü" in marked or "ä" in marked else "en"
    assert _filled(kind, marked.translate(str.maketrans("“”’„", '""\'"')), language).get(key, "") == text


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
    other = {**term, "id": "fee-2", "passages": [{"paragraph": "2", "start": 6, "end": 30}]}
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
        *("chief executive", "break fee", "pays", "is held by", "its", "he", "she said", "option to buy"),
        *("\u0345", "\0"),
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
