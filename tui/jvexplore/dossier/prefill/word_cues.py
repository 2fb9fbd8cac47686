"""Words that tell something about what is said with them: a category, a status, a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_GAP: Final = r"[^.;:]{1,100}?"
_FIGURES: Final = (
    r"\d[\d.,]{0,30}\w{0,30}%?"
    r"(?:[\s-](?:hundred|thousand|million|billion|trillion|lakh|crore|bn|m|per\scent|percent)(?!\w)"
    r"(?:\s[a-z]{4,8}(?=\sa\s|\sper\s|\sin\s))?)?"
)
_NUMBER: Final = rf"[^\d.;:]{{0,16}}{_FIGURES}"
_FIRST_NUMBER: Final = rf"(?:[^\W\d]{{1,3}}[$£€]?|[$£€])?{_FIGURES}"
"""A number with which a phrase begins: only its currency stands before it."""
_DATING: Final = re.compile(
    r"\b(?:after|before|following|since|until|of|from|nach|vor|seit|bis)\s+(?:(?:the|its|this|that|der|dem|die)\s+)?(?:\w+\s+)?\Z"
    r"|\b(?:at|upon|on)\s+(?:(?:the|its)\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before a word that says when something else happens: "after completion"."""
_WORD_END: Final = r"\w*"
_WORD_START: Final = re.compile(r"(?<!\w)\w\w")
_OPENING: Final = 2
"""How many letters of a phrase are compared first."""


class FoundCue(NamedTuple):
    """A cue in a text: what it tells, and where it stands."""

    meaning: str
    start: int
    end: int


class CueTable:
    """Cues with what they tell.

    Args:
        phrases: for each meaning the cues that tell it, separated by bars; capitals make no difference. A star stands
            for any end of a word, an ellipsis for some words of the same clause, a number sign for a number in figures.
    """

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._meanings = [meaning for meaning, listed in phrases.items() if listed]
        self._scanned: dict[int, re.Pattern[str]] = {}
        self._by_opening: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
        for number, listed in enumerate(filter(None, phrases.values())):
            by_opening = _phrases_by_opening(listed)
            if unopened := by_opening.pop("", ()):
                self._scanned[number] = _pattern("|".join(unopened))
            for opening, phrases_of_it in by_opening.items():
                pattern = re.compile(rf"{_any_of(opening, phrases_of_it)}(?!\w)", re.IGNORECASE)
                self._by_opening.setdefault(opening, []).append((number, pattern))

    def find_cues(self, text: str, start: int, end: int) -> list[FoundCue]:
        """Return the cues in a part of a text, those of each meaning in order, the meanings in that of the table."""
        found = [(number, *match.span()) for number, match in self._matches(text, start, end)]
        for number, pattern in self._scanned.items():
            found += [(number, *match.span()) for match in pattern.finditer(text, start, end)]
        cues: list[FoundCue] = []
        last = (-1, 0)
        for number, first, behind in sorted(found, key=lambda each: (each[0], each[1], -each[2])):
            if last[0] < number or last[1] <= first:
                cues.append(FoundCue(self._meanings[number], first, behind))
                last = number, behind
        return cues

    def first_meaning(self, text: str, start: int, end: int) -> str:
        """Return the first meaning of the table of which a part of a text has a cue; empty if it has none."""
        first = min((number for number, _ in self._matches(text, start, end)), default=len(self._meanings))
        scanned = (number for number, each in self._scanned.items() if number < first and each.search(text, start, end))
        first = next(scanned, first)
        return self._meanings[first] if first < len(self._meanings) else ""

    def _matches(self, text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield what begins as a cue does and is one, at each word: of many cues, few are tried there."""
        by_opening = self._by_opening
        for word in _WORD_START.finditer(text, start, end):
            for number, pattern in by_opening.get(word[0].lower(), ()):
                if match := pattern.match(text, word.start(), end):
                    yield number, match

    def earliest_meaning(self, text: str, start: int, end: int) -> str:
        """Return the meaning of the first cue in a part of a text, but for those that only date something else."""
        found = [each for each in self.find_cues(text, start, end) if not _DATING.search(text, start, each.start)]
        return min(found, key=lambda each: each.start).meaning if found else ""

    def nearest_meaning(self, text: str, start: int, end: int, position: int) -> str:
        """Return the meaning of the cue that stands nearest to a position; of equals the first of the table."""
        found = self.find_cues(text, start, end)
        return nearest_cue(found, position).meaning if found else ""


def nearest_cue(found: Iterable[FoundCue], position: int) -> FoundCue:
    """Return the cue that stands nearest to a position; of equals the first.

    Raises:
        ValueError: if there is none.
    """
    return min(found, key=lambda each: _distance(each, position))


def _distance(cue: FoundCue, position: int) -> int:
    return max(cue.start - position, position - cue.end, 0)


def _pattern(listed: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_phrase_pattern(listed)}(?!\w)", re.IGNORECASE)


def any_phrase_pattern(listed: str) -> str:
    """Return the pattern of any of some phrases; where one begins with another, of the longer one.

    They are grouped by their first letters: of a long list, few are then tried at each word.
    """
    return f"(?:{'|'.join(_any_of(opening, each) for opening, each in sorted(_phrases_by_opening(listed).items()))})"


def _phrases_by_opening(listed: str) -> dict[str, list[str]]:
    """Return phrases by their first letters, the longest first; those that do not begin with letters by nothing."""
    by_opening: dict[str, list[str]] = {}
    for phrase in sorted((each.strip() for each in listed.split("|")), key=len, reverse=True):
        opening = phrase[:_OPENING].lower()
        by_opening.setdefault(opening if opening.isalnum() and len(opening) == _OPENING else "", []).append(phrase)
    return by_opening


def _any_of(opening: str, phrases: Iterable[str]) -> str:
    return f"{re.escape(opening)}(?:{'|'.join(_phrase_pattern(each)[len(opening) :] for each in phrases)})"


def _phrase_pattern(phrase: str) -> str:
    escaped = re.escape(phrase.strip())
    if escaped.startswith(r"\#"):
        escaped = _FIRST_NUMBER + escaped[2:].replace(r"\ ", r"[\s-]+")
    else:
        escaped = escaped.replace(r"\ ", r"[\s-]+")
    return escaped.replace(r"\*", _WORD_END).replace("…", _GAP).replace(r"\#", _NUMBER)
