"""Read what was said from the selected words, and by whom from those around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speech_cues import CALLING_VERBS, SPEECH_VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName

_SPEECH: Final = re.compile(rf"\b{SPEECH_VERBS}\b")
_CALLING: Final = re.compile(rf"\b(?:{SPEECH_VERBS}|{CALLING_VERBS})\b")
_WHEN_SAID: Final = re.compile(
    r"(?:(?:on|in|at|late|early|yesterday|today|earlier|last|am|im)\b[^,;:.\"]{0,40}?\s)?(?:that|dass)\s"
)
"""When something was said, before what: "on Wednesday that"."""
_TITLE: Final = re.compile(
    r"[\"'“”„]?(?:[A-ZÄÖÜ][\w'’-]*|of|the|and|für|der|die|das|und)(?:\s+(?:[A-ZÄÖÜ][\w'’-]*|of|the|and|für|der|die|das|und)){0,5}[\"'“”„]?"
)
"""What is no speech, but what a newspaper or a book is called."""
_HEARER: Final = re.compile(r"t(?:old|ells)\s+(?:(?!that\b)[^\s,;:]+\s+){1,6}(?=that\s)")
"""Who was told, before what: "the Courier " in "told the Courier that fares would rise"."""
_PRONOUN: Final = re.compile(r"\b(?:he|she|they|er|sie)\b", re.IGNORECASE)
_MARKS: Final = "\"'“”„‟«»‘’‚"
_OUTER: Final = '"“”„‟«»'
_ELLIPSIS: Final = " … "
_SEARCHED: Final = 220
"""How far behind a quotation its speaker is looked for, in characters."""
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
    said = [each for each in spans if not _is_title(reading, *each)]
    if spans:
        return said or spans
    words = text[reading.start : reading.end].strip()
    if words[:1] in _OUTER and text.count('"') % 2:  # a quotation that goes on in the next paragraph
        return [(text.index(words, reading.start) + 1, reading.end)]
    return []


def _is_title(reading: WordsReading, start: int, end: int) -> bool:
    """Return whether quoted words are what a newspaper is called: said Ana Okoye to the "Harbour Ledger"."""
    return (
        _TITLE.fullmatch(reading.text, start, end) is not None
        and _SPEECH.search(reading.text, reading.sentence_at(start)[0], start) is not None
    )


def _reported_words(reading: WordsReading) -> str:
    """Return what somebody says in the words, without who says it; empty if nobody does."""
    verb = _reporting_verb(reading)
    if verb is None:
        return ""
    hearer = _HEARER.match(reading.text, verb.start(), reading.end)
    begin = max((hearer or verb).end(), reading.start)
    words = reading.text[begin : reading.end].strip(f" ,.;:{_MARKS}")
    opening = _WHEN_SAID.match(words)
    return words[opening.end() :] if opening else words


def _reporting_verb(reading: WordsReading) -> re.Match[str] | None:
    """Return the verb by which somebody says what is selected: the last before the words, else the first in them."""
    start, _ = reading.sentence
    found = [*_SPEECH.finditer(reading.text, start, reading.end)]
    before = [each for each in found if each.end() <= reading.start]
    return before[-1] if before else next(iter(found), None)


def _last_speech(reading: WordsReading, start: int, end: int, verbs: re.Pattern[str] = _SPEECH) -> re.Match[str] | None:
    found = [*verbs.finditer(reading.text, start, end)]
    return found[-1] if found else None


def mode_text(reading: WordsReading) -> str:
    """Return "indirect" for reported speech; empty for a quotation, as most are."""
    return "indirect" if not quoted_spans(reading) and _reported_words(reading) else ""


def speakers_text(reading: WordsReading) -> str:
    """Return who says so; empty if that is not clear."""
    found = quoted_spans(reading)
    names = _quoted_speakers(reading, found[0][0], found[-1][1]) if found else _reporting(reading)
    return ", ".join(dict.fromkeys(reading.typed_name(each) for each in names))


def _quoted_speakers(reading: WordsReading, start: int, end: int) -> Sequence[ReadName]:
    quotations = reading.quotations
    last = next((each for each in quotations if each.start <= start < each.end), None)
    final = next((each for each in quotations if each.start < end <= each.end), last)
    begin = last.start if last else start
    return (
        _speaker_behind(reading, last.end if last else end)
        or _speaker_behind(reading, final.end if final else end)
        or _speaker_in_front(reading, begin)
        or _speaker_of_earlier(reading, begin)
    )


def _speaker_behind(reading: WordsReading, end: int) -> Sequence[ReadName]:
    """Return who is named behind a quotation: "…," said Ana Okoye, who leads Finch."""
    text = reading.text
    stop = min(len(text), end + _SEARCHED)
    following = next((each.start for each in reading.quotations if each.start > end), stop)
    stop = min(stop, following)
    begin = end
    while begin < stop and text[begin] in _MARKS + ",. ":
        if text[begin] == "." and begin > end:
            return ()
        begin += 1
    is_ended = text[end - 1 : end] in (".", "!") or text[begin - 1 : begin] == "."
    speech = _SPEECH.search(text, begin, stop)
    sentence_stop = re.compile(r"[.!?](?=\s|\Z)").search(text, begin, stop)
    if speech is None or (sentence_stop and _ends_before(reading, sentence_stop.start(), speech.start())):
        return ()
    if is_ended and text[begin : begin + 1].isupper() and speech.start() - begin > _SEARCHED // 2:
        return ()
    before = reading.names_between(begin, speech.start())
    if before:
        people = [each for each in before if each.kind == "person"]
        return before if reading.are_joined(before) else people[:1] or before[-1:]
    if _PRONOUN.search(text, begin, min(stop, speech.end() + 8)):
        return _last_person(reading, end)
    after = reading.names_between(speech.end(), min(stop, reading.sentence_at(speech.start())[1]))
    people = [each for each in after if each.kind == "person"]
    return [(people or after)[0]] if after else ()


def _ends_before(reading: WordsReading, stop: int, position: int) -> bool:
    """Return whether a sentence ends between two positions."""
    return stop < position and reading.sentence_at(stop)[1] <= position


def _last_person(reading: WordsReading, position: int) -> Sequence[ReadName]:
    found = [each for each in reading.names_between(0, position) if each.kind == "person"]
    quoted = [(each.start, each.end) for each in reading.quotations]
    outside = [each for each in found if not any(start <= each.start < end for start, end in quoted)]
    return outside[-1:]


def _speaker_in_front(reading: WordsReading, begin: int) -> Sequence[ReadName]:
    """Return who is named before a quotation: "Ana Okoye, who leads Finch, said: …"."""
    start, _ = reading.sentence_at(begin)
    start = max([start, *(each.end for each in reading.quotations if each.end < begin)])
    if speech := _last_speech(reading, start, begin, _CALLING):
        return _speaker_before(reading, start, speech.start())
    has_colon = reading.text[start:begin].rstrip(f" {_MARKS}").endswith(":")
    return _speaker_before(reading, start, begin) if has_colon else ()


def _speaker_before(reading: WordsReading, start: int, position: int) -> Sequence[ReadName]:
    names = reading.names_between(start, position)
    if not names:
        return _last_person(reading, position) if _PRONOUN.search(reading.text, start, position) else ()
    people = [each for each in names if each.kind == "person"]
    if people:
        return people[-1:]
    if reading.are_joined(names):
        return names
    subjects = [each for each in names if reading.is_subject(each)]
    return subjects[-1:]


def _speaker_of_earlier(reading: WordsReading, begin: int) -> Sequence[ReadName]:
    """Return who said what is quoted before, and goes on."""
    earlier = [each for each in reading.quotations if each.end < begin]
    return _speaker_behind(reading, earlier[-1].end) or _speaker_in_front(reading, earlier[-1].start) if earlier else ()


def _reporting(reading: WordsReading) -> Sequence[ReadName]:
    verb = _reporting_verb(reading)
    return _speaker_before(reading, reading.sentence[0], verb.start()) if verb else ()


def speech_span(reading: WordsReading) -> tuple[int, int]:
    """Return where it stands how and when something was said: behind the verb, before what is said next."""
    found = quoted_spans(reading)
    if not found:
        verb = _reporting_verb(reading)
        return (verb.end(), verb.end() + _DATE_REACH) if verb else (0, 0)
    first = found[0][1]
    stop = next((each.start for each in reading.quotations if each.start > first), len(reading.text))
    behind = _SPEECH.search(reading.text, first, min(stop, first + _SEARCHED))
    if behind:
        return behind.end(), min(stop, reading.sentence_at(behind.start())[1])
    start, _ = reading.sentence_at(found[0][0])
    speech = _last_speech(reading, start, found[0][0])
    return (speech.end(), speech.end() + _DATE_REACH) if speech else (0, 0)
