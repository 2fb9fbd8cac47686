from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.kinds.party import PartyType
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES
from jvexplore.dossier.vocabulary.qualifiers import QUALIFIER_COMPARISONS, qualified_range, qualifier_comparison


def test_what_format_1_allows_is_among_the_known_words() -> None:
    assert set(get_args(PartyType)) <= set(PARTY_TYPES)


@pytest.mark.parametrize(
    ("qualifier", "lower", "upper", "includes_bounds"),
    [
        ("", 50, 50, True),
        ("nearly", 45, 55, True),
        ("more than", 50, None, False),
        ("at least", 50, None, True),
        ("No less  than", 50, None, True),
        ("under", None, 50, False),
        ("up to", None, 50, True),
        ("plus one share", 50, 50, True),
        ("undisclosed", None, None, True),
        ("a handful over", 45, 55, True),
    ],
)
def test_a_qualifier_bounds_its_number(
    qualifier: str, lower: int | None, upper: int | None, *, includes_bounds: bool
) -> None:
    assert qualified_range(Decimal(50), qualifier) == (lower, upper, includes_bounds)


@given(st.decimals(-(10**12), 10**12, places=2), st.sampled_from(["", *QUALIFIER_COMPARISONS, "perhaps"]))
def test_a_number_is_within_its_own_bounds(value: Decimal, qualifier: str) -> None:
    lower, upper, _ = qualified_range(value, qualifier)
    assert lower is None or lower <= value
    assert upper is None or value <= upper


def test_an_unknown_qualifier_counts_as_about() -> None:
    assert qualifier_comparison("give or take") == "about"
    assert qualifier_comparison(" ") == "itself"
