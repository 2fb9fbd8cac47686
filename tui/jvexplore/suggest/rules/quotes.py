"""Suggest the quotes of an article: what stands between marks, and what is reported, each with who said it."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill.speech.quoted_speakers import quoted_speakers
from jvexplore.dossier.prefill.speech.speakers import NOBODY, SpeakerContext, Speakers
from jvexplore.suggest.rules.quoted_statements import QUOTE_KIND, QuotedPiece, QuotedStatement, quoted_statements
from jvexplore.suggest.rules.reported_statements import reported_statements
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

_RULE: Final = "quote"
_ELLIPSIS: Final = " … "
_CARRIES_ON: Final = 2
"""In how many paragraphs after a quote "he" may still mean its speaker."""
_UNSAID: Final = 0.6
"""How sure a quote is whose speaker is not clear."""


def suggest_quotes(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the quotes of an article, verbatim ones and reported ones, in order."""
    quoted: dict[str, list[QuotedStatement]] = defaultdict(list)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for statement in quoted_statements(reading):
        quoted[statement.first.paragraph.id].append(statement)
        for piece in statement.pieces:
            spans[piece.paragraph.id].append((piece.start, piece.end))
    last, at = NOBODY, 0
    earlier: list[WordsReading] = []
    for paragraph in reading.paragraphs:
        last = last if paragraph.position - at <= _CARRIES_ON else NOBODY
        statements = deque(quoted[paragraph.id])
        for number, sentence in enumerate(paragraph.sentences, 1):
            context = SpeakerContext(last, earlier)
            for report in reported_statements(paragraph, sentence, spans[paragraph.id], reading, context):
                last, at = report.speakers, paragraph.position
                yield report.suggestion
            is_last = number == len(paragraph.sentences)
            while statements and (is_last or statements[0].first.start < sentence[1]):
                statement = statements.popleft()
                speakers = _speakers_of(statement, reading, SpeakerContext(last, earlier))
                last, at = (speakers, statement.last.paragraph.position) if speakers else (last, at)
                yield _suggestion(statement, speakers, reading)
        earlier.append(reading.words(paragraph, QUOTE_KIND))


def _speakers_of(statement: QuotedStatement, reading: RuleReading, context: SpeakerContext) -> Speakers:
    """Return who made a statement: as its first paragraph says, else as the last does, else who spoke before."""
    by_paragraph: dict[str, list[QuotedPiece]] = {}
    for piece in statement.pieces:
        by_paragraph.setdefault(piece.paragraph.id, []).append(piece)
    found = NOBODY
    for pieces in by_paragraph.values():
        words = reading.words(pieces[0].paragraph, QUOTE_KIND)
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
    return Suggestion(
        QUOTE_KIND, fields, passages, confidence, _RULE, "words between quotation marks", basis="attributed"
    )


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
