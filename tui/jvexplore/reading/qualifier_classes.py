"""What the words that qualify a number do to it: "nearly" points below it, "at least" leaves it open above."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from jvexplore.reading.wordlists import phrase_list

if TYPE_CHECKING:
    from collections.abc import Mapping


class QualifierClass(Enum):
    """What a qualifier does to its number; the values that each allows are in `dossier/numbers/number_interval.py`.

    Attributes:
        EXACT: nothing: no qualifier, or "exactly".
        ABOUT: the number is close to it, on either side; also what an unknown qualifier does.
        JUST_UNDER: it is close to it, and below: "nearly".
        JUST_OVER: it is close to it, and above: "a little over".
        MORE_THAN: it is a lower limit, not reached: "over".
        AT_LEAST: it is a lower limit: "no less than".
        LESS_THAN: it is an upper limit, not reached: "under".
        AT_MOST: it is an upper limit: "up to".
        PLUS_ONE_SHARE: it is exceeded by one share.
        LESS_ONE_SHARE: it is missed by one share.
        UNDISCLOSED: there is a number, but it is not known. No word that is read in articles has this class.
    """

    EXACT = auto()
    ABOUT = auto()
    JUST_UNDER = auto()
    JUST_OVER = auto()
    MORE_THAN = auto()
    AT_LEAST = auto()
    LESS_THAN = auto()
    AT_MOST = auto()
    PLUS_ONE_SHARE = auto()
    LESS_ONE_SHARE = auto()
    UNDISCLOSED = auto()


def classed_phrases(phrases: Mapping[QualifierClass, str]) -> dict[str, QualifierClass]:
    """Return the class of each phrase.

    Args:
        phrases: the phrases of each class, in lower case, separated by bars.
    """
    return {phrase: each for each, listed in phrases.items() for phrase in phrase_list(listed)}
