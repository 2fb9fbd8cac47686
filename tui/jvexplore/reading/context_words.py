"""The words just before a position in a text. They are looked up in sets, which is much faster than a pattern."""

from __future__ import annotations

_REACH = 32
"""The number of characters examined before a position."""


def words_before(text: str, place: int) -> list[str]:
    """Return the last three words before a position, in lower case; hyphens and slashes separate words: "mid-2018"."""
    return text[max(0, place - _REACH) : place].lower().replace("-", " ").replace("/", " ").split()[-3:]


def is_preceded(words: list[str], cues: frozenset[str]) -> bool:
    """Tell whether the last one, two or three of some words are a cue."""
    return not cues.isdisjoint((words[-1], " ".join(words[-2:]), " ".join(words))) if words else False


def cue_set(words: str) -> frozenset[str]:
    """Return the cues in a string, separated by commas or, if all are single words, by spaces."""
    return frozenset(words.split(",") if "," in words else words.split())


def follows_number(text: str, place: int) -> bool:
    """Tell whether one or two digits precede a position: "31 September" is not a day, nor is September read."""
    words = words_before(text, place)
    digits = words[-1].rstrip("stndrh.") if words else ""
    return digits.isdigit() and len(digits) <= len("31")
