"""A renamed fact remembers its former id, and the references in the whole file follow; comments stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.writing.dossier_records import encode_dossier_records, parse_dossier_records
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_references import record_references, replace_references
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.errors import JvexploreError
from jvexplore.records.document import merge_changes
from tests.dossier.writing.dossier_texts import BY_HAND, FILE, dangling_references, fact, read_by_hand

if TYPE_CHECKING:
    from pathlib import Path


def rename(address: str, new_id: str, text: str = BY_HAND) -> str:
    document = parse_dossier_records(text, FILE)
    renamed = rename_fact(document.records, address, new_id)
    return encode_dossier_records(merge_changes(document, renamed, document, FACT_MERGE_POLICY)).decode()


def test_a_party_is_renamed_where_it_is_a_reference_and_nowhere_else() -> None:
    renamed = BY_HAND.replace('holder = "ana"', 'holder = "anna"').replace('by = "ana"', 'by = "anna"')
    renamed = renamed.replace('id = "ana"\nname = "ana"\n', 'id = "anna"\nname = "ana"\nformerly = ["ana"]\n')
    assert rename("party/ana", "anna") == renamed
    assert dangling_references(renamed) == set()


def test_a_moment_follows_its_event() -> None:
    renamed = rename("event/closing", "completion")
    assert 'when = "after event/completion"\n' in renamed
    assert 'id = "completion"\nformerly = ["closing"]\n' in renamed


def test_a_fact_renamed_back_has_its_id_no_longer_among_the_former_ones() -> None:
    there = rename("stake/ana", "founder")
    assert 'about = ["stake/founder"]' in there
    assert 'formerly = ["ana"]' in there
    back = rename("stake/founder", "ana", there)
    assert back == BY_HAND.replace('basis = "stated"\n', 'basis = "stated"\nformerly = ["founder"]\n')


def test_other_versions_of_a_fact_follow_too() -> None:
    made = fact("stake/x", holder="ana", conflict=[{"holder": "ana", "odd": "ana"}, {"deleted": True}])
    assert replace_references(made, {"party/ana": "party/b"}) == fact(
        "stake/x", holder="b", conflict=[{"holder": "b", "odd": "ana"}, {"deleted": True}]
    )
    only = fact("stake/x", holder="c", conflict=[{"holder": "ana"}])
    assert replace_references(only, {"party/ana": "party/b"}).table["conflict"] == [{"holder": "b"}]
    assert record_references(only) == {"party/c"}


def test_a_fact_of_another_kind_may_have_the_same_id() -> None:
    made = fact("stake/x", holder="ana", about=["stake/ana", "party/ana"], when="after event/ana")
    both = {"stake/ana": "stake/s", "party/ana": "party/p", "event/ana": "event/e"}
    moved = {"holder": "p", "about": ["stake/s", "party/p"], "when": "after event/e"}
    assert replace_references(made, both) == made.with_values(moved)
    assert replace_references(made, {"stake/ana": "stake/s"}) == made.with_values({"about": ["stake/s", "party/ana"]})


def test_what_does_not_refer_to_it_is_the_same_object() -> None:
    records = read_by_hand().records
    renamed = rename_fact(records, "event/closing", "end")
    assert [key for key in records if key in renamed and renamed[key] is not records[key]] == ["event/later"]


@pytest.mark.parametrize(
    ("address", "new_id", "message"),
    [
        ("party/ben", "x", 'there is no "party/ben"; name a fact by its address, like stake/finch'),
        ("party/ana", "finch", 'id: "party/finch" is another fact; choose another id'),
        ("party/ana", "A b", 'id: "A b" cannot be an id; write it in small letters, digits and hyphens, like finch-2'),
        ("source/wire", "x", "a source keeps its id; change its title"),
        ("dossier", "x", "the dossier keeps its id; change its title"),
    ],
)
def test_a_name_that_cannot_be_is_refused(address: str, new_id: str, message: str) -> None:
    with pytest.raises(JvexploreError) as raised:
        rename_fact(read_by_hand().records, address, new_id)
    assert str(raised.value) == message


def test_the_former_id_of_another_fact_is_refused() -> None:
    records = rename_fact(read_by_hand().records, "event/closing", "end")
    with pytest.raises(JvexploreError, match='"event/closing" is a former id of "event/end"; choose another id'):
        rename_fact(records, "event/later", "closing")


@pytest.mark.parametrize("saves", [1, 2], ids=["in one save", "in two saves"])
def test_the_id_of_a_deleted_fact_is_given_to_another_which_stands_once(tmp_path: Path, saves: int) -> None:
    path = tmp_path / "dossier.toml"
    stake = '# of {0}\n[[stakes]]\nid = "{0}"\nholder = "{0}" # as named\n\n'
    path.write_text('format = 2\nid = "finch"\n\n' + stake.format("ana") + stake.format("ben"))
    store = open_dossier_store(path)
    records = dict(store.load())
    del records["stake/ben"]
    if saves == 2:
        store.save(records)
    store.save(rename_fact(records, "stake/ana", "ben"))
    assert path.read_text() == (
        'format = 2\nid = "finch"\n\n'
        '# of ana\n[[stakes]]\nid = "ben"\nholder = "ana" # as named\nformerly = ["ana"]\n\n'
    )
