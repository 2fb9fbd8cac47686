"""Suggest the quotes of an article: what stands between marks, with who said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.normalise import RULE as NORMALISING
from jvexplore.article.normalise import apply_steps_tracked
from jvexplore.dossier.prefill.cues.speech_cues import SPEECH_VERBS
from jvexplore.suggest.rules.reported_statements import reported_statements
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.rules.speakers import Speakers, speakers_before, speakers_behind
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.suggestion import SuggestedPassage

RULE: Final = "quote"
KIND: Final = "quote"
_FEWEST_WORDS: Final = 4
_ELLIPSIS: Final = " … "
_END_MARKS: Final = " ,"
_MARKS: Final = " ,.\"'"
_REACH: Final = 260
"""How far behind a quotation its speaker is looked for, in characters."""
_CARRIES_ON: Final = 2
"""In how many paragraphs after a quote "he" may still mean its speaker."""
_WORD: Final = re.compile(r"\w+")
_SPEECH: Final = re.compile(rf"\b{SPEECH_VERBS}\b")
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s|\Z)")


class QuotedPiece(NamedTuple):
    """What stands between one pair of marks in one paragraph: the span in its normal form."""

    paragraph: ParagraphReading
    start: int
    end: int


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


def suggest_quotes(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the quotes of an article, verbatim ones and reported ones, in order."""
    said = sorted(_quoted_statements(reading), key=lambda each: (each.first.paragraph.position, each.first.start))
    spoke, at = Speakers(), -_CARRIES_ON
    for paragraph in reading.paragraphs:
        here = [each for each in said if each.first.paragraph is paragraph]
        for statement in here:
            last = spoke if paragraph.position - at <= _CARRIES_ON else Speakers()
            speakers = _speakers_of(statement, reading, last)
            if speakers.names:
                spoke, at = speakers, statement.last.paragraph.position
            yield _suggestion(statement, speakers, reading)
        spans = [(piece.start, piece.end) for each in said for piece in each.pieces if piece.paragraph is paragraph]
        yield from reported_statements(paragraph, spans, reading, spoke if paragraph.position - at <= 1 else Speakers())


def _quoted_statements(reading: RuleReading) -> Iterator[QuotedStatement]:
    """Yield what is quoted; pieces of one statement are joined."""
    joined: list[QuotedPiece] = []
    for quotation in reading.quotations:
        if quotation.depth:
            continue
        pieces = [_piece(reading.paragraphs[part.paragraph], part.start, part.end) for part in quotation.parts]
        if joined and _goes_on(joined[-1], pieces[0], reading):
            joined += pieces
            continue
        if joined and _is_statement(joined):
            yield QuotedStatement(tuple(joined))
        joined = pieces
    if joined and _is_statement(joined):
        yield QuotedStatement(tuple(joined))


def _is_statement(pieces: Sequence[QuotedPiece]) -> bool:
    """Return whether pieces are more than a word or a name between marks."""
    words = sum(len(_WORD.findall(each.paragraph.text[each.start : each.end])) for each in pieces)
    first = pieces[0]
    is_sentence = first.paragraph.text[first.start : first.start + 1].isupper() and words > 1
    text = first.paragraph.text
    is_said = _SPEECH.search(text, first.end, first.end + _REACH // 4) or text[: first.start].rstrip(_MARKS).endswith(
        ":"
    )
    return words >= _FEWEST_WORDS or bool(
        is_sentence and is_said and text[first.end - 1 : first.end + 1].strip("\"'")[:1] in ",.!?"
    )


