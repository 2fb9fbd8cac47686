"""What is read without pydantic is what pydantic reads: of a dossier harmed in every way, neither takes more."""

from __future__ import annotations

import subprocess
import sys
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jvexplore.dossier.structure import validate_structure
from pydantic import TypeAdapter, ValidationError

from jvexplore.constraints import ExactType, Text, WithinLimits
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.load import inspect_dossier, load_dossier, make_dossier
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import table_reader
from jvexplore.toml import read_toml
from tests.bench.large import make
from tests.conftest import BAKERY, HARM_EVERY_DAY

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

DOCUMENT: Final = read_toml(BAKERY)

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


def read_quickly(document: dict[str, Any]) -> Dossier | None:
    try:
        return make_dossier(document)
    except JvexploreError:
        return None


@given(st.integers(1, 3), st.data())
def test_what_is_read_quickly_pydantic_reads_and_the_same(times: int, draw: st.DataObject) -> None:
    document = deepcopy(DOCUMENT)
    for _ in range(times):
        harm(document, draw)
    quick = read_quickly(deepcopy(document))
    judged, problems = validate_structure(document)
    assert (quick is None) == bool(problems)
    assert quick == judged


@pytest.mark.parametrize(("number", "odd"), enumerate(ODD), ids=ascii)
def test_every_key_copes_with_every_odd_value(number: int, odd: Any, harm: int) -> None:
    """Each key of one fact of each kind, of the source and of the dossier, with each value; every day with a third."""
    step = 3 if harm == HARM_EVERY_DAY else 1
    small: dict[str, Any] = {key: value[:1] if key in fact_types() else value for key, value in DOCUMENT.items()}
    places = [small, small["source"], small["source"]["paragraphs"][0]]
    places += [small[key][0] for key in fact_types()]
    places += [small["parties"][0]["passages"][0], small["challenges"][0]["responses"][0]]
    keys = [(place, key) for place in places for key in (*place, "more")]
    for place, key in keys[number % step :: step]:
        document = deepcopy(small)
        table = next(each for each, own in zip(tables(document), tables(small), strict=True) if own is place)
        table[key] = deepcopy(odd)
        quick = read_quickly(deepcopy(document))
        assert quick == validate_structure(document)[0], key


def test_a_right_one_is_read_quickly() -> None:
    quick = read_quickly(deepcopy(DOCUMENT))
    assert quick
    assert quick == validate_structure(deepcopy(DOCUMENT))[0]


def test_bare_dates_and_years_are_read_quickly() -> None:
    document = deepcopy(DOCUMENT)
    document["events"][0]["when"] = date(2021, 4, 1)
    document["events"][1]["when"] = 987
    quick = read_quickly(document)
    assert quick
    assert [event.when for event in quick.facts_of(Event)[:2]] == ["2021-04-01", "0987"]


@dataclass(frozen=True, kw_only=True)
class Shop:
    """Says in its annotations what the facts do not."""

    name: Text
    rooms: Annotated[int, WithinLimits(ge=1, le=9), ExactType(int)] = 1
    size: Literal["small", "large"] = "small"
    names: tuple[Text, ...] = ()


@given(st.dictionaries(st.sampled_from(("name", "rooms", "size", "names", "more")), st.sampled_from((*ODD, "small"))))
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
    assert found == (None if "more" in table else wanted)


@dataclass(frozen=True, kw_only=True)
class Plain:
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
    assert len(load_dossier(path).facts) == facts
    text = path.read_text("utf-8")
    path.write_text(text.replace('basis = "stated"', 'basis = "stated"\nmore = 1', 1), "utf-8")
    dossier, problems = inspect_dossier(path)
    assert dossier is None
    assert [(each.key, each.what) for each in problems] == [("more", "unknown key")]


def test_the_bundled_one_is_read_quickly() -> None:
    assert read_quickly(read_toml(bundled_dossier_path()))
