"""A person decides between two versions of a fact."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from jvexplore.dossier.head_versions import head_versions
from jvexplore.dossier.other_versions import ChangedKey, OtherVersion, difference_words, other_versions
from jvexplore.dossier.writing.decide_conflict import decide_conflict, decide_head_conflict
from jvexplore.dossier.writing.fact_record import FactRecord, new_record
from jvexplore.errors import JvexploreError

OWN = {"id": "finch", "percent": 48, "status": "agreed", "tags": ["a", "b"]}
SEVENTY = OtherVersion((ChangedKey("percent", "48", "70"),))
GONE = OtherVersion(is_deleted=True)


def stake(*versions: Any) -> dict[str, FactRecord]:
    record = new_record("stakes", {**OWN, **({"conflict": list(versions)} if versions else {})})
    return {"party/wren": new_record("parties", {"id": "wren"}), record.address: record}


def decided(version: OtherVersion, *versions: Any, keeps_this: bool) -> dict[str, Any] | None:
    found = decide_conflict(stake(*versions), "stake/finch", version, keeps_this=keeps_this)
    assert found["party/wren"].table == {"id": "wren"}
    return dict(found["stake/finch"].table) if "stake/finch" in found else None


def test_this_version_stays_as_it_is() -> None:
    assert decided(SEVENTY, {"percent": 70}, keeps_this=True) == OWN
    assert decided(GONE, {"deleted": True}, keeps_this=True) == OWN


def test_the_other_version_takes_its_place() -> None:
    assert decided(SEVENTY, {"percent": 70}, keeps_this=False) == {**OWN, "percent": 70}
    assert decided(GONE, {"deleted": True}, keeps_this=False) is None


def test_versions_that_no_longer_differ_go_with_it() -> None:
    left = decided(SEVENTY, {"percent": 70}, {"percent": 70}, {"deleted": True}, keeps_this=False)
    assert left == {**OWN, "percent": 70, "conflict": [{"deleted": True}]}
    left = decided(SEVENTY, {"percent": 70}, {"status": "proposed"}, keeps_this=True)
    assert left == {**OWN, "conflict": [{"status": "proposed"}]}


def test_what_somebody_else_decided_is_not_decided_again() -> None:
    for versions in ((), ({"percent": 71},)):
        with pytest.raises(JvexploreError, match="stake/finch: somebody else has decided this"):
            decided(SEVENTY, *versions, keeps_this=True)
    with pytest.raises(JvexploreError, match="stake/heron: somebody else"):
        decide_conflict(stake(), "stake/heron", SEVENTY, keeps_this=True)


@pytest.mark.parametrize("typed", ["seventy", 70, {}])
def test_what_is_no_version_can_only_be_dropped(typed: object) -> None:
    (version,) = other_versions(OWN, [typed])
    assert not version.is_readable
    assert decided(version, typed, keeps_this=True) == OWN
    with pytest.raises(JvexploreError, match="cannot be read; keep this version, or edit the file"):
        decided(version, typed, keeps_this=False)


def test_an_id_is_not_taken_over() -> None:
    (version,) = other_versions(OWN, [{"id": "heron", "percent": 70}])
    assert decided(version, {"id": "heron", "percent": 70}, keeps_this=False) == {**OWN, "percent": 70}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Decimal("70.5"), "70.5"),
        (["a", "c"], "a, c"),
        ([{"paragraph": "5", "start": 3, "end": 9, "digest": "sha256:00"}], "paragraph 5, start 3, end 9"),
        (True, "true"),
        ("two\nlines", "two lines"),
        ("word " * 30, "word " * 11 + "word…"),
    ],
)
def test_values_are_told_as_a_person_would_say_them(value: object, words: str) -> None:
    (version,) = other_versions(OWN, [{"part_of": value}])
    assert difference_words(version) == f"part of is (none) here, {words} in the other version"


def test_of_a_list_of_tables_with_ids_only_what_differs_is_told() -> None:
    one, two = {"id": "1", "gist": "old", "digest": "sha256:00"}, {"id": "2", "gist": "same"}
    here, there = [one, two], [{**one, "gist": "new", "digest": "sha256:11"}, two, {"id": "3", "gist": "more"}]
    (version,) = other_versions({"paragraphs": here}, [{"paragraphs": there}])
    assert version.changed == (
        ChangedKey("paragraphs.1.gist", "old", "new"),
        ChangedKey("paragraphs.3", "", "id 3, gist more"),
    )
    assert difference_words(version) == (
        "paragraphs 1, gist is old here, new in the other version; "
        "paragraphs 3 is (none) here, id 3, gist more in the other version"
    )


def test_a_sentence_names_a_few_keys() -> None:
    (version,) = other_versions({}, [dict.fromkeys("abcdef", "x")])
    assert difference_words(version).endswith("d is (none) here, x in the other version; and 2 more")


HEAD = {"title": "Finches", "title-other": "Wrens", "title-other-other": "Herons", "summary": "Birds."}


def test_a_key_of_the_dossier_itself_is_decided() -> None:
    wrens = OtherVersion((ChangedKey("title", "Finches", "Wrens"),))
    left = {"title": "Finches", "title-other-other": "Herons", "summary": "Birds."}
    assert decide_head_conflict(HEAD, wrens, keeps_this=True) == left
    assert decide_head_conflict(HEAD, wrens, keeps_this=False) == {**left, "title": "Wrens"}
    with pytest.raises(JvexploreError, match="dossier: somebody else has decided this"):
        decide_head_conflict(left, wrens, keeps_this=True)


def test_values_that_no_longer_differ_go_with_it() -> None:
    herons = OtherVersion((ChangedKey("title", "Finches", "Herons"),))
    decided = decide_head_conflict({**HEAD, "title-other": "Herons"}, herons, keeps_this=False)
    assert decided == {"title": "Herons", "summary": "Birds."}


def test_of_a_table_a_merge_keeps_the_keys_that_differ() -> None:
    words = {"verbs": {"peck": "pecks"}, "roles": {"hen": "Hen", "egg": "Egg"}}
    head = {"vocabulary": words, "vocabulary-other": {"roles": {"hen": "Female"}}}
    (version,) = head_versions(head).values()
    assert version.changed == (ChangedKey("vocabulary.roles.hen", "Hen", "Female"),)
    decided = decide_head_conflict(head, version, keeps_this=False)
    assert decided == {"vocabulary": {"verbs": {"peck": "pecks"}, "roles": {"hen": "Female", "egg": "Egg"}}}


def test_of_two_long_values_one_sees_where_they_differ() -> None:
    alike = "The two shipyards end their talks about a common dock after a summer of"
    version = OtherVersion((ChangedKey("title", f"{alike} quarrels", f"{alike} silence"),))
    assert difference_words(version) == (
        "title is …dock after a summer of quarrels here, …dock after a summer of silence in the other version"
    )
