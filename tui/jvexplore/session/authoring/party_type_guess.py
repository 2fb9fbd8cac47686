"""Guess the type of a party by its name: what its words say, else a company, or a person if it looks like one."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.reading.names import guess_name_kind

_NAME: Final = r"[^\W\d_a-z][\w'’.-]*"
_PERSON: Final = re.compile(rf"{_NAME}(?: (?:{_NAME}|van|von|de|der|al|bin|da|di|du|la|le)){{1,3}}")
_DEFAULT: Final = "company"


def guess_party_type(name: str, usual: str = "") -> str:
    """Return the type that a party of some name probably has.

    Args:
        name: its name.
        usual: the type of parties in its place, which decides where the name does not; empty if there is none.
    """
    if found := guess_name_kind(name) or usual:
        return found
    is_initials = any(word.isupper() and len(word) > 1 for word in name.split())
    return "person" if _PERSON.fullmatch(name) and not is_initials else _DEFAULT
