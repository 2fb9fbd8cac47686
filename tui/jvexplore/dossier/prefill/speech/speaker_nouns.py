"""Find whom a pronoun or a noun means that says something: "she", "the company", "its chairman", "a spokesman"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speaker_cues import (
    BODIES,
    BODIES_OF_KIND,
    BOTH_COMPANIES,
    OFFICES,
    SPOKEN_FOR,
    SPOKESPEOPLE,
    UNNAMED,
)
from jvexplore.dossier.prefill.speech.speaker_pronouns import body_before, is_place, person_before, text_start
from jvexplore.dossier.prefill.speech.speakers import NOBODY, Speakers, described_speakers, named_speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.dossier.prefill.speech.speakers import SpeakerContext
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.name_words import NameKind
    from jvexplore.reading.names import ReadName

_PERSONAL: Final = re.compile(r"(?:\A|\W)(?:he|she|er|sie)\s*\Z", re.IGNORECASE)
_IMPERSONAL: Final = re.compile(r"(?:\A|\W)(?:it|they|es|man)\s*\Z", re.IGNORECASE)
_RELATIVE: Final = re.compile(r"(?:\A|\W)(?:who|which|that|as|what)\s*\Z", re.IGNORECASE)
_COUNTED: Final = (
    r"(?:a|an|one|two|three|four|five|several|some|many|most|another|other|both|ein|eine|einige|mehrere|zwei|drei)"
)
_DEFINITE: Final = r"(?:the|its|their|his|her|this|that|der|die|das|ihre?|seine?)"
_SPOKESPERSON: Final = re.compile(rf"\b{SPOKESPEOPLE}\b", re.IGNORECASE)
_DOCUMENT: Final = re.compile(
    r"(?P<of>'s)\s+(?:\w+\s+)?(?:report|letter|statement|filing|note|study|review|advice|analysis)\Z"
)
_OWN_OFFICE: Final = re.compile(rf"'s?\s+(?:\w+\s+)?(?P<noun>{OFFICES})\Z", re.IGNORECASE)
_BOARD: Final = re.compile(r"\bboard\Z")
_OWN_BOARD: Final = re.compile(r"\b(?:[Ii]ts|[Tt]heir)\s+board\Z")
_JOINED: Final = re.compile(r"\s*(?:and|but|while|though|und|aber|doch)\s+", re.IGNORECASE)
_OWN_DOCUMENT: Final = re.compile(
    r"(?:\A|\s)(?:its|their)\s+(?:\w+\s+)?(?:report|letter|statement|filing|note|study|accounts|website)\Z"
)
_SPOKEN_FOR: Final = re.compile(rf"\b{SPOKEN_FOR}", re.IGNORECASE)
_BOTH: Final = re.compile(rf"(?<!on )(?<!of )(?<!from )\b{BOTH_COMPANIES}\s*\Z", re.IGNORECASE)
_OFFICE: Final = re.compile(
    rf"(?<!\w){_DEFINITE}\s+(?:[\w&'-]+\s+){{0,3}}?(?P<noun>{OFFICES})(?:\s+(?:of|at|von|der|des)\s[^,]*)?\s*\Z",
    re.IGNORECASE,
)
_BODY: Final = re.compile(
    rf"(?<!\w){_DEFINITE}\s+(?:[\w&'-]+\s+){{0,3}}?(?P<noun>{BODIES})(?:\s+(?:of|von|der|des)\s[^,]*)?\s*\Z",
    re.IGNORECASE,
)
_SAME: Final = re.compile(
    rf"(?<!\w)(?:(?:the|these|those|both|die|beide)\s+(?:two\s+)?{UNNAMED}|one of (?:them|the two))\s*\Z", re.IGNORECASE
)
_COUNTED_PEOPLE: Final = re.compile(
    rf"(?<!\w){_COUNTED}\s+(?:of\s+(?:the|its|their)\s+)?(?:[\w&'-]+\s+){{0,6}}?{UNNAMED}\b(?:,?\s[^\"]*)?\Z",
    re.IGNORECASE,
)
_COUNTED_BODY: Final = re.compile(
    rf"(?<!\w){_COUNTED}\s+(?:[\w&'-]+\s+){{0,4}}?(?:{OFFICES}|{BODIES})s?\b(?:,?\s[^\"]*)?\Z", re.IGNORECASE
)
_PEOPLE_FIRST: Final = re.compile(
    rf"\s*(?:{_COUNTED}\s+)?(?:[a-z-]+\s+){{0,3}}?{UNNAMED}\s+(?:close|familiar|briefed|with|involved|at|who|in|on|from"
    r"|working|aware)\s[^\"]*\Z",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r"company|group|firm|business|Konzern|Unternehmen|Firma|Gruppe|Gesellschaft", re.IGNORECASE
)
_ANY_COMPANY: Final = re.compile(
    r"company|group|firm|bank|business|buyer|bidder|maker|manufacturer|Konzern|Unternehmen|Firma|Gruppe|Gesellschaft"
    r"|Hersteller|Bank|(?:car)?maker|retailer|insurer|lender|operator|airline|utility|brewer|miner|publisher|developer"
)
"""What a company of the deal is called in its second sentence."""
_PEOPLE: Final = re.compile(
    rf"(?:[a-z][\w-]*\s+){{0,3}}?{UNNAMED}\b(?:\s[^,\"]*)?\Z|(?:\A|(?<=\s))[a-z]{{3,}}(?:ers|ors|ists|ants)\Z",
    re.IGNORECASE,
)
_ANY_UNNAMED: Final = re.compile(rf"(?<!\w){UNNAMED}(?!\w)", re.IGNORECASE)
_BEFORE_NAME: Final = 50
_BEHIND_NAME: Final = 80
_ANY_OFFICE: Final = re.compile(
    r"banker|lawyer|attorney|executive|analyst|economist|billionaire|industrialist|entrepreneur|tycoon|boss|manager"
    r"|Manager(?:in)?|Unternehmer(?:in)?|Analyst(?:in)?|Gewerkschafter(?:in)?|Anwalt|Anwältin",
    re.IGNORECASE,
)
"""What somebody is called who was named before."""
_LONGEST: Final = 300
"""The longest description of who speaks, in characters."""
_KINDS: Final[Mapping[str, NameKind]] = {noun: kind for kind, nouns in BODIES_OF_KIND.items() for noun in nouns.split()}
_DESCRIBED: Final = 0.75


def noun_speakers(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Speakers:
    """Return whom the words mean with which a part of the paragraph ends.

    Args:
        words: what is read of the paragraph.
        start: where the part begins.
        end: where it ends.
        context: what stands before.
    """
    start = max(start, end - _LONGEST)
    if opening := _JOINED.match(words.text, start, end):
        start = opening.end()
    text = words.text[start:end].rstrip(" ,")
    if _RELATIVE.search(text):
        return NOBODY
    if _PERSONAL.search(text):
        return person_before(words, start, end, context)
    if _IMPERSONAL.search(text):
        return body_before(words, end, context)
    return (
        _both_companies(words, start, text, context)
        or _described_by(_PEOPLE_FIRST.match(text))
        or _spoken_for(words, start, text, context)
        or _holder_of_office(words, start, text, context)
        or _described_by(_COUNTED_PEOPLE.search(text) or _COUNTED_BODY.search(text))
        or _body(words, start, text, context)
        or _same_people(text, context)
        or _described_by(_PEOPLE.search(text))
    )


def _described_by(match: re.Match[str] | None) -> Speakers:
    """Return people whom nobody names, as they are described: "people familiar with the matter"."""
    return described_speakers(match[0], _DESCRIBED) if match else NOBODY


def _spoken_for(words: WordsReading, start: int, text: str, context: SpeakerContext) -> Speakers:
    """Return for whom a spokesperson speaks, or a report: "a spokeswoman for Finch", "Finch's report"."""
    end = start + len(text)
    if _OWN_DOCUMENT.search(text):
        return body_before(words, start, context, is_company=True)
    if document := _DOCUMENT.search(text):
        names = words.names_between(start, start + document.start("of"))
        return named_speakers(words, names[-1:], 0.8)
    if _SPOKESPERSON.search(text) is None:
        return NOBODY
    if of := _SPOKEN_FOR.search(words.text, start, end):
        if names := words.names_between(of.end() - 1, end):
            return named_speakers(words, names[:1], 0.9)
        return noun_speakers(words, of.end() - len("the "), end, context) or body_before(words, end, context)
    if before := words.names_between(start, end):
        return named_speakers(words, before[-1:], 0.9)
    return body_before(words, end, context)


def _same_people(text: str, context: SpeakerContext) -> Speakers:
    """Return who spoke last where "the people" means them."""
    same = _SAME.search(text)
    if same is None:
        return NOBODY
    is_last = any(_ANY_UNNAMED.search(each) for each in context.last.names)
    return context.last if is_last else described_speakers(same[0], 0.7)


def _last_of_kind(kind: NameKind | None, words: WordsReading, position: int, context: SpeakerContext) -> Speakers:
    """Return the party of a kind that was named last: a regulator, for "the authority"."""
    if kind is None:
        return NOBODY
    for reading in (words, *reversed(context.near)):
        stop = position if reading is words else len(reading.text)
        found = [each for each in reading.names_between(0, stop) if each.kind == kind and "Court" not in each.text]
        if found:
            return named_speakers(reading, found[-1:], 0.75)
    return NOBODY


def _holder_of_office(words: WordsReading, start: int, text: str, context: SpeakerContext) -> Speakers:
    end = start + len(text)
    if own := _OWN_OFFICE.search(text):
        names = words.names_between(start, start + own.start())
        held = _known_by(own["noun"], words, start + own.start(), context, is_person=True)
        return held or described_speakers(words.text[names[-1].start if names else start : end], 0.65)
    office = _OFFICE.search(text)
    if office is None:
        return NOBODY
    found = _known_by(office["noun"], words, start + office.start(), context, is_person=True)
    if not found and _ANY_OFFICE.fullmatch(office["noun"]):
        found = person_before(words, start, start + office.start(), context)
    return found or described_speakers(office[0], 0.65)


def _body(words: WordsReading, start: int, text: str, context: SpeakerContext) -> Speakers:
    """Return what "the union" or "the company" means."""
    body, end = _BODY.search(text), start + len(text)
    if _BOARD.search(text):
        if names := words.names_between(start, end):
            return named_speakers(words, names[-1:], 0.8)
        if _OWN_BOARD.search(text):
            return body_before(words, start, context, is_company=True)
    if body is None:
        return NOBODY
    if inner := words.names_between(start + body.start("noun"), end):
        return named_speakers(words, inner[:1], 0.8)
    position = start + body.start()
    if _COMPANY.fullmatch(body["noun"]) and (found := body_before(words, end, context, is_company=True)):
        return found
    known = _known_by(body["noun"], words, position, context, is_person=False)
    known = known or _last_of_kind(_KINDS.get(body["noun"].casefold()), words, position, context)
    if known or _ANY_COMPANY.fullmatch(body["noun"]) is None:
        return known or described_speakers(body[0], 0.7)
    return body_before(words, end, context, is_company=True)


def _both_companies(words: WordsReading, start: int, text: str, context: SpeakerContext) -> Speakers:
    """Return the two companies of which an article speaks first, for "the companies"."""
    if _BOTH.search(text) is None:
        return NOBODY
    found: dict[str, str] = {}
    for reading, names in _names_in_order(words, start, context):
        for each in names:
            if each.kind in ("", "company") and not is_place(each):
                found.setdefault(reading.typed_name(each), each.kind)
    return Speakers(tuple(found)[:2], 0.7) if len(found) > 1 else NOBODY


def _names_in_order(
    words: WordsReading, position: int, context: SpeakerContext
) -> Iterator[tuple[WordsReading, list[ReadName]]]:
    for each in context.earlier:
        yield each, each.names_between(text_start(each), len(each.text))
    yield words, words.names_between(text_start(words), position)


def _known_by(noun: str, words: WordsReading, position: int, context: SpeakerContext, *, is_person: bool) -> Speakers:
    """Return the last party before a position beside whose name a noun stands: "Marcus Elphick, chief executive"."""
    pattern = re.escape(noun)
    before = re.compile(rf"\b{pattern}\b\s*(?:of\s[^,]{{1,30}},?\s*)?,?\s*\Z", re.IGNORECASE)
    behind = re.compile(rf",?\s(?:is\s|was\s|\d+,\s)?[^.;\"]{{0,{_BEHIND_NAME}}}?\b{pattern}\b", re.IGNORECASE)
    own = re.compile(rf"\b{pattern}\Z", re.IGNORECASE)
    for reading in (words, *reversed(context.near)):
        stop = position if reading is words else len(reading.text)
        for each in reversed(reading.names_between(0, stop)):
            if (each.kind == "person") is not is_person and each.kind:
                continue
            begin = max(0, each.start - _BEFORE_NAME)
            if (
                (not is_person and own.search(each.full))
                or before.search(reading.text, begin, each.start)
                or (reading.text[each.end : each.end + 1] == "," and _is_apposition(behind, reading, each, stop))
            ):
                return named_speakers(reading, [each], 0.8)
    return NOBODY


def _is_apposition(behind: re.Pattern[str], reading: WordsReading, name: ReadName, stop: int) -> bool:
    found = behind.match(reading.text, name.end, min(stop, name.end + _BEHIND_NAME + 40))
    return found is not None and not any(
        name.end < each.start < found.end() - 1 and each.kind == "person" for each in reading.names
    )
