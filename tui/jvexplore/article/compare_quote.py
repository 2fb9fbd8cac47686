"""Compare the text of a quote, word for word, with the words of the article that it cites.

The usual editing of quotations is allowed: other quotation marks and dashes, other punctuation
at the end, a bracket for words that are replaced, explained or left out, an ellipsis for skipped words.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple, assert_never

from jvexplore.article.quote_tokens import (
    END_PUNCTUATION,
    MAX_REPLACED,
    QuoteToken,
    bracket_parts,
    split_copy,
    split_quote,
)
from jvexplore.reading.quotations import read_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.covered_words import CoveredWords

_MAX_PAIRS: Final = 2_000_000
"""The maximum product of word counts of quote and copy for which brackets and ellipses are resolved."""
_MAX_DIFFERING: Final = 600
"""The maximum number of words, besides the agreeing ones at both ends, in which differences are searched."""
_LEAST_SPEECH: Final = 4
"""The minimum number of words between quotation marks in a paragraph that are speech, not a single term."""
_LONGEST_ENDING: Final = 3
"""The maximum number of letters of a word's ending that a bracket may change: `want[ed]` for "wants"."""


class QuoteDifference(NamedTuple):
    """A difference between a quote and the article.

    Attributes:
        quoted: the words of the quote; empty if it omits some.
        copied: the words of the copy, with its own characters; empty if the quote adds some.
    """

    quoted: str
    copied: str


class _Source(NamedTuple):
    """The words of one passage.

    Attributes:
        tokens: the words, in order.
        is_whole: whether any part of them may be quoted.
    """

    tokens: list[QuoteToken]
    is_whole: bool


def compare_quote(text: str, covered: Sequence[CoveredWords]) -> tuple[QuoteDifference, ...]:
    """Return the differences between a quote and the words of its passages, in order; empty if there are none.

    Args:
        text: the text of the quote, without surrounding quotation marks.
        covered: the words that its passages cover, in order. If a passage is a whole paragraph,
            any part of it may be quoted; if someone speaks in it, any part of that speech, as if it were continuous.
    """
    quote = split_quote(text)
    if not any(token.kind == "word" for token in quote):
        return (QuoteDifference(text.strip(), ""),)
    sources = [_read_source(words) for words in covered]
    if _is_quoted(quote, sources) or _is_quoted(quote, [_read_speech(words) for words in covered]):
        return ()
    copied = [token for source in sources for token in source.tokens]
    found = tuple(_differences(quote, copied, is_whole=any(source.is_whole for source in sources)))
    return found or (QuoteDifference(text.strip(), ""),)


def list_insertions(text: str, covered: Sequence[CoveredWords]) -> tuple[str, ...]:
    """Return the brackets and ellipses of a quote that are not in the copy: those that the dossier added."""
    copied = [token.normal for words in covered for token in split_copy(words.text)]
    return tuple(
        dict.fromkeys(
            token.shown
            for token in split_quote(text)
            if token.kind != "word"
            and not any(_occurs_at(token.normal.split(), copied, position) for position in range(len(copied)))
        )
    )


def _read_source(words: CoveredWords) -> _Source:
    """Return the quotable words of a passage: if someone speaks in a whole paragraph, only that speech."""
    speech = _spoken_tokens(words) if words.is_whole else []
    if any(len(tokens) >= _LEAST_SPEECH for tokens in speech):
        return _read_speech(words)
    return _Source(split_copy(words.text), words.is_whole)


def _read_speech(words: CoveredWords) -> _Source:
    """Return the speech in a passage that is a whole paragraph, as if it were continuous; otherwise its words."""
    tokens = [token for each in _spoken_tokens(words) for token in each] if words.is_whole else split_copy(words.text)
    return _Source(tokens, words.is_whole)


def _spoken_tokens(words: CoveredWords) -> list[list[QuoteToken]]:
    outer = [each for each in read_quotations(words.text) if each.depth == 0]
    return [split_copy(words.text[each.start : each.end]) for each in outer]


def _is_quoted(quote: Sequence[QuoteToken], sources: Sequence[_Source]) -> bool:
    """Return whether a quote consists of the words of its passages, completely and in order.

    The positions that may have been reached are tracked as a set, token by token, so that no choice is made too early.
    """
    copied, entries, exits = _join_sources(sources)
    if len(quote) * len(copied) > _MAX_PAIRS:
        return len(quote) == len(copied) and all(map(QuoteToken.matches_token, quote, copied))
    reached = _reachable_positions({0}, entries, exits)
    for token in quote:
        reached = _reachable_positions(_advance_token(token, reached, copied), entries, exits)
        if not reached:
            return False
    return len(copied) in reached


def _join_sources(sources: Sequence[_Source]) -> tuple[list[QuoteToken], dict[int, range], dict[int, int]]:
    """Return the words of all passages, and the positions from which others can be reached without a word.

    A whole paragraph may be entered and left anywhere, but not left before a word of it was quoted.
    """
    copied: list[QuoteToken] = []
    entries: dict[int, range] = {}
    exits: dict[int, int] = {}
    for source in sources:
        start, end = len(copied), len(copied) + len(source.tokens)
        copied += source.tokens
        if source.is_whole:
            entries[start] = range(start, end)
            exits |= dict.fromkeys(range(start + 1, end), end)
    return copied, entries, exits


