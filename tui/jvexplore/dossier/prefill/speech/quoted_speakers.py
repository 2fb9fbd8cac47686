"""Find who says what stands between quotation marks: named behind it, before it, or where the quotation goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speech_cues import CALLING_VERBS, ENGLISH_SPEECH_VERBS, GERMAN_SPEECH_VERBS, SAYING
from jvexplore.dossier.prefill.speech.clause_words import begins_clause
from jvexplore.dossier.prefill.speech.find_speakers import first_subject, subject_speakers
from jvexplore.dossier.prefill.speech.quotation_places import quotation_before, quotations_after
from jvexplore.dossier.prefill.speech.report_beginnings import report_begin
from jvexplore.dossier.prefill.speech.speakers import NOBODY, Speakers
from jvexplore.dossier.prefill.speech.speakers_behind import speakers_behind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.speech.speakers import SpeakerContext
    from jvexplore.dossier.prefill.words_reading import WordsReading

_ENGLISH: Final = re.compile(rf"(?<![-\w]){ENGLISH_SPEECH_VERBS}(?![-\w])")
_GERMAN: Final = re.compile(rf"(?<![-\w]){GERMAN_SPEECH_VERBS}(?![-\w])")
_PARTICIPLE: Final = re.compile(rf"(?<![-\w]){SAYING}(?![-\w])")
_BEFORE_ENGLISH: Final = re.compile(
    rf"(?<![-\w])(?:{ENGLISH_SPEECH_VERBS}|say|warn|argue|insist|tell|estimates?|estimated|thinks|believes?"
    rf"|{CALLING_VERBS}|{SAYING})(?![-\w])"
)
_BEFORE_GERMAN: Final = re.compile(rf"(?<![-\w])(?:{GERMAN_SPEECH_VERBS}|{CALLING_VERBS})(?![-\w])")
_MARKS: Final = " ,.\"'!?"
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s|\Z)")
_REACH: Final = 260
"""How far behind a quotation its speaker is looked for, in characters."""
_NEW_SENTENCE_REACH: Final = 60
"""The same where the quotation has ended with a full stop."""
_ACCORDING: Final = re.compile(r",?\s*(?:according to|so)\s+")
_LONGEST_TITLE: Final = 50
"""In characters."""
_HEARER: Final = re.compile(
    r"\b(?:told|tells|sagten?|sagt|erklärten?|with|to|gegenüber|Interview mit)\s+(?:(?:the|der|dem|die|das|den)\s+)?"
    r"(?:[A-ZÄÖÜ]?\w+\s+)?\Z"
)
_DATIVE: Final = re.compile(r"\b(?:dem|der|den)\s+\Z")
_NO_TITLE: Final = re.compile(
    r"(?:\A|(?<=[\s\"]))(?!of\b|the\b|and\b|für\b|der\b|die\b|das\b|und\b|am\b|im\b)[a-zäöü]{2,}"
)
_HEARER_REACH: Final = 120
_THING: Final = re.compile(r"(?:The|A|An|One|Another|Its|Their)\s+[a-z]")
_HEARD: Final = re.compile(r"\b(?:was|were|been|being)\s*\Z")


def speech_verbs(words: WordsReading) -> re.Pattern[str]:
    """Return a pattern of the verbs by which something is said in the language of a paragraph."""
    return _GERMAN if words.is_german else _ENGLISH


def quoted_speakers(words: WordsReading, spans: Sequence[tuple[int, int]], context: SpeakerContext) -> Speakers:
    """Return who says what is quoted in one paragraph.

    Args:
        words: what is read of the paragraph.
        spans: the spans of the quoted words, without their marks.
        context: what stands before.
    """
    for _, end in spans:
        if (span := attribution_behind(words, end)) and (found := _attributed(words, *span, context)).names:
            return found
    first = spans[0][0]
    found = _speakers_in_front(words, first, context)
    if found or _says_other(words, first):
        return found
    return context.last._replace(confidence=min(context.last.confidence, 0.7))


def _says_other(words: WordsReading, position: int) -> bool:
    """Return whether something else says what is quoted, which is no party: "The memo describes it as …"."""
    start = words.sentence_at(max(0, position - 2))[0]
    return _THING.match(words.text, start, position) is not None and introduces_quotation(words, position)


def attribution_behind(words: WordsReading, end: int) -> tuple[int, int] | None:
    """Return the span of the words behind a quotation that say who spoke; `None` if they do not."""
    text = words.text
    begin = end
    while begin < len(text) and text[begin] in _MARKS:
        begin += 1
    following = (
        each.start - 1 for each in quotations_after(words, end + 1) if not is_hearer(words, each.start, each.end)
    )
    stop = min([len(text), end + _REACH, *following])
    ends = (
        match.start()
        for match in _SENTENCE_END.finditer(text, begin, stop)
        if words.sentence_at(match.start())[1] <= match.end()
    )
    stop = next(ends, stop)
    found = speech_verbs(words).search(text, begin, stop)
    if found is None:
        return (begin, stop) if _ACCORDING.match(text, begin, stop) else None
    is_ended = "." in text[end - 1 : begin]
    is_new = is_ended and (found.start() - begin > _NEW_SENTENCE_REACH or _reports(words, found, stop))
    return None if is_new and found.start() > begin else (begin, stop)


def _reports(words: WordsReading, verb: re.Match[str], stop: int) -> bool:
    """Return whether a verb behind a finished quotation says something else: "… now." Fry said that all would go."""
    begin, has_that = report_begin(words.text, verb, stop)
    return has_that or begins_clause(words.text, begin, stop)


def is_hearer(words: WordsReading, start: int, end: int) -> bool:
    """Return whether quoted words are what a newspaper is called that was told something."""
    if end - start > _LONGEST_TITLE or _NO_TITLE.search(words.text, start, end):
        return False
    if _HEARER.search(words.text, max(0, start - 40), start - 1):
        return True
    begin = max(0, start - _HEARER_REACH)
    has_dative = words.is_german and _DATIVE.search(words.text, begin, start - 1)
    return bool(has_dative and _GERMAN.search(words.text, begin, start - 1))


def _attributed(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Speakers:
    if according := _ACCORDING.match(words.text, start, end):
        return speakers_behind(words, according.end() - 1, end, context)
    verb = speech_verbs(words).search(words.text, start, end)
    if verb is None:
        return NOBODY
    if words.text[start : verb.start()].strip():
        if _HEARD.search(words.text, start, verb.start()):
            return NOBODY
        found = subject_speakers(words, start, verb.start(), context)
        if found.names:
            return found
    return speakers_behind(words, verb.end(), end, context)


def _speakers_in_front(words: WordsReading, position: int, context: SpeakerContext) -> Speakers:
    """Return who is named before a quotation: "Ana Okoye, who leads Finch, said: …"."""
    start = words.sentence_at(max(0, position - 2))[0]
    if earlier := quotation_before(words, position - 2):
        start = max(start, min(earlier.end + 1, position))
    start = min(start, position)
    pattern = _BEFORE_GERMAN if words.is_german else _BEFORE_ENGLISH
    for verb in reversed([*pattern.finditer(words.text, start, position)]):
        if _PARTICIPLE.fullmatch(verb[0]):
            found = first_subject(words, words.sentence_at(verb.start())[0], verb.start(), context)
        elif words.is_german:
            found = subject_speakers(words, start, verb.start(), context)
            found = found if found.names else speakers_behind(words, verb.end(), position, context)
        else:
            found = subject_speakers(words, start, verb.start(), context)
        if found.names:
            return found
    if words.text[:position].rstrip(" \"'").endswith((":", "-", "–")):
        begin = words.sentence_at(max(0, position - 2))[0]
        return first_subject(words, begin, position, context)
    return NOBODY


def introduces_quotation(words: WordsReading, position: int) -> bool:
    """Return whether somebody is said to say what begins at a position, or to call something so."""
    start = words.sentence_at(max(0, position - 2))[0]
    pattern = _BEFORE_GERMAN if words.is_german else _BEFORE_ENGLISH
    return pattern.search(words.text, start, position) is not None
