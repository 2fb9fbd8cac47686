"""Bars: a share of a whole, heavy on light, the whole as wide in every row; dashed where the share is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble
from jvexplore.app.looks.tokens import EDGE, STAKE
from jvexplore.safe_text import EMPTY_LINE, own_words

if TYPE_CHECKING:
    from decimal import Decimal

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.tokens import Token

LEAST_BAR: Final = 6
"""The width of a bar, in cells, below which the number alone says more."""
_HEAVY: Final = own_words("━")
_HALF_HEAVY: Final = own_words("╸")
_VAGUE: Final = own_words("┅")
"""For a share that is known only as a limit or a range."""
_LIGHT: Final = own_words("─")
_MAJORITY: Final = own_words("┼")
_WHOLE: Final = 100


def draw_share_bar(
    share: Decimal, width: int, hue: Token = STAKE, empty: Token = EDGE, *, is_vague: bool = False
) -> SafeContent:
    """Return a bar of `width` cells for a share in per cent, with the line that a majority crosses.

    Its resolution is half a cell, which the least share has too; the number beside it is the truth. That of a share
    that is only a limit or an end of a range is dashed, in whole cells.
    """
    halves = max(int(share > 0), min(width * 2, int(share * width * 2 / _WHOLE)))
    if is_vague:
        heavy = _VAGUE * ((halves + 1) // 2)
    else:
        heavy = _HEAVY * (halves // 2) + (_HALF_HEAVY if halves % 2 else EMPTY_LINE)
    rest = _LIGHT * (width - len(heavy))
    middle = width // 2
    if len(heavy) <= middle:
        at = middle - len(heavy)
        rest = rest[:at] + _MAJORITY + rest[at + 1 :]
    return assemble((heavy, hue.style), (rest, empty.style))
