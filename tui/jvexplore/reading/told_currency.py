"""Read a large number without a currency as an amount of money where one stands before it in its sentence.

"900 million euros now, and the remaining 340 million in January".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.reading.quantities import Quantity

_IS_LARGE: Final = re.compile(r"(?:million|billion|trillion|crore|lakh|mn|bn)\Z", re.IGNORECASE)
_NO_NOUN: Final = re.compile(
    r"\s*(?:[,.;:)](?!\d)|\Z|(?:in|on|at|by|from|to|for|next|this|last|later|then|now|today|and|but|when|once|after|before|as"
    r"|until|with|if)\b)"
)


def with_told_currencies(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of a text; those that count nothing and stand behind an amount of money are money, too.

    Args:
        text: the text.
        quantities: the numbers in it, in order.
    """
    found: list[Quantity] = []
    for each in quantities:
        before = found[-1] if found else None
        is_amount = (
            before is not None
            and before.kind == "money"
            and each.kind == "count"
            and _IS_LARGE.search(text, each.start, each.end) is not None
            and _NO_NOUN.match(text, each.end) is not None
            and ". " not in text[before.end : each.start]
        )
        found.append(replace(each, kind=before.kind, currencies=before.currencies) if before and is_amount else each)
    return found
