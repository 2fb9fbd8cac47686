"""Words that tell something about what is said with them: a category, a status, a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_GAP: Final = r"[^.;:]{1,100}?"
_NUMBER: Final = r"[^\d.;:]{0,16}\d[\d.,]*\w*"
_DATING: Final = re.compile(
    r"\b(?:after|before|following|since|until|of|from|nach|vor|seit|bis)\s+(?:(?:the|its|this|that|der|dem|die)\s+)?(?:\w+\s+)?\Z"
    r"|\b(?:at|upon|on)\s+(?:(?:the|its)\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before a word that says when something else happens: "after completion"."""
_WORD_END: Final = r"\w*"
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
        self._patterns = {meaning: _pattern(listed) for meaning, listed in phrases.items() if listed}

    def find_cues(self, text: str, start: int, end: int) -> list[FoundCue]:
        """Return the cues in a part of a text, those of each meaning in order, the meanings in that of the table."""
        return [
            FoundCue(meaning, *match.span())
            for meaning, pattern in self._patterns.items()
            for match in pattern.finditer(text, start, end)
        ]

    def first_meaning(self, text: str, start: int, end: int) -> str:
        """Return the first meaning of the table of which a part of a text has a cue; empty if it has none."""
        found = (meaning for meaning, each in self._patterns.items() if each.search(text, start, end))
        return next(found, "")

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
    by_opening: dict[str, list[str]] = {}
    for phrase in sorted((each.strip() for each in listed.split("|")), key=len, reverse=True):
        opening = phrase[:_OPENING] if phrase[:_OPENING].isalpha() else ""
        by_opening.setdefault(opening.casefold(), []).append(phrase)
    groups = [
        f"{re.escape(opening)}(?:{'|'.join(_phrase_pattern(each)[len(opening) :] for each in phrases)})"
        for opening, phrases in sorted(by_opening.items())
    ]
    return f"(?:{'|'.join(groups)})"


def _phrase_pattern(phrase: str) -> str:
    escaped = re.escape(phrase.strip())
    return escaped.replace(r"\*", _WORD_END).replace("…", _GAP).replace(r"\#", _NUMBER).replace(r"\ ", r"[\s-]+")
