"""Where the reader was: written in one line, and read again as far as it is whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.session.place import (
    MAX_PLACE_CHARS,
    NEARBY,
    CaretPlace,
    PanePlace,
    Place,
    facts_around,
    read_place,
    write_place,
)

FACTS = tuple(Address(f"stake/{name}") for name in ("ash", "birch", "cedar"))
PLACE = Place(
    pane="stake",
    address=FACTS[1],
    focus="source",
    at_glance=False,
    zoomed=True,
    with_source=True,
    panes={
        "stake": PanePlace(FACTS, 'has:note "a; b, c" =\té'.replace("\t", " "), FACTS[:2]),
        "party": PanePlace((Address("party/finch"),)),
        "term": PanePlace((), "basis:", ()),
        "quote": PanePlace((), "many", None),
    },
    note="01M81J6RA00000000000000001",
    page=(3, 12),
    caret=CaretPlace("tel-5", 40, 7),
)


def test_a_place_is_read_as_it_was_written() -> None:
    assert read_place(write_place(PLACE)) == PLACE
    assert read_place(write_place(Place())) == Place()


def test_nothing_is_the_beginning() -> None:
    assert read_place("") == Place()


@given(st.data())
def test_any_place_stands_in_one_line_and_is_read_as_it_was_written(data: st.DataObject) -> None:
    address = st.text(min_size=1, max_size=20).map(Address)
    facts = st.lists(address, max_size=NEARBY).map(tuple)
    query = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)
    pane = st.builds(PanePlace, facts, query.filter(bool), st.none() | facts) | facts.map(PanePlace)
    place = data.draw(
        st.builds(
            Place,
            pane=st.text(max_size=9),
            address=address,
            focus=st.sampled_from(("pane", "page", "notes", "source")),
            zoomed=st.booleans(),
            panes=st.dictionaries(st.text(max_size=9), pane, max_size=3),
            note=st.text(max_size=26),
            page=st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)),
            caret=st.builds(CaretPlace, st.text(max_size=9), st.integers(0, 10**6), st.integers(0, 10**6)),
        )
    )
    line = write_place(place)
    assert "\n" not in line
    assert read_place(line) == place


@pytest.mark.parametrize("field", range(len(write_place(PLACE).split("\t"))))
def test_a_damaged_field_costs_only_itself(field: int) -> None:
    fields = write_place(PLACE).split("\t")
    name = fields[field].partition("=")[0]
    whole = read_place("\t".join(fields[:field] + fields[field + 1 :]))
    for damaged in ("", name, f"{name}=", f"{name}=;", f"x{fields[field]}", f"{name}=1,2,3", f"{name}=a;b;c%0Ad"):
        found = read_place("\t".join([*fields[:field], damaged, *fields[field + 1 :]]))
        same = [key for key, value in found._asdict().items() if value == getattr(whole, key)]
        assert len(same) >= len(Place._fields) - 1, damaged


@given(
    st.text(max_size=200) | st.lists(st.sampled_from((*"=;,\t%", "in", "page", "caret", "9")), max_size=30).map("".join)
)
def test_any_line_is_read(line: str) -> None:
    place = read_place(line)
    assert read_place(write_place(place)) == place


@pytest.mark.parametrize("number", ["-1", "1_0", " 7", "٣", "9" * 10, "9" * 5_000, "", "x"])
def test_what_is_no_number_of_lines_is_none(number: str) -> None:
    assert read_place(f"page=3,{number}").page == (0, 0)
    assert read_place("page=3,999999999").page == (3, 999_999_999)


def test_what_is_too_long_loses_the_rows_of_the_filter_then_the_filter() -> None:
    many = tuple(Address(f"stake/{number:0>8}") for number in range(1_000))
    rows = Place(address=FACTS[0], panes={"stake": PanePlace(FACTS, "ash", many)})
    assert read_place(write_place(rows)) == rows._replace(panes={"stake": PanePlace(FACTS, "ash")})
    query = Place(address=FACTS[0], panes={"stake": PanePlace(FACTS, "x" * MAX_PLACE_CHARS, FACTS)})
    assert read_place(write_place(query)) == query._replace(panes={"stake": PanePlace(FACTS)})
    spare = MAX_PLACE_CHARS - len(write_place(Place()))
    assert len(write_place(Place(note="x" * spare))) == MAX_PLACE_CHARS
    assert write_place(Place(note="x" * (spare + 1))) == ""


def test_what_lies_around_a_cursor() -> None:
    def positions(position: int, count: int) -> list[int]:
        found = facts_around(position, count, lambda each: Address(f"stake/{each}"))
        return [int(each.partition("/")[2]) for each in found]

    assert positions(50, 100) == [50, 51, 49, 52, 48, 53, 47, 54]
    assert positions(0, 100) == [*range(NEARBY)]
    assert positions(99, 100) == [*reversed(range(100 - NEARBY, 100))]
    assert positions(1, 3) == [1, 2, 0]
    assert positions(0, 0) == []
