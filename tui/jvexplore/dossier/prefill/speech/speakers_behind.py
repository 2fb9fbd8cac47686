"""Find who stands behind a verb of saying: "said Ana Okoye, chief executive of Finch"."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speaker_cues import OFFICES, SPOKESPEOPLE, UNNAMED
from jvexplore.dossier.prefill.speech.sentence_parts import CIRCLE, HEAD_NOUN, JOINING, PRONOUN, sentence_parts
from jvexplore.dossier.prefill.speech.speaker_nouns import noun_speakers
from jvexplore.dossier.prefill.speech.speakers import Speakers, described_speakers, named_speakers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.speech.speakers import SpeakerContext
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName

_PREPOSITION: Final = re.compile(
    r"\s(?:of|for|from|with|by|to|in|at|on|into|against|over|von|vom|für|mit|bei|an|aus|der|des)\s"
)
_UNNAMED_BEHIND: Final = re.compile(
    rf"\s*(?:(?:a|an|one|two|three|several|another|some|ein|eine|einer|zwei|drei|mehrere)\s[^,.\"]*?)?(?:{UNNAMED})\b",
    re.IGNORECASE,
)
_SPOKES_BEHIND: Final = re.compile(rf"\s*[^,]{{0,30}}\b{SPOKESPEOPLE}\b")
_OFFICE_END: Final = re.compile(rf"\b{OFFICES}\s*\Z", re.IGNORECASE)


def speakers_behind(words: WordsReading, verb_end: int, end: int, context: SpeakerContext) -> Speakers:
    """Return who stands behind a verb of saying: “…,” said Ana Okoye, chief executive of Finch.

    Args:
        words: what is read of the paragraph.
        verb_end: where the verb ends.
        end: where the sentence ends.
        context: what stands before.
    """
    text = words.text
    if circle := CIRCLE.match(text, verb_end, end):
        return described_speakers(circle["who"], 0.75)
    if pronoun := PRONOUN.match(text, verb_end, end):
        return noun_speakers(words, verb_end, pronoun.end(), context)
    (first, last), *others = islice(sentence_parts(words, verb_end, end), 2)
    names = words.names_between(first, last)
    heads = [each for each in names if not (each.is_possessive or _PREPOSITION.search(words.text, first, each.start))]
    people = [each for each in heads if each.kind == "person"]
    if people:
        return named_speakers(words, _behind_joined(words, people), 0.95)
    if _SPOKES_BEHIND.match(text, first, last):
        return noun_speakers(words, first, last, context)
    if others and not heads and (HEAD_NOUN.match(text, first, last) or _OFFICE_END.search(text, first, last)):
        names = words.names_between(*others[0])
        if names and not text[others[0][0] : names[0].start].strip():
            return named_speakers(words, names[:1], 0.92)
    if _UNNAMED_BEHIND.match(text, first, last):
        return described_speakers(text[first:last], 0.75)
    if heads:
        return named_speakers(words, heads[:1], 0.85)
    return noun_speakers(words, first, _end_of_noun(words, first, last), context)


def _behind_joined(words: WordsReading, people: Sequence[ReadName]) -> list[ReadName]:
    listed = [people[0]]
    for each in people[1:]:
        if JOINING.fullmatch(words.text, listed[-1].end, each.start) is None:
            break
        listed.append(each)
    return listed


def _end_of_noun(words: WordsReading, start: int, end: int) -> int:
    noun = HEAD_NOUN.match(words.text, start, end)
    return noun.end() if noun else end
