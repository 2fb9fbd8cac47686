"""What the fast reader reads, the tolerant one reads, and so does pydantic; what one of them refuses, all do."""

from __future__ import annotations

import subprocess
import sys
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from jvexplore.constraints import REQUIRED_KEY, Constraint, ExactType, Text, WithinLimits
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_keys import FactKeys
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.kinds.challenge import Response
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.load import inspect_dossier, load_dossier
from jvexplore.dossier.source import Paragraph, Passage, Source
from jvexplore.errors import JvexploreError
from jvexplore.record import Record
from jvexplore.table_reader import NO_ENTRY, file_keys, required_keys, table_reader
from jvexplore.tolerant_reader import read_tolerantly
from jvexplore.unread_value import UNKNOWN_KEY, UnreadValue
from tests.bench.large import make
from tests.conftest import HARM_EVERY_DAY
from tests.full_documents import full_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENT: Final = full_document()

ODD: Final[tuple[Any, ...]] = (
    "",
    " ",
    "\n",
    "x",
    "60",
    "1",
    "1.0",
    "true",
    "nan",
    "party/crumb",
    "party/",
    "planet/crumb",
    "dossier",
    "paragraph/1",
    "Not-A-Slug",
    "a--b",
    "slug\n",
    "stated",
    "Stated",
    "open",
    "2018",
    "2018-13",
    "2018-00",
    "2018/2017",
    "../..",
    "2020-02-30",
    "0123",
    "\u0664\u0662",
    "sha256:0123456789abcdef",
    "sha256:0123456789ABCDEF",
    "\U0001f600",
    True,
    False,
    0,
    1,
    -1,
    2,
    101,
    2018,
    12345,
    -44,
    2**63,
    2**70,
    -(2**70),
    Decimal(0),
    Decimal("1.0"),
    Decimal("-0.0"),
    Decimal("60.00"),
    Decimal("100.0000000000000000000000000000000000000001"),
    Decimal("1e400"),
    Decimal("nan"),
    Decimal("inf"),
    Decimal("-inf"),
    date(2020, 3, 3),
    date(1, 1, 1),
    datetime(2020, 3, 3),
    datetime(2020, 3, 3, tzinfo=UTC),
    time(10, 0),
    [],
    {},
    [[]],
    [{}],
    [""],
    [1],
    ["crumb", "crumb"],
    ["party/crumb", 1],
    {"id": "x"},
    {"paragraph": 1},
    [{"paragraph": 1}],
    [{"paragraph": 1, "start": 0, "end": 1, "digest": "sha256:0123456789abcdef"}],
    [{"paragraph": True}],
    [{"paragraph": Decimal(1)}],
    [{"paragraph": 0}],
    [{"paragraph": 1, "more": 1}],
)
"""Values that a key may have to bear."""


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
    odd = deepcopy(draw.draw(st.sampled_from(ODD)))
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


@pytest.mark.parametrize(("number", "odd"), enumerate(ODD), ids=ascii)
def test_all_readers_agree_on_every_odd_value_at_every_key(number: int, odd: Any, harm: int) -> None:
    """Each key of one fact of each kind, of what is within it, of the source and of the dossier.

    Every day with a third of the values.
    """
    step = 3 if harm == HARM_EVERY_DAY else 1
    keys = [(place, key) for place in tables(DOCUMENT) if isinstance(place, dict) for key in (*place, "more")]
    for place, key in keys[number % step :: step]:
        document = deepcopy(DOCUMENT)
        table = next(each for each, own in zip(tables(document), tables(DOCUMENT), strict=True) if own is place)
        table[key] = deepcopy(odd)
        for kind, entry in entries(document):
            compare_readers(kind, entry, key)


def test_a_right_document_is_read_quickly() -> None:
    for kind, table in entries(DOCUMENT):
        assert read_tolerantly(kind, table)[1] == []
        assert table_reader(kind)(table)


def test_bare_dates_and_years_are_read_quickly() -> None:
    events: list[dict[str, Any]] = [{"when": date(2021, 4, 1)}, {"when": 987}]
    assert [read_tolerantly(Event, event)[0].when for event in events] == ["2021-04-01", "0987"]


