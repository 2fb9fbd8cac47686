"""Names, titles, words and verbs that are missing or do not fit their key: text says so where they would stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.address import Address
from jvexplore.dossier.blocks import LabelledValues, ReportedSpeech
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.plain_data import plain_entry

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

WRONG: Final = (None, "", ["Heron", "Ferries"], 5)


def document(wrong: Any) -> dict[str, Any]:
    """Return the document of a dossier whose texts are all wrong; left out for `None`."""

    def text(key: str) -> dict[str, Any]:
        return {} if wrong is None else {key: wrong}

    return {
        "format": 2,
        "id": "ferries",
        **text("title"),
        "parties": [
            {"id": "heron", **text("name"), "type": "company"},
            {"id": "moe", **text("name"), "type": "person", "unnamed": True, "aliases": ["Moe"]},
            {"id": "nord", "name": "Nordkyst", "type": "group"},
        ],
        "relations": [{"id": "rivals", "subject": "nord", "object": "heron", **text("verb")}],
        "stakes": [{"id": "votes", "holder": "moe", "company": "heron", "percent": 60, "base": "votes"}],
        "quotes": [{"id": "said", "speakers": ["moe"], **text("text")}],
        "challenges": [{"id": "jobs", **text("title"), "responses": [{"by": "moe", **text("text")}]}],
        "events": [{"id": "met", **text("title"), "parties": ["moe", "heron"]}],
        "figures": [{"id": "count", **text("title"), "of": "party/heron"}],
        "terms": [{"id": "fee", **text("title"), "category": "break-fee", "by": ["moe"], "to": ["heron"]}],
    }


@pytest.fixture(params=WRONG, ids=ascii)
def dossier(request: pytest.FixtureRequest) -> Dossier:
    return make_dossier(document(request.param))


def test_titles_say_what_is_missing(dossier: Dossier) -> None:
    assert dossier.title == "Untitled dossier"
    assert {address: fact.page_heading(dossier, "") for address, fact in dossier.facts.items()} == {
        "party/heron": "name missing",
        "party/moe": "name missing",
        "party/nord": "Nordkyst",
        "relation/rivals": "Nordkyst (verb missing) name missing",
        "stake/votes": "name missing holds 60 % of the votes in name missing",
        "quote/said": "name missing: words missing",
        "challenge/jobs": "Untitled challenge",
        "event/met": "name missing and name missing",
        "figure/count": "Figure (name missing)",
        "term/fee": "name missing agrees to pay name missing a break fee",
    }


def test_no_row_is_blank(dossier: Dossier) -> None:
    for kind in {type(fact) for fact in dossier.facts.values()}:
        assert [row for row in kind.pane_rows(dossier) if row.address and not row.label.strip()] == []


def test_a_tie_says_that_its_verb_is_missing_at_both_ends(dossier: Dossier) -> None:
    relation = dossier.facts[Address("relation/rivals")]
    assert relation.tie_block(dossier, "subject").verb == relation.tie_block(dossier, "object").verb
    assert relation.tie_block(dossier, "subject").verb == "(verb missing)"


def test_a_response_says_that_its_words_are_missing(dossier: Dossier) -> None:
    found = dossier.facts[Address("challenge/jobs")].detail_blocks(dossier)
    assert [(each.text, each.by) for each in found if isinstance(each, ReportedSpeech)] == [
        ("words missing", "name missing")
    ]


def test_what_stands_for_a_name_is_none(dossier: Dossier) -> None:
    heron, moe, nord = dossier.facts_of(Party)
    assert [[*each.own_names()] for each in (heron, moe, nord)] == [[], ["Moe"], ["Nordkyst"]]
    assert [each.short_name for each in (heron, moe)] == ["name missing", "name missing"]
    assert [each.search_fields(dossier).has_name for each in (heron, moe, nord)] == [False, False, True]
    assert plain_entry(dossier, moe.address)["name"] is None
    assert plain_entry(dossier, Address("dossier"))["title"] is None
    labels = [
        label for each in moe.detail_blocks(dossier) if isinstance(each, LabelledValues) for label, _ in each.rows
    ]
    assert labels == ["Role", "Type", "Also known as"]
