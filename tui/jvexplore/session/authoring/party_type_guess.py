"""Guess the type of a party by its name: what its words say, else a company."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.reading.names import guess_name_kind

_INITIALS: Final = re.compile(r"(?:[^\W\d_a-z]\.\s?){1,3}(?:[^\W\d_a-z][\w'’-]+\s?){1,3}")
_TITLE: Final = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Prof|Herr|Frau)\.?\s")
_PARTICLE: Final = re.compile(r"\s(?:van|von|bin|ibn|zu|ter)\s")
"""A word without a capital that stands in the names of people."""
_DEFAULT: Final = "company"


def guess_party_type(name: str, usual: str = "") -> str:
    """Return the type that a party of some name probably has.

    That of a person needs evidence: a given name, a title or initials in the name, or what is said beside it.

    Args:
        name: its name.
        usual: what is said beside the name, or the type of parties in its place, which decides where the name does
            not; empty if there is neither.
    """
    if _TITLE.match(name):
        return "person"
    if found := guess_name_kind(name) or usual:
        return found
    return "person" if _INITIALS.fullmatch(name) or _PARTICLE.search(name) else _DEFAULT
