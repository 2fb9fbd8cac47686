"""Texts for the values of entries: as a person would type them, and reading back to just these values."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import source_address
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.form_fields import form_fields
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.writing.entry_table import entry_table
from jvexplore.dossier.writing.key_readers import key_reader
from jvexplore.dossier.writing.typed_references import find_typed_party
from jvexplore.dossier.writing.typed_rows import keep_other_keys, read_rows, row_columns
from jvexplore.dossier.writing.typed_values import read_typed_value
from jvexplore.dossier.writing.value_texts import value_texts
from jvexplore.records.toml_values import is_same_value
from tests.dossier.writing.typed_dossier import typed_dossier

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

_TESTS = Path(__file__).parents[2]
_DOSSIERS = (
    bundled_dossier_path(),
    *sorted((_TESTS / "dossiers").glob("*.toml")),
    *sorted(_TESTS.glob("deals/*/dossier.toml")),
)
_UNFIT: dict[str, dict[str, str]] = {"bakery": {"challenge/power": "category"}}
"""What the bakery's dossier has that does not fit: a category of its own that it does not declare."""


def _read_back(kind: str, key: str, text: str, present: Any, dossier: Dossier) -> dict[str, Any]:
    reader = key_reader(kind, key)
    if reader.shape == "toml" and row_columns(reader) and not text.startswith(("[", "{")):
        rows = read_rows(key, text, reader, dossier, find_typed_party)
        return {key: keep_other_keys(reader, rows, present)}
    return {
        each: value for each, value in read_typed_value(kind, key, text, dossier).values.items() if value is not None
    }


@pytest.mark.parametrize("path", _DOSSIERS)
def test_every_text_of_every_entry_reads_back_to_its_values(path: Path) -> None:
    dossier = load_dossier(path)
    addresses = [each for each in dossier.all_addresses if not each.startswith("paragraph/")]
    counted, unfit = 0, _UNFIT.get(path.stem, {})
    for address in (*addresses, *map(source_address, dossier.sources_by_id)):
        kind, table = address.partition("/")[0], entry_table(dossier, address)
        assert table is not None
        keys = [each.key for each in form_fields(kind, is_new=False)]
        texts, said = value_texts(kind, table, keys, dossier)
        for key, text in texts.items():
            if key == unfit.get(address):
                assert text == table[key]
                continue
            read = _read_back(kind, key, text, table.get(key), dossier)
            assert is_same_value(read, {each: table[each] for each in said[key]})
            counted += 1
        assert {each for values in said.values() for each in values} == {each for each in keys if each in table}
    assert counted > 20


@pytest.mark.parametrize(
    ("kind", "values", "texts"),
    [
        ("stake", {"percent": 48}, {"percent": "48 %"}),
        ("stake", {"minimum": 24, "maximum": 26, "qualifier": "about"}, {"percent": "about 24 to 26 %"}),
        (
            "stake",
            {"percent": 50, "qualifier": "plus one share", "base": "votes"},
            {"percent": "50 % plus one share of votes"},
        ),
        ("stake", {"percent": Decimal("37.5"), "base": "class B shares"}, {"percent": "37.5 % of class B shares"}),
        ("stake", {"qualifier": "undisclosed"}, {"percent": "undisclosed"}),
        ("stake", {"base": "votes"}, {"base": "votes"}),
        ("stake", {"percent": "many"}, {"percent": "many"}),
        ("figure", {"value": 21000000, "unit": "GBP"}, {"value": "21m GBP"}),
        ("figure", {"value": 1234567, "unit": "users", "qualifier": "nearly"}, {"value": "nearly 1234567 users"}),
        ("figure", {"value": Decimal("4.70"), "unit": "USD", "per": "share"}, {"value": "4.70 USD per share"}),
        ("figure", {"value": Decimal("7.5"), "unit": "times", "base": "EBITDA"}, {"value": "7.5 times EBITDA"}),
        ("stake", {"holder": "finch"}, {"holder": "Finch plc"}),
        ("stake", {"holder": "gone"}, {"holder": "gone"}),
        ("stake", {"via": []}, {"via": "[]"}),
        ("stake", {"via": ["north", "okoye"]}, {"via": "North Fund, Ana Okoye"}),
        ("stake", {"via": ["north", "gone"]}, {"via": "North Fund, gone"}),
        ("party", {"tags": ["a-b", "C d, e"]}, {"tags": '["a-b", "C d, e"]'}),
        ("stake", {"via": "north"}, {"via": "north"}),
        ("party", {"aliases": ["Finch Holdings, Ltd", "F"]}, {"aliases": '["Finch Holdings, Ltd", "F"]'}),
        ("party", {"unnamed": True}, {"unnamed": "yes"}),
        ("party", {"identifiers": {"lei": "5299", "isin": "FR0"}}, {"identifiers": "lei: 5299; isin: FR0"}),
        ("term", {"when": "after event/closing"}, {"when": "after event/closing"}),
        ("quote", {"about": ["party/finch", "stake/finch", "dossier"]}, {"about": "Finch plc, stake/finch, dossier"}),
        (
            "figure",
            {"equivalents": [{"value": 5, "unit": "EUR", "qualifier": "about"}]},
            {"equivalents": "about 5 EUR"},
        ),
    ],
)
def test_texts_are_as_a_person_types_them(kind: str, values: dict[str, Any], texts: dict[str, str]) -> None:
    keys = [each.key for each in form_fields(kind, is_new=False)]
    assert value_texts(kind, values, keys, typed_dossier()).texts == texts


def test_a_response_is_a_name_and_what_it_says_and_keeps_its_passages() -> None:
    passages = [{"paragraph": "1"}]
    value = [
        {"by": "okoye", "text": "We wait; nothing else: nothing.", "passages": passages},
        {"by": "finch", "text": "No comment", "passages": passages},
    ]
    found = value_texts("challenge", {"responses": value}, ["responses"], typed_dossier()).texts["responses"]
    assert found == "Ana Okoye: We wait; nothing else: nothing.; Finch plc: No comment"


_NUMBERS = st.one_of(st.integers(-(10**20), 10**20), st.decimals(allow_nan=False, allow_infinity=False, places=3))
_VALUES = st.one_of(_NUMBERS, st.text(max_size=20), st.booleans(), st.lists(_NUMBERS, max_size=2))


@given(
    st.dictionaries(st.sampled_from(["value", "minimum", "maximum", "qualifier", "unit", "per", "base", "of"]), _VALUES)
)
def test_whatever_a_figure_holds_is_in_some_text(values: dict[str, Any]) -> None:
    keys = [each.key for each in form_fields("figure", is_new=False)]
    texts, said = value_texts("figure", values, keys, typed_dossier())
    assert sorted(each for told in said.values() for each in told) == sorted(values)
    assert texts.keys() == said.keys()
