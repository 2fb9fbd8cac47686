"""Tell which dollar, or which pound, an article means where it does not say: the one that it writes out elsewhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.reading.quantities import Quantity


def home_currency(numbers: Iterable[Quantity]) -> str:
    """Return the currency that the ambiguous amounts of an article are in; empty if it is the usual one.

    An article of New Zealand has "NZ$738 million" once or more, and "$4.16" for the same dollar.

    Args:
        numbers: all numbers in the article.
    """
    certain: Counter[str] = Counter()
    doubtful: Counter[tuple[str, ...]] = Counter()
    for each in numbers:
        if len(each.currencies) == 1:
            certain[each.currencies[0]] += 1
        elif each.currencies:
            doubtful[each.currencies] += 1
    for codes, count in doubtful.most_common():
        usual, *others = codes
        written = [(certain[code], code) for code in others if certain[code]]
        if written and not certain[usual]:
            often, code = max(written)
            if often >= count:
                return code
    return ""
