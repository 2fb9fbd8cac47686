"""Suggest what stands in the way of a deal, by words that say so, by who says it and by contrast."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.prefill.clause_titles import read_clause
from jvexplore.dossier.prefill.fact_reading import FactReading
from jvexplore.dossier.prefill.word_cues import CueTable, FoundCue
from jvexplore.suggest.rules.cues import challenge_cues, challenge_signs
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

_RULE: Final = "challenge"
_KIND: Final = "challenge"
_TITLE: Final = "title"
_OTHER: Final = "other"
_MARK: Final = '"'
_ENOUGH: Final = 0.65
"""The weight of the signs from which a sentence is suggested."""
_OF_SURE: Final = 1.0
_OF_LIKELY: Final = 0.35
_OF_CONTRAST: Final = 0.25
_OF_ACTOR: Final = 0.25
_OF_CRITICS_QUOTE: Final = 0.65
_OF_CRITIC: Final = 0.25
_OF_SPOKEN: Final = 0.1
"""For what somebody named by their office says themselves."""
_OF_DEMAND: Final = 0.45
_OF_RESPONSE: Final = -0.8
_OF_NEIGHBOUR: Final = 0.4
"""For a sentence with a sign, in a paragraph that has a challenge."""
_OF_QUOTE: Final = 1.0
"""For words in quotation marks beside a challenge: what is said there is mostly part of it."""
_MAX_LIKELY: Final = 3
"""How many signs that are only likely count."""


_NEGATION: Final = re.compile(
    r"(?:\b(?:not|no|never|without|nor|neither|nobody|avoid|avoids|avoided|avoiding|dismissed)|n['’]t)\s(?:[a-z]+\s){0,2}\Z"
)
_NEGATION_REACH: Final = 24
_HARM: Final = re.compile(challenge_signs.HARM, re.IGNORECASE)
_HARM_CATEGORY: Final = "public-opposition"
_SPEAKER: Final = re.compile(
    r"([A-Z][\w'-]{2,30})(?:\sof\s[^,.\"]{3,60})?(?:,[^.\"]{3,80},)?\s(?:said|says|added|adds|asked|warned)\b"
    r"|\b(?:said|says|asked|added)\s(?:[A-Z][\w.'-]{0,30}\s){0,3}([A-Z][\w'-]{2,30})"
)
"""Who speaks: the word of the name that stands nearest before the verb, or the last one behind it."""
_LONGEST_HEADING: Final = 60
_DETAIL: Final = re.compile(r"\d|\b[A-Z]")
"""What a sentence that only announces has not: a number, a name."""
_INVERTED: Final = re.compile(r",\s(?:said|says)\s(?:the\s)?[A-Z]")
"""A speaker behind what is said: the first name is not theirs."""


_OPENING: Final = re.compile(r"(?:\S+\s){1,6}")
"""The words of a sentence in which its subject stands."""


class _ReadSentence(NamedTuple):
    """A sentence with the signs in it."""

    start: int
    end: int
    sure: Sequence[FoundCue]
    likely: int
    actor: str
    weight: float
    is_quoted: bool


@cache
def _sure_table() -> CueTable:
    return CueTable(challenge_cues.SURE)


@cache
def _sign_table() -> CueTable:
    tables = (
        ("likely", challenge_signs.LIKELY),
        ("contrast", challenge_signs.CONTRAST),
        ("response", challenge_signs.RESPONSES),
        ("demand", challenge_signs.DEMANDS),
    )
    return CueTable(dict(tables))


@cache
def _critic_table() -> CueTable:
    return CueTable({"critic": challenge_signs.CRITICS})


@cache
def _actor_table() -> CueTable:
    return CueTable(challenge_signs.ACTORS)


def suggest_challenges(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the challenges of a deal, a sentence each."""
    critics: set[str] = set()
    for paragraph in reading.paragraphs:
        if paragraph.part == _TITLE:
            continue
        sentences = list(_read_sentences(paragraph))
        speakers = _speakers(paragraph.text)
        is_of_critic = bool(_critic_table().first_meaning(paragraph.text, 0, len(paragraph.text)))
        has_critic = is_of_critic or not critics.isdisjoint(speakers)
        for number, each in enumerate(sentences):
            weight = each.weight + _beside(sentences, number)
            weight += has_critic * (_OF_CRITICS_QUOTE * each.is_quoted + _OF_CRITIC * bool(each.likely))
            if weight < _ENOUGH or _is_heading(paragraph.text, sentences, number):
                continue
            if is_of_critic:
                critics.update(speakers)
            yield _suggest(reading, paragraph, sentences, number)


def _speakers(text: str) -> set[str]:
    """Return the last names of those who speak in a paragraph."""
    return {each[1] or each[2] for each in _SPEAKER.finditer(text)}


def _is_heading(text: str, sentences: Sequence[_ReadSentence], number: int) -> bool:
    """Return whether a sentence only announces the challenge behind it: "Not everyone is happy."."""
    one, *behind = sentences[number : number + 2]
    is_short = one.end - one.start <= _LONGEST_HEADING and not (one.is_quoted or one.actor)
    follows = bool(behind) and (behind[0].weight >= _ENOUGH or (behind[0].is_quoted and bool(behind[0].likely)))
    return is_short and follows and _DETAIL.search(text, one.start + 1, one.end) is None


