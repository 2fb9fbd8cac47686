"""A table is read as the annotations of its dataclass say: any dataclass, quickly, and without pydantic."""

from __future__ import annotations

import subprocess
import sys
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from jvexplore.constraints import REQUIRED_KEY, Constraint, ExactType, Text, WithinLimits
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.load import inspect_dossier, load_dossier
from jvexplore.errors import JvexploreError
from jvexplore.record import Record
from jvexplore.table_reader import table_reader
from jvexplore.tolerant_reader import read_tolerantly
from jvexplore.unread_value import UnreadValue
from tests.bench.large import make
from tests.odd_values import ALMOST_FITTING

if TYPE_CHECKING:
    from pathlib import Path


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
        st.sampled_from(("name", "rooms", "size", "names", "owners", "more")),
        st.sampled_from((*ALMOST_FITTING, "small")),
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
