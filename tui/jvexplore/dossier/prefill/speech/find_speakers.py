"""Find who stands before a verb of saying as its subject, and what a sentence is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speaker_cues import OFFICES
from jvexplore.dossier.prefill.speech.sentence_parts import CIRCLE, HEAD_NOUN, JOINING, PRONOUN, sentence_parts
from jvexplore.dossier.prefill.speech.speaker_nouns import noun_speakers
from jvexplore.dossier.prefill.speech.speakers import NOBODY, Speakers, described_speakers, named_speakers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.speech.speakers import SpeakerContext
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName

_ADVERB: Final = re.compile(
    r"[\s,](?:weiter|ferner|zudem|außerdem|dazu|also|later|then|has|have|had|hat|haben|however|though|too|himself"
    r"|herself|itself|repeatedly|recently"
    r"|previously|earlier|already|yesterday|today|tonight|only|now|still|first|once|in turn|aber|jedoch|auch|wiederum"
    r"|(?:late\s+|early\s+)?(?:on|am)\s+\w+(?:day|tag|abend|woch)"
    r"|(?:last|this|earlier this)\s+(?:week|month|year|night|summer|autumn|spring|winter|\w+day)|\w+ly|both|all|each"
    r"|in\s+(?:an?|the|its|his|her)\s+(?:\w+\s+){0,2}(?:statement|interview|filing|letter|note|report))\s*,?\s*\Z",
    re.IGNORECASE,
)
_ADVERB_REACH: Final = 40
_MAX_ADVERBS: Final = 4
_NEGATED: Final = re.compile(r"(?:\bnot|n't|\bnever|\bdeclined to|\brefused to|\bcould|\bwould|\bmight|\bnicht)\s*\Z")
_COORDINATED: Final = re.compile(r"(?:\s|,)(?:and|but|then|or|und|aber)\s*\Z")
_BOUNDARY: Final = re.compile(
    r"[,;:(]\s|\s-\s|\"\s?|\s(?:but|while|whereas|although|that|because|as|when|if|and|though|und|aber|während|wie"
    r"|dass)\s"
)
_RESTART: Final = re.compile(r"\s*(?:but|and|while|though|yet|although|aber|und|doch)\s")
_ADVERBIAL: Final = re.compile(
    r"\s*(?:on|in|at|after|before|during|since|when|while|as|if|because|although|though|despite|for|from|with|by|to"
    r"|under|over"
    r"|speaking|asked|writing|commenting|announcing|meanwhile|still|yet|however|but|and|separately|also|earlier|last"
    r"|this"
    r"|nach|vor|seit|bei|im|am|in|auf|gefragt)\b|\s*[A-Z]?\w+ly\s*\Z",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"\s*(?:[Bb]ut|[Aa]nd|[Yy]et|[Ss]o|[Oo]r|[Ww]hile|[Tt]hough|[Aa]lthough|[Aa]ber|[Uu]nd|[Dd]och)\s+"
)
_AND: Final = re.compile(r"\s*(?:and|und)\s+(?:[a-z][\w-]*\s+){0,3}")
_FINITE: Final = re.compile(
    r"\b(?:had|has|have|would|will|was|were|is|are|could|should|may|might|must|can|did|does|rose|fell|hat|ist|war"
    r"|wird|\w{3,}ed)\b"
)
_EMBEDDED: Final = re.compile(r"\s*(?:which|who|whose|where|led|based|founded|owned|speaking|der|die|das|welche\w*)\b")
_OFFICE_HOLDER: Final = re.compile(rf"(?:'s?)?\s(?:[\w-]+\s){{0,3}}(?:{OFFICES}|CEO|CFO)\s", re.IGNORECASE)
"""What stands between a company and one of its people: "Finch CEO Ana Okoye"."""
_ADDED: Final = re.compile(r"add(?:ed|s)\b")
_BOARD_OF: Final = re.compile(r"\bboards?\s+of\s+(?:directors\s+of\s+)?(?:the\s+)?\Z", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]{0,60}\)")


def subject_speakers(words: WordsReading, start: int, verb: int, context: SpeakerContext) -> Speakers:
    """Return who stands before a verb of saying as its subject.

    Args:
        words: what is read of the paragraph.
        start: where the subject may begin.
        verb: where the verb begins.
        context: what stands before.
    """
    if _NEGATED.search(words.text, max(start, verb - _ADVERB_REACH), verb):
        return NOBODY
    if circle := CIRCLE.match(words.text, start, verb):
        return described_speakers(circle["who"], 0.75)
    end = _without_adverbs(words.text, start, verb)
    if context.last and _ADDED.match(words.text, verb) and PRONOUN.fullmatch(words.text, max(start, end - 5), end):
        return context.last
    if _COORDINATED.search(words.text, max(start - 1, 0), end):
        return first_subject(words, start, end, context)
    if words.text[end : end + 1] == ",":
        return _set_apart(words, start, end, context)
    return _ending_at(words, start, end, context)


def _without_adverbs(text: str, start: int, end: int) -> int:
    """Return where the subject ends before a verb: "Okoye on Tuesday also " said."""
    for _ in range(_MAX_ADVERBS):
        while end > start and text[end - 1].isspace():
            end -= 1
        found = _ADVERB.search(text, max(start, end - _ADVERB_REACH), end)
        if found is None:
            break
        end = found.start()
    while end > start and text[end - 1] in " ,":
        end -= 1
    return end


def _ending_at(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Speakers:
    """Return who is named, or meant, by the words that end at a position."""
    names = words.names_between(start, end)
    bounds = [each.end() for each in _BOUNDARY.finditer(words.text, start, end) if not _is_in_name(names, each)]
    begin = bounds[-1] if bounds else start
    if names and names[-1].end == end:
        last = names[-1]
        if not words.is_behind_preposition(last):
            return named_speakers(words, _joined(words, names), 0.92 if last.kind == "person" else 0.88)
        inner = [each for each in names if each.start >= begin and _is_head(words, each)]
        people = [each for each in inner if each.kind == "person"]
        if people or inner:
            return named_speakers(words, (people or inner)[:1], 0.88)
    if names and names[-1].is_possessive and words.text[names[-1].end : end] == "'s":
        return described_speakers(words.text[names[-1].start : end], 0.8)  # Moody's
    return noun_speakers(words, begin, end, context)


def _is_in_name(names: Sequence[ReadName], match: re.Match[str]) -> bool:
    return any(each.start < match.start() and match.end() < each.end for each in names)


def _is_short(words: WordsReading, name: ReadName) -> bool:
    """Return whether a name is one in brackets behind the full one."""
    return "(" in words.text[max(0, name.start - 2) : name.start]


def _is_head(words: WordsReading, name: ReadName) -> bool:
    if _BOARD_OF.search(words.text, max(0, name.start - 40), name.start):
        return True
    return not (name.is_possessive or words.is_modifier(name) or words.is_behind_preposition(name))


def _joined(words: WordsReading, names: Sequence[ReadName]) -> list[ReadName]:
    """Return the last name, and before it those that are joined to it: "Amrein of the union and Dieter Holl"."""
    found = [names[-1]]
    for each in reversed(names[:-1]):
        between = _IN_BRACKETS.sub("", words.text[each.end : found[0].start])
        if JOINING.fullmatch(between) is None and not (len(found) > 1 and between.strip() == ","):
            if words.is_behind_preposition(each):
                continue
            break
        if not _is_head(words, each):
            if words.is_behind_preposition(each):
                continue
            break
        found.insert(0, each)
    return found


def _set_apart(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Speakers:
    """Return who is named before what is said of them between commas: "Okoye, chief executive of Finch, said"."""
    parts = [*sentence_parts(words, start, end)]
    restarts = [number for number, (first, _) in enumerate(parts) if number and _is_restart(words.text, start, first)]
    parts = parts[restarts[-1] :] if restarts else parts
    opening = _OPENING.match(words.text, *parts[0])
    parts[0] = (opening.end() if opening else parts[0][0], parts[0][1])
    heads = [each for each in parts if not _is_beside(words, *each)]
    if not heads:
        return NOBODY
    first, last = heads[0]
    found = [each for each in words.names_between(first, last) if _is_head(words, each) and not _is_short(words, each)]
    if found:
        people = [each for each in found if each.kind == "person"]
        chosen = (people or found)[-1:]
        others = [each for part in parts for each in _joined_part(words, *part)]
        return named_speakers(words, [*_joined_from(words, chosen[0], found), *others], 0.9)
    for begin, stop in heads[1:]:
        names = words.names_between(begin, stop)
        if names and words.text[begin : names[0].start].strip() in ("", "and"):
            listed = [each for each in words.names_between(begin, end) if words.are_joined([names[0], each])]
            return named_speakers(words, [names[0], *listed], 0.88)
        break
    return noun_speakers(words, first, last, context)


def _is_restart(text: str, start: int, first: int) -> bool:
    """Return whether another clause begins with "but", or with "and" behind a verb."""
    found = _RESTART.match(text, first)
    return found is not None and (
        found[0].strip() not in ("and", "und") or _FINITE.search(text, start, first) is not None
    )


def _joined_part(words: WordsReading, start: int, end: int) -> list[ReadName]:
    """Return the name that is joined to those before: "Ana Reyes, chief executive, and Bo Winter"."""
    opening = _AND.match(words.text, start, end)
    name = words.name_at(opening.end()) if opening else None
    return [name] if name else []


def _joined_from(words: WordsReading, name: ReadName, names: Sequence[ReadName]) -> list[ReadName]:
    up_to = [each for each in names if each.start <= name.start]
    return _joined(words, up_to)


def _is_beside(words: WordsReading, start: int, end: int) -> bool:
    """Return whether a part of a sentence is none that has its subject: "On Tuesday", "which owns Finch"."""
    return bool(_ADVERBIAL.match(words.text, start, end) or _EMBEDDED.match(words.text, start, end)) or not (
        words.text[start:end].strip()
    )


def _office_holder(words: WordsReading, start: int, end: int) -> ReadName | None:
    """Return the person with whom a part begins, behind a company and an office: "Finch chief executive Ana Okoye"."""
    company = next(iter(words.names_between(start, end)), None)
    between = _OFFICE_HOLDER.match(words.text, company.end, end) if company and company.kind != "person" else None
    person = words.name_at(between.end()) if between else None
    return person if person and person.kind == "person" else None


def first_subject(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Speakers:
    """Return what a sentence, or its beginning, is about: its first subject.

    Args:
        words: what is read of the paragraph.
        start: where the sentence begins.
        end: where that must end of which the subject is meant.
        context: what stands before.
    """
    heads = [each for each in sentence_parts(words, start, end) if not _is_beside(words, *each)]
    if not heads:
        return NOBODY
    first, last = heads[0]
    if pronoun := PRONOUN.match(words.text, first, last):
        return noun_speakers(words, first, pronoun.end(), context)
    if person := _office_holder(words, first, last):
        return named_speakers(words, [person], 0.88)
    noun = HEAD_NOUN.match(words.text, first, last)
    names = [each for each in words.names_between(first, end) if _is_head(words, each) or (noun and each.start > first)]
    if noun is None:
        heads_only = [each for each in names if _is_head(words, each)]
        return named_speakers(words, heads_only[:1], 0.85) if heads_only else NOBODY
    inside = [each for each in words.names_between(first, noun.end()) if _is_head(words, each)]
    if inside:
        return named_speakers(words, inside[:1], 0.82)
    following = [
        each for each in names if words.text[noun.end() : each.start].strip() in ("", ",", "of", "of the", "von")
    ]
    if following:
        return named_speakers(words, following[:1], 0.85)
    return noun_speakers(words, first, noun.end(), context)
