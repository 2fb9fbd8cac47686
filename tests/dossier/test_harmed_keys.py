"""Every key of every fact, source, paragraph and passage with every odd value: told, and shown without an error."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.load import make_dossier
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import file_keys, required_keys, value_reader
from tests.conftest import HARM_EVERY_DAY
from tests.full_documents import full_document
from tests.mutated_dossiers import ODD_VALUES
from tests.shown_dossier import show_everything

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[str | int, ...]

DOCUMENT: Final = full_document()
DANGLING: Final[tuple[Any, ...]] = ("nobody", ["nobody"], "party/nobody", ["party/nobody"], "event/nowhere", ["99"])
ALL_VALUES: Final = (*ODD_VALUES, *DANGLING)
_STEP: Final = 150
"""Every day, each value is put at one of so many keys."""


def key_places(value: Any, above: Place = ()) -> Iterator[Place]:
    """Yield the place of every key of the tables in a document."""
    for key, held in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(value, dict):
            yield (*above, key)
        if isinstance(held, dict | list):
            yield from key_places(held, (*above, key))


PLACES: Final = [*key_places(DOCUMENT)]


def table_at(document: Any, place: Place) -> Any:
    for key in place[:-1]:
        document = document[key]
    return document


def test_every_key_of_every_kind_is_harmed() -> None:
    for collection, kind in fact_types().items():
        assert {place[2] for place in PLACES if place[:2] == (collection, 0) and len(place) == 3} == {*file_keys(kind)}
    assert ("sources", 0, "paragraphs", 1, "digest") in PLACES
    assert ("challenges", 0, "responses", 0, "passages", 0, "start") in PLACES


@pytest.mark.parametrize(("number", "odd"), enumerate(ALL_VALUES), ids=ascii)
def test_a_dossier_with_an_odd_value_at_any_key_is_shown(number: int, odd: Any, harm: int) -> None:
    step = _STEP if harm == HARM_EVERY_DAY else 1
    for place in PLACES[number % step :: step]:
        document = deepcopy(DOCUMENT)
        table_at(document, place)[place[-1]] = deepcopy(odd)
        show_everything(make_dossier(document))


def test_a_dossier_without_any_one_key_is_shown(harm: int) -> None:
    step = 20 if harm == HARM_EVERY_DAY else 1
    for place in PLACES[::step]:
        document = deepcopy(DOCUMENT)
        del table_at(document, place)[place[-1]]
        show_everything(make_dossier(document))


@pytest.mark.parametrize("collection", fact_types())
def test_what_does_not_fit_its_key_is_a_problem_of_that_key(collection: str, harm: int) -> None:
    kind, step = fact_types()[collection], 10 if harm == HARM_EVERY_DAY else 1
    for number, (key, annotation) in enumerate(file_keys(kind).items()):
        for odd in ALL_VALUES[number % step :: step]:
            if (collection, key) == ("parties", "about") and isinstance(odd, str):
                continue  # format 1 calls its description so
            document = deepcopy(DOCUMENT)
            document[collection][0][key] = deepcopy(odd)
            if not is_right(annotation, odd):
                assert keys_with_problems(document, collection, key), (key, odd)


@pytest.mark.parametrize("collection", fact_types())
def test_a_required_key_that_is_missing_is_a_problem_of_that_key(collection: str) -> None:
    for key in required_keys(fact_types()[collection]):
        document = deepcopy(DOCUMENT)
        del document[collection][0][key]
        assert keys_with_problems(document, collection, key) == {"is missing"}


@pytest.mark.parametrize(
    ("collection", "key", "value"),
    [
        ("parties", "about", ["party/nobody"]),
        ("parties", "according_to", ["nobody"]),
        ("relations", "subject", "nobody"),
        ("relations", "object", "nobody"),
        ("stakes", "holder", "nobody"),
        ("stakes", "company", "nobody"),
        ("stakes", "via", ["nobody"]),
        ("quotes", "speakers", ["a", "nobody"]),
        ("challenges", "raised_by", ["nobody"]),
        ("challenges", "responses", [{"by": "nobody", "text": "C", "passages": []}]),
        ("events", "parties", ["nobody"]),
        ("events", "when", "event/nowhere"),
        ("events", "part_of", ["event/nowhere"]),
        ("figures", "of", "party/nobody"),
        ("terms", "by", ["nobody"]),
        ("terms", "to", ["nobody"]),
        ("terms", "until", "P5Y after event/nowhere"),
        ("terms", "contradicts", ["term/nobody"]),
        ("terms", "derived_from", ["term/nobody"]),
        ("terms", "passages", [{"paragraph": "99"}]),
    ],
)
def test_what_leads_nowhere_is_a_problem_of_that_key(collection: str, key: str, value: Any) -> None:
    document = deepcopy(DOCUMENT)
    document[collection][0][key] = value
    assert any("there is no" in what for what in keys_with_problems(document, collection, key))
    show_everything(make_dossier(document))


def is_right(annotation: Any, value: Any) -> bool:
    try:
        value_reader(annotation)(deepcopy(value))
    except JvexploreError:
        return False
    return True


def keys_with_problems(document: dict[str, Any], collection: str, key: str) -> set[str]:
    """Return what is wrong with a key of the first fact of a kind, or with what is within its value."""
    dossier = make_dossier(document)
    address = dossier.collections[collection][0].address
    return {
        problem.what
        for problem in dossier_problems(dossier)
        if problem.entry == address and problem.key.partition(".")[0] == key
    }