def _reachable_positions(reached: set[int], entries: dict[int, range], exits: dict[int, int]) -> set[int]:
    """Return the positions reachable from some without a word: out of a paragraph, then into the next."""
    left = reached | {exits[position] for position in reached if position in exits}
    return left.union(*(entries[position] for position in left if position in entries)) if entries else left


def _advance_token(token: QuoteToken, reached: set[int], copied: Sequence[QuoteToken]) -> set[int]:
    """Return the positions after a token of the quote, from those before it."""
    match token.kind:
        case "word":
            return {
                position + 1 for position in reached if position < len(copied) and token.matches_token(copied[position])
            }
        case "ellipsis":
            return set(range(min(reached), len(copied) + 1))
        case "bracket":
            return _positions_after_bracket(token, reached, [each.normal for each in copied])
        case _:
            assert_never(token.kind)


def _positions_after_bracket(token: QuoteToken, reached: set[int], words: Sequence[str]) -> set[int]:
    literal = token.normal.split()
    before, inner, after = bracket_parts(token)
    is_part = any(character.isalnum() for character in before + after)
    advanced: set[int] = set()
    for position in reached:
        if _occurs_at(literal, words, position):  # the copy has the bracket itself, so it replaces nothing else
            advanced.add(position + len(literal))
        elif not is_part:
            advanced.update(range(position, min(position + MAX_REPLACED, len(words)) + 1))
        elif position < len(words) and _is_altered(words[position], before, inner, after):
            advanced.add(position + 1)
    return advanced


def _is_altered(word: str, before: str, inner: str, after: str) -> bool:
    """Return whether a word of the copy is one with letters in a bracket: `[T]he` for "the", `want[ed]` for "wants".

    Allowed are a capital or an ending; never a number, or a prefix, which may reverse the meaning.
    """
    word, after = word.rstrip(END_PUNCTUATION), after.rstrip(END_PUNCTUATION)
    if f"{before}{inner}{after}".casefold() == word.casefold():
        return True
    ending = word.removeprefix(before)
    is_short = len(ending) <= _LONGEST_ENDING and len(inner) <= _LONGEST_ENDING
    return before != "" and after == "" and word.startswith(before) and is_short and f"{ending}{inner}".isalpha()


def _occurs_at(literal: Sequence[str], words: Sequence[str], position: int) -> bool:
    """Return whether words occur at a position, ignoring punctuation after each."""
    found = words[position : position + len(literal)]
    return [word.rstrip(END_PUNCTUATION) for word in found] == [word.rstrip(END_PUNCTUATION) for word in literal]


def _differences(
    quote: Sequence[QuoteToken], copied: Sequence[QuoteToken], *, is_whole: bool
) -> Iterator[QuoteDifference]:
    """Yield the differences between a quote and the copy; for whole paragraphs, from the nearest part of them."""
    start = _count_agreeing(quote, copied)
    end = _count_agreeing(quote[start:][::-1], copied[start:][::-1])
    one = quote[start : len(quote) - end][:_MAX_DIFFERING]
    other = copied[start : len(copied) - end][:_MAX_DIFFERING]
    matcher = SequenceMatcher(
        None, [_comparison_key(token) for token in one], [_comparison_key(token) for token in other], autojunk=False
    )
    steps = [(tag, one[a:b], other[c:d]) for tag, a, b, c, d in matcher.get_opcodes()]
    if is_whole:
        while steps and steps[0][0] == "insert" and not start:
            del steps[0]
        while steps and steps[-1][0] == "insert" and not end:
            del steps[-1]
    reported = [
        (quoted, in_copy) for tag, quoted, in_copy in steps if tag != "equal" and not _is_allowed(quoted, in_copy)
    ]
    for quoted, in_copy in reported or [(quoted, in_copy) for tag, quoted, in_copy in steps if tag != "equal"]:
        yield QuoteDifference(" ".join(token.shown for token in quoted), " ".join(token.shown for token in in_copy))


def _comparison_key(token: QuoteToken) -> str:
    return token.normal.rstrip(END_PUNCTUATION) or token.normal if token.is_free else token.normal


def _is_allowed(quoted: Sequence[QuoteToken], in_copy: Sequence[QuoteToken]) -> bool:
    """Return whether a difference is just what a bracket or an ellipsis replaces."""
    kinds = {token.kind for token in quoted}
    return kinds == {"ellipsis"} or (kinds == {"bracket"} and len(in_copy) <= MAX_REPLACED)


def _count_agreeing(one: Sequence[QuoteToken], other: Sequence[QuoteToken]) -> int:
    """Return the number of agreeing tokens at the start."""
    pairs = zip(one, other, strict=False)
    return next(
        (position for position, (first, second) in enumerate(pairs) if not first.matches_token(second)),
        min(len(one), len(other)),
    )
