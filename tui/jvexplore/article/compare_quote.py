"""Compare the text of a quote, word for word, with the words of the article that it rests on.

What a journalist may do to a quotation is allowed for: another kind of quotation marks and dashes, other punctuation
at the end, a bracket for words that are replaced, explained or left out, an ellipsis for words that are skipped.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from jvexplore.article.normalise import normalise
from jvexplore.reading.quotations import read_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.covered import CoveredWords

_MOST_REPLACED: Final = 8
"""How many words a bracket stands for at most."""
_MOST_PAIRS: Final = 2_000_000
"""How many words of a quote times words of the copy are compared with brackets and ellipses; beyond, as they stand."""
_MOST_DIFFERING: Final = 600
"""In how many words, besides those that agree at both ends, differences are looked for."""
_ELLIPSIS: Final = re.compile(r"\[\s?(?:…|\.\s?\.\s?\.)\s?\]|…|\.\s?\.\s?\.")
_TOKEN: Final = re.compile(r"\S{0,60}\[[^\[\]]{1,300}\]\S{0,60}|\S+")
_BRACKET: Final = re.compile(r"(\S*?)\[([^\[\]]+)\](\S*)")
_EM_DASH: Final = re.compile(r"\s*(?:[\u2014\u2015]|--+)\s*")
_QUOTATION_MARKS: Final = "\"'"
_END_PUNCTUATION: Final = ".,;:!?-\"'…"


class Difference(NamedTuple):
    """A stretch in which a quote and the article differ.

    Attributes:
        quoted: the words of the quote; empty where it leaves some out.
        copied: those of the copy, with its own characters; empty where the quote adds some.
    """

    quoted: str
    copied: str


class _Token(NamedTuple):
    """A word as it is compared, and as it stands."""

    normal: str
    shown: str
    kind: Literal["word", "bracket", "ellipsis"] = "word"


def compare_quote(text: str, covered: Sequence[CoveredWords]) -> tuple[Difference, ...]:
    """Return in what the text of a quote differs from the words of its passages, in order; nothing where it does not.

    Args:
        text: of the quote, without quotation marks around it.
        covered: the words that its passages cover, one behind the other. Of a passage that is a whole paragraph,
            any stretch may be quoted, and what is quoted in it as if it stood in one.
    """
    quote = _quote_tokens(text)
    has_words = any(token.kind == "word" for token in quote)
    if has_words and any(_is_quoted(quote, source) for source in _sources(covered)):
        return ()
    return tuple(_differences(quote, [token for words in covered for token in _copy_tokens(words.text)], covered))


def _sources(covered: Sequence[CoveredWords]) -> Iterator[list[tuple[list[_Token], bool]]]:
    """Yield what may be quoted: the passages' words, each with whether any stretch of them will do."""
    yield [(_copy_tokens(words.text), words.is_whole) for words in covered]
    if any(words.is_whole for words in covered):
        yield [
            (_copy_tokens(_quotations_of(words.text) if words.is_whole else words.text), words.is_whole)
            for words in covered
        ]


def _quotations_of(paragraph: str) -> str:
    """Return what is quoted in a paragraph as if it stood in one: “We will,” he said, “win” as We will, win."""
    outer = [each for each in read_quotations(paragraph) if each.depth == 0]
    return " ".join(paragraph[each.start : each.end].rstrip(",") for each in outer)


def _quote_tokens(text: str) -> list[_Token]:
    """Return the words, brackets and ellipses of a quote; its punctuation at the end is left out."""
    spaced = _ELLIPSIS.sub(" … ", _EM_DASH.sub(" - ", text))
    tokens = []
    for match in _TOKEN.finditer(spaced):
        shown = match[0]
        if shown == "…":
            tokens.append(_Token("…", shown, "ellipsis"))
        elif _BRACKET.fullmatch(shown):
            tokens.append(_Token(normalise(shown), shown, "bracket"))
        else:
            tokens += _words(shown)
    return _without_end(tokens)


def _copy_tokens(text: str) -> list[_Token]:
    """Return the words of a passage; the punctuation at its end is left out."""
    return _without_end([token for word in _EM_DASH.sub(" - ", text).split() for token in _words(word)])


def _words(shown: str) -> list[_Token]:
    """Return a word as it is compared: without quotation marks around it, which other prints set otherwise.

    Nor with the punctuation before a closing one: it belongs to the sentence that quotes.
    """
    tokens = []
    for each in normalise(shown).split():
        bare = each.lstrip(_QUOTATION_MARKS)
        word = bare.rstrip(_QUOTATION_MARKS)
        if bare.endswith('"'):
            word = word.rstrip(_END_PUNCTUATION)
        tokens.append(_Token(word or each, shown))
    return tokens


def _without_end(tokens: list[_Token]) -> list[_Token]:
    kept = [token for token in tokens if token.normal.strip(_QUOTATION_MARKS)]
    while kept and kept[-1].kind == "word":
        last = kept.pop()
        if stripped := last.normal.rstrip(_END_PUNCTUATION):
            return [*kept, last._replace(normal=stripped)]
    return kept


