"""Every key of every fact, source, paragraph and passage with every odd value: told, and shown without an error."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.load import make_dossier
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import file_keys, required_keys, value_reader
from tests.cases import case
from tests.conftest import HARM_EVERY_DAY
from tests.full_documents import OWN, full_document
from tests.mutated_dossiers import MANY_ODD_VALUES
from tests.shown_dossier import show_everything, show_what_was_typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.model import Dossier
    from jvexplore.unread_value import UnreadValue

Place = tuple[str | int, ...]

DOCUMENT: Final = full_document()
DANGLING: Final[tuple[Any, ...]] = ("nobody", ["nobody"], "party/nobody", ["party/nobody"], "event/nowhere", ["99"])
ALL_VALUES: Final = (*MANY_ODD_VALUES, *DANGLING)
_HARM_OF_ALL: Final = 100
"""With so much harm, each key has each of the values."""


def key_places(value: Any, above: Place = ()) -> Iterator[Place]:
    """Yield the place of every key of the tables in a document."""
    for key, held in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(value, dict):
            yield (*above, key)
        if isinstance(held, dict | list):
            yield from key_places(held, (*above, key))


PLACES: Final = [*key_places(DOCUMENT)]


def shown_part(place: Place) -> dict[str, Any]:
    """Return the part of the document that can show what is at a place.

    Without the facts of other kinds, unless they may show it: they name the parties.
    """
    collection, key = place[0], place[2] if len(place) > 2 else ""
    if collection not in OWN or (collection == "parties" and key in ("", "id", *OWN["parties"])):
        return DOCUMENT
    return {name: value for name, value in DOCUMENT.items() if name not in OWN or name in (collection, "parties")}


def repr_without_typed(dossier: Dossier) -> str:
    """Return all that a dossier holds, except what was typed for the keys that could not be read."""
    facts = {
        name: [replace(fact, unread=untyped(fact.unread)) for fact in each]
        for name, each in dossier.collections.items()
    }
    return repr((facts, replace(dossier, collections={}, unread=untyped(dossier.unread))))


def untyped(unread: Iterable[UnreadValue]) -> tuple[UnreadValue, ...]:
    return tuple(value._replace(typed="") for value in unread)


def table_at(document: Any, place: Place) -> Any:
    for key in place[:-1]:
        document = document[key]
    return document


def test_every_key_of_every_kind_is_harmed() -> None:
    for collection, kind in fact_types().items():
        assert {place[2] for place in PLACES if place[:2] == (collection, 0) and len(place) == 3} == {*file_keys(kind)}
    assert ("sources", 0, "paragraphs", 1, "digest") in PLACES
    assert ("challenges", 0, "responses", 0, "passages", 0, "start") in PLACES


@pytest.mark.parametrize("collection", dict.fromkeys(place[0] for place in PLACES))
def test_a_dossier_with_an_odd_value_at_any_key_is_shown(collection: object, harm: int) -> None:
    """Every day each third key with one of the values, with `--harm 100` each with all, and with fewer in proportion.

    Of the dossiers that differ in nothing but what was typed, one is shown everywhere, and the others on the pages
    that say what was typed.
    """
    step, count = (3, 1) if harm == HARM_EVERY_DAY else (1, max(1, len(ALL_VALUES) * harm // _HARM_OF_ALL))
    for number, place in [*enumerate(PLACES)][::step]:
        first, shown = number % len(ALL_VALUES), set[str]()
        for odd in [*ALL_VALUES[first:], *ALL_VALUES[:first]][:count] if place[0] == collection else ():
            with case(f"{odd!a} at {'.'.join(map(str, place))}"):
                document = deepcopy(shown_part(place))
                table_at(document, place)[place[-1]] = deepcopy(odd)
                dossier = make_dossier(document)
                without_typed = repr_without_typed(dossier)
                show = show_what_was_typed if without_typed in shown else show_everything
                shown.add(without_typed)
                show(dossier)


def test_a_dossier_without_any_one_key_is_shown(harm: int) -> None:
    step = 20 if harm == HARM_EVERY_DAY else 1
    for place in PLACES[::step]:
        document = deepcopy(shown_part(place))
        del table_at(document, place)[place[-1]]
        show_everything(make_dossier(document))


@pytest.mark.parametrize("collection", fact_types())
def test_what_does_not_fit_its_key_is_a_problem_of_that_key(collection: str, harm: int) -> None:
    kind, step = fact_types()[collection], 10 if harm == HARM_EVERY_DAY else 1
    for number, (key, annotation) in enumerate(file_keys(kind).items()):
        for odd in ALL_VALUES[number % step :: step]:
            if (collection, key) == ("parties", "about") and isinstance(odd, str):
                continue  # format 1 calls its description so
            document = deepcopy(shown_part((collection, 0, key)))
            document[collection][0][key] = deepcopy(odd)
            if not is_right(annotation, odd):
                assert keys_with_problems(document, collection, key), (key, odd)


@pytest.mark.parametrize("collection", fact_types())
def test_a_required_key_that_is_missing_is_a_problem_of_that_key(collection: str) -> None:
    for key in required_keys(fact_types()[collection]):
        document = deepcopy(shown_part((collection, 0, key)))
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
    document = deepcopy(shown_part((collection, 0, key)))
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
