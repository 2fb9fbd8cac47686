"""The number or the date that a fact states, as words of `values.py` by which it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.number_text import format_amount
from jvexplore.reading import edtf
from jvexplore.search.values import date_keys, number_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Fact

_OPEN: Final = ".."
"""What an end of a span is in EDTF that nobody knows."""


def stated_value_keys(fact: Fact) -> Sequence[str]:
    """Return the number or the date that a fact itself is about, as words of `values.py`.

    Some time before or after a day is not that day: such an event is found by its text, after those of the day.
    """
    if amount := fact.stated_amount():
        return number_keys(amount.value, amount.unit)
    stated = fact.stated_date()
    return date_keys(stated.when) if stated and _OPEN not in stated.when else ()


def stated_value_text(fact: Fact) -> str:
    """Return the number or the date of `stated_value_keys` as a title or a text writes it; empty if there is none."""
    if amount := fact.stated_amount():
        return format_amount(amount.value, amount.unit)
    stated = fact.stated_date()
    return edtf.parse_edtf(stated.when).words if stated and _OPEN not in stated.when else ""
