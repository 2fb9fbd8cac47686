from __future__ import annotations

import pytest

from jvexplore.dossier.fact_types import fact_types, missing_parts
from jvexplore.dossier.form_fields import form_fields
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.typed_facts import typed_keys
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import required_keys
from tests.rumours import Rumour


def _shown(kind: str, *, is_new: bool = True) -> dict[str, str]:
    return {each.key: each.label for each in form_fields(kind, is_new=is_new) if not each.is_folded}


def test_the_form_of_a_stake_shows_what_a_stake_says_under_the_labels_of_its_page() -> None:
    assert _shown("stake") == {
        "holder": "Holder",
        "company": "Company",
        "percent": "Share",
        "status": "Status",
        "when": "When",
        "base": "Share of",
        "via": "Held through",
        "consideration": "Consideration",
        "id": "Id",
        "basis": "Basis",
    }


def test_a_source_and_the_dossier_have_forms_too() -> None:
    assert list(_shown("source", is_new=False)) == [
        *("title", "publisher", "author", "published", "url", "language", "type", "based_on")
    ]
    assert list(_shown("dossier", is_new=False)) == ["title", "category", "summary", "tags"]


def test_only_a_new_term_has_an_amount() -> None:
    kinds = [each.kind for each in fact_types().values()]
    for kind in kinds:
        new, edited = ([each.key for each in form_fields(kind, is_new=is_new)] for is_new in (True, False))
        assert set(new) - set(edited) == ({"amount"} if kind == "term" else set())


@pytest.mark.parametrize("is_new", [True, False])
def test_every_key_that_can_be_typed_has_one_field(is_new: bool) -> None:
    for kind in (*(each.kind for each in fact_types().values()), "source", "dossier"):
        keys = [each.key for each in form_fields(kind, is_new=is_new)]
        renames = ["id"] if kind in collection_names() and not is_new else []
        assert sorted(keys) == sorted([*typed_keys(kind, is_new=is_new), *renames])


def test_what_must_be_filled_in_is_shown_at_once() -> None:
    for kind in fact_types().values():
        fields = form_fields(kind.kind, is_new=True)
        required = {each.key for each in fields if each.is_required}
        assert required == required_keys(kind) - {"id", "basis"}
        assert not any(each.is_folded for each in fields if each.is_required)


def test_every_field_that_is_shown_says_what_can_be_typed() -> None:
    silent = {"name", "publisher", "summary", "description"}
    for kind in (*(each.kind for each in fact_types().values()), "source", "dossier"):
        for each in form_fields(kind, is_new=True):
            assert each.hint or each.key in silent


def test_a_kind_must_have_the_keys_that_its_form_shows() -> None:
    class Slip(Rumour):
        """A kind whose form names keys that it does not have."""

        form_keys = ("titel", "amount")

    assert missing_parts(Slip) == ['the key "amount"', 'the key "titel"']
    assert missing_parts(Rumour) == []


def test_there_is_no_form_of_an_unknown_kind() -> None:
    with pytest.raises(JvexploreError, match='there is no kind "steak"'):
        form_fields("steak", is_new=True)
