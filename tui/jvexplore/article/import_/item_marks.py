"""The marks with which the items of a list begin: bullets, dashes in place of bullets, numbers and letters."""

from __future__ import annotations

import re
from typing import Final

BULLETS: Final = "•·▪◦‣●■►\uf0b7"
"""What is nothing but a bullet, to stand in a character class; the last is that of Word, from the font Symbol."""
DASHES: Final = "–*-"
"""What people type instead, to stand at the end of a character class; one alone may be a dash of the text."""
NUMBER: Final = r"\(?(\d{1,2}|[a-z])[.)]"
"""The number of an item, 1. or (a), whose group is what counts up."""
_NUMBERED: Final = re.compile(rf"{NUMBER}\s")
_MARK: Final = re.compile(rf"(?:[{BULLETS}{DASHES}]|{NUMBER})\s")


def begins_item(text: str) -> bool:
    """Return whether a text begins as an item of a list does."""
    return _MARK.match(text) is not None


def are_successive_items(text: str, after: str) -> bool:
    """Return whether two texts begin as items of which the second is the next: 1. and 2., or (a) and (b)."""
    one, other = _NUMBERED.match(text), _NUMBERED.match(after)
    if not one or not other or one[1].isdigit() != other[1].isdigit():
        return False
    return int(other[1]) - int(one[1]) == 1 if one[1].isdigit() else ord(other[1]) - ord(one[1]) == 1
