"""How exact a number is meant: the words before and behind it, like "nearly" and "or more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.reading.number_words import Joint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.reading.number import Number
    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.tokens import Tokens


def find_qualifiers(tokens: Tokens, numbers: Iterable[Number], words: NumberWords) -> None:
    """Find what qualifies each number, as written, in lower case; the ends of a range share what stands before it."""
    inherited = ""
    for number in numbers:
        number.qualifier = _qualifier(tokens, number, words) or inherited
        inherited = number.qualifier if number.joint is Joint.RANGE else ""


def _qualifier(tokens: Tokens, number: Number, words: NumberWords) -> str:
    lead = number.lead
    before = words.qualifiers.match_before(tokens, lead)
    if before and tokens.is_joined(lead):
        return " ".join(tokens.words[before[0] : lead])
    behind = words.qualifiers_behind.match_at(tokens, number.tail)
    if behind and tokens.is_joined(number.tail):
        return " ".join(tokens.words[number.tail : behind[0]])
    return ""
