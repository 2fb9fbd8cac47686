"""Find who says something: by name, office or pronoun, the organisation of a spokeswoman, or whom nobody names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.prefill.cues.speech_cues import SPEECH_VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName

_UNNAMED: Final = (
    r"(?:people|person|sources?|analysts?|officials?|advis[eo]rs?|bankers?|executives?|lawyers?|investors?|shareholders?"
    r"|traders?|diplomats?|ministers?|lenders?|bondholders?|insiders?|critics|residents|workers|employees|brokers?"
    r"|economists?|consultants?|regulators?|lawmakers?|directors?)"
)
_DESCRIPTION: Final = re.compile(
    r"(?:(?:a|an|one|two|three|four|several|some|many|another|the|both|other)\s+)?(?:[a-z-]+\s+){0,2}?"
    rf"{_UNNAMED}\b(?:\s+(?:familiar\s+with|close\s+to|with\s+(?:direct\s+)?knowledge\s+of|briefed\s+on|involved\s+in"
    r"|at|for|from|of|who)\s[^,.\";:]{1,60}?)?(?=,?\s*\Z|\s+(?:on|late|earlier)\b[^,.\"]{0,20}\Z)",
    re.IGNORECASE,
)
_SPOKESPERSON: Final = re.compile(r"\b(?:spokes(?:man|woman|person|people)|Sprecher(?:in)?)\b", re.IGNORECASE)
_SPOKEN_FOR: Final = re.compile(r"\bspokes(?:man|woman|person)\s+(?:for|of|at)\s+(?:the\s+)?", re.IGNORECASE)
_PRONOUN: Final = re.compile(r"\b(?:he|she|er|sie)\b", re.IGNORECASE)
_PLAIN: Final = re.compile(
    r"\b(?:it|they|the company|the group|the firm|the bank|the union|the trust|the ministry|es)\b", re.IGNORECASE
)
_BESIDE: Final = 60
"""How far behind a verb of saying the name of a person stands at most, in characters."""
_BESIDE_OFFICE: Final = 40
"""How far from "spokeswoman" her own name stands at most, in characters."""
_BESIDE_COMPANY: Final = 12
"""How far before "spokeswoman" the company stands for which she speaks, in characters."""
_SPEECH: Final = re.compile(rf"\b{SPEECH_VERBS}\b")


class Speakers(NamedTuple):
    """Who says something.

    Attributes:
        names: the names of the parties, or a description as the article has it; none if it is not clear.
        confidence: how sure that is, from 0 to 1.
    """

    names: tuple[str, ...] = ()
    confidence: float = 0.0


def speakers_before(words: WordsReading, start: int, verb: int, last: Speakers) -> Speakers:
    """Return who stands before a verb of saying as its subject.

    Args:
        words: what is read of the paragraph.
        start: where the subject may begin.
        verb: where the verb begins.
        last: who spoke last, whom a pronoun may mean.
    """
    text = words.text[start:verb]
    if spoken_for := _organisation(words, start, verb):
        return Speakers((spoken_for,), 0.9)
    if described := _DESCRIPTION.search(text):
        inner = words.names_between(start + described.start(), start + described.end())
        if not inner or not text[described.start() :].startswith(inner[0].text):
            return Speakers((_as_written(described[0]),), 0.75)
    names = [each for each in words.names_between(start, verb) if not each.is_possessive]
    people = [each for each in names if each.kind == "person" and not words.is_behind_preposition(each)]
    near = [each for each in names if words.text[each.end : verb].strip(" ,") == ""]
    if near and words.are_joined(names) and near[-1] is names[-1]:
        return Speakers(_typed(words, names), 0.9)
    if people:
        return Speakers(_typed(words, people[-1:]), 0.92)
    subjects = [each for each in names if words.is_subject(each)]
    if near or subjects:
        return Speakers(_typed(words, (near or subjects)[-1:]), 0.85)
    if _PRONOUN.search(text):
        return _person_before(words, start) or last
    if _PLAIN.search(text) and (found := words.antecedent(verb)):
        return Speakers(_typed(words, [found]), 0.7)
    return last if _PLAIN.search(text) else Speakers()


def speakers_behind(words: WordsReading, verb_end: int, end: int, last: Speakers) -> Speakers:
    """Return who stands behind a verb of saying: “…,” said Ana Okoye, chief executive of Finch.

    Args:
        words: what is read of the paragraph.
        verb_end: where the verb ends.
        end: where the sentence ends.
        last: who spoke last.
    """
    text = words.text[verb_end:end]
    if spoken_for := _organisation(words, verb_end, end):
        return Speakers((spoken_for,), 0.9)
    names = words.names_between(verb_end, end)
    people = [each for each in names if each.kind == "person"]
    if people and people[0].start - verb_end < _BESIDE:
        joined = [each for each in people if words.are_joined(people)]
        return Speakers(_typed(words, joined or people[:1]), 0.95)
    lead = text.split(",")[0]
    if found := re.match(
        rf"\s*(?P<who>(?:a|an|one|two|three|several|another)\s[^,.\"]*?{_UNNAMED}\b[^,.\"]*)", lead, re.IGNORECASE
    ):
        return Speakers((_as_written(found["who"]),), 0.75)
    if names and not words.text[verb_end : names[0].start].strip():
        return Speakers(_typed(words, names[:1]), 0.85)
    if re.match(r"\s*(?:he|she|er|sie)\b", text, re.IGNORECASE):
        return last
    return Speakers(_typed(words, names[:1]), 0.6) if names else Speakers()


def _organisation(words: WordsReading, start: int, end: int) -> str:
    """Return for whom a spokesperson speaks; empty if there is none, or the person is named."""
    spokes = _SPOKESPERSON.search(words.text, start, end)
    if spokes is None:
        return ""
    people = [each for each in words.names_between(start, end) if each.kind == "person"]
    gaps = [min(abs(each.start - spokes.end()), abs(spokes.start() - each.end)) for each in people]
    if any(gap < _BESIDE_OFFICE for gap in gaps):
        return ""
    if of := _SPOKEN_FOR.match(words.text, spokes.start(), end):
        name = words.name_at(of.end())
        if name:
            return _typed(words, [name])[0]
    before = words.names_between(start, spokes.start())
    if before and spokes.start() - before[-1].end < _BESIDE_COMPANY:
        return _typed(words, before[-1:])[0]
    found = words.antecedent(spokes.start())
    return _typed(words, [found])[0] if found else ""


def _person_before(words: WordsReading, position: int) -> Speakers | None:
    quoted = [(each.start, each.end) for each in words.quotations]
    people = [
        each
        for each in words.names_between(0, position)
        if each.kind == "person" and not any(first <= each.start < last for first, last in quoted)
    ]
    if not people:
        return None
    subjects = [each for each in people if words.is_subject(each)]
    return Speakers(_typed(words, (subjects or people)[-1:]), 0.8)


def _typed(words: WordsReading, names: Sequence[ReadName]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.typed_name(each) for each in names))


def _as_written(text: str) -> str:
    return " ".join(text.split()).strip(" ,")
