"""The search keys for the number or the date that a fact states; see `values.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.number_text import format_amount
from jvexplore.reading import edtf
from jvexplore.search.values import date_keys, number_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Fact

_OPEN: Final = ".."
"""An open end of an interval in EDTF; an unknown end is empty, and such a date is indexed."""


def stated_value_keys(fact: Fact) -> Sequence[str]:
    """Return the keys for the number or the date that a fact is about.

    "Some time before or after" a day is not that day: such an event is found by its text, after those on the day.
    """
    if amount := fact.stated_amount():
        return number_keys(amount.value, amount.unit)
    stated = fact.stated_date()
    return date_keys(stated.when) if stated and _OPEN not in stated.when else ()


def stated_value_text(fact: Fact) -> str:
    """Return the number or the date of `stated_value_keys` as titles and texts write it; empty if there is none."""
    if amount := fact.stated_amount():
        return format_amount(amount.value, amount.unit)
    stated = fact.stated_date()
    return edtf.parse_edtf(stated.when).words if stated and _OPEN not in stated.when else ""
