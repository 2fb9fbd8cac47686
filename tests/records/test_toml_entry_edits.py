"""An entry is changed in its source: comments in lists and sub-tables stay, and what did not change is untouched."""

from __future__ import annotations

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.records.toml_entry_edits import change_entry
from jvexplore.records.toml_values import is_same_value, parse_entry
from jvexplore.toml import parse_toml

ENTRY = """\
# lent
[[books]] # mine
id = "dune" # the first
tags = [
  "sand", # dry
  "worm", # big
]
sizes = [1, 2] # in hands
shelf = { row = 1, side = "left" } # by the door

  # she liked it
  [[books.reviews]]
  by = "ana" # Ana
  marks = [
    { value = 3 }, # of five
    { value = 4 } # of six
  ]

  [[books.reviews]]
  by = "ben"
"""


def change(text: str) -> str | None:
    """Change the entry to the values that a text has when the two are read."""
    values = parse_toml(text)["books"][0]
    formatted = "[[books]]\n" + tomli_w.dumps({"books": values}).removeprefix("[books]\n")
    return change_entry(ENTRY, formatted, "books")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"dune" # the first', '"emma" # the first'),
        ('id = "dune" # the first\n', ""),
        ('"worm", # big\n', '"worms", # big\n'),
        ('"worm", # big\n', '"worm", # big\n  "spice",\n  "war",\n'),
        ('  "sand", # dry\n', ""),
        ("row = 1", "row = 2"),
        ("[1, 2]", "[1, 3]"),
        ('by = "ana"', 'by = "anna"'),
        ("{ value = 3 }", "{ value = 5 }"),
        ("{ value = 4 } # of six\n", '{ value = 4 }, # of six\n    { value = 5, for = "x" },\n'),
        ("    { value = 3 }, # of five\n", ""),
        ('by = "ben"\n', 'by = "bea"\n'),
    ],
)
def test_only_the_text_of_what_changed_changes(old: str, new: str) -> None:
    assert ENTRY.count(old) == 1
    assert change(ENTRY.replace(old, new)) == ENTRY.replace(old, new)


def test_a_new_key_stands_where_the_formatted_entry_has_it() -> None:
    formatted = (
        '[[books]]\nid = "x"\ntitle = "T"\nlong = 1\n\n[[books.reviews]]\nby = "ana"\n\n[books.lent]\nto = "b"\n'
    )
    assert change_entry('[[books]]\nid = "x" # one\nlong = 1\n', formatted, "books") == (
        '[[books]]\nid = "x" # one\ntitle = "T"\nlong = 1\n\n[[books.reviews]]\nby = "ana"\n\n[books.lent]\nto = "b"\n'
    )


def test_what_cannot_be_changed_in_place_is_left_to_others() -> None:
    assert change_entry('[[books]]\nid = "x"\nshelf.row = 1\n', '[[books]]\nid = "x"\n', "books") is None
    assert change_entry("[[books]]\nid = 1\n", '[[books]]\nid = "x"\n[[books]]\n', "books") is None


VALUES = st.recursive(
    st.integers(0, 3) | st.text("a#\"'\n\\[]", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("pq"), inner, max_size=2),
    max_leaves=6,
)
ENTRIES = st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3)


@given(ENTRIES, ENTRIES)
def test_the_changed_source_has_the_new_values(old: dict[str, object], new: dict[str, object]) -> None:
    before, after = (
        "[[books]]\n" + tomli_w.dumps({"books": {"id": 0, **each}}).removeprefix("[books]\n") for each in (old, new)
    )
    changed = change_entry(before, after, "books")
    assert changed is None or is_same_value(parse_entry(changed, "books"), {"id": 0, **new})
