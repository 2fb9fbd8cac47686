"""Find what is reported in an English sentence: where it begins and ends, and who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speech_cues import (
    BARE_REPORTS,
    REPORTS_BEHIND,
    SAYING,
    THAT_REPORTS,
    TO_REPORTS,
)
from jvexplore.dossier.prefill.speech.clause_words import (
    begins_clause,
    does_something,
    has_auxiliary,
    is_finite,
    is_statement,
)
from jvexplore.dossier.prefill.speech.find_speakers import first_subject, subject_speakers
from jvexplore.dossier.prefill.speech.quotation_places import is_quoted
from jvexplore.dossier.prefill.speech.report_beginnings import TELLING, THAT, report_begin
from jvexplore.dossier.prefill.speech.reported_clause import ReportedClause, reported_clause, trimmed_end
from jvexplore.dossier.prefill.speech.speaker_pronouns import text_start
from jvexplore.dossier.prefill.speech.speakers_behind import speakers_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.prefill.speech.speakers import SpeakerContext
    from jvexplore.dossier.prefill.words_reading import WordsReading

_REPORTS: Final = re.compile(rf"(?<![-\w])(?:(?P<bare>{BARE_REPORTS})|(?P<that>{THAT_REPORTS}))(?![-\w])")
_DENIALS: Final = frozenset(("denied", "denies", "deny"))
_NO_CLAUSE: Final = re.compile(
    r"\s*(?:to|of|for|about|with|from|by|as(?!\s+(?:many|much|few|little)\s+as)|against|on|in|at(?!\s+(?:least|most))|so|yes|only|nothing|little|goodbye"
    r"|why|what|whether|how|if"
    r"|when|more|much|over|into|up|out|no\s+(?:to|unless|,|\.|comment)|not\s+to)\b",
    re.IGNORECASE,
)
_NOT_SAID: Final = re.compile(
    r"(?:\b(?:not|never|to|who|which|would|could|should|might|may|will|was|were|is|are|been|be|being|he's|if|as"
    r"|declined"
    r"|refused|the|a|an|its|their|of|no|for|whether|what|how)|n't)\s+\Z"
)
_WROTE: Final = re.compile(
    r"\b(?:(?:has|have|had)\s+)?(?:wrote|written|called|phoned|rang|telephoned)\s[^,.;\"]{0,60}?\bto\s+\Z"
)
"""How somebody comes to say something: "wrote to the board to" say."""
_BEFORE: Final = 20
_INTENDED: Final = re.compile(
    rf"(?<![-\w])(?:{TO_REPORTS}\s+(?:not\s+)?to|told(?:\s+(?!that\b)[^\s,.;:\"]+){{1,5}}?\s+to|(?P<ruled>ruled out"
    rf"|rules out))\s+(?=\w)"
)
_HAD: Final = re.compile(r"\b(?:has|have|had)\s+(?:\w+\s+)?\Z")
_PARTICIPLE: Final = re.compile(rf",\s+(?:and\s+)?(?P<verb>{SAYING})(?=\s)")
_MORE: Final = re.compile(
    rf",?\s+(?:but|and|then)\s+(?:also\s+|later\s+)?(?={BARE_REPORTS}\s|{THAT_REPORTS}\s+that\s)"
    rf"(?!{BARE_REPORTS}\s+(?:to|in|on|of|for)\s)"
)
"""Where the subject says something more: "but insisted it had been fair"."""
_BEHIND: Final = re.compile(
    rf",\s+(?P<who>(?:(?!{REPORTS_BEHIND}\b)[^,\"\s]+\s+){{1,14}}?(?:[^,\"]{{0,3}},[^,\"]{{1,80}},\s+)?)?"
    rf"(?P<verb>{REPORTS_BEHIND})\b(?P<rest>[^,.\";]{{0,90}})"
)
_ACCORDING: Final = re.compile(r"(?:\A|(?<=[.!?]\s)|,?\s+)(?:[Aa]ccording to|in the (?:view|words|opinion) of)\s+")
_ASKED: Final = re.compile(r"(?:Asked|Speaking|Commenting|Writing|Responding|Questioned)\b")
_WHEN: Final = re.compile(r"(?:When|While|Although|Though|If|After|As|Because|Since|Before|Despite|Unlike|Like)\b")
_PRONOUN: Final = re.compile(r"\s+(?:it|he|she|they|there)\b")
_NEXT_CLAUSE: Final = re.compile(r"\s+(?:that|it|they|there)\s+\w")
"""What follows a verb of saying that has its statement behind it: "Finch, advised by Vale, said it would go on"."""
_SURE_BEHIND: Final = 0.9
_SURE_SAYING: Final = 0.8
_SURE_INTENDED: Final = 0.75


def english_reports(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Iterator[ReportedClause]:
    """Yield what is reported in a sentence.

    Args:
        words: what is read of the paragraph.
        start: where the sentence begins.
        end: where it ends.
        context: what stands before.
    """
    start = max(start, min(text_start(words), end))
    if whole := _according(words, start, end, context) or _said_behind(words, start, end, context):
        yield whole
        return
    said = [*_said_in_turn(words, start, end, context)]
    yield from said
    taken = said[-1].spans[-1][1] if said else start
    if also := _saying(words, taken, (start, end), context):
        yield also
    elif not said and (intended := _intended(words, start, end, context)):
        yield intended


def _said_in_turn(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Iterator[ReportedClause]:
    """Yield what is reported behind who said it, and what they said more: "but insisted that it had been fair"."""
    taken, last = start, context
    for verb in _REPORTS.finditer(words.text, start, end):
        if verb.start() < taken or is_quoted(words, verb.start()):
            continue
        clause = _said(words, verb, (start, end), last)
        if clause is None:
            continue
        yield clause
        taken, last = clause.spans[-1][1], context._replace(last=clause.speakers)
        if _MORE.match(words.text, taken, end) is None:
            return


def _said(
    words: WordsReading, verb: re.Match[str], sentence: tuple[int, int], context: SpeakerContext
) -> ReportedClause | None:
    """Return what is reported behind who said it: "Okoye said on Tuesday that fares would rise"."""
    start, end = sentence
    wrote = _WROTE.search(words.text, start, verb.start())
    if not wrote and _NOT_SAID.search(words.text, max(start, verb.start() - _BEFORE), verb.start()):
        return None
    begin, has_that = report_begin(words.text, verb, end)
    needs_that = verb["that"] is not None and _PRONOUN.match(words.text, begin, end) is None
    if not has_that and (needs_that or not _is_clause(words.text, begin, end)):
        return None
    first = verb.start() if verb[0] in _DENIALS else begin
    speakers = subject_speakers(words, start, wrote.start() if wrote else verb.start(), context)
    return reported_clause(words, ((first, _report_end(words.text, first, end)),), speakers, verb.end())


def _is_clause(text: str, begin: int, end: int) -> bool:
    return _NO_CLAUSE.match(text, begin, end) is None and begins_clause(text, begin, end)


def _report_end(text: str, start: int, end: int) -> int:
    """Return where a report ends: before something more that is said."""
    for pattern in (_PARTICIPLE, _MORE):
        if more := pattern.search(text, start, end):
            end = more.start()
    return trimmed_end(text, start, end)


def _saying(
    words: WordsReading, begin: int, sentence: tuple[int, int], context: SpeakerContext
) -> ReportedClause | None:
    """Return what is reported behind a participle: "Finch denied the charge, saying that no fee was paid"."""
    start, end = sentence
    if words.text[start] == '"':  # who is named in what is quoted is not who says it
        start = max(start, words.text.find('"', start + 1, end) + 1)
    for verb in _PARTICIPLE.finditer(words.text, begin, end):
        that = THAT.match(words.text, verb.end(), end)
        first = that.end() if that else verb.end()
        if that or _is_clause(words.text, first, end):
            speakers = first_subject(words, start, verb.start(), context)._replace(confidence=_SURE_SAYING)
            return reported_clause(words, ((first, _report_end(words.text, first, end)),), speakers, verb.end())
    return None


def _intended(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return what somebody says that they will do, or not: "She promised to keep the mill", "He ruled out a bid"."""
    for verb in _INTENDED.finditer(words.text, start, end):
        if _NOT_SAID.search(words.text, start, verb.start()):
            continue
        if not verb["ruled"] and _HAD.search(words.text, start, verb.start()):
            continue
        if speakers := subject_speakers(words, start, verb.start(), context):
            said = ((start, trimmed_end(words.text, start, end)),)
            return reported_clause(words, said, speakers._replace(confidence=_SURE_INTENDED), verb.end())
    return None


