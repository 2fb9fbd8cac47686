from __future__ import annotations

import pytest

from jvexplore.dossier.name_index import name_index, party_index
from tests.dossier.writing.typed_dossier import typed_dossier


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fin", ["party/finch"]),
        ("FINCH  h", ["party/finch"]),
        ("lindq", ["party/bo-lindqvist"]),
        ("bo-l", ["party/bo-lindqvist"]),
        ("the fund", ["party/north", "party/south"]),
        ("fund", ["party/north", "party/south"]),
        ("inch", []),
        ("", []),
        (" ", []),
    ],
)
def test_parties_are_found_by_the_beginning_of_a_word(typed: str, found: list[str]) -> None:
    assert [each.address for each in party_index(typed_dossier()).with_part(typed)] == found


def test_a_name_that_begins_so_comes_before_one_with_a_later_word() -> None:
    found = [each.address for each in name_index(typed_dossier()).with_part("w")]
    assert found == ["party/wren", "term/offer"]


def test_each_fact_is_found_once_by_all_of_its_names() -> None:
    index = party_index(typed_dossier())
    assert [each.id for each in index.named("finch  PLC")] == ["finch"]
    assert [each.id for each in index.with_id("FINCH")] == ["finch"]
    assert [each.id for each in index.with_surname("okoye")] == ["okoye"]
    assert {each.id for each in index.named("The Fund")} == {"north", "south"}
