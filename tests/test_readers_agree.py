"""What the fast reader reads of a dossier, the tolerant one reads, and so does pydantic; what one refuses, all do."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_keys import FactKeys
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.kinds.challenge import Response
from jvexplore.dossier.source import Paragraph, Passage, Source
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import NO_ENTRY, file_keys, required_keys, table_reader
from jvexplore.tolerant_reader import read_tolerantly
from jvexplore.unread_value import UNKNOWN_KEY, UnreadValue
from tests.conftest import HARM_EVERY_DAY
from tests.full_documents import full_document
from tests.odd_values import ALMOST_FITTING

if TYPE_CHECKING:
    from collections.abc import Iterator


DOCUMENT: Final = full_document()


def tables(value: Any) -> list[Any]:
    """Return every table and list in a document, itself first."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    found = [table for each in inner for table in tables(each)]
    return [value, *found] if isinstance(value, dict | list) else found


def harm(document: Any, draw: st.DataObject) -> None:
    """Change one thing at one place of a document."""
    table = draw.draw(st.sampled_from(tables(document)))
    places = list(table) if isinstance(table, dict) else list(range(len(table)))
    way = draw.draw(st.sampled_from(("put", "delete", "add", "rename", "retype", "twice")))
    odd = deepcopy(draw.draw(st.sampled_from(ALMOST_FITTING)))
    keys = ("more", "kind", "address", "id", "start", "", "kw_only", "__class__", *fact_types(), *places)
    new = draw.draw(st.sampled_from(keys))
    if not places or way == "add":
        if isinstance(table, dict):
            table[str(new)] = odd
        else:
            table.append(odd)
        return
    place = draw.draw(st.sampled_from(places))
    if way == "put":
        table[place] = odd
    elif way == "delete":
        del table[place]
    elif way == "rename" and isinstance(table, dict):
        table[str(new)] = table.pop(place)
    elif way == "twice":
        table[place] = [table[place], deepcopy(table[place])]
    else:
        table[place] = retyped(table[place], draw.draw(st.integers(0, 3)))


def retyped(value: Any, way: int) -> Any:
    """Return a value as almost what it was: the number as text, the day as a time, the table in a list."""
    match value:
        case int() | Decimal():
            return (str(value), bool(value), Decimal(value), -value)[way]
        case date():
            return (value.isoformat(), datetime(value.year, 1, 1, tzinfo=UTC), value.year, [value])[way]
        case str():
            return ([value], f"{value} ", value.upper(), {value: value})[way]
        case list():
            return ({"0": value}, [value], [*value, None], value[:-1])[way] if None not in value else value[1:]
        case dict():
            return ([value], list(value), {**value, "more": 1}, list(value.values()))[way]
    return value


def compare_readers(kind: Any, table: dict[str, Any], where: object = "") -> None:
    """Read a table with the fast reader, the tolerant one, and pydantic, which does not know which keys are required.

    It does know the fields that are no keys of a file.
    """
    try:
        quick = table_reader(kind)(table)
    except JvexploreError:
        quick = None
    tolerant, unread = read_tolerantly(kind, deepcopy(table))
    assert (quick is None) == bool(unread), where
    assert quick is None or quick == tolerant, where
    known = {key: value for key, value in table.items() if key in file_keys(kind)}
    try:
        judged = validator(kind).validate_python(deepcopy(known))
    except ValidationError:
        judged = None
    is_incomplete = not required_keys(kind) <= {key for key in table if table[key] != []}
    if quick is not None:
        assert judged == quick, where
    elif judged is not None:
        assert is_incomplete or known.keys() != table.keys() or all(map(pydantic_takes, unread)), where


def pydantic_takes(unread: UnreadValue) -> bool:
    """Return whether pydantic takes what our readers do not: a table within that lacks a key, and "1" for true.

    An empty list lacks a required key too.
    """
    return unread.what in (UNKNOWN_KEY, "is missing", NO_ENTRY[0]) or unread.key == "unnamed"


_CONFIGURATION: Final = "__pydantic_config__"
for _kind in (DossierHead, FactKeys, Paragraph, Passage, Response, Source):
    setattr(_kind, _CONFIGURATION, {"extra": "forbid"})  # as our readers do, pydantic refuses unknown keys


@cache
def validator(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def entries(document: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield the tables of a document that are read each as a whole, with their dataclasses."""
    types = fact_types()
    yield DossierHead, {key: value for key, value in document.items() if key not in types}
    for key, kind in types.items():
        facts = document.get(key)
        for entry in facts if isinstance(facts, list) else ():
            if isinstance(entry, dict):
                yield kind, entry


@given(st.integers(1, 3), st.data())
def test_all_readers_agree_on_a_harmed_document(times: int, draw: st.DataObject) -> None:
    document = deepcopy(DOCUMENT)
    for _ in range(times):
        harm(document, draw)
    for kind, table in entries(document):
        compare_readers(kind, table)


@pytest.mark.parametrize(("number", "odd"), enumerate(ALMOST_FITTING), ids=ascii)
def test_all_readers_agree_on_every_odd_value_at_every_key(number: int, odd: Any, harm: int) -> None:
    """Each key of one fact of each kind, of what is within it, of the source and of the dossier.

    Every day with a third of the values.
    """
    step = 3 if harm == HARM_EVERY_DAY else 1
    places = [
        (kind, entry, index, key)
        for kind, entry in entries(DOCUMENT)
        for index, table in enumerate(tables(entry))
        if isinstance(table, dict)
        for key in (*table, "more")
    ]
    for kind, entry, index, key in places[number % step :: step]:
        harmed = deepcopy(entry)
        tables(harmed)[index][key] = deepcopy(odd)
        compare_readers(kind, harmed, key)
    for collection in fact_types():
        for kind, entry in entries({collection: deepcopy(odd)}):
            compare_readers(kind, entry, collection)


def test_a_right_document_is_read_quickly() -> None:
    for kind, table in entries(DOCUMENT):
        assert read_tolerantly(kind, table)[1] == []
        assert table_reader(kind)(table)
