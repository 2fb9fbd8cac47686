"""Find whom a pronoun means that says something, from the sentences and paragraphs before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speaker_cues import UNNAMED
from jvexplore.dossier.prefill.speech.quotation_places import is_quoted
from jvexplore.dossier.prefill.speech.speakers import NOBODY, Speakers, named_speakers
from jvexplore.reading.names import NAME_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.speech.speakers import SpeakerContext
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName

_DATELINE: Final = re.compile(
    r"\A(?:[A-Z][A-Z .,/&'-]+\b[^.\"]{0,60}?|(?:[A-Z]\w+(?:,?\s\w+){0,3},?\s)?(?:\d{1,2}\s\w+"
    r"|\w+\.?\s\d{1,2})(?:,?\s\d{4})?)"
    r"\s[-–—]+\s|\A[A-Z][\w ]{2,30}:\s"
)
_UNNAMED: Final = re.compile(rf"(?<!\w){UNNAMED}(?!\w)", re.IGNORECASE)
_PERSON_BEHIND: Final = re.compile(r",\s(?:an?\s[^,.]{3,60},|who\s|\d\d,)")
_PARAGRAPHS: Final = 3
"""How many paragraphs back a company is that "the company" means."""
_SENTENCES: Final = 8
"""How many sentences back it is in the same paragraph, or whom "she" means."""


def person_before(words: WordsReading, start: int, end: int, context: SpeakerContext) -> Speakers:
    """Return whom "he" or "she" means: of the last sentence that names a person, who spoke last, else its subject."""
    position, first = end, start
    for _ in range(_SENTENCES):
        named = [each for each in words.names_between(first, position) if not is_quoted(words, each.start)]
        if any(words.typed_name(each) in context.last.names for each in named):
            return context.last
        if people := _people(named, words):
            return named_speakers(words, people[:1], 0.82)
        if not first:
            break
        position, first = first, min(words.sentence_at(first - 1)[0], first - 1)
    if context.last.names:
        return context.last
    for each in reversed(context.earlier[-1:]):
        if people := _people(each.names, each):
            return named_speakers(each, people[-1:], 0.7)
    names = [each for each in words.names_between(0, start) if not each.kind and each.text.count(" ") == 1]
    return named_speakers(words, [each for each in names if words.is_subject(each)][-1:], 0.7)


def _people(names: Sequence[ReadName], words: WordsReading) -> list[ReadName]:
    """Return the people among names: those who do something, if any do; else what may be the name of one."""
    found = [each for each in names if each.kind == "person" and not is_quoted(words, each.start)]
    return (
        [each for each in found if words.is_subject(each)]
        or found
        or [each for each in names if not each.kind and _PERSON_BEHIND.match(words.text, each.end)]
    )


def is_place(name: ReadName) -> bool:
    """Return whether a name is that of a country."""
    return any(name.text.casefold() in each.countries for each in NAME_LANGUAGES.values())


def body_before(words: WordsReading, position: int, context: SpeakerContext, *, is_company: bool = False) -> Speakers:
    """Return which company or body "it" means: what its sentence, or the one before, speaks of first.

    Args:
        words: what is read of the paragraph.
        position: where the pronoun or noun stands.
        context: what stands before.
        is_company: whether it can only be a company: "the company".
    """
    for _ in range(_SENTENCES):
        first, _ = words.sentence_at(max(0, position - 1))
        first = min(first, max(0, position - 1))
        if found := _bodies(words, first, position, is_company=is_company):
            return named_speakers(words, found[:1], 0.8)
        if not first:
            break
        position = first
    if not is_company and context.last and _is_body(context):
        return context.last._replace(confidence=0.7)
    for each in reversed(context.earlier[-_PARAGRAPHS:]):
        if found := _bodies(each, 0, len(each.text), is_company=is_company):
            return named_speakers(each, found[:1], 0.65)
    return NOBODY


def text_start(words: WordsReading) -> int:
    """Return where a paragraph begins behind the place and the day of an agency: "LONDON, March 3 - "."""
    dateline = _DATELINE.match(words.text)
    return dateline.end() if dateline else 0


def _is_body(context: SpeakerContext) -> bool:
    """Return whether who spoke last has a name, and is no person."""
    return not any(_UNNAMED.search(each) for each in context.last.names) and any(
        each.kind != "person" and reading.typed_name(each) in context.last.names
        for reading in context.earlier
        for each in reading.names
    )


def _bodies(words: WordsReading, start: int, end: int, *, is_company: bool) -> list[ReadName]:
    """Return what a part of the paragraph names that is no person, those first that do something."""
    start = start or text_start(words)
    found = [
        each
        for each in words.names_between(start, end)
        if each.kind != "person"
        and not is_place(each)
        and not is_quoted(words, each.start)
        and not _UNNAMED.search(each.text)
    ]
    if is_company:
        found = [each for each in found if each.kind in ("", "company", "fund")]
    subjects = [each for each in found if words.is_subject(each) or (is_company and each.is_possessive)]
    return (
        [each for each in subjects if each.kind]
        or subjects
        or [each for each in found if each.kind or " " in each.text]
    )
