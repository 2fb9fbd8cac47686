"""Two versions of a dossier are merged: nothing that either wrote is lost, and no reference leads nowhere."""

from __future__ import annotations

from decimal import Decimal

from jvexplore.dossier.writing.dossier_records import encode_dossier_records, parse_dossier_records
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.records.document import merge_changes, merge_documents
from jvexplore.records.merge import merge_records
from tests.dossier.writing.dossier_texts import BY_HAND, FILE, dangling_references, fact, read_by_hand
from tests.dossier.writing.merged_versions import BASE, added, edited, merge, without

CONFLICT_TABLE = """
[[stakes.conflict]]
percent = 31
"""


def test_different_keys_of_one_fact_are_both_taken() -> None:
    merged = merge(edited("stake/ana", percent=31), edited("stake/ana", base="votes", odd=None))
    assert merged == edited("stake/ana", percent=31, base="votes", odd=None)


def test_a_key_that_both_changed_is_a_conflict() -> None:
    merged = merge(edited("stake/ana", percent=31, base="votes"), edited("stake/ana", percent=32))
    assert merged == edited("stake/ana", percent=32, base="votes", conflict=[{"percent": 31}])
    again = merge_records(merged, edited("stake/ana", merged, conflict=None), merged, FACT_MERGE_POLICY)
    assert again["stake/ana"].table["percent"] == 32
    assert "conflict" not in again["stake/ana"].table


def test_a_digit_more_is_a_change() -> None:
    precise = edited("stake/ana", percent=Decimal("30.00"))
    assert str(merge(precise, edited("stake/ana", odd="x"))["stake/ana"].table["percent"]) == "30.00"


def test_lists_are_merged_item_by_item() -> None:
    merged = merge(edited("challenge/price", about=["stake/ana", "party/ana"]), edited("challenge/price", about=[]))
    assert merged == edited("challenge/price", about=["party/ana"])


def test_the_paragraphs_of_a_source_are_merged_by_their_ids() -> None:
    ours = edited("source/wire", paragraphs=[{"id": "1", "gist": "Mine"}, {"id": "2"}])
    theirs = edited("source/wire", paragraphs=[{"id": "1", "length": 5}, {"id": "3"}])
    assert {each["id"]: each for each in merge(ours, theirs)["source/wire"].table["paragraphs"]} == {
        "1": {"id": "1", "gist": "Mine", "length": 5},
        "2": {"id": "2"},
        "3": {"id": "3"},
    }


def test_different_edits_of_two_responses_land_in_both() -> None:
    response = BASE["challenge/price"].table["responses"][0]
    ours = edited("challenge/price", responses=[{**response, "text": "No"}])
    theirs = edited("challenge/price", responses=[{**response, "passages": [{"paragraph": "1"}]}])
    assert merge(ours, theirs)["challenge/price"].table["responses"] == [
        {"by": "ana", "text": "No", "passages": [{"paragraph": "1"}]}
    ]


def test_an_edit_lands_on_the_fact_that_the_other_renamed() -> None:
    ours = rename_fact(BASE, "party/ana", "anna")
    theirs = edited("party/ana", edited("stake/ana", percent=31), name="Anna")
    merged = merge(ours, theirs)
    assert merged["party/anna"].table == {"id": "anna", "name": "Anna", "formerly": ["ana"]}
    assert (merged["stake/ana"].table["holder"], merged["stake/ana"].table["percent"]) == ("anna", 31)
    assert list(merged) == ["source/wire", "party/finch", "party/anna", *list(BASE)[3:]]


def test_what_the_other_added_refers_to_the_renamed_fact() -> None:
    quote = fact("quote/one", speakers=["ana"], text="ana")
    merged = merge(rename_fact(BASE, "party/ana", "anna"), added(quote))
    assert merged["quote/one"].table == {"id": "one", "speakers": ["anna"], "text": "ana"}


def test_a_fact_that_both_renamed_has_one_id_and_remembers_the_others() -> None:
    merged = merge(rename_fact(BASE, "party/ana", "anna"), rename_fact(BASE, "party/ana", "anne"))
    assert set(merged["party/anna"].table["formerly"]) == {"ana", "anne"}
    assert merged["stake/ana"].table["holder"] == "anna"


def test_a_fact_that_is_renamed_to_the_id_of_a_deleted_one_is_not_that() -> None:
    ours = rename_fact(without("party/finch"), "party/ana", "finch")
    merged = merge(ours, edited("party/ana", name="Anna"))
    assert merged == edited("party/finch", ours, name="Anna")


def test_an_undone_rename_is_a_rename() -> None:
    renamed = rename_fact(BASE, "party/ana", "anna")
    changed = edited("party/anna", renamed, name="Anna")
    assert merge_records(renamed, BASE, changed, FACT_MERGE_POLICY) == edited("party/ana", name="Anna")


