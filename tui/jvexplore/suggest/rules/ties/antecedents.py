"""What "its", "the company" or a bare office in a sentence means: the party that was last spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.ties.tagged_sentences import SIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.suggest.rules.ties.tagged_sentences import TaggedSentence

_SUBJECT: Final = re.compile(
    r"\A\W*(?:[A-Z]{3}[^<]{0,60}? - )?"
    r"(?:(?:[Oo]n|[Ii]n|[Aa]t|[Aa]mong|[Aa]fter|[Ff]or|[Uu]nder) [^<,;]{1,50}, )?"
    r"(?:[Tt]he\s+)?(?:(?:[A-Z][\w-]+|U\.S\.)\s+)?(?:[a-z][\w-]*\s+){0,4}"
    r"(?:<[CG]\d+>'s (?:[\w-]+,? ){1,5})?<C(?P<number>\d+)>(?!'s)(?!'s? [a-z]+ (?:said|told))"
)
_OPENING: Final = 3
"""At most how many characters stand before the first word of a sentence."""
_PAIR: Final = 2
_FAR: Final = 8
"""How many sentences back what is meant may be named."""


def company_before(sentences: Sequence[TaggedSentence], at: int, position: int) -> int | None:
    """Return the number of the company that a word at a position of a sentence means; `None` if none is clear.

    Args:
        sentences: those of the article.
        at: which of them.
        position: where the word stands in it.
    """
    text = sentences[at].text
    if subject := _SUBJECT.match(text, 0, position):
        return int(subject["number"])
    before = [each for each in SIGN.finditer(text, 0, position) if each["letter"] == "C" and not _is_quoted(text, each)]
    if before:
        return int(before[-1]["number"])
    own = {each["number"] for each in SIGN.finditer(text)}
    if '"' in sentences[at].paragraph.text:  # what a speaker speaks of is another's
        own |= {
            each["number"]
            for other in sentences[max(0, at - _FAR) : at]
            if other.paragraph is sentences[at].paragraph
            for each in SIGN.finditer(other.text)
            if other.text.lstrip().startswith('"') or _is_quoted(other.text, each)
        }
    is_opening = position < _OPENING and text.startswith("Its ", position)
    if is_opening and (number := _opening_its(sentences, at)) is not None:
        return number
    for each in _by_nearness(sentences, at):
        subject = _SUBJECT.match(each.text)
        if subject and subject["number"] not in own:
            return int(subject["number"])
    return None


def _opening_its(sentences: Sequence[TaggedSentence], at: int) -> int | None:
    """Return what "Its" at the beginning of a sentence means: what the one before is about, or alone names."""
    if not at:
        return None
    before = sentences[at - 1]
    if subject := _SUBJECT.match(before.text):
        return int(subject["number"])
    named = {
        each["number"]
        for each in SIGN.finditer(before.text)
        if each["letter"] == "C" and not _is_quoted(before.text, each)
    }
    is_same = before.paragraph is sentences[at].paragraph
    return int(named.pop()) if is_same and len(named) == 1 else None


def _by_nearness(sentences: Sequence[TaggedSentence], at: int) -> list[TaggedSentence]:
    """Return the sentences before one, those first that rather say of whom it speaks.

    These are the last ones of its paragraph; of an earlier paragraph it is the first, which says what that is about.
    """
    before = sentences[max(0, at - _FAR) : at]
    own = [each for each in before if each.paragraph is sentences[at].paragraph]
    earlier = [each for each in before if each.paragraph is not sentences[at].paragraph]
    return [*reversed(own), *sorted(earlier, key=lambda each: -each.paragraph.position)]


def is_subject(text: str, position: int) -> bool:
    """Return whether the first words of a sentence up to a position name a company, so that "its" means that."""
    return _SUBJECT.match(text, 0, position) is not None


def person_before(sentences: Sequence[TaggedSentence], at: int, position: int) -> int | None:
    """Return the number of the person that "his" at a position of a sentence means; `None` if none is clear."""
    for index in range(at, max(-1, at - _FAR // 2), -1):
        end = position if index == at else len(sentences[index].text)
        text = sentences[index].text
        found = [each for each in SIGN.finditer(text, 0, end) if each["letter"] == "P" and not _is_quoted(text, each)]
        if found:
            return int(found[-1 if index == at else 0]["number"])
    return None


def persons_before(sentences: Sequence[TaggedSentence], at: int, position: int) -> tuple[int, ...]:
    """Return the numbers of the two people that "their" at a position of a sentence means; none if they are not clear.

    They are those of the nearest sentence that names two, and no third; one who is named alone comes with them.
    """
    for index in range(at, max(-1, at - _FAR // 2), -1):
        end = position if index == at else len(sentences[index].text)
        text = sentences[index].text
        signs = [each for each in SIGN.finditer(text, 0, end) if each["letter"] == "P" and not _is_quoted(text, each)]
        numbers = {int(each["number"]) for each in signs}
        if len(numbers) > 1:
            return tuple(sorted(numbers)) if len(numbers) == _PAIR else ()
    return ()


def _is_quoted(text: str, sign: re.Match[str]) -> bool:
    return text.count('"', 0, sign.start()) % 2 == 1
