"""What the words that qualify a number do to it: "nearly" points below it, "at least" leaves it open above."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from jvexplore.reading.wordlists import phrase_list

if TYPE_CHECKING:
    from collections.abc import Mapping


class QualifierClass(Enum):
    """What a qualifier does to its number. Closed: the arithmetic of numbers handles each."""

    EXACT = auto()
    """The number as it is written, up to rounding: no qualifier, or "exactly"."""
    ABOUT = auto()
    JUST_UNDER = auto()
    """Close to the number, and below it: "nearly"."""
    JUST_OVER = auto()
    MORE_THAN = auto()
    AT_LEAST = auto()
    LESS_THAN = auto()
    AT_MOST = auto()
    PLUS_ONE_SHARE = auto()
    LESS_ONE_SHARE = auto()
    UNDISCLOSED = auto()
    """There is a number, but it is not known."""


def classed_phrases(phrases: Mapping[QualifierClass, str]) -> dict[str, QualifierClass]:
    """Return the class of each phrase.

    Args:
        phrases: the phrases of each class, in lower case, separated by bars.
    """
    return {phrase: each for each, listed in phrases.items() for phrase in phrase_list(listed)}
