"""The parts of a sentence between commas, and the words with which a part begins that names or means who speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.speaker_cues import BODIES, OFFICES, SPOKESPEOPLE, UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.prefill.words_reading import WordsReading

HEAD_NOUN: Final = re.compile(
    rf"\s*(?:the|its|their|his|her|a|an|one|two|three|four|several|some|both|der|die|das|ein|eine"
    rf"|zwei)\s+(?:[\w&'-]+\s+){{0,5}}?"
    rf"(?:{OFFICES}|{BODIES}|{UNNAMED}|{SPOKESPEOPLE})\b",
    re.IGNORECASE,
)
PRONOUN: Final = re.compile(r"\s*(?:he|she|it|they|er|sie)\b", re.IGNORECASE)
CIRCLE: Final = re.compile(
    r"\s*(?:[Ii]n|[Aa]us|[Bb]ei|[Ii]m)\s+(?:den\s+|dem\s+)?(?P<who>(?:\w+\s+)?(?:Kreisen|\w+kreisen"
    r"|Umfeld)\b[^,.\"]{0,40})"
)
JOINING: Final = re.compile(
    r"(?:,\s[^,.;\"]{3,60},)?\s+(?:(?:of|from|at|for|von|vom)\s+[^,.;]{1,40}?\s+)?(?:and|und)\s+(?:[\w-]+\s+){0,2}"
)


def sentence_parts(words: WordsReading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the parts of some words between commas; commas within names part nothing."""
    names = words.names_between(start, end)
    first = start
    for match in re.finditer(r",\s|;\s|\s-\s", words.text[start:end]):
        position = start + match.start()
        if any(each.start < position < each.end for each in names):
            continue
        yield first, position
        first = start + match.end()
    yield first, end
