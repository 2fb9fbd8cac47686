"""Suggest the terms of a deal: conditions, approvals, options, fees, financing, undertakings."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill import read_terms
from jvexplore.dossier.prefill.clause_titles import read_clause
from jvexplore.dossier.prefill.cues.clause_cues import JOINED_VERB
from jvexplore.dossier.prefill.word_cues import CueTable
from jvexplore.suggest.rules.cues import term_cues, term_precedence
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion, comparable_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.prefill.clause_titles import ReadClause
    from jvexplore.dossier.prefill.word_cues import FoundCue
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

_RULE: Final = "term"
_KIND: Final = "term"
_TITLE: Final = "title"
_OVER: Final = "over"
_UNDECIDED: Final = "undecided"
_DEADLINE: Final = "deadline"
_OFFER: Final = "offer"
_DURATION: Final = re.compile(r"\b(?:days|weeks|months|years)\b")
_CONFIDENCE: Final = 0.75
_LEAST_WORDS: Final = 25
"""The length of the shortest passage, in characters."""


@cache
def _cue_table() -> CueTable:
    return CueTable(term_cues.TERM_CUES)


@cache
def _over_table() -> CueTable:
    return CueTable({_OVER: term_precedence.OVER, _UNDECIDED: term_precedence.UNDECIDED})


def suggest_terms(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the terms of a deal."""
    told: set[tuple[str, str]] = set()
    for paragraph in reading.paragraphs:
        if paragraph.part == _TITLE:
            continue
        for start, end in paragraph.sentences:
            for cue in _cues(paragraph.text, start, end):
                if cue.meaning == _DEADLINE and not _has_time(paragraph, start, end):
                    continue
                suggestion = _suggest(reading, paragraph, (start, end), cue)
                giver = comparable_text(suggestion.fields.get("by", ""))
                told_as = (cue.meaning, giver if cue.meaning in term_precedence.ONCE_A_GIVER else "")
                if cue.meaning in term_precedence.ONCE | term_precedence.ONCE_A_GIVER and told_as in told:
                    continue
                told.add(told_as)
                yield suggestion


def _has_time(paragraph: ParagraphReading, start: int, end: int) -> bool:
    return bool(paragraph.dates_in(start, end)) or _DURATION.search(paragraph.text, start, end) is not None


def _cues(text: str, start: int, end: int) -> list[FoundCue]:
    """Return the first cue of each category in a sentence; none if what it tells is over, or was never so."""
    found: dict[str, FoundCue] = {}
    for each in sorted(_cue_table().find_cues(text, start, end), key=lambda each: each.start):
        found.setdefault(each.meaning, each)
    told = _over_table().first_meaning(text, start, end) if found else ""
    if told == _OVER:
        return []
    if told == _UNDECIDED:
        return [each for each in found.values() if each.meaning == _OFFER and _has_price(text, each)]
    superseded = term_precedence.SUPERSEDED
    return [each for each in found.values() if found.keys().isdisjoint(superseded.get(each.meaning, ()))]


def _has_price(text: str, cue: FoundCue) -> bool:
    """Return whether a number stands in a cue: an offer that names its price is told, rejected or not."""
    return any(map(str.isdigit, text[cue.start : cue.end]))


def _passage_span(text: str, clause: ReadClause, cue: FoundCue, sentence: tuple[int, int]) -> tuple[int, int]:
    """Return the clause that tells a term, without what its subject does beside it; the sentence if it is short."""
    if cue.meaning in term_precedence.WITH_CONDITION:
        return sentence
    start, end = min(clause.start, cue.start), max(clause.end, cue.end)
    joined = JOINED_VERB.search(text, cue.end, end)
    end = joined.start() if joined else end
    return (start, end) if end - start >= _LEAST_WORDS else sentence


def _suggest(reading: RuleReading, paragraph: ParagraphReading, sentence: tuple[int, int], cue: FoundCue) -> Suggestion:
    whole = reading.words(paragraph, _KIND, *sentence)
    clause = read_clause(whole, cue.start, cue.end)
    span = _passage_span(paragraph.text, clause, cue, sentence)
    fields: dict[str, Any] = {"category": cue.meaning}
    behind = reading.words(paragraph, _KIND, cue.start, span[1])
    giver = read_terms.agent_text(behind, cue.meaning) or read_terms.giver_text(whole, cue.meaning)
    receiver = read_terms.receiver_text(whole, cue.meaning)
    for key, text in (("by", giver), ("to", receiver if receiver != giver else "")):
        name = reading.party_name(text)
        is_noun = name[:1].islower() and " " in name and not name.startswith(("a ", "an "))
        if name in reading.party_names or is_noun:
            fields[key] = [name]
    words = paragraph.text[cue.start : cue.end]
    if words in clause.title:
        fields["title"] = clause.title
    return Suggestion(
        _KIND, fields, (passage_of(paragraph, *span),), _CONFIDENCE, _RULE, f'words of a {cue.meaning}: "{words}"'
    )
