"""Find the words that qualify the precision of a number: "nearly", "or more"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.number_words import NumberConnector

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.parsed_number import ParsedNumber
    from jvexplore.reading.tokens import TokenSequence

_NOUN_REACH: Final = 4
"""How many words before a qualifier a noun stands that it belongs to."""


def find_qualifiers(tokens: TokenSequence, numbers: Iterable[ParsedNumber], words: NumberWords) -> list[ParsedNumber]:
    """Set the qualifier of each number, in lower case; both ends of a range have the one before the range.

    Returns:
        The numbers that are not part of a qualifier themselves, as in "less 1 share".
    """
    kept: list[ParsedNumber] = []
    inherited, kind, end = "", "", 0
    for number in numbers:
        if number.lead < end:
            continue
        qualifier, end = _find_qualifier(tokens, number, words)
        number.qualifier = qualifier or (inherited if number.kind == kind else "")
        kind = number.kind
        inherited = number.qualifier if number.connector is NumberConnector.RANGE else ""
        kept.append(number)
    return kept


def _is_of(tokens: TokenSequence, start: int, end: int, words: NumberWords) -> bool:
    """Return whether a qualifier says of what amount something is: "ein Kredit der Hessenbank über 5 Millionen"."""
    if end - start != 1 or tokens.words[start] != words.amount_word or tokens.words[start - 1] == words.of_word:
        return False
    before = range(start - 1, max(-1, start - 1 - _NOUN_REACH), -1)
    clause = (each for each in before if all(tokens.is_spaced(at) for at in range(each + 1, start + 1)))
    return any(tokens.words[each].endswith(words.amount_nouns) for each in clause)


def _find_qualifier(tokens: TokenSequence, number: ParsedNumber, words: NumberWords) -> tuple[str, int]:
    """Return the qualifier of a number, empty if there is none, and the index after both."""
    before = words.qualifiers_before.match_before(tokens, number.lead)
    if before and tokens.is_joined(number.lead) and not _is_of(tokens, before[0], number.lead, words):
        return " ".join(tokens.words[before[0] : number.lead]), number.tail
    following = words.qualifiers_after.match_at(tokens, number.tail)
    if following and tokens.is_joined(number.tail):
        return " ".join(tokens.words[number.tail : following[0]]), following[0]
    return "", number.tail
