"""Read the currency before or after a number: $5, US$5, EUR 5, 5 euros, 5p."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.currencies import (
    ABBREVIATIONS,
    CAPITALISED,
    CODES,
    LETTERED_SIGNS,
    LETTERS_BEFORE,
    SIGNS,
    CurrencyUnit,
)
from jvexplore.reading.tokens import FIGURES, SIGN, WORD

if TYPE_CHECKING:
    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.tokens import TokenSequence

_CODE_LETTERS: Final = 3
_GAPS_BEFORE_NUMBER: Final = frozenset({"", " ", ".", ". ", "\n"})
"""What may separate a currency from the number after it."""
_GAPS_AFTER_NUMBER: Final = frozenset({"", " ", "-", "\n"})
"""What may separate a number from the currency after it."""


def currency_before(tokens: TokenSequence, index: int, words: NumberWords) -> tuple[int, CurrencyUnit] | None:
    """Return the index of the currency before a number, and the currency; `None` if there is none.

    Args:
        tokens: the tokens of the text.
        index: the index of the number.
        words: the number words of the language.
    """
    before = index - 1
    kind = tokens.kinds[before] if index else 0
    if kind == SIGN:
        return _sign_before(tokens, index) if tokens.gaps[index] in {"", " ", "-", "\n"} else None
    if kind != WORD:
        return None
    word = tokens.words[before]
    gap = tokens.gaps[index]
    if gap not in _GAPS_BEFORE_NUMBER:
        return None
    if unit := _abbreviated_currency(tokens, before, before - 1):
        return before, unit
    if not gap and word in LETTERS_BEFORE and tokens.is_capitalised(before):
        return before, LETTERS_BEFORE[word]
    if gap == " " and word in words.currencies_before and tokens.kinds[index] == FIGURES:
        return before, words.currencies_before[word]
    return None


def _sign_before(tokens: TokenSequence, index: int) -> tuple[int, CurrencyUnit] | None:
    sign = tokens.words[index - 1]
    unit = SIGNS.get(sign)
    if unit is None:
        return None
    letters = index - 2
    if index > 1 and tokens.kinds[letters] == WORD:
        gap = tokens.gaps[index - 1]
        lettered = LETTERED_SIGNS.get(tokens.words[letters] + sign)
        if lettered and (not gap or (gap == " " and tokens.as_written(letters) == "US")):
            return letters, lettered
    return index - 1, unit


def currency_after(
    tokens: TokenSequence, index: int, words: NumberWords, *, is_large: bool, has_prefix: bool
) -> tuple[int, CurrencyUnit] | None:
    """Return the index after the currency that follows a number, and the currency; `None` if there is none.

    Args:
        tokens: the tokens of the text.
        index: the index after the number.
        words: the number words of the language.
        is_large: whether the number is so large that an ambiguous word after it must be a currency.
        has_prefix: whether a currency precedes the number; then one before other figures belongs to those.
    """
    if has_prefix and tokens.kinds[index + 1] == FIGURES and tokens.gaps[index + 1] in _GAPS_BEFORE_NUMBER:
        return None
    gap = tokens.gaps[index]
    # The full stop of an abbreviation: 2 Mrd. Euro.
    if gap not in _GAPS_AFTER_NUMBER and not (gap == ". " and tokens.words[index - 1] in words.magnitudes):
        return None
    if tokens.kinds[index] == SIGN:
        unit = SIGNS.get(tokens.words[index])
        return (index + 1, unit) if unit and not _belongs_to_figures(tokens, index) else None
    return _named_currency(tokens, index, words, is_large=is_large) if tokens.kinds[index] == WORD else None


def _named_currency(
    tokens: TokenSequence, index: int, words: NumberWords, *, is_large: bool
) -> tuple[int, CurrencyUnit] | None:
    word = tokens.words[index]
    if not tokens.gaps[index] and word in words.attached_currencies:
        return index + 1, words.attached_currencies[word]
    if found := words.currencies_after.match_at(tokens, index):
        return found
    if is_large and word in words.ambiguous_currencies:
        return index + 1, words.ambiguous_currencies[word]
    if tokens.kinds[index + 1] == SIGN and not tokens.gaps[index + 1]:
        lettered = LETTERED_SIGNS.get(word + tokens.words[index + 1])
        return (index + 2, lettered) if lettered and not _belongs_to_figures(tokens, index + 1) else None
    unit = _abbreviated_currency(tokens, index, index + 1)
    return (index + 1, unit) if unit else None


def _belongs_to_figures(tokens: TokenSequence, index: int) -> bool:
    """Return whether a sign is written directly before figures, and so belongs to them."""
    return tokens.kinds[index + 1] == FIGURES and not tokens.gaps[index + 1]


def _abbreviated_currency(tokens: TokenSequence, index: int, neighbour: int) -> CurrencyUnit | None:
    """Return the currency of an abbreviation or a code; `None` for a word that only looks like a code.

    Where everything is in capitals, as the neighbour shows, any word of three letters may look like one.
    """
    word = tokens.words[index]
    written = tokens.as_written(index)
    unit = ABBREVIATIONS.get(word)
    if unit and (word not in CAPITALISED or written in CAPITALISED[word]):
        return unit
    if len(word) != _CODE_LETTERS or written not in CODES:
        return None
    beside = tokens.as_written(neighbour) if neighbour >= 0 else ""
    return None if len(beside) > 1 and beside.isupper() and beside not in CODES else CurrencyUnit((written,))
