"""The words just before a position in a text, looked up in sets of cues: much faster than a regular expression."""

from __future__ import annotations

_REACH = 32
"""The number of characters examined before a position."""


def words_before(text: str, position: int) -> list[str]:
    """Return the last three words before a position, in lower case; hyphens and slashes separate words: "mid-2018"."""
    return text[max(0, position - _REACH) : position].lower().replace("-", " ").replace("/", " ").split()[-3:]


def is_preceded(words: list[str], cues: frozenset[str]) -> bool:
    """Return whether the last word, or the last two or three together, are a cue."""
    return not cues.isdisjoint((words[-1], " ".join(words[-2:]), " ".join(words))) if words else False


def cue_set(words: str) -> frozenset[str]:
    """Return the cues of a string: separated by commas or, if all are single words, by spaces."""
    return frozenset(words.split(",") if "," in words else words.split())


def follows_number(text: str, position: int) -> bool:
    """Return whether one or two digits precede a position.

    "31 September" is not a date, so its "September" must not be read as one.
    """
    words = words_before(text, position)
    digits = words[-1].rstrip("stndrh.") if words else ""
    return digits.isdigit() and len(digits) <= len("31")
