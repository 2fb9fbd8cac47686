"""Join what is quoted to statements: the pieces between which only stands who says so, and several paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.normalise import RULE as NORMALISING
from jvexplore.article.normalise import apply_steps_tracked
from jvexplore.dossier.prefill.speech.quoted_speakers import (
    attribution_behind,
    introduces_quotation,
    is_hearer,
    speech_verbs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

QUOTE_KIND: Final = "quote"
_FEWEST_WORDS: Final = 4
_FEWEST_IN_NOUN: Final = 6
"""The fewest words of what is quoted behind an article: "the 'too big to fail' bank" is no statement."""
_END_MARKS: Final = " ,"
_MARKS: Final = " ,.\"'"
_REACH: Final = 260
"""How much stands at most between two pieces of a statement, in characters."""
_WORD: Final = re.compile(r"[\w'’-]+")
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s|\Z)")
_INTRODUCED: Final = re.compile(r"(?:said|added|says|adds|told \w+|and|then|that|sagte|ergänzte):?\s*\Z")
_TITLE_CUE: Final = re.compile(
    r"\b(?:titled|entitled|headlined|dubbed|slogan|motto|tagline|codenamed|so-called|nicknamed|known as|album|novel"
    r"|book|film|song|series|campaign|called|named|headline|the words|sign|banner|placards?)[\s,:]*\"?\Z",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(
    ["of", "the", "and", "for", "in", "a", "an", "to", "on", "der", "die", "das", "und", "für", "im"]
)
_NOUN_BEHIND: Final = re.compile(r"\"\s[^\W\d_]+")
_IN_NOUN: Final = re.compile(
    r"\b(?:the|a|an|its|their|this|so-called|der|die|das|ein|eine)\s+(?:\w+\s+)?\"\Z", re.IGNORECASE
)


class QuotedPiece(NamedTuple):
    """What stands between one pair of marks in one paragraph: the span in its normal form."""

    paragraph: ParagraphReading
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.paragraph.text[self.start : self.end]


class QuotedStatement(NamedTuple):
    """What somebody said at once, in one or several pieces."""

    pieces: tuple[QuotedPiece, ...]

    @property
    def first(self) -> QuotedPiece:
        """The first piece."""
        return self.pieces[0]

    @property
    def last(self) -> QuotedPiece:
        """The last piece."""
        return self.pieces[-1]


def quoted_statements(reading: RuleReading) -> list[QuotedStatement]:
    """Return what is quoted in an article, in order; pieces of one statement are joined."""
    joined: list[list[QuotedPiece]] = []
    for pieces in _quoted_pieces(reading):
        if joined and _goes_on(joined[-1], pieces[0], reading):
            joined[-1] += pieces
        else:
            joined.append(pieces)
    return [QuotedStatement(tuple(pieces)) for pieces in joined if _is_statement(pieces, reading)]


def _quoted_pieces(reading: RuleReading) -> Iterator[list[QuotedPiece]]:
    """Yield the pieces of each quotation that stands in no other, and is not what a newspaper is called."""
    for quotation in reading.quotations:
        if quotation.depth:
            continue
        found = [_piece(reading.paragraphs[part.paragraph], part.start, part.end) for part in quotation.parts]
        pieces = [each for each in found if each.start < each.end]
        if pieces and not is_hearer(reading.words(pieces[0].paragraph, QUOTE_KIND), pieces[0].start, pieces[0].end):
            yield pieces


def _is_statement(pieces: Sequence[QuotedPiece], reading: RuleReading) -> bool:
    """Return whether pieces are what somebody says: no title, no single words, no name."""
    first = pieces[0]
    found = _WORD.findall(" ".join(each.text for each in pieces))
    words = reading.words(first.paragraph, QUOTE_KIND)
    text = words.text
    last = pieces[-1]
    ending = last.paragraph.text[max(last.start, last.end - 1) : last.end + 1]
    is_sentence = first.text[:1].isupper() and any(each in ending for each in ",.!?")
    is_said = attribution_behind(words, first.end) is not None or text[: first.start].rstrip(_MARKS).endswith(":")
    if not is_sentence and (len(found) < _FEWEST_WORDS or _is_title(first)):
        return False
    if _TITLE_CUE.search(text, max(0, first.start - 40), first.start) and not is_said:
        return False
    if is_sentence:
        return len(found) >= _FEWEST_WORDS or (is_said and len(found) > 1)
    is_attribute = _NOUN_BEHIND.match(text, first.end) is not None
    if len(found) < _FEWEST_IN_NOUN and is_attribute and _IN_NOUN.search(text, max(0, first.start - 30), first.start):
        return False
    return is_said or introduces_quotation(words, first.start)


def _is_title(piece: QuotedPiece) -> bool:
    """Return whether words are what a thing is called: all have a capital."""
    if piece.paragraph.language.startswith("de"):
        return False
    return all(not each[:1].islower() or each in _SMALL for each in _WORD.findall(piece.text))


def _goes_on(pieces: Sequence[QuotedPiece], other: QuotedPiece, reading: RuleReading) -> bool:
    """Return whether a piece goes on with what is said in those before: only who said it stands between."""
    one = pieces[-1]
    if one.paragraph is not other.paragraph:
        return False
    words = reading.words(one.paragraph, QUOTE_KIND)
    between = words.text[one.end : other.start].strip(_MARKS)
    if len(between) > _REACH or speech_verbs(words).search(between) is None or between.endswith(":"):
        return False
    if (
        any(between[match.end() :].lstrip()[:1].isupper() for match in _SENTENCE_END.finditer(between))
        and any(one.end < end < other.start - 1 for _, end in one.paragraph.sentences if end < other.start - 2)
        and _sentences_between(one, other) > 1
    ):
        return False
    if attribution_behind(words, one.end) is None:
        return False
    behind = attribution_behind(words, other.end)
    if behind and words.text[behind[0] : behind[1]].strip():
        return False
    is_ended = words.text[one.end - 1 : one.end] in ".!?"
    return not (is_ended and _INTRODUCED.search(between))


def _sentences_between(one: QuotedPiece, other: QuotedPiece) -> int:
    """Return how many sentences stand between two pieces, with the rest of that of the first."""
    text = one.paragraph.text
    between = text[one.end : other.start].strip(_MARKS)
    return (
        1 + sum(one.end < start < other.start - 1 and text[start] not in "\"'" for start, _ in one.paragraph.sentences)
        if between
        else 0
    )


def _piece(paragraph: ParagraphReading, start: int, end: int) -> QuotedPiece:
    first, last = _normalised_span(paragraph, start, end)
    while last > first and paragraph.text[last - 1] in _END_MARKS:
        last -= 1
    return QuotedPiece(paragraph, first, last)


def _normalised_span(paragraph: ParagraphReading, start: int, end: int) -> tuple[int, int]:
    """Return the span in the normal form for one in the text as it is written."""
    if not paragraph.written or len(paragraph.written) == len(paragraph.text):
        return start, end
    return apply_steps_tracked(NORMALISING, paragraph.written).span_of_original(start, end)
