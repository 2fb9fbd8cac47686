"""Propose a short title in the words of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speech_cues import SPEECH_VERBS
from jvexplore.reading.english.names import ENGLISH_NAMES

if TYPE_CHECKING:
    from jvexplore.dossier.prefill.words_reading import WordsReading

_MAX_TITLE: Final = 72
_MAX_LEAD: Final = 45
"""The longest subject and verb before the words that are taken along, in characters."""
_OPENINGS: Final = re.compile(
    r"(?:and|but|that|which|who|whether|then|also|so|one challenge is|und|aber|dass|ob)\s+", re.IGNORECASE
)
_ATTRIBUTION: Final = re.compile(r",?\s+(?:the company|it|he|she|they)\s+(?:said|says|added)\b.*\Z")
_SAID: Final = re.compile(rf"\b{SPEECH_VERBS}\b(?:\s+that|,\s*dass)?\s+")
_OF: Final = re.compile(r"\A(?:of|about|against|over|vor|über)\s+")
_DANGLING: Final = re.compile(
    r"\s+(?:and|or|but|the|a|an|of|for|to|in|on|at|by|with|from|may|be|is|are|was|which|that|who|before|after|its|their|und"
    r"|oder|der|die|das|den|dem|ein|eine|für|zu|im|in|am|an|mit|von)\Z",
    re.IGNORECASE,
)
_VERB: Final = re.compile(rf"(?:[a-z]+ly\s+)?(?:{'|'.join(sorted(ENGLISH_NAMES.verbs))}|[a-z]+ed)\b")
_QUOTES: Final = tuple('"”“»')
_RELATIVE: Final = re.compile(r"(?:which|who|that|where|die|der|das)\b", re.IGNORECASE)
_MARKS: Final = " ,.;:-\"'“”„‘’()"
_CUTS: Final = re.compile(r"[,;:]\s|\s-\s|\s\(")
_DATE_PREPOSITION: Final = re.compile(
    r"\b(?:on|in|by|since|from|until|at|before|after|am|im|bis|seit|ab|vom)(?:\s+the)?\s+\Z", re.IGNORECASE
)


def title_text(reading: WordsReading) -> str:
    """Return a title of a few words: those that are selected, with their subject, without dates and what follows."""
    start, end = _title_span(reading)
    pieces = []
    for each in reading.dates:
        date_start = _with_preposition(reading.text, start, each.start)
        if start <= each.start and each.end <= end:
            pieces.append((start, date_start))
            start = each.end
    pieces.append((start, end))
    words = " ".join(reading.text[first:last].strip() for first, last in pieces if last > first)
    if _VERB.match(words) and (subject := reading.subject_before(reading.start, reading.sentence[0])):
        words = f"{subject.text} {words}"
    words = _ATTRIBUTION.sub("", words).strip(_MARKS)
    while match := _OPENINGS.match(words):
        words = words[match.end() :]
    if said := _SAID.search(words):
        is_behind = words[: said.start()].rstrip()[-1:] in _QUOTES
        words = words[: said.start()] if is_behind else _OF.sub("", words[said.end() :], count=1)
    words = _shortened(" ".join(words.split())).strip(_MARKS)
    while match := _DANGLING.search(words):
        words = words[: match.start()].strip(_MARKS)
    is_title = any(each.islower() for each in words.split()[1:])
    return words[:1].upper() + words[1:] if is_title else ""


def _with_preposition(text: str, start: int, position: int) -> int:
    found = _DATE_PREPOSITION.search(text, start, position)
    return found.start() if found else position


def _title_span(reading: WordsReading) -> tuple[int, int]:
    """Return the words, with the subject before them if they have none."""
    start, end = reading.start, min(reading.end, reading.sentence_at(reading.start)[1])
    while start < end and (reading.text[start] in _MARKS or reading.text.startswith("s ", start)):
        start += 1
    if reading.text[start : start + 1].isupper():
        return start, end
    clause = reading.clause_start(start)
    lead = reading.text[clause:start].strip()
    if lead and len(lead) <= _MAX_LEAD and not _RELATIVE.match(lead):
        return clause, end
    return start, end


def _shortened(words: str) -> str:
    """Return the beginning of words that are too long: up to a comma, else whole words."""
    if len(words) <= _MAX_TITLE:
        return words
    cuts = [match.start() for match in _CUTS.finditer(words, 0, _MAX_TITLE)]
    if cuts and cuts[-1] > _MAX_TITLE // 3:
        return words[: cuts[-1]]
    return words[:_MAX_TITLE].rsplit(" ", 1)[0]
