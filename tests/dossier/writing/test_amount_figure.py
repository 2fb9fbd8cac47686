"""The figure that is made of the amount of a new term."""

from __future__ import annotations

import pytest

from jvexplore.dossier.writing.typed_facts import read_new_facts
from tests.dossier.writing.typed_dossier import typed_dossier


@pytest.mark.parametrize(
    ("category", "amount", "expected"),
    [
        ("debt-swap", "$290m", "principal"),
        ("write-down", "$70m", "principal"),
        ("commitment", "€3m", "contribution"),
        ("irrevocable", "24.6 %", "shares-covered"),
        ("approval", "at least 75 %", "threshold"),
        ("covenant", "at least $40m", ""),
    ],
)
def test_the_amount_of_a_term_has_the_category_that_its_own_makes_likely(
    category: str, amount: str, expected: str
) -> None:
    typed = (f"category={category}", "by=finch", "to=wren", f"amount={amount}")
    _, figure = read_new_facts("term", typed, typed_dossier(), [{"paragraph": "1"}])
    assert figure.table.get("category", "") == expected
