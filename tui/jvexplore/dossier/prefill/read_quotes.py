"""Read what was said from the selected words, and by whom from those around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.speech.find_reports import find_reports
from jvexplore.dossier.prefill.speech.quoted_speakers import is_hearer, quoted_speakers, speech_verbs
from jvexplore.dossier.prefill.speech.speakers import NO_CONTEXT
from jvexplore.reading.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.speech.reported_clause import ReportedClause
    from jvexplore.dossier.prefill.words_reading import WordsReading

_MARKS: Final = "\"'“”„‟«»‘’‚"
_OUTER: Final = '"“”„‟«»'
_ELLIPSIS: Final = " … "
_SEARCHED: Final = 220
"""How far behind a quotation it stands when something was said, in characters."""
_DATE_REACH: Final = 30
"""How far behind the verb the date of reported speech ends at most: "said on Wednesday 14 April"."""


def quotation_text(reading: WordsReading) -> str:
    """Return the words between quotation marks, without these; else what is reported."""
    found = quoted_spans(reading)
    if not found:
        return _reported_words(reading)
    pieces = [reading.selected.written(start, end).strip().strip(_OUTER).rstrip(",").strip() for start, end in found]
    return _ELLIPSIS.join(filter(None, pieces))


def quoted_spans(reading: WordsReading) -> list[tuple[int, int]]:
    """Return the spans of the quoted words that are selected, without their marks; none if nothing is quoted."""
    text, spans = reading.text, []
    for each in reading.quotations:
        start, end = max(each.start, reading.start), min(each.end, reading.end)
        while start < end and text[end - 1] in ", ":
            end -= 1
        if start < end and any(letter.isalnum() for letter in text[start:end]):
            spans.append((start, end))
    said = [each for each in spans if not is_hearer(reading, *each)]
    if spans:
        return said or spans
    words = text[reading.start : reading.end].strip()
    if words[:1] in _OUTER and text.count('"') % 2:  # a quotation that goes on in the next paragraph
        return [(text.index(words, reading.start) + 1, reading.end)]
    return []


def _report(reading: WordsReading) -> ReportedClause | None:
    """Return what somebody says in the words, without who says it; `None` if nobody does."""
    start, end = reading.sentence
    around = [each for each in sentence_spans(reading.text, reading.language) if start <= each[0] < end]
    found = find_reports(reading, around, NO_CONTEXT)
    return next((each for each in found if _selected(each, reading)), None)


def _selected(clause: ReportedClause, reading: WordsReading) -> list[tuple[int, int]]:
    both = [(max(start, reading.start), min(end, reading.end)) for start, end in clause.spans]
    return [(start, end) for start, end in both if start < end]


def _reported_words(reading: WordsReading) -> str:
    clause = _report(reading)
    spans = _selected(clause, reading) if clause else []
    return _ELLIPSIS.join(reading.text[start:end].strip(f" ,.;:{_MARKS}") for start, end in spans)


def mode_text(reading: WordsReading) -> str:
    """Return "indirect" for reported speech; empty for a quotation, as most are."""
    return "indirect" if not quoted_spans(reading) and _reported_words(reading) else ""


def speakers_text(reading: WordsReading) -> str:
    """Return who says so; empty if that is not clear."""
    if found := quoted_spans(reading):
        return ", ".join(_quoted_by(reading, found))
    clause = _report(reading)
    return ", ".join(clause.speakers.names) if clause else ""


def _quoted_by(reading: WordsReading, found: Sequence[tuple[int, int]]) -> Sequence[str]:
    """Return who says what is quoted: who is named beside it, else who says what is quoted before, and goes on."""
    whole = [each for each in reading.quotations if each.start < found[-1][1] and found[0][0] < each.end]
    earlier = [each for each in reading.quotations if each.end < found[0][0]]
    own = [(each.start, each.end) for each in whole] or found
    names = quoted_speakers(reading, own, NO_CONTEXT).names
    if names or not earlier:
        return names
    return quoted_speakers(reading, [(earlier[-1].start, earlier[-1].end)], NO_CONTEXT).names


def speech_span(reading: WordsReading) -> tuple[int, int]:
    """Return where it stands how and when something was said: behind the verb, before what is said next."""
    found = quoted_spans(reading)
    if not found:
        clause = _report(reading)
        return (clause.verb_end, clause.verb_end + _DATE_REACH) if clause else (0, 0)
    verbs, first = speech_verbs(reading), found[0][1]
    stop = next((each.start for each in reading.quotations if each.start > first), len(reading.text))
    behind = verbs.search(reading.text, first, min(stop, first + _SEARCHED))
    if behind:
        return behind.end(), min(stop, reading.sentence_at(behind.start())[1])
    start, _ = reading.sentence_at(found[0][0])
    before = [*verbs.finditer(reading.text, start, found[0][0])]
    return (before[-1].end(), before[-1].end() + _DATE_REACH) if before else (0, 0)
