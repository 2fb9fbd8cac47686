"""Suggest the quotes of an article: what stands between marks, and what is reported, each with who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill.speech.quoted_speakers import quoted_speakers
from jvexplore.dossier.prefill.speech.speakers import NOBODY, SpeakerContext, Speakers
from jvexplore.suggest.rules.quoted_statements import KIND, QuotedPiece, QuotedStatement, quoted_statements
from jvexplore.suggest.rules.reported_statements import reported_statements
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

RULE: Final = "quote"
_ELLIPSIS: Final = " … "
_CARRIES_ON: Final = 2
"""In how many paragraphs after a quote "he" may still mean its speaker."""
_UNSAID: Final = 0.6
"""How sure a quote is whose speaker is not clear."""


def suggest_quotes(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the quotes of an article, verbatim ones and reported ones, in order."""
    said = quoted_statements(reading)
    last, at = NOBODY, -_CARRIES_ON
    earlier: list[WordsReading] = []
    for paragraph in reading.paragraphs:
        if paragraph.position - at > _CARRIES_ON:
            last = NOBODY
        spans = [(piece.start, piece.end) for each in said for piece in each.pieces if piece.paragraph is paragraph]
        reports = [*reported_statements(paragraph, spans, reading, SpeakerContext(last, earlier))]
        quoted = [each for each in said if each.first.paragraph is paragraph]
        for statement in quoted:
            while reports and reports[0].spans[0][0] < statement.first.start:
                report = reports.pop(0)
                last, at = report.speakers, paragraph.position
                yield report.suggestion
            speakers = _speakers_of(statement, reading, SpeakerContext(last, earlier))
            if speakers.names:
                last, at = speakers, statement.last.paragraph.position
            yield _suggestion(statement, speakers, reading)
        for report in reports:
            last, at = report.speakers, paragraph.position
            yield report.suggestion
        earlier.append(reading.words(paragraph, KIND))


def _speakers_of(statement: QuotedStatement, reading: RuleReading, context: SpeakerContext) -> Speakers:
    """Return who made a statement: as its first paragraph says, else as the last does, else who spoke before."""
    by_paragraph: dict[str, list[QuotedPiece]] = {}
    for piece in statement.pieces:
        by_paragraph.setdefault(piece.paragraph.id, []).append(piece)
    found = NOBODY
    for pieces in by_paragraph.values():
        words = reading.words(pieces[0].paragraph, KIND)
        found = quoted_speakers(words, [(each.start, each.end) for each in pieces], context)
        if found.names and found.names != context.last.names:
            return found
    return found


def _suggestion(statement: QuotedStatement, speakers: Speakers, reading: RuleReading) -> Suggestion:
    passages = tuple(passage_of(each.paragraph, each.start, each.end) for each in statement.pieces)
    fields: dict[str, Any] = {"text": _ELLIPSIS.join(_joined_texts(statement))}
    if speakers.names:
        fields["speakers"] = [reading.party_name(each) for each in speakers.names]
    confidence = speakers.confidence if speakers.names else _UNSAID
    return Suggestion(KIND, fields, passages, confidence, RULE, "words between quotation marks", basis="attributed")


def _joined_texts(statement: QuotedStatement) -> list[str]:
    """Return the texts of the pieces; those of several paragraphs, between which nothing stands, are one."""
    texts: list[str] = []
    previous: QuotedPiece | None = None
    for each in statement.pieces:
        if previous and previous.paragraph is not each.paragraph:
            texts[-1] += f" {each.text}"
        else:
            texts.append(each.text)
        previous = each
    return texts
