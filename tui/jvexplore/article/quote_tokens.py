"""The words of a quote and of the copy as tokens to compare, with the usual editing marks of quotations."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from jvexplore.article.normalise import normalise_text

MAX_REPLACED: Final = 8
"""The maximum number of words that consecutive brackets replace, and that they contain."""
END_PUNCTUATION: Final = ".,;:!?-\"'…"
_ELLIPSIS: Final = re.compile(r"\[\s?(?:…|\.\s?\.\s?\.)\s?\]|…|\.\s?\.\s?\.")
_TOKEN: Final = re.compile(r"[^\s\[\]]{0,60}+\[[^\[\]]{1,300}+\][^\s\[\]]{0,60}+|\S+")
_BRACKET: Final = re.compile(r"([^\[\]]*+)\[([^\[\]]++)\]([^\[\]]*+)")
_EM_DASH: Final = re.compile(r"\s*+([\u2014\u2015]|--+)\s*+|\s++(\u2013)\s++")
_QUOTATION_MARK: Final = re.compile(r"\"|(?<!\w)'|'(?!\w)")


class QuoteToken(NamedTuple):
    """A word in normalised and in original form.

    Attributes:
        normal: normalised, without quotation marks.
        shown: in its original form.
        kind: a word; a bracket for words that are replaced or added; an ellipsis for skipped words.
        is_free: whether the punctuation at its end is ignored: at the end of a passage, next to a gap.
    """

    normal: str
    shown: str
    kind: Literal["word", "bracket", "ellipsis"] = "word"
    is_free: bool = False

    def matches_token(self, copied: QuoteToken) -> bool:
        """Return whether it equals a word of the copy."""
        if self.normal == copied.normal:
            return True
        bare = self.normal.rstrip(END_PUNCTUATION)
        return (self.is_free or copied.is_free) and bare != "" and bare == copied.normal.rstrip(END_PUNCTUATION)


def split_quote(text: str) -> list[QuoteToken]:
    """Return the words, brackets and ellipses of a quote; punctuation at its end and next to a gap is ignored."""
    tokens: list[QuoteToken] = []
    for match in _TOKEN.finditer(_ELLIPSIS.sub(" … ", _space_dashes(text))):
        shown = match[0]
        if shown == "…":
            tokens.append(QuoteToken("…", shown, "ellipsis"))
        elif _BRACKET.fullmatch(shown) and len(shown.split()) <= MAX_REPLACED:
            tokens.append(QuoteToken(normalise_text(shown), shown, "bracket"))
        else:
            tokens += _split_word(shown)
    return _free_punctuation(_without_end(_join_gaps(tokens)))


def split_copy(text: str) -> list[QuoteToken]:
    """Return the words of a passage; the punctuation at its end is ignored."""
    spaced = _ELLIPSIS.sub(" … ", _space_dashes(text))
    tokens = _without_end([token for word in spaced.split() for token in _split_word(word)])
    return [*tokens[:-1], *(token._replace(is_free=True) for token in tokens[-1:])]


def bracket_parts(token: QuoteToken) -> tuple[str, str, str]:
    """Return the text before, in and after a bracket within one word: `[T]he` gives "", "T", "he"."""
    found = _BRACKET.fullmatch(_QUOTATION_MARK.sub("", token.normal))
    return (found[1], found[2], found[3]) if found else ("", "", "")


def _space_dashes(text: str) -> str:
    return _EM_DASH.sub(lambda dash: f" {dash[1] or dash[2]} ", text)


def _split_word(shown: str) -> list[QuoteToken]:
    """Return a word as tokens, without quotation marks, because these differ between editions.

    Punctuation next to a quotation mark is removed too: it belongs to the quoting sentence.
    """
    tokens = []
    for each in normalise_text(shown).split():
        word = _QUOTATION_MARK.sub("", each)
        if word != each and word.rstrip(END_PUNCTUATION):
            word = word.rstrip(END_PUNCTUATION)
        if word.strip("-") == "" and word:
            word = "-"
        if word:
            tokens.append(QuoteToken(word, shown))
    return tokens


def _join_gaps(tokens: list[QuoteToken]) -> list[QuoteToken]:
    """Merge consecutive brackets and ellipses to one gap, and drop separate punctuation next to it."""
    joined: list[QuoteToken] = []
    is_gap_before = False  # asked of each token once: a gap of many brackets is long
    for token in tokens:
        is_gap = _is_gap(token)
        if is_gap_before and is_gap:
            before = joined[-1]
            kinds = {before.kind, token.kind}
            shown = f"{before.shown} {token.shown}"
            kind: Literal["bracket", "ellipsis"] = "ellipsis" if "ellipsis" in kinds else "bracket"
            joined[-1] = QuoteToken("…" if kind == "ellipsis" else f"{before.normal} {token.normal}", shown, kind)
        elif not (is_gap_before and token.kind == "word" and not token.normal.strip(END_PUNCTUATION)):
            joined.append(token)
            is_gap_before = is_gap
    return joined


def _is_gap(token: QuoteToken) -> bool:
    """Return whether a token replaces whole words of the copy, not letters of one."""
    if token.kind == "bracket":
        before, _, after = bracket_parts(token)
        return not any(character.isalnum() for character in before + after)
    return token.kind == "ellipsis"


def _without_end(tokens: list[QuoteToken]) -> list[QuoteToken]:
    """Drop tokens at the end that are only punctuation."""
    while tokens and tokens[-1].kind == "word" and not tokens[-1].normal.strip(END_PUNCTUATION):
        tokens = tokens[:-1]
    return tokens


def _free_punctuation(tokens: list[QuoteToken]) -> list[QuoteToken]:
    gaps = [token.kind != "word" for token in tokens]
    neighbours = [False, *(one for one, _ in pairwise(gaps))], [*(other for _, other in pairwise(gaps)), True]
    return [
        token._replace(is_free=before or after)
        for token, before, after in zip(tokens, *(each[: len(tokens)] for each in neighbours), strict=True)
    ]