def _read_sentences(paragraph: ParagraphReading) -> Iterator[_ReadSentence]:
    """Yield the sentences of a paragraph; those that begin with a quotation mark, or behind an open one, are quoted."""
    is_open, behind = False, 0
    for start, end in paragraph.sentences:
        is_open ^= paragraph.text.count(_MARK, behind, start) % 2 == 1
        behind = start
        yield _read_sentence(paragraph, start, end, is_quoted=is_open or paragraph.text.startswith(_MARK, start))


def _read_sentence(paragraph: ParagraphReading, start: int, end: int, *, is_quoted: bool) -> _ReadSentence:
    text = paragraph.text
    found = (each for each in _sure_table().find_cues(text, start, end) if not _is_negated(text, each.start))
    harms = (FoundCue(_HARM_CATEGORY, *each.span()) for each in _HARM.finditer(text, start, end))
    sure = sorted((*found, *harms), key=lambda each: each.start)
    taken = {at for each in sure for at in range(each.start, each.end)}
    signs = [
        each
        for each in _sign_table().find_cues(text, start, end)
        if each.start not in taken and not (each.meaning == "likely" and _is_negated(text, each.start))
    ]
    likely = sum(each.meaning == "likely" for each in signs)
    actor = _actor_table().first_meaning(text, start, end)
    weight = (
        _OF_SURE * len(sure)
        + _OF_LIKELY * min(likely, _MAX_LIKELY)
        + _OF_CONTRAST * any(each.meaning == "contrast" for each in signs)
        + _OF_ACTOR * bool(actor)
        + _OF_DEMAND * _is_demand(text, start, end, signs)
        + _OF_RESPONSE * any(each.meaning == "response" for each in signs)
    )
    weight += _OF_SPOKEN * (is_quoted and bool(likely and actor))
    return _ReadSentence(start, end, sure, likely, actor, weight, is_quoted)


def _is_demand(text: str, start: int, end: int, signs: Sequence[FoundCue]) -> bool:
    """Return whether those who are mostly against a deal want something: "Passenger groups want a cap on fares"."""
    if not any(each.meaning == "demand" for each in signs):
        return False
    opening = _OPENING.match(text, start, end)
    behind = opening.end() if opening else start
    return _actor_table().first_meaning(text, start, behind) in challenge_signs.PEOPLE


def _is_negated(text: str, position: int) -> bool:
    """Return whether a sign is denied: "pledged not to cut jobs", "no complaints"."""
    return _NEGATION.search(text, max(0, position - _NEGATION_REACH), position) is not None


def _beside(sentences: Sequence[_ReadSentence], number: int) -> float:
    """Return what the other sentences of a paragraph add to the weight of one."""
    near = (*sentences[max(0, number - 1) : number], *sentences[number + 1 : number + 2])
    if not any(each.weight >= _ENOUGH for each in near):
        return 0
    each = sentences[number]
    return _OF_QUOTE * each.is_quoted + _OF_NEIGHBOUR * bool(each.likely)


def _suggest(
    reading: RuleReading, paragraph: ParagraphReading, sentences: Sequence[_ReadSentence], number: int
) -> Suggestion:
    sentence = sentences[number]
    words = reading.words(paragraph, _KIND, sentence.start, sentence.end)
    category = _category(sentence, FactReading(words).category) or _category_beside(sentences, number) or _OTHER
    fields: dict[str, Any] = {"category": category}
    first = min(sentence.start + 1, sentence.end)
    focus = (sentence.sure[0].start, sentence.sure[0].end) if sentence.sure else (sentence.start, first)
    if '"' not in words.text[sentence.start : sentence.end] and (title := read_clause(words, *focus).title):
        fields["title"] = title
    is_inverted = _INVERTED.search(paragraph.text, sentence.start, sentence.end)
    if not (sentence.is_quoted or is_inverted) and (raisers := FactReading(words).raisers_text()):
        fields["raised_by"] = [reading.party_name(each.strip()) for each in raisers.split(",")]
    passage = passage_of(paragraph, sentence.start, sentence.end)
    cue = f'"{paragraph.text[focus[0] : focus[1]]}"' if sentence.sure else "what is said beside it"
    return Suggestion(_KIND, fields, (passage,), _confidence(len(sentence.sure)), _RULE, f"a challenge, by {cue}")


def _confidence(sure: int) -> float:
    """Return how certain a challenge is, by how many signs say so by themselves."""
    if not sure:
        return 0.45
    return 0.6 if sure == 1 else 0.75


def _category(sentence: _ReadSentence, topic: str) -> str:
    """Return the category of a sentence: what its signs say, who says it, what it is about."""
    told = next((each.meaning for each in sentence.sure if each.meaning), "")
    if told == "litigation" and sentence.actor == "antitrust":
        return sentence.actor  # a regulator that sues
    if sentence.actor in challenge_signs.TELLING_ACTORS:
        return sentence.actor if not told or told == topic else told
    return told or topic or sentence.actor


def _category_beside(sentences: Sequence[_ReadSentence], number: int) -> str:
    near = [*sentences[number + 1 : number + 2], *reversed(sentences[:number])]
    return next(filter(None, (_category(each, "") for each in near)), "")
