"""`status:` finds facts of every kind by the status that they have, written or not, and categories find their facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

import pytest

from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.vocabulary.statuses import ChallengeStatus, FactStatus, TermStatus
from jvexplore.search.finder import DossierFinder
from jvexplore.search.query import QueryError, parse_query
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

_STATUSES: Final = {
    "stakes": get_args(FactStatus),
    "terms": get_args(TermStatus),
    "challenges": get_args(ChallengeStatus),
}
NOTE: Final = made(1, "stake/actual", "x", status="resolved")


def write_fact(kind: str, fact_id: str, keys: str = "") -> str:
    return f'[[{kind}]]\nid = "{fact_id}"\nbasis = "stated"\n{keys}\n'


@pytest.fixture
def finder(tmp_path: Path) -> DossierFinder:
    facts = [
        write_fact(kind, status, f'status = "{status}"') for kind, statuses in _STATUSES.items() for status in statuses
    ]
    facts += [write_fact(kind, "silent") for kind in _STATUSES]
    facts += [write_fact("stakes", "mistyped", 'status = "acktual"')]
    facts += [write_fact("events", "vote", 'title = "A day in May"\ncategory = "shareholder-vote"\nstatus = "former"')]
    path = tmp_path / "dossier.toml"
    path.write_text('format = 2\nid = "statuses"\ntitle = "Statuses"\n' + "\n".join(facts), "utf-8")
    return DossierFinder(load_dossier(path))


def keys(finder: DossierFinder, query: str) -> list[str]:
    return sorted(each.document.key for each in finder.find_documents(query, {NOTE.id: NOTE}).found)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status:rumoured", ["stake/rumoured"]),
        ("status:proposed", ["stake/proposed", "term/proposed"]),
        ("status:agreed", ["stake/agreed", "term/agreed", "term/silent"]),
        ("status:expected", ["stake/expected"]),
        ("status:optional", ["stake/optional"]),
        ("status:actual", ["stake/actual", "stake/silent"]),
        ("status:former", ["event/vote", "stake/former"]),
        ("status:abandoned", ["stake/abandoned"]),
        ("status:met", ["term/met"]),
        ("status:waived", ["term/waived"]),
        ("status:failed", ["term/failed"]),
        ("status:open", ["challenge/open", "challenge/silent"]),
        ("status:answered", ["challenge/answered"]),
        ("status:disputed", ["challenge/disputed"]),
        ("status:resolved", [NOTE.id, "challenge/resolved"]),
        ("status:F kind:term", ["term/failed"]),
        ("-status:actual -status:agreed kind:stake silent", []),
    ],
)
def test_facts_are_found_by_the_status_that_they_have(finder: DossierFinder, query: str, found: list[str]) -> None:
    assert keys(finder, query) == found


def test_an_unknown_status_gets_the_nearest_or_all_of_them() -> None:
    with pytest.raises(QueryError, match=r"unknown value status:agred; did you mean status:agreed\?"):
        parse_query("status:agred")
    with pytest.raises(QueryError) as caught:
        parse_query("status:zzz")
    for statuses in _STATUSES.values():
        assert all(f" {status}" in caught.value.remedy for status in statuses)
    with pytest.raises(QueryError, match="status: needs a value; use open, resolved, answered, agreed, met, actual …"):
        parse_query("status:")


def test_an_event_is_found_by_its_category_as_terms_and_figures_are(finder: DossierFinder) -> None:
    assert keys(finder, "shareholder vote") == ["event/vote"]
