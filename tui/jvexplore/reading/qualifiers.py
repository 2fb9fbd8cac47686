"""Find the words that qualify the precision of a number, like "nearly" and "or more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.reading.number_words import NumberJoint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.parsed_number import ParsedNumber
    from jvexplore.reading.tokens import TokenSequence


def find_qualifiers(tokens: TokenSequence, numbers: Iterable[ParsedNumber], words: NumberWords) -> list[ParsedNumber]:
    """Find the qualifier of each number, in lower case; the ends of a range share the one before it.

    Returns:
        The numbers without those that are part of a qualifier, as in "less 1 share".
    """
    kept: list[ParsedNumber] = []
    inherited, end = "", 0
    for number in numbers:
        if number.lead < end:
            continue
        qualifier, end = _find_qualifier(tokens, number, words)
        number.qualifier = qualifier or inherited
        inherited = number.qualifier if number.joint is NumberJoint.RANGE else ""
        kept.append(number)
    return kept


def _find_qualifier(tokens: TokenSequence, number: ParsedNumber, words: NumberWords) -> tuple[str, int]:
    """Return the qualifier of a number, and the index after both."""
    before = words.qualifiers.match_before(tokens, number.lead)
    if before and tokens.is_joined(number.lead):
        return " ".join(tokens.words[before[0] : number.lead]), number.tail
    behind = words.qualifiers_behind.match_at(tokens, number.tail)
    if behind and tokens.is_joined(number.tail):
        return " ".join(tokens.words[number.tail : behind[0]]), behind[0]
    return "", number.tail
