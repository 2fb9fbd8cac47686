"""A document of format 1 is converted in memory, and whatever does not fit is passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.conversion.file_format import is_former_format, read_format
from jvexplore.dossier.conversion.former_document import convert_document
from jvexplore.dossier.conversion.former_mapping import (
    RENAMED_KEYS,
    convert_entry,
    convert_head,
    former_key,
)
from jvexplore.dossier.vocabulary.verbs import FORMER_STAKE_VERB, verb_phrases
from jvexplore.toml import parse_toml
from tests.dossier.conversion.former_documents import DOCUMENTS, FORMER_STAKE
from tests.growth import assert_linear

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("collection", "former", "present"),
    [
        ("parties", {"about": "Bakes.", "role": "state"}, {"description": "Bakes.", "role": "government"}),
        ("parties", {"role": "rival", "type": "state"}, {"role": "rival", "type": "state"}),
        ("parties", {"about": ["event/a"]}, {"about": ["event/a"]}),
        ("parties", {"about": "a", "description": "b"}, {"about": "a", "description": "b"}),
        ("relations", {"verb": "leads", "title": "head"}, {"verb": "leads", "office": "head"}),
        ("relations", {"verb": "seeks-to-draw-on"}, {"verb": "seeks-to-draw-on"}),
        ("stakes", {"venture": "a", "percent": 5}, {"company": "a", "percent": 5}),
        ("quotes", {"speaker": "ada", "about": ["party/a"]}, {"speakers": ["ada"], "about": ["party/a"]}),
        ("quotes", {"speaker": 5}, {"speakers": 5}),
        ("challenges", {"statement": "so", "affects": ["party/a"]}, {"description": "so", "about": ["party/a"]}),
        ("challenges", {"title": "Power"}, {"title": "Power"}),
        ("events", {"title": "Opens", "when": "2021"}, {"title": "Opens", "when": "2021"}),
        ("figures", {"of": "party/a", "value": 1}, {"of": "party/a", "value": 1}),
        ("terms", {"venture": "a"}, {"venture": "a"}),
    ],
)
def test_keys_get_their_present_names(collection: str, former: dict[str, Any], present: dict[str, Any]) -> None:
    before = {**former}
    converted = convert_entry(collection, former)
    assert converted == present
    assert list(converted) == [RENAMED_KEYS.get(collection, {}).get(key, key) for key in before] or before == present
    assert former == before


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ([{"paragraph": 5, "start": 1}], [{"paragraph": "5", "start": 1}]),
        ([{"paragraph": 17}, {"paragraph": "x"}, {}], [{"paragraph": "17"}, {"paragraph": "x"}, {}]),
        ([{"paragraph": True}, 4, None], [{"paragraph": True}, 4, None]),
        ([{"paragraph": 0}, {"paragraph": -3}], [{"paragraph": "0"}, {"paragraph": "-3"}]),
        ([{"paragraph": 16**9_000}], [{"paragraph": 16**9_000}]),
        (4, 4),
        ({"paragraph": 4}, {"paragraph": 4}),
    ],
)
def test_paragraphs_are_named_by_their_ids(former: Any, present: Any) -> None:
    for collection in RENAMED_KEYS:
        assert convert_entry(collection, {"passages": former}) == {"passages": present}
    response = {"by": "ada", "passages": former}
    assert convert_entry("challenges", {"responses": [response, 5, {}]}) == {
        "responses": [{"by": "ada", "passages": present}, 5, {}]
    }
    assert convert_entry("events", {"responses": [response]}) == {"responses": [response]}


def test_the_source_is_the_first_of_several_and_its_paragraphs_have_their_numbers_for_ids() -> None:
    source = {"title": "Rise", "paragraphs": [{"gist": "a"}, 5, {"gist": "b", "length": 3}]}
    assert convert_head({"format": 1, "id": "bakery", "source": source}) == {
        "format": 1,
        "id": "bakery",
        "sources": [
            {
                "id": "article",
                "normalised": 1,
                "title": "Rise",
                "paragraphs": [{"id": "1", "gist": "a"}, 5, {"id": "3", "gist": "b", "length": 3}],
            }
        ],
    }


@pytest.mark.parametrize(
    "head",
    [
        {},
        {"format": "1"},
        {"format": True, "source": 5},
        {"source": [{"title": "Rise"}]},
        {"format": None, "source": {}, "sources": []},
    ],
)
def test_a_head_that_cannot_be_converted_is_passed_on(head: dict[str, Any]) -> None:
    assert convert_head(head) == head
    assert convert_document(head) == head


@pytest.mark.parametrize(
    ("text", "file_format", "is_former"),
    [
        ("format = 1", 1, True),
        ("format = 2\n[[sources]]\n", 2, False),
        ("id = 'a'\nformat = 2 # two\r\n[[parties]]\r\n", 2, False),
        ("format = 3\n[[parties", 3, False),
        ("s = '''\n[a]\nformat = 1'''\nformat = 2\n[a]\nformat = 1\n", 2, False),
        ("parties = [\n[1]\n]\nformat = 2", 2, False),
        ("[[parties]]\nformat = 2\n", None, True),
        ("format = true", True, True),
        ("format = 2.0", 2, True),
        ("format = ", None, True),
        ("s = '''" + "\n[" * 1_000 + "'''\nformat = 2", 2, False),
        ("s = '''" + "\n[" * 1_000, None, True),
        ("", None, True),
    ],
)
def test_the_format_is_known_before_the_entries_are_parsed(text: str, file_format: object, is_former: bool) -> None:
    found = read_format(text)
    assert found == file_format
    assert is_former_format(found) is is_former


@pytest.mark.parametrize(
    ("entry", "key", "former"),
    [
        ("stake/a", "company", "venture"),
        ("quote/a", "speakers.1", "speaker.1"),
        ("quote/a", "about", "about"),
        ("challenge/a", "about.2", "affects.2"),
        ("challenge/a", "description", "statement"),
        ("party/a", "description", "about"),
        ("party/a", "passages.1.paragraph", "passages.1.paragraph"),
        ("relation/a", "office", "title"),
        ("event/a", "title", "title"),
        ("", "sources.1.paragraphs.2.gist", "source.paragraphs.2.gist"),
        ("", "sources.1", "source"),
        ("", "title", "title"),
    ],
)
def test_problems_name_the_keys_as_the_file_does(entry: str, key: str, former: str) -> None:
    assert former_key(entry, key) == former


def test_a_document_of_format_2_is_returned_as_it_is() -> None:
    document = {"format": 2, "parties": [{"about": "Bakes."}]}
    assert convert_document(document) is document


def test_a_relation_that_says_who_held_a_stake_is_a_former_stake_and_references_lead_to_it() -> None:
    other = {"id": "b", "verb": "leads", "title": "head"}
    document = {
        "format": 1,
        "parties": [{"id": "x", "about": "relation/a"}],
        "relations": [FORMER_STAKE, other],
        "stakes": [{"id": "s", "derived_from": ["relation/a", "relation/b", 5]}],
        "quotes": [{"id": "q", "about": ["relation/a"]}],
        "challenges": [{"id": "c", "affects": ["relation/a"]}],
        "figures": [{"id": "f", "of": "relation/a"}, {"id": "g", "of": 5}, 7],
    }
    assert convert_document(document) == {
        "format": 2,
        "parties": [{"id": "x", "description": "relation/a"}],
        "relations": [{"id": "b", "verb": "leads", "office": "head"}],
        "stakes": [
            {"id": "s", "derived_from": ["stake/a", "relation/b", 5]},
            {
                "id": "a",
                "formerly": ["relation/a"],
                "qualifier": "undisclosed",
                "holder": "crumb",
                "status": "former",
                "company": "dough",
                "basis": "stated",
            },
        ],
        "quotes": [{"id": "q", "about": ["stake/a"]}],
        "challenges": [{"id": "c", "about": ["stake/a"]}],
        "figures": [{"id": "f", "of": "stake/a"}, {"id": "g", "of": 5}, 7],
    }


def test_the_id_of_a_former_stake_is_free() -> None:
    document = {"relations": [FORMER_STAKE], "stakes": [{"id": "a"}, {"id": "a-2"}], "figures": [{"of": "relation/a"}]}
    converted = convert_document(document)
    assert "relations" not in converted
    assert [stake["id"] for stake in converted["stakes"]] == ["a", "a-2", "a-3"]
    assert converted["stakes"][2]["formerly"] == ["relation/a"]
    assert converted["figures"] == [{"of": "stake/a-3"}]


@pytest.mark.parametrize(
    "change",
    [
        {"title": "head"},
        {"status": "open"},
        {"company": "dough"},
        {"formerly": ["x"]},
        {"id": "A relation"},
        {"id": 5},
        {"verb": "leads"},
        {"verb": [FORMER_STAKE_VERB]},
    ],
)
def test_a_relation_that_cannot_be_a_stake_stays_a_relation(change: dict[str, Any]) -> None:
    relation = {**FORMER_STAKE, **change}
    assert convert_document({"relations": [relation]}) == {"relations": [convert_entry("relations", relation)]}


def test_relations_of_the_same_id_stay_relations() -> None:
    document = {"relations": [FORMER_STAKE, {**FORMER_STAKE, "verb": "leads"}]}
    assert convert_document(document) == document


def test_words_that_format_2_does_not_know_are_declared_with_the_wording_that_they_had() -> None:
    document = {
        "relations": [
            {"verb": "bakes-for"},
            {"verb": "seeks-to-draw-on"},
            {"verb": "bakes-for"},
            {"verb": "Bad one"},
            5,
        ],
        "challenges": [{"category": "energy"}, {"category": "logistics"}, {"category": "pre-emption"}, {"category": 5}],
    }
    assert convert_document(document) == {
        **document,
        "vocabulary": {
            "verbs": {"bakes-for": list(verb_phrases("bakes-for"))},
            "categories": {"energy": "Energy", "pre-emption": "Pre-emption right"},
        },
    }
    assert convert_document({**document, "vocabulary": 5}) == {**document, "vocabulary": 5}


GARBAGE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.just(FORMER_STAKE_VERB),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "verb", "passages", "paragraph", "responses", "speaker", "role", "about", "of"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
KEYS = st.sampled_from([*RENAMED_KEYS, "format", "source", "sources", "terms"])


@given(st.dictionaries(KEYS, GARBAGE | st.lists(GARBAGE, max_size=3)))
@example({"source": {"paragraphs": {"a": 1}}})
@example({"relations": [FORMER_STAKE], "stakes": 5})
def test_anything_is_converted(document: dict[str, Any]) -> None:
    before = repr(document)
    converted = convert_document(document)
    assert repr(document) == before
    assert isinstance(converted, dict)
    assert convert_document(converted) == converted or converted.get("format") != 2


@given(DOCUMENTS)
def test_what_is_converted_twice_is_converted_once(document: dict[str, Any]) -> None:
    converted = convert_document(document)
    assert convert_document(converted) == converted
    assert convert_document({**converted, "format": 1}) == converted


def test_the_tests_dossier_is_converted(bakery_path: Path) -> None:
    former = parse_toml(bakery_path.read_text(encoding="utf-8"))
    converted = convert_document({**former, "format": 1})
    assert converted["format"] == 2
    assert converted.keys() == (former.keys() - {"source"}) | {"sources", "vocabulary"}
    assert [each["company"] for each in converted["stakes"]] == ["rising-sun"] * 3
    assert converted["challenges"][0]["responses"][0]["passages"][0]["paragraph"] == "5"


def test_a_large_document_is_converted_in_a_time_that_grows_with_it(harm: int) -> None:
    def make(size: int) -> dict[str, Any]:
        relations = [{**FORMER_STAKE, "id": f"a{number}"} for number in range(size)]
        figures = [{"of": f"relation/a{number}", "passages": [{"paragraph": number}]} for number in range(size)]
        return {"relations": relations, "figures": figures}

    assert_linear(convert_document, make, 500 * harm)


def test_the_text_of_the_bundled_dossier_says_its_format() -> None:
    assert read_format(bundled_dossier_path().read_text(encoding="utf-8")) in (1, 2)
