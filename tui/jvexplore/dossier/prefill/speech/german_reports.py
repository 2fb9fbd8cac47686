"""Find what is reported in a German sentence: with a verb of saying, a source, or in the subjunctive alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speech_cues import GERMAN_REPORTS, SUBJUNCTIVES, UNREAL_VERBS
from jvexplore.dossier.prefill.speech.find_speakers import first_subject, subject_speakers
from jvexplore.dossier.prefill.speech.quotation_places import is_quoted, quotation_before
from jvexplore.dossier.prefill.speech.reported_clause import ReportedClause, reported_clause, trimmed_end
from jvexplore.dossier.prefill.speech.speaker_nouns import noun_speakers
from jvexplore.dossier.prefill.speech.speakers import NOBODY, SpeakerContext, Speakers
from jvexplore.dossier.prefill.speech.speakers_behind import speakers_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.prefill.words_reading import WordsReading

_VERB: Final = rf"(?P<verb>{GERMAN_REPORTS})"
_AS_SAID: Final = re.compile(
    rf"(?:\A|(?<=[.!?]\s)|,\s+)[Ww]ie\s+(?P<who>[^,.\"]{{2,120}}?)\s+{_VERB}(?=\s*(?:,|\.|\Z)|\s+(?:haben|hat|wurde)\b)"
)
_SOURCE: Final = re.compile(
    r"(?:\b[Nn]ach\s+(?:(?P<own>eigenen\s+Angaben)|(?:den\s+)?(?:Angaben|Informationen|Einschätzung|Ansicht|Meinung"
    r"|Auskunft|Aussage|Aussagen|Worten|Berechnungen|Darstellung)\s+(?:von\s+|der\s+|des\s+)?)|\b[Ll]aut\s+(?:der\s+"
    r"|dem\s+|den\s+)?)"
)
_ACCORDING: Final = re.compile(r"(?P<who>[^,.\"]{2,80}?)\s+zufolge\b")
_BEHIND: Final = re.compile(
    rf",\s+{_VERB}\s+(?!dass\b|wie\b|viel\b|weit\b|lange\b|wurde\b|wird\b|ist\b)(?P<who>[^,.\"]{{2,140}})"
)
_BEFORE: Final = re.compile(
    rf"(?<![-\w]){_VERB}\b(?P<more>(?:[^,.:;\"]|\"[^\"]{{1,40}}\"){{0,100}})[,:]\s+(?P<that>dass\s+)?"
)
_RELATIVE: Final = re.compile(
    r"(?:der|die|das|den|dem|deren|dessen|denen|welche\w*|wo|was|weil|als|wenn|nachdem|so|und|aber|wie)\b"
)
_TO: Final = re.compile(r"\bzu\s+\w+en\b|\b\w+zu\w+en\b")
_DEMANDS: Final = frozenset(
    ("fordert", "forderte", "fordern", "forderten", "versprach", "verspricht", "kündigte", "drohte")
)
_SUBJUNCTIVE: Final = re.compile(rf"\b(?:{SUBJUNCTIVES.replace(' ', '|')})\b")
_UNREAL: Final = re.compile(rf"\b(?:{UNREAL_VERBS.replace(' ', '|')})\b")
_EXCLUDED: Final = re.compile(
    r"\b(?P<verb>schloss|schließt|schlossen|schließen|wies|weist|wiesen|bestritt|dementierte|bestreitet)\b"
)
_CONJUNCTION: Final = re.compile(r"(?:Dass|Ob|Wenn|Weil|Falls|Sobald|Da|Obwohl|Wer|Was|Zwar|Nur|Auch)\b")
_SAID_BY_OTHERS: Final = re.compile(rf",\s+{GERMAN_REPORTS}\s|\b{GERMAN_REPORTS},\s")
_EXCLUDING: Final = re.compile(r"\b(?:aus|zurück)(?:,|\W*\Z)")
_FEWEST_BEFORE: Final = 8
"""The fewest characters of the article's own before a quotation at the end of what is reported."""
_SURE_BEHIND: Final = 0.9
_SURE_SOURCE: Final = 0.8
_SURE_ALONE: Final = 0.75


