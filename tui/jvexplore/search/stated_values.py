"""The search keys for the number and the date that a fact states; see `values.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.number_text import format_amount
from jvexplore.reading import edtf
from jvexplore.search.values import date_keys, number_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Fact

_OPEN: Final = ".."
"""An open end of an interval in EDTF; an unknown end is empty, and such a date is indexed."""


class StatedValue(NamedTuple):
    """What a fact states: a number, a date, or both.

    Attributes:
        keys: its search keys; empty if the fact states none.
        text: its wording in titles and texts, "$2 billion", which the index need not read again.
    """

    keys: Sequence[str] = ()
    text: str = ""


def stated_value(fact: Fact) -> StatedValue:
    """Return the number and the date that a fact states, for the index; of both, the text is that of the number.

    A date of which only one end is known has no keys: an event some time before a day must not be found as one on that
    day. Its text is found all the same, but ranked lower.
    """
    found = StatedValue()
    stated = fact.stated_date()
    if stated and _OPEN not in stated.when:
        found = StatedValue(date_keys(stated.when), edtf.parse_edtf(stated.when).words)
    if amounts := fact.stated_amounts():
        keys = [key for amount in amounts for key in number_keys(amount.value, amount.unit)]
        found = StatedValue((*keys, *found.keys), format_amount(amounts[0].value, amounts[0].unit))
    return found
