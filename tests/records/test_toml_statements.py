"""A key of a table is changed, and all other keys and comments stay as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.records.toml_statements import keep_unchanged_keys
from jvexplore.records.toml_values import is_same_value, parse_values
from tests.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

BY_HAND = """\
# the first
[[books]] # of all
id = "dune"   # fixed
# what people call it

'title'="Dune"
tags = [
    "sand", # dry
    # more to come
    "worms",
]   # enough
size.pages = 412
place = { shelf = "north", row = 3 } # low
text = '''
# no comment
id = "else"
'''
# seen by Ben

[books.lent]   # to Ben
on = 2026-11-22
[[books.reviews]]
by = "ana" # twice
"""
OLD: dict[str, Any] = (parse_values(BY_HAND) or {})["books"][0]


def without(*keys: str) -> dict[str, Any]:
    return {key: value for key, value in OLD.items() if key not in keys}


def test_what_has_not_changed_stays_byte_for_byte() -> None:
    laid_out = "[[books]]\n" + tomli_w.dumps({"books": OLD}).removeprefix("[books]\n")
    assert keep_unchanged_keys(BY_HAND, laid_out, _read) == BY_HAND


def _read(text: str) -> dict[str, Any] | None:
    found = parse_values(text)
    return found["books"][0] if found else None


def lay_out(new: dict[str, Any]) -> str:
    """Return what becomes of the entry when it is to say something else."""
    laid_out = "[[books]]\n" + tomli_w.dumps({"books": new}).removeprefix("[books]\n")
    return keep_unchanged_keys(BY_HAND, laid_out, _read)


@pytest.mark.parametrize(
    ("new", "before", "after"),
    [
        ({**OLD, "id": "emma"}, 'id = "dune"   # fixed', 'id = "emma"   # fixed'),
        ({**OLD, "title": "Emma"}, "'title'=\"Dune\"", 'title = "Emma"'),
        ({**OLD, "year": 1965}, "# seen by Ben", "year = 1965\n# seen by Ben"),
        (without("title"), "# what people call it\n\n'title'=\"Dune\"\n", ""),
        ({**OLD, "text": "so"}, "text = '''\n# no comment\nid = \"else\"\n'''", 'text = "so"'),
        (without("tags"), BY_HAND[BY_HAND.index("tags") : BY_HAND.index("size")], ""),
    ],
    ids=["a key", "one in quotes", "a new one", "one less", "a text over lines", "a list"],
)
def test_one_key_is_changed_and_keeps_its_comments(new: dict[str, Any], before: str, after: str) -> None:
    assert before in BY_HAND
    assert lay_out(new) == BY_HAND.replace(before, after)


@pytest.mark.parametrize(
    "new",
    [
        without("lent"),
        without("reviews"),
        {**OLD, "lent": {"on": "today"}},
        {**OLD, "place": {"shelf": "east"}},
        {**OLD, "more": {"x": 1}},
        {**OLD, "size": {"pages": 413}},
    ],
    ids=["one less", "a list less", "another value", "fewer keys", "one more", "a dotted key"],
)
def test_where_a_table_below_has_changed_the_keys_above_stay(new: dict[str, Any]) -> None:
    text = lay_out(new)
    assert _read(text) == new
    for comment in ("# the first", "# of all", "# fixed", "# dry", "# more to come", "# enough", "# seen by Ben"):
        assert comment in text


VALUES = st.one_of(
    st.integers(0, 3),
    st.text("a#\"'\n[]=", max_size=5),
    st.lists(st.integers(0, 2), max_size=2),
    st.dictionaries(st.sampled_from("xy"), st.integers(0, 1), max_size=2),
)
TABLES = st.dictionaries(st.sampled_from("abcd"), VALUES, max_size=4)


@given(TABLES, TABLES, st.booleans())
def test_whatever_is_changed_is_read_back(old: dict[str, Any], new: dict[str, Any], dotted: bool) -> None:
    before = "# top\n" + tomli_w.dumps(old, multiline_strings=dotted) + "# end\n"
    text = keep_unchanged_keys(before, tomli_w.dumps(new), parse_values, has_header=False)
    assert is_same_value(parse_values(text), new)
    if old == new:
        assert text == before


@pytest.mark.parametrize("comment", ["", "# of a\n"])
def test_the_blank_line_above_sub_tables_goes_with_them(comment: str) -> None:
    kept = f"a = 1  # one\n{comment}"
    text = keep_unchanged_keys(f"{kept}\n[[b]]\nc = 2\n", "a = 1\n", parse_values, has_header=False)
    assert text == kept


LONG: dict[str, Callable[[int], str]] = {
    "keys": lambda count: "".join(f"key{number} = {number} # x\n" for number in range(count)),
    "a list": lambda count: "x = [\n" + "1, # x\n" * count + "]\n",
    "a text": lambda count: "x = '''" + "# x\n" * count + "'''\n",
    "comments": lambda count: "# x\n" * count,
    "quotation marks": lambda count: "x = '" + '"' * count + "'\n",
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_anything_is_changed_in_a_time_that_grows_with_it(make: Callable[[int], str], harm: int) -> None:
    def change(before: str) -> None:
        wanted = tomli_w.dumps({**(parse_values(before) or {}), "new": 1})
        text = keep_unchanged_keys(before, wanted, parse_values, has_header=False)
        assert text.endswith("new = 1\n") or "new = 1\n# x" in text

    assert_linear(change, make, 100 * harm)
