"""Suggest what an article reports of what somebody said, in other words than theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.rules.speakers import Speakers, speakers_before, speakers_behind
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

RULE: Final = "reported"
KIND: Final = "quote"
_FEWEST_WORDS: Final = 4
_LESS_SURE: Final = 0.85
"""By how much less sure it is where a report begins and ends than where a quotation does."""
_VERBS: Final = (
    r"(?:said|says|say|told|tells|adds?|added|warned|warns?|argued|argues?|insisted|insists?|claimed|claims?|stated|noted"
    r"|confirmed|confirms|conceded|admitted|acknowledged|explained|stressed|predicted|announced|disclosed|estimates?"
    r"|estimated|reiterated|wrote|maintains|maintained|believes?|denied|denies|promised|pledged|declared|cautioned"
    r"|complained|suggested|reckons?|thinks?|sagte|sagt|erklärte|teilte mit|betonte|warnte|kündigte an|räumte ein)"
)
_VERB: Final = re.compile(rf"(?<![-\w]){_VERBS}(?![-\w])")
_DENIAL: Final = re.compile(r"(?:denied|denies)\b")
_TOLD: Final = re.compile(
    r"(?:told|tells)\s+(?:(?!that\b)[^\s,.;:\"]+\s+){0,7}?(?:(?:in|on|at|this|last)\s[^,.\"]{1,30}\s)?(?:that\b|(?=(?:it|he|she|they|its|the|his)\s))"
)
_TIME: Final = re.compile(
    r"\s+(?:(?:on|late|early|earlier|last|this|in)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|month"
    r"|night|(?:a|an|its|the|his|her)\s+(?:\w+\s+){0,2}(?:statement|interview|filing|letter|note|email|report|call|release"
    r"|announcement|briefing|memo|document))(?:\s+(?:morning|afternoon|evening|night))?(?=\s)",
    re.IGNORECASE,
)
_THAT: Final = re.compile(r",?\s+(?:that|dass)\s+")
_BEHIND: Final = re.compile(
    rf",\s+(?P<who>[^,\"]{{1,140}}?(?:,[^,\"]{{1,80}},)?)\s*{_VERBS}(?P<when>[^,.\"]{{0,40}})(?=,|\.|\Z)"
)
_LONGEST_SPEAKER: Final = 14
"""In words."""
_ACCORDING: Final = re.compile(r",?\s*\b(?:according to|in the words of)\s+", re.IGNORECASE)
_WORD: Final = re.compile(r"\w+")
_SPLIT: Final = re.compile(r"\bsaying\s+(?:that\s+)?")


def reported_statements(
    paragraph: ParagraphReading, quoted: Sequence[tuple[int, int]], reading: RuleReading, last: Speakers
) -> Iterator[Suggestion]:
    """Yield what a paragraph reports.

    Args:
        paragraph: the paragraph.
        quoted: the spans of what is quoted in it.
        reading: the article.
        last: who spoke last.
    """
    if paragraph.part == "title":
        return
    words = reading.words(paragraph, KIND)
    for start, end in paragraph.sentences:
        if any(first < end and start < final and final - first > (end - start) / 3 for first, final in quoted):
            continue
        found = _according(words, start, end) or _said_behind(words, start, end, last) or _said(words, start, end, last)
        if found is None:
            continue
        first, final, speakers = found
        if speakers.names and len(_WORD.findall(paragraph.text[first:final])) >= _FEWEST_WORDS:
            yield _suggestion(paragraph, first, final, speakers, reading)


def _said(words: WordsReading, start: int, end: int, last: Speakers) -> tuple[int, int, Speakers] | None:
    """Return what is reported behind who said it: "Okoye said on Tuesday that fares would rise"."""
    for verb in _VERB.finditer(words.text, start, end):
        begin = _start_of_report(words, verb, end)
        if begin is None:
            continue
        clause = words.clause_start(verb.start())
        speakers = speakers_before(words, clause, verb.start(), last)
        speakers = speakers if speakers.names else speakers_before(words, start, verb.start(), last)
        if speakers.names:
            return begin, _trimmed(words, begin, end), speakers
    if saying := _SPLIT.search(words.text, start, end):
        speakers = speakers_before(words, start, saying.start(), last)
        if speakers.names:
            return saying.end(), _trimmed(words, saying.end(), end), speakers._replace(confidence=0.7)
    return None


def _start_of_report(words: WordsReading, verb: re.Match[str], end: int) -> int | None:
    """Return where the words begin that a verb reports: behind whom it was told, when, and "that"."""
    begin = verb.end()
    if told := _TOLD.match(words.text, verb.start(), end):
        begin = told.end()
    elif verb[0] in ("told", "tells"):
        return None
    if time := _TIME.match(words.text, begin, end):
        begin = time.end()
    if that := _THAT.match(words.text, begin, end):
        begin = that.end()
    elif words.text[begin : begin + 1] in (",", ":", "."):
        return None
    return verb.start() if _DENIAL.match(verb[0]) else begin


def _said_behind(words: WordsReading, start: int, end: int, last: Speakers) -> tuple[int, int, Speakers] | None:
    """Return what is reported before who said it: "Fares would rise, Okoye said"."""
    for match in _BEHIND.finditer(words.text, start, end):
        verb = match.end("who")
        speakers = speakers_before(words, match.start("who"), verb + 1, last)
        if speakers.names and len(_WORD.findall(match["who"])) <= _LONGEST_SPEAKER:
            return start, match.start(), speakers
    return None


def _according(words: WordsReading, start: int, end: int) -> tuple[int, int, Speakers] | None:
    match = _ACCORDING.search(words.text, start, end)
    if match is None:
        return None
    stop = words.text.find(",", match.end(), end)
    speakers = speakers_behind(words, match.end(), end if stop < 0 or match.start() > start else stop, Speakers())
    if not speakers.names:
        return None
    if match.start() > start:
        return start, match.start(), speakers
    return (stop + 1, _trimmed(words, stop + 1, end), speakers) if stop > 0 else None


def _trimmed(words: WordsReading, start: int, end: int) -> int:
    while end > start and words.text[end - 1] in " .,;":
        end -= 1
    return end


def _suggestion(
    paragraph: ParagraphReading, start: int, end: int, speakers: Speakers, reading: RuleReading
) -> Suggestion:
    passage = passage_of(paragraph, start, end)
    fields: dict[str, Any] = {"text": passage.exact, "mode": "indirect"}
    fields["speakers"] = [reading.party_name(each) for each in speakers.names]
    confidence = round(_LESS_SURE * speakers.confidence, 2)
    return Suggestion(
        KIND, fields, (passage,), confidence, RULE, "what somebody is said to have said", basis="attributed"
    )
