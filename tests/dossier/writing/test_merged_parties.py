"""One side merges a party into another; what the other side wrote meanwhile lands on the one that stays."""

from __future__ import annotations

import pytest

from jvexplore.dossier.writing.merge_parties import merge_parties
from jvexplore.dossier.writing.rename_fact import rename_fact
from tests.dossier.writing.dossier_texts import fact
from tests.dossier.writing.merged_versions import added, edited, merge, without

OKOYE = fact("party/okoye", name="Ana Okoye", tags=["founder"])
WITH_OKOYE = added(OKOYE)
INTO_ANA = merge_parties(WITH_OKOYE, "party/okoye", "party/ana").records


@pytest.mark.parametrize("name", ["ana", "Ana Okoye"])
def test_an_edit_lands_on_the_party_into_which_another_was_merged(name: str) -> None:
    base = added(fact("party/okoye", name=name, tags=["founder"]), fact("quote/one", speakers=["okoye"]))
    ours = merge_parties(base, "party/okoye", "party/ana").records
    theirs = edited("party/ana", base, type="person", comment="Checked")
    merged = merge(ours, theirs, base)
    assert merged == edited("party/ana", ours, type="person", comment="Checked")
    assert merged["party/ana"].table["formerly"] == ["okoye"]
    assert merged["quote/one"].table["speakers"] == ["ana"]
    assert "party/okoye" not in merged


def test_an_edited_party_that_the_other_merged_is_a_conflict() -> None:
    base = added(fact("party/okoye", name="Ana Okoye"))
    ours = edited("party/ana", merge_parties(base, "party/okoye", "party/ana").records, name="Ana O.")
    merged = merge(ours, edited("party/okoye", base, type="person"), base)
    left = fact("party/okoye", name="Ana Okoye", type="person", conflict=[{"deleted": True}])
    assert merged == {**ours, "party/okoye": left}


def test_what_the_other_added_refers_to_the_party_that_stays() -> None:
    quotes = (fact("quote/one", speakers=["okoye"]), fact("quote/two", speakers=["okoye", "ana"], text="[[okoye]]"))
    merged = merge(INTO_ANA, added(*quotes, to=WITH_OKOYE), WITH_OKOYE)
    assert merged == added(
        fact("quote/one", speakers=["ana"]), fact("quote/two", speakers=["ana"], text="[[okoye]]"), to=INTO_ANA
    )


def test_a_list_that_names_both_and_that_the_other_edited_names_the_one_that_stays_once() -> None:
    base = added(fact("quote/one", speakers=["okoye", "ana"]), to=WITH_OKOYE)
    theirs = edited("quote/one", base, speakers=["okoye", "finch", "ana"])
    merged = merge(merge_parties(base, "party/okoye", "party/ana").records, theirs, base)
    assert merged["quote/one"].table == {"id": "one", "speakers": ["ana", "finch"]}


@pytest.mark.parametrize("into_first", [True, False])
def test_the_party_that_stays_may_be_renamed_too(*, into_first: bool) -> None:
    if into_first:
        ours = rename_fact(INTO_ANA, "party/ana", "anna")
    else:
        ours = merge_parties(rename_fact(WITH_OKOYE, "party/ana", "anna"), "party/okoye", "party/anna").records
    theirs = added(fact("quote/one", speakers=["okoye", "ana"]), to=edited("party/ana", WITH_OKOYE, comment="Checked"))
    merged = merge(ours, theirs, WITH_OKOYE)
    assert merged == added(fact("quote/one", speakers=["anna"]), to=edited("party/anna", ours, comment="Checked"))


def test_the_other_may_rename_the_party_that_stays() -> None:
    theirs = added(fact("quote/one", speakers=["okoye"]), to=rename_fact(WITH_OKOYE, "party/ana", "anna"))
    merged = merge(INTO_ANA, theirs, WITH_OKOYE)
    assert merged["quote/one"].table["speakers"] == ["anna"]
    assert "party/okoye" not in merged
    assert set(merged["party/anna"].table["formerly"]) == {"okoye", "ana"}


def test_the_party_that_stays_has_the_id_that_the_other_gave_to_the_one_that_goes() -> None:
    theirs = added(fact("quote/one", speakers=["two"]), to=rename_fact(WITH_OKOYE, "party/okoye", "two"))
    merged = merge(INTO_ANA, theirs, WITH_OKOYE)
    assert merged == added(
        fact("quote/one", speakers=["ana"]), to=edited("party/ana", INTO_ANA, formerly=["two", "okoye"])
    )


def test_a_deleted_party_is_not_one_that_was_merged() -> None:
    ours = without("party/okoye", edited("party/ana", WITH_OKOYE, formerly=["somebody"]))
    merged = merge(ours, added(fact("quote/one", speakers=["okoye"]), to=WITH_OKOYE), WITH_OKOYE)
    assert merged["party/okoye"] == OKOYE.with_values({"conflict": [{"deleted": True}]})
    assert merged["quote/one"].table["speakers"] == ["okoye"]