def _is_quoted(quote: Sequence[_Token], source: Sequence[tuple[list[_Token], bool]]) -> bool:
    """Tell whether a quote is what its passages say, all of it in order.

    The places that may have been reached are kept as a set, token by token, so that no choice is made too early.
    """
    words, entries, exits = _joined(source)
    if len(quote) * len(words) > _MOST_PAIRS:
        return " ".join(token.normal for token in quote) == " ".join(words)
    reached = _spread({0}, entries, exits)
    for number, token in enumerate(quote, 1):
        if number == len(quote):
            words = [word.rstrip(_END_PUNCTUATION) for word in words]
        reached = _spread(_step(token, reached, words), entries, exits)
        if not reached:
            return False
    return len(words) in reached


def _joined(source: Sequence[tuple[list[_Token], bool]]) -> tuple[list[str], dict[int, range], dict[int, int]]:
    """Return the words of passages one behind the other, and which places lead on to others without a word.

    Into a whole paragraph one may come anywhere, and leave it anywhere.
    """
    words: list[str] = []
    entries: dict[int, range] = {}
    exits: dict[int, int] = {}
    for tokens, is_whole in source:
        start, end = len(words), len(words) + len(tokens)
        words += [token.normal for token in tokens]
        if is_whole:
            entries[start] = range(start, end + 1)
            exits |= dict.fromkeys(range(start, end), end)
    return words, entries, exits


def _spread(reached: set[int], entries: dict[int, range], exits: dict[int, int]) -> set[int]:
    """Return the places that can be come to from some without a word."""
    if not entries:
        return reached
    spread = set(reached)
    for place in sorted(reached):
        spread.update(entries.get(place, ()))
    left = {exits[place] for place in spread if place in exits}
    for place in sorted(left):
        spread.update(entries.get(place, ()))
    return spread | left


def _step(token: _Token, reached: set[int], words: Sequence[str]) -> set[int]:
    """Return the places behind a token of the quote, from the places before it."""
    last = len(words)
    match token.kind:
        case "word":
            return {place + 1 for place in reached if place < last and words[place] == token.normal}
        case "ellipsis":
            return set(range(min(reached), last + 1))
        case "bracket":
            return _behind_bracket(token, reached, words)


def _behind_bracket(token: _Token, reached: set[int], words: Sequence[str]) -> set[int]:
    literal = token.normal.split()
    bracket = _BRACKET.fullmatch(token.normal)
    before, behind = (bracket[1], bracket[3]) if bracket else ("", "")
    is_part = any(character.isalnum() for character in before + behind)
    after: set[int] = set()
    for place in reached:
        if [word.rstrip(_END_PUNCTUATION) for word in words[place : place + len(literal)]] == [
            word.rstrip(_END_PUNCTUATION) for word in literal
        ]:
            after.add(place + len(literal))
        if is_part:  # as in “[T]he”: some letters of one word
            if place < len(words) and words[place].startswith(before) and words[place].endswith(behind):
                after.add(place + 1)
        else:
            after.update(range(place, min(place + _MOST_REPLACED, len(words)) + 1))
    return after


def _differences(
    quote: Sequence[_Token], copied: Sequence[_Token], covered: Sequence[CoveredWords]
) -> Iterator[Difference]:
    """Yield in what a quote differs from the copy; where passages are whole paragraphs, from what is nearest there."""
    start = _agreeing(quote, copied)
    end = _agreeing(quote[start:][::-1], copied[start:][::-1])
    one = quote[start : len(quote) - end][:_MOST_DIFFERING]
    other = copied[start : len(copied) - end][:_MOST_DIFFERING]
    matcher = SequenceMatcher(None, [token.normal for token in one], [token.normal for token in other], autojunk=False)
    steps = [(tag, one[a:b], other[c:d]) for tag, a, b, c, d in matcher.get_opcodes()]
    if any(words.is_whole for words in covered):
        while steps and steps[0][0] == "insert" and not start:
            del steps[0]
        while steps and steps[-1][0] == "insert" and not end:
            del steps[-1]
    told = [(quoted, there) for tag, quoted, there in steps if tag != "equal" and not _is_allowed(quoted, there)]
    for quoted, there in told or [(quoted, there) for tag, quoted, there in steps if tag != "equal"]:
        yield Difference(" ".join(token.shown for token in quoted), " ".join(token.shown for token in there))


def _is_allowed(quoted: Sequence[_Token], there: Sequence[_Token]) -> bool:
    """Tell whether a difference is only what a bracket or an ellipsis stands for."""
    kinds = {token.kind for token in quoted}
    return kinds == {"ellipsis"} or (kinds == {"bracket"} and len(there) <= _MOST_REPLACED)


def _agreeing(one: Sequence[_Token], other: Sequence[_Token]) -> int:
    """Return how many tokens agree at the beginning."""
    pairs = zip(one, other, strict=False)
    return next(
        (place for place, (first, second) in enumerate(pairs) if first.normal != second.normal),
        min(len(one), len(other)),
    )