def test_two_facts_added_under_one_id_both_stay_and_references_follow() -> None:
    ours = added(fact("term/fee", title="A fee"), fact("figure/a", value=1, of="term/fee"))
    theirs = added(fact("term/fee", title="Break fee"), fact("figure/b", value=2, of="term/fee"))
    merged = merge(ours, theirs)
    assert merged["term/fee"].table == {"id": "fee", "title": "A fee"}
    assert merged["term/fee-2"].table == {"id": "fee-2", "title": "Break fee"}
    assert (merged["figure/a"].table["of"], merged["figure/b"].table["of"]) == ("term/fee", "term/fee-2")


def test_a_fact_that_both_added_with_other_keys_is_one() -> None:
    merged = merge(added(fact("term/fee", title="Fee")), added(fact("term/fee", title="Fee", basis="stated")))
    assert merged == added(fact("term/fee", title="Fee", basis="stated"))


def test_two_facts_renamed_to_one_id_both_stay() -> None:
    merged = merge(rename_fact(BASE, "event/closing", "end"), rename_fact(BASE, "event/later", "end"))
    assert {key for key in merged if key.startswith("event/")} == {"event/end", "event/end-2"}
    closing = next(key for key, each in merged.items() if each.table.get("formerly") == ["closing"])
    assert [each.table["when"] for each in merged.values() if "when" in each.table] == [f"after {closing}"]


def test_a_deleted_fact_that_the_other_edited_is_a_conflict() -> None:
    merged = merge(without("event/later"), edited("event/later", title="Later"))
    assert merged == edited("event/later", title="Later", conflict=[{"deleted": True}])


def test_a_deleted_fact_to_which_the_other_refers_now_is_kept() -> None:
    ours = without("party/ana", without("stake/ana", edited("challenge/price", about=[], responses=[])))
    theirs = added(fact("quote/one", about=["stake/ana"]))
    merged = merge(ours, theirs)
    assert merged["stake/ana"].table["conflict"] == merged["party/ana"].table["conflict"] == [{"deleted": True}]
    assert merged["challenge/price"].table["about"] == []


def test_a_fact_that_is_marked_as_deleted_already_is_kept_too_if_the_other_refers_to_it_now() -> None:
    base = edited("event/later", conflict=[{"deleted": True}])
    merged = merge(without("event/later", base), added(fact("quote/one", about=["event/later"]), to=base), base)
    assert merged == added(fact("quote/one", about=["event/later"]), to=base)


def test_without_a_common_ancestor_two_versions_are_a_conflict() -> None:
    ours, theirs = {"term/fee": fact("term/fee", title="A fee")}, {"term/fee": fact("term/fee", title="Fee")}
    merged = merge_records({}, ours, theirs, FACT_MERGE_POLICY)
    assert merged == {"term/fee": fact("term/fee", title="Fee", conflict=[{"title": "A fee"}])}


def test_whole_files_are_merged_with_their_comments() -> None:
    base = read_by_hand()
    renamed = merge_changes(base, rename_fact(base.records, "stake/ana", "founder"), base, FACT_MERGE_POLICY)
    ours = parse_dossier_records(encode_dossier_records(renamed).decode(), FILE)
    term = '\n[[terms]]\nid = "fee" # his\ntitle = "Fee"\nabout = ["stake/ana"]\n'
    theirs = parse_dossier_records(BY_HAND.replace("30.0 #", "31 #").replace("# the end\n", f"# the end\n{term}"), FILE)
    text = encode_dossier_records(merge_documents(base, ours, theirs, FACT_MERGE_POLICY)).decode()
    expected = BY_HAND.replace('id = "ana"   # the founder', 'id = "founder"   # the founder').replace("30.0", "31")
    expected = expected.replace('basis = "stated"\n', 'basis = "stated"\nformerly = ["ana"]\n')
    expected = expected.replace('about = ["stake/ana"]\n\n  #', 'about = ["stake/founder"]\n\n  #')
    assert text == expected + term.replace("stake/ana", "stake/founder")
    assert dangling_references(text) == set()


def test_a_conflict_is_written_as_a_table_of_the_fact() -> None:
    base = read_by_hand()
    mine, hers = (parse_dossier_records(BY_HAND.replace("30.0", number), FILE) for number in ("31", "32"))
    text = encode_dossier_records(merge_documents(base, mine, hers, FACT_MERGE_POLICY)).decode()
    assert text == BY_HAND.replace("30.0", "32").replace('basis = "stated"\n', f'basis = "stated"\n{CONFLICT_TABLE}')
