from __future__ import annotations

import pytest

from jvexplore.reading.quantities import read_quantities


def qualifiers(text: str) -> list[str]:
    return [quantity.qualifier for quantity in read_quantities(text)]


@pytest.mark.parametrize(
    "qualifier",
    [
        "about", "roughly", "some", "nearly", "almost", "just over", "more than", "over", "at least", "no less than",
        "less than", "under", "up to", "at most", "around", "approximately", "as much as", "as many as", "close to",
        "an estimated",
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", ["600 shops", "48 per cent", "$2bn", "a third of it", "two million"])
def test_a_qualifier_before_a_number(qualifier: str, number: str) -> None:
    assert qualifiers(f"it has {qualifier} {number}") == [qualifier]


@pytest.mark.parametrize(
    "qualifier", ["or more", "or less", "plus one share", "less one share", "minus 1 share", "or so", "at least"]
)
def test_a_qualifier_after_a_number(qualifier: str) -> None:
    assert qualifiers(f"it has 50 per cent {qualifier}") == [qualifier]


def test_a_qualifier_is_in_lower_case_without_line_breaks() -> None:
    assert qualifiers("More\nthan 600 shops") == ["more than"]
    assert qualifiers("More\u00a0than 600 shops") == ["more than"]


def test_a_qualifier_is_not_part_of_the_span() -> None:
    (quantity,) = read_quantities("nearly 80m")
    assert (quantity.start, quantity.end) == (7, 10)


def test_both_ends_of_a_range_have_the_qualifier_before_it() -> None:
    assert qualifiers("roughly 10 to 15 per cent") == ["roughly", "roughly"]
    assert qualifiers("roughly 10 shops and 15 ovens") == ["roughly", ""]


@pytest.mark.parametrize("text", ["what it is about: 600 shops", "it was over. 600 shops", "6 or morel mushrooms"])
def test_words_of_another_clause_are_not_a_qualifier(text: str) -> None:
    assert qualifiers(text) == [""]
