"""One key of a table, typed with a dot; and what a new number keeps of the former one."""

from __future__ import annotations

from typing import Any

import pytest

from jvexplore.dossier.writing.typed_facts import read_edited_entry
from jvexplore.errors import JvexploreError
from tests.dossier.writing.typed_dossier import typed_dossier

_WREN: dict[str, Any] = {"id": "wren", "name": "Wren AG", "type": "company", "basis": "editorial", "comment": "Seen."}
_ROLES: dict[str, Any] = {"roles": {"pension-trustee": "Pension trustees"}}


def _edit(kind: str, table: dict[str, Any], *pairs: str) -> tuple[dict[str, Any], list[str]]:
    edited = read_edited_entry(kind, table, pairs, typed_dossier())
    return dict(edited.table), [*edited.words]


def test_a_key_of_a_table_is_added_and_the_others_stay() -> None:
    table, words = _edit("dossier", {"vocabulary": _ROLES}, "vocabulary.roles.zoo-keeper= Zoo keepers ")
    assert table == {"vocabulary": {"roles": {"pension-trustee": "Pension trustees", "zoo-keeper": "Zoo keepers"}}}
    assert words == ["vocabulary.roles.zoo-keeper = Zoo keepers"]
    verbs, _ = _edit("dossier", table, 'vocabulary.verbs.hires=["hires", "is hired by"]', "vocabulary.verbs.pays=pays")
    assert verbs["vocabulary"]["verbs"] == {"hires": ["hires", "is hired by"], "pays": "pays"}
    assert verbs["vocabulary"]["roles"] == table["vocabulary"]["roles"]


def test_a_key_of_a_table_is_removed_and_no_empty_table_is_left() -> None:
    assert _edit("party", {**_WREN, "identifiers": {"lei": "5493", "isin": "DE0"}}, "identifiers.lei=") == (
        {**_WREN, "identifiers": {"isin": "DE0"}},
        ["removed (identifiers.lei)"],
    )
    assert _edit("party", {**_WREN, "identifiers": {"lei": "5493"}}, "identifiers.lei=")[0] == _WREN
    assert _edit("dossier", {"vocabulary": _ROLES}, "vocabulary.roles.pension-trustee=")[0] == {}


@pytest.mark.parametrize(
    ("kind", "pair", "error"),
    [
        ("party", "name.first=Ana", "name.first: name is not a table with keys; write name=…"),
        ("party", "tags.a=b", "tags.a: tags is not a table with keys; write tags=…"),
        ("party", "identifiers.=b", "identifiers.: identifiers is not a table with keys; write identifiers=…"),
        ("party", "identifier.lei=b", 'identifier: a party has no key "identifier"; did you mean "identifiers"?'),
        (
            "party",
            "identifiers.lei={",
            'identifiers.lei: "{" is not valid TOML; write a table like {a = "b"}, its texts in quotes',
        ),
        ("party", "passages.1=b", "passages.1: passages is not a table with keys; write passages=…"),
        ("source", "paragraphs.1=b", "paragraphs: cannot be edited by a command; edit the file itself"),
        ("party", "id.a=b", "id.a: id is not a table with keys; write id=…"),
    ],
)
def test_what_is_no_key_of_a_table_is_refused(kind: str, pair: str, error: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        _edit(kind, _WREN, pair)
    assert str(refused.value) == error


def test_what_a_new_number_keeps_is_told() -> None:
    figure: dict[str, Any] = {"id": "cost", "of": "dossier", "qualifier": "about", "unit": "EUR", "value": 5}
    assert _edit("figure", figure, "value=6,000")[1] == [
        "6,000 (value = 6000); as before: qualifier = about, unit = EUR"
    ]
    assert _edit("figure", figure, "value=about $6")[1] == ["about $6 (value = 6, qualifier = about, unit = USD)"]
    assert _edit("figure", figure, "value=6", "qualifier=", "unit=")[1][0] == "6 (value = 6)"
    assert _edit("figure", figure, "value=undisclosed")[1] == ["undisclosed (qualifier = undisclosed)"]
