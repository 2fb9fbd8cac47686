"""Texts merged line by line: what both sides wrote stays, if it is valid together; else the comments of both."""

from __future__ import annotations

from time import perf_counter

import pytest

from jvexplore.records.merged_lines import merge_lines
from jvexplore.records.toml_values import parse_values


def is_toml(text: str) -> bool:
    return parse_values(text) is not None


def merged(base: str, first: str, second: str) -> str:
    """Merge texts whose lines have `|` after them."""
    was, one, two = (each.replace("|", "\n") for each in (base, first, second))
    return merge_lines(was, one, two, is_toml).replace("\n", "|")


@pytest.mark.parametrize(
    ("base", "first", "second", "expected"),
    [
        ("a = 1|", "a = 1|", "a = 2|", "a = 2|"),
        ("a = 1|", "a = 2|", "a = 1|", "a = 2|"),
        ("a = 1|b = 2|c = 3|", "a = 9|b = 2|c = 3|", "a = 1|b = 2|c = 4|", "a = 9|b = 2|c = 4|"),
        ("a = 1|b = 2|", "a = 9|b = 2|", "a = 1|b = 4|", "a = 9|b = 4|"),
        ("a = 1|", "a = 1|b = 2 # ours|", "a = 1|# hers|c = 3|", "a = 1|# hers|c = 3|b = 2 # ours|"),
        ("a = 1|", "a = 1|b = 2|", "b = 3|a = 1|", "a = 1|b = 2|"),
        ("a = 1|", "a = 1|b = 2|", "a = 1|# hers|b = 3 # three|c = 1 # c|", "a = 1|# hers|# three|c = 1 # c|b = 2|"),
        ("a = 1|", "a = 2 # ours|", "a = 3 # hers|", "# hers|a = 2 # ours|"),
        ("a = 1 # old|", "a = 2 # old|", "a = 3 # old|", "a = 2 # old|"),
        ("a = 1|# old|", "a = 2|", "a = 1|# old|# hers|", "# hers|a = 2|"),
        ("", "# top|a = 1|", "# top|b = 1|", "# top|b = 1|a = 1|"),
        ("", "a = 1|", "a = 2 # hers|", "# hers|a = 1|"),
        ("a = '# no comment'|", "a = '# one'|", "a = '# two'|", "a = '# one'|"),
        ("a = 1", "a = 1|b = 1|", "c = 1|a = 1", "c = 1|a = 1|b = 1|"),
    ],
)
def test_what_both_sides_changed(base: str, first: str, second: str, expected: str) -> None:
    assert merged(base, first, second) == expected


def test_each_place_is_decided_by_itself() -> None:
    base = "a = 1|x = 1|y = 1|z = 1|"
    first = base.replace("a = 1", "a = 2 # f").replace("z = 1|", "z = 1|f = 1|")
    second = base.replace("a = 1", "a = 3 # s").replace("z = 1|", "z = 1|s = 1|")
    assert merged(base, first, second) == "# s|a = 2 # f|x = 1|y = 1|z = 1|s = 1|f = 1|"


@pytest.mark.parametrize("line", ["", "# the same", "# {}"])
def test_long_texts_take_a_moment(line: str) -> None:
    base = "\n".join(line.format(number) for number in range(1_900))
    begin = perf_counter()
    text = merge_lines(base, f"{base}\n# f\n", f"# s\n{base}\n# t\n", is_toml)
    assert perf_counter() - begin < 2
    assert {"# f", "# s", "# t"} <= {*text.splitlines()}


def test_texts_that_are_too_long_to_be_compared_are_those_of_the_first_side() -> None:
    base = "\n" * 2_001
    assert merge_lines(base, f"a = 1\n{base}", f"b = 1\n{base}", is_toml) == f"a = 1\n{base}"
