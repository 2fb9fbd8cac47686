"""Every key of a dossier and of a note with values that do not belong there: told in plain words, with a remedy."""

from __future__ import annotations

import copy
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_keys import Origin
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.kinds.challenge import Response
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.source import Paragraph, Passage, Source
from jvexplore.notes.entry import validate_note
from jvexplore.notes.layout import NOTE_KEYS
from jvexplore.span import SPAN_KEYS
from jvexplore.table_reader import file_keys
from tests.conftest import HARM_EVERY_DAY
from tests.full_documents import COMMON, HEAD, OWN, full_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[str | int, ...]

NOTE: Final[dict[str, Any]] = {
    "id": "01KAN000000000000000000001",
    "on": "stake/dough",
    "span": {"start": 1, "end": 2, "exact": "x", "prefix": "a", "suffix": "b"},
    "kind": "check",
    "status": "confirmed",
    "text": "so",
    "tags": ["a"],
    "author": "ana",
    "created": datetime(2026, 11, 22, 6, tzinfo=UTC),
    "updated": datetime(2026, 11, 22, 6, tzinfo=UTC),
    "fact": "so",
}
WRONG: Final[list[Any]] = [
    5,
    -1,
    10**40,
    Decimal("1.5"),
    Decimal("1.0"),
    Decimal("nan"),
    Decimal("-inf"),
    True,
    "",
    " ",
    "5",
    "{detail} 1e5 {0}",
    "2020-02-30",
    "2020-03-03",
    [],
    [1],
    [[]],
    [{}],
    {},
    {"x": 1},
    date(2020, 3, 3),
    datetime(2020, 3, 3, tzinfo=UTC),
    datetime(2020, 3, 3),
    datetime(9999, 12, 31, 23, 59, 59, 999_999),
    time(8),
]
MANY: Final = 10
"""How many different problems are told of any table at least."""
FOREIGN: Final = ("nput", "valid", "instance", "dictionary", "tuple", "datetime", "ecimal", "alidat", "belong", "None")


def places(value: Any, above: Place = ()) -> Iterator[Place]:
    """Yield the place of every value within another, and its own."""
    yield above
    for key, held in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(held, (*above, key))


def found(document: Any, place: Place) -> Any:
    for key in place:
        document = document[key]
    return document


def spoilt(document: dict[str, Any], step: int = 1, first: int = 0) -> Iterator[tuple[Place, Any, dict[str, Any]]]:
    """Yield a document with each of its values replaced by each wrong one, or left out: where, and by what.

    Args:
        document: the document.
        step: 1 for all wrong values; with a larger one, each place has a part of them, another one than the next place.
        first: which of them the first place begins with.
    """
    for number, place in enumerate(places(document), first):
        for value in WRONG[number % step :: step] if place else ():
            spoiled = copy.deepcopy(document)
            found(spoiled, place[:-1])[place[-1]] = value
            yield place, value, spoiled
        if place:
            spoiled = copy.deepcopy(document)
            del found(spoiled, place[:-1])[place[-1]]
            yield place, None, spoiled


def is_plain(what: str, remedy: str) -> bool:
    """Return whether something is said, and in no words of pydantic's; what stands in quotes is the file's."""
    words = " ".join(what.split('"')[::2])
    return bool(what and remedy) and "\n" not in what + remedy and not any(each in words + remedy for each in FOREIGN)


def test_the_document_has_every_key_that_there_is() -> None:
    (source,) = HEAD["sources"]
    assert HEAD.keys() == {*file_keys(DossierHead)}
    assert source.keys() == {*file_keys(Source)}
    assert source["paragraphs"][1].keys() == {*file_keys(Paragraph)}
    assert {key for passage in COMMON["passages"] for key in passage} == {*file_keys(Passage)}
    assert COMMON["origin"].keys() == {*file_keys(Origin)}
    assert OWN["challenges"]["responses"][0].keys() == {*file_keys(Response)}
    for key, kind in fact_types().items():
        assert full_fact(key).keys() == {*file_keys(kind)}
    assert NOTE.keys() == {*NOTE_KEYS}
    assert NOTE["span"].keys() == {*SPAN_KEYS}


@pytest.mark.parametrize(("number", "table"), enumerate(["", *fact_types()]))
def test_a_wrong_value_in_a_dossier_is_reported_in_plain_words(number: int, table: str, harm: int) -> None:
    """Every day with a third of the values at each key; the keys that all kinds have, with others in each kind."""
    document = {table: [full_fact(table)]} if table else HEAD
    told = set()
    for place, value, spoiled in spoilt(document, 3 if harm == HARM_EVERY_DAY else 1, number):
        dossier = make_dossier(HEAD | spoiled)
        for problem in dossier_problems(dossier):
            assert problem.entry or problem.key, (place, value)
            assert is_plain(problem.what, problem.remedy), (place, value, problem)
            told.add(problem.what)
    assert len(told) > MANY


def test_a_wrong_value_in_a_note_is_reported_in_plain_words() -> None:
    assert validate_note(NOTE)[1] == ""
    for place, value, spoiled in spoilt(NOTE):
        note, problem = validate_note(spoiled)
        assert (note is None) == bool(problem), (place, value)
        if problem:
            key, _, said = problem.partition(": ")
            about = "status" if (place, value) == (("kind",), None) else str(place[0])  # no comment is confirmed
            assert key.startswith(about), (place, value, problem)
            assert is_plain(*said.partition("; ")[::2]), (place, value, problem)


def test_a_wrong_value_in_another_version_of_a_note_is_reported_where_it_stands() -> None:
    for key in NOTE_KEYS:
        for value in WRONG:
            note, problem = validate_note(NOTE | {"conflict": [{}, {key: value}]})
            assert (note is None) == bool(problem), (key, value)
            if problem:
                where, _, said = problem.partition(": ")
                assert where.startswith(f"conflict.2.{key}"), (key, value, problem)
                assert is_plain(*said.partition("; ")[::2]), (key, value, problem)