class NotTooMany(Constraint):
    """For `Annotated[tuple[…], …]`: a list of two entries at most; checked before its entries are."""

    is_before_type = True

    def check_value(self, value: Any) -> Any:
        """Return the value if it is not too long."""
        if isinstance(value, list) and len(value) > len(("one", "other")):
            raise JvexploreError("has too many entries", "remove some")
        return value


class Shop(Record):
    """Says in its annotations what the facts do not."""

    name: Annotated[Text, REQUIRED_KEY] = ""
    rooms: Annotated[int, WithinLimits(ge=1, le=9), ExactType(int)] = 1
    size: Literal["small", "large"] = "small"
    names: tuple[Text, ...] = ()
    owners: Annotated[tuple[Text, ...], NotTooMany()] = ()


@given(
    st.dictionaries(
        st.sampled_from(("name", "rooms", "size", "names", "owners", "more")), st.sampled_from((*ODD, "small"))
    )
)
@example({"name": "a", "rooms": 9, "size": "large", "names": ["b"]})
def test_any_other_dataclass_is_read_likewise(table: dict[str, Any]) -> None:
    known = {key: value for key, value in table.items() if key != "more"}
    try:
        wanted = TypeAdapter(Shop).validate_python(deepcopy(known))
    except ValidationError:
        wanted = None
    try:
        found = table_reader(Shop)(table)
    except JvexploreError:
        found = None
    assert found == (None if "more" in table or "name" not in table else wanted)


def test_a_list_that_is_refused_as_a_whole_is_left_out_by_the_tolerant_reader() -> None:
    shop, unread = read_tolerantly(Shop, {"name": "a", "owners": ["b", "c", "d"]})
    assert shop == Shop(name="a")
    assert unread == [UnreadValue("owners", '["b", "c", "d"]', "has too many entries", "remove some")]


class Plain(Record):
    """Has bare types, of which pydantic alone would take other values too."""

    count: int = 0
    day: date = date.min
    share: Decimal = Decimal()
    format: Literal[1, "two"] = 1


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("count", 2**70, [True, "1", Decimal(1), date.min]),
        ("day", date.max, [datetime(2020, 3, 3, tzinfo=UTC), "2020-03-03", 0]),
        ("share", Decimal("0.1"), [True, "1", Decimal("nan"), Decimal("inf"), []]),
        ("format", "two", [True, Decimal(1), "1", "Two", []]),
    ],
)
def test_only_the_very_type_is_taken(key: str, right: object, wrong: list[object]) -> None:
    assert getattr(table_reader(Plain)({key: right}), key) == right
    for value in wrong:
        with pytest.raises(JvexploreError):
            table_reader(Plain)({key: value})


def test_an_annotation_that_nobody_reads_is_found_at_once() -> None:
    @dataclass(frozen=True)
    class Strange:
        values: set[int]

    with pytest.raises(TypeError, match="no reader"):
        table_reader(Strange)


def test_a_right_dossier_needs_no_pydantic(bakery_path: Path) -> None:
    code = (
        "import sys, pathlib\n"
        "from jvexplore.dossier.load import load_dossier\n"
        "assert load_dossier(pathlib.Path(sys.argv[1])).facts\n"
        "print(sorted(name for name in ('pydantic', 'tomllib') if name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code, bakery_path], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("facts", [20, 3_000])
def test_only_the_wrong_fact_among_many_is_reported(facts: int, tmp_path: Path) -> None:
    path, _ = make(tmp_path, facts, 1)
    assert inspect_dossier(path)[1] == []
    assert len(load_dossier(path).facts) == facts
    text = path.read_text("utf-8")
    path.write_text(text.replace('basis = "stated"', 'basis = "stated"\nmore = 1', 1), "utf-8")
    dossier, problems = inspect_dossier(path)
    assert len(dossier.facts) == facts
    assert [(each.key, each.what) for each in problems] == [("more", "unknown key")]


def test_the_bundled_one_is_read_quickly() -> None:
    dossier = load_dossier(bundled_dossier_path())
    assert dossier.unread == ()
    assert not any(fact.unread for fact in dossier.facts.values())