def german_reports(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Iterator[ReportedClause]:
    """Yield what is reported in a sentence.

    Args:
        words: what is read of the paragraph.
        start: where the sentence begins.
        end: where it ends.
        context: what stands before.
    """
    for read in (_as_said, _said_behind, _said_before, _with_source, _excluded, _in_subjunctive):
        if found := read(words, start, end, context):
            yield found
            return


def _as_said(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return what is reported with "wie": "Finch zahlt 1 Million Euro, wie das Unternehmen am Montag mitteilte"."""
    match = _AS_SAID.search(words.text, start, end)
    if match is None or is_quoted(words, match.start("verb")):
        return None
    speakers = subject_speakers(words, match.start("who"), match.start("verb"), context)
    if match.start() > start + 1:
        return reported_clause(words, ((start, match.start()),), speakers, match.end())
    stop = words.text.find(",", match.end(), end)
    said = ((stop + 1, trimmed_end(words.text, stop + 1, end)),) if stop > 0 else ()
    return reported_clause(words, said, speakers, match.end())


def _said_behind(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return what is reported before who said it: "Die Preise stiegen, sagte Finch-Chefin Ana Okoye"."""
    for match in _BEHIND.finditer(words.text, start, end):
        if is_quoted(words, match.start("verb")) or _is_all_quoted(words, start, match.start()):
            continue
        speakers = speakers_behind(words, match.end("verb"), match.end(), context)
        stop = match.end()
        goes_on = words.text[stop : stop + 1] == "," and _is_reported(words.text, stop, end)
        rest = ((stop + 1, trimmed_end(words.text, stop + 1, end)),) if goes_on else ()
        sure = speakers._replace(confidence=min(_SURE_BEHIND, speakers.confidence))
        if clause := reported_clause(words, ((start, match.start()), *rest), sure, match.end("verb")):
            return clause
    return None


def _is_all_quoted(words: WordsReading, start: int, end: int) -> bool:
    """Return whether what is said is a quotation, not a sentence of the article's with one at its end."""
    last = quotation_before(words, end)
    return words.text[end - 1] == '"' and last is not None and last.start - start < _FEWEST_BEFORE


def _said_before(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return what is reported behind who said it: "Okoye sagte am Montag, die Preise würden steigen"."""
    text = words.text
    for match in _BEFORE.finditer(text, start, end):
        if is_quoted(words, match.start()):
            continue
        first = match.end()
        is_reported = _is_reported(text, first, end) or (match["verb"] in _DEMANDS and _TO.search(text, first, end))
        if not match["that"] and (
            not is_reported or (_RELATIVE.match(text, first) and not _is_reported(text, first, end))
        ):
            continue
        speakers = subject_speakers(words, start, match.start(), context) or speakers_behind(
            words, match.end("verb"), match.end("more"), context
        )
        if clause := reported_clause(words, ((first, trimmed_end(text, first, end)),), speakers, match.end("verb")):
            return clause
    return None


def _is_reported(text: str, start: int, end: int) -> bool:
    """Return whether words are in the subjunctive, by which one says what another has said."""
    return _SUBJUNCTIVE.search(text, start, end) is not None or _UNREAL.search(text, start, end) is not None


def _with_source(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return a sentence that names its source: "nach eigenen Angaben", "laut Finch", "Finch zufolge"."""
    speakers, position = NOBODY, start
    if match := _SOURCE.search(words.text, start, end):
        position = match.end()
        if match["own"]:
            speakers = first_subject(words, start, match.start(), context) or _subject_between(
                words, start, end, context
            )
        else:
            speakers = _named_first(words, match.end(), end, context)
    elif match := _ACCORDING.search(words.text, start, end):
        position = match.end()
        speakers = subject_speakers(words, max(start, match.start("who")), match.end("who"), context)
    if is_quoted(words, position):
        return None
    sure = speakers._replace(confidence=min(_SURE_SOURCE, speakers.confidence))
    return reported_clause(words, ((start, trimmed_end(words.text, start, end)),), sure, position)


def _subject_between(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Speakers:
    """Return what "die Firma" in a sentence means."""
    found = re.search(
        r"\b(?:die|der|das)\s+(?:Firma|Konzern|Unternehmen|Gruppe|Bank|Gesellschaft)\b", words.text[start:end]
    )
    return noun_speakers(words, start + found.start(), start + found.end(), context) if found else NOBODY


def _named_first(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Speakers:
    """Return who is named at a position, or described there."""
    return speakers_behind(words, start - 1, min(end, words.clause_end(start + 1)), context)


def _excluded(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return what somebody rules out, or denies: "Einen Verkauf schloss Okoye aus"."""
    verb = _EXCLUDED.search(words.text, start, end)
    if verb is None or (verb["verb"][0] in "sw" and not _EXCLUDING.search(words.text, verb.end(), end)):
        return None
    people = [each for each in words.names_between(start, end) if each.kind == "person"]
    behind = speakers_behind(words, verb.end(), end, context) if people else NOBODY
    speakers = behind or subject_speakers(words, start, verb.start(), context)
    sure = speakers._replace(confidence=min(_SURE_SOURCE, speakers.confidence))
    return reported_clause(words, ((start, trimmed_end(words.text, start, end)),), sure, verb.end())


def _in_subjunctive(words: WordsReading, start: int, end: int, context: SpeakerContext) -> ReportedClause | None:
    """Return a sentence that goes on with what somebody says: "Werke wolle man nicht schließen"."""
    verb = _SUBJUNCTIVE.search(words.text, start, end)
    if verb is None or not context.last or is_quoted(words, verb.start()):
        return None
    comma = words.text.find(",", start, end)
    is_main = comma < 0 or verb.start() < comma or _CONJUNCTION.match(words.text, start, end)
    if not is_main or _SAID_BY_OTHERS.search(words.text, start, end):
        return None
    sure = context.last._replace(confidence=min(_SURE_ALONE, context.last.confidence))
    return reported_clause(words, ((start, trimmed_end(words.text, start, end)),), sure, verb.end())
