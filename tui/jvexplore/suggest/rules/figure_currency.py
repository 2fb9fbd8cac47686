"""Read in which currency an amount is: that of its sign, or where that is in doubt that of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.prefill.read_figures import are_equivalent

if TYPE_CHECKING:
    from jvexplore.reading.quantities import Quantity
    from jvexplore.suggest.article_reading import ParagraphReading


def currency_of(amount: Quantity, paragraph: ParagraphReading, home: str) -> str:
    """Return the currency of an amount: where it is in doubt, that of the article; but not beside one in that.

    Args:
        amount: the amount.
        paragraph: its paragraph.
        home: the currency of the article.
    """
    if len(amount.currencies) == 1 or home not in amount.currencies:
        return amount.currencies[0]
    before = [each for each in paragraph.quantities if each.end <= amount.start]
    is_equivalent = bool(before) and are_equivalent(paragraph.text, before[-1], amount)
    return amount.currencies[0] if is_equivalent else home
