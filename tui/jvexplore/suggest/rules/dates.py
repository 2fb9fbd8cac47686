"""Suggest what happens at the dates of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill.clause_titles import read_clause
from jvexplore.dossier.prefill.fact_reading import FactReading
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.prefill.clause_titles import ReadClause
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

_RULE: Final = "date"
_KIND: Final = "event"
_UNREAL: Final = frozenset(("negated", "denied", "forbidden"))
_KEYS: Final = {"": "when", "from": "since", "after": "since", "by": "until", "until": "until", "before": "until"}
"""The key that a date has, by the bound that the words before it make of it."""
_CONDITION: Final = re.compile(
    r"\W*(?:if|unless|whether|provided|should|assuming|once|as long as|in case)\b", re.IGNORECASE
)
_BEHIND_CONDITION: Final = re.compile(
    r"\b(?:if|unless|whether|provided(?: that)?|assuming|once|so that)\s\Z", re.IGNORECASE
)
_REACH: Final = 16
_OTHER_COMPLETION: Final = re.compile(
    r"\bcomplet(?:e|ed|es|ing)\s(?:the\s|its\s|a\s|an\s|this\s)?"
    r"(?!(?:deal|transaction|purchase|sale|acquisition|takeover|merger|offer|bid|it|in|by|on|before|after)\b)[a-z]+"
)
"""What completes something else than a deal: "completed enrolment"."""
_SURE: Final = 0.95
_RELATIVE: Final = 0.9


def suggest_events(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield an event for each date of an article; one that the rules cannot title needs a title."""
    for paragraph in reading.paragraphs:
        keys: dict[int, set[str]] = {}
        for date in paragraph.dates:
            words = reading.words(paragraph, _KIND, date.start, date.end)
            clause = read_clause(words, date.start, date.end)
            key = _KEYS[date.bound]
            others = keys.setdefault(clause.start, set())
            is_second = bool(others - {key})
            others.add(key)
            told = {} if is_second else _told(reading, paragraph, clause)
            needs = () if "title" in told else ("title",)
            confidence = _RELATIVE if date.is_relative else _SURE
            passage = passage_of(paragraph, clause.start, clause.end)
            yield Suggestion(_KIND, {key: date.edtf} | told, (passage,), confidence, _RULE, "a date", needs=needs)


def _told(reading: RuleReading, paragraph: ParagraphReading, clause: ReadClause) -> dict[str, Any]:
    """Return what the clause says of what happens: title, category, parties; nothing if it does not happen."""
    is_unreal = paragraph.certainty.certainty_at(clause.start, clause.end) in _UNREAL
    is_behind = _BEHIND_CONDITION.search(paragraph.text, max(0, clause.start - _REACH), clause.start)
    if is_unreal or is_behind or _CONDITION.match(paragraph.text, clause.start):
        return {}
    words = reading.words(paragraph, _KIND, clause.start, clause.end)
    told: dict[str, Any] = {}
    if clause.title and not words.is_german:
        told["title"] = clause.title
    if category := "statement" if clause.is_statement else _category(words):
        told["category"] = category
    if parties := _parties(reading, words, clause.title):
        told["parties"] = parties
    return told


def _category(words: WordsReading) -> str:
    category = FactReading(words).deed
    is_other = category == "completion" and _OTHER_COMPLETION.search(words.text, words.start, words.end)
    return "" if is_other else category


def _parties(reading: RuleReading, words: WordsReading, title: str) -> list[str]:
    """Return who is in a clause: those that are known to act."""
    named = [
        reading.party_name(words.typed_name(each))
        for each in words.selected_names
        if each.key and (not title or each.text in title)
    ]
    return [each for each in dict.fromkeys(named) if each in reading.party_names]
