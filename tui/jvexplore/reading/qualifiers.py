"""How exact a number is meant: the words before and behind it, like "nearly" and "or more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.reading.number_words import Joint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.reading.number import Number
    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.tokens import Tokens


def find_qualifiers(tokens: Tokens, numbers: Iterable[Number], words: NumberWords) -> list[Number]:
    """Find what qualifies each number, as written, in lower case; the ends of a range share what stands before it.

    Returns:
        The numbers without those that are part of a qualifier, as in "less 1 share".
    """
    kept: list[Number] = []
    inherited, end = "", 0
    for number in numbers:
        if number.lead < end:
            continue
        qualifier, end = _qualifier(tokens, number, words)
        number.qualifier = qualifier or inherited
        inherited = number.qualifier if number.joint is Joint.RANGE else ""
        kept.append(number)
    return kept


def _qualifier(tokens: Tokens, number: Number, words: NumberWords) -> tuple[str, int]:
    """Return what qualifies a number, and the index behind it and the number."""
    before = words.qualifiers.match_before(tokens, number.lead)
    if before and tokens.is_joined(number.lead):
        return " ".join(tokens.words[before[0] : number.lead]), number.tail
    behind = words.qualifiers_behind.match_at(tokens, number.tail)
    if behind and tokens.is_joined(number.tail):
        return " ".join(tokens.words[number.tail : behind[0]]), behind[0]
    return "", number.tail