def _goes_on(one: QuotedPiece, other: QuotedPiece, reading: RuleReading) -> bool:
    """Return whether a piece goes on with what is said in the one before: only who said it stands between."""
    if one.paragraph is not other.paragraph:
        return False
    text = one.paragraph.text
    between = text[one.end : other.start].strip(_MARKS)
    if len(between) > _REACH or _SPEECH.search(between) is None:
        return False
    if any(match.end() < len(between) for match in _SENTENCE_END.finditer(between) if _is_end(between, match.end())):
        return False
    words = reading.words(one.paragraph, KIND)
    behind = _attribution_behind(words, other.end)
    if behind and words.names_between(*behind):
        return False
    is_introduced = re.search(r"(?:said|added|says|adds|told \w+|and|then):?\s*\Z", between) is not None
    return not (is_introduced and text[one.end - 1 : one.end] in ".!?")


def _is_end(text: str, position: int) -> bool:
    return text[position:].lstrip()[:1].isupper()


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


def _speakers_of(statement: QuotedStatement, reading: RuleReading, last: Speakers) -> Speakers:
    """Return who made a statement: named behind a piece, before the first, or who spoke before."""
    for piece in statement.pieces:
        words = reading.words(piece.paragraph, KIND)
        if (span := _attribution_behind(words, piece.end)) and (found := _in_attribution(words, *span, last)).names:
            return found
    words = reading.words(statement.first.paragraph, KIND)
    start = words.sentence_at(statement.first.start)[0]
    start = max([start, *(each.end + 1 for each in words.quotations if each.end < statement.first.start)])
    before = [*_SPEECH.finditer(words.text, start, statement.first.start)]
    if before:
        return speakers_before(words, start, before[-1].start(), last)
    if words.text[: statement.first.start].rstrip(_MARKS).endswith(":"):
        return speakers_before(words, start, statement.first.start, last)
    return last._replace(confidence=min(last.confidence, 0.7))


def _attribution_behind(words: WordsReading, end: int) -> tuple[int, int] | None:
    """Return the span of the words behind a quotation that say who spoke; `None` if they do not."""
    text = words.text
    begin = end
    while begin < len(text) and text[begin] in _MARKS + "!?":
        begin += 1
    stop = min([len(text), end + _REACH, *(each.start - 1 for each in words.quotations if each.start > end + 1)])
    ends = (
        match.start()
        for match in _SENTENCE_END.finditer(text, begin, stop)
        if words.sentence_at(match.start())[1] <= match.end()
    )
    stop = min(next(ends, stop), stop)
    is_new_sentence = text[end : end + 1] in ".!?" or text[end - 1 : end] == "."
    found = _SPEECH.search(text, begin, stop)
    if found is None or (is_new_sentence and found.start() - begin > _REACH // 3):
        return None
    return begin, stop


def _in_attribution(words: WordsReading, start: int, end: int, last: Speakers) -> Speakers:
    verb = _SPEECH.search(words.text, start, end)
    if verb is None:
        return Speakers()
    if words.text[start : verb.start()].strip():
        found = speakers_before(words, start, verb.start(), last)
        if found.names:
            return found
    return speakers_behind(words, verb.end(), end, last)


def _suggestion(statement: QuotedStatement, speakers: Speakers, reading: RuleReading) -> Suggestion:
    passages = tuple(_passages(statement))
    fields: dict[str, Any] = {"text": _ELLIPSIS.join(_joined_texts(statement))}
    if speakers.names:
        fields["speakers"] = [reading.party_name(each) for each in speakers.names]
    confidence = speakers.confidence if speakers.names else 0.6
    return Suggestion(KIND, fields, passages, confidence, RULE, "words between quotation marks", basis="attributed")


def _passages(statement: QuotedStatement) -> Iterator[SuggestedPassage]:
    for each in statement.pieces:
        yield passage_of(each.paragraph, each.start, each.end)


def _joined_texts(statement: QuotedStatement) -> list[str]:
    """Return the texts of the pieces; those of several paragraphs, between which nothing stands, are one."""
    texts: list[str] = []
    previous: QuotedPiece | None = None
    for each in statement.pieces:
        text = each.paragraph.text[each.start : each.end]
        if previous and previous.paragraph is not each.paragraph:
            texts[-1] += f" {text}"
        else:
            texts.append(text)
        previous = each
    return texts
