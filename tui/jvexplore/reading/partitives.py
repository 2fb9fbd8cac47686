"""Recognise a count that is part of another: one of the seven seats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.tokens import FIGURES, WORD

if TYPE_CHECKING:
    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.tokens import TokenSequence

_YEAR_DIGITS: Final = 4
_CENTURIES: Final = ("19", "20")


def is_part_of_count(tokens: TokenSequence, index: int, words: NumberWords) -> bool:
    """Return whether a whole follows a number: "of" and another count, perhaps after one more word, such as "the".

    A year is no count, and neither is what follows a name: one of the 2018 deals, one of May 12.

    Args:
        tokens: the tokens of the text.
        index: the index after the number.
        words: the number words of the language.
    """
    if tokens.words[index] not in words.partitives or not tokens.is_joined(index):
        return False
    for whole in (index + 1, index + 2):
        word = tokens.words[whole]
        if not tokens.is_joined(whole):
            return False
        if tokens.kinds[whole] == FIGURES:
            return len(word) != _YEAR_DIGITS or not word.startswith(_CENTURIES)
        if word in words.cardinals:
            return word not in words.ambiguous_cardinals
        if tokens.kinds[whole] != WORD or tokens.is_capitalised(whole):
            return False
    return False