def _said_behind(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return what is reported before who said it: "Fares would rise, Okoye said"."""
    text = words.text
    for match in _BEHIND.finditer(text, start, end):
        verb = match.start("verb")
        if is_quoted(words, verb):
            continue
        if match["who"]:
            if THAT.match(match["rest"]) or has_auxiliary(text, match.end("verb"), match.end()):
                continue
            speakers, stop = subject_speakers(words, match.start("who"), verb, context), match.end()
        else:
            if (
                match["verb"] in TELLING
                or _NEXT_CLAUSE.match(text, match.end("verb"), end)
                or does_something(words, match.end("verb"), end)
            ):
                continue
            speakers, stop = speakers_behind(words, match.end("verb"), end, context), end
        first = start
        if text[stop : stop + 1] == ":" or _is_beside(text[first : match.start()]):
            continue
        goes_on = text[stop : stop + 1] == "," and stop + 1 < end
        if not (is_statement(text, first, match.start()) or (goes_on and is_finite(text, stop, end))):
            continue
        rest = ((stop + 1, trimmed_end(text, stop + 1, end)),) if goes_on else ()
        sure = min(_SURE_BEHIND, speakers.confidence)
        said = ((first, match.start()), *rest)
        if clause := reported_clause(words, said, speakers._replace(confidence=sure), match.end("verb")):
            return clause
    return None


def _is_beside(said: str) -> bool:
    """Return whether words before who said something are no statement, but when or on what they did: "Asked why"."""
    return _ASKED.match(said) is not None or ("," not in said and _WHEN.match(said) is not None)


def _according(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return what is reported with its source: "According to Okoye, fares will rise"."""
    match = _ACCORDING.search(words.text, start, end)
    if match is None or is_quoted(words, match.start()):
        return None
    stop = words.text.find(",", match.end(), end)
    speakers = speakers_behind(words, match.end() - 1, stop if stop > 0 else end, context)
    before = (start, match.start())
    behind = (stop + 1, trimmed_end(words.text, stop + 1, end)) if stop > 0 else None
    if match.start() <= start + 1:
        spans = [behind] if behind else []
    elif behind and not is_statement(words.text, *before):
        spans = [before, behind]
    else:
        spans = [before]
    return reported_clause(words, spans, speakers, match.end())
