"""Guess the type of a party by its name: a legal form says company, two capitalised words a person."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "company": """
        plc ltd limited inc corp corporation co llc llp lp ag gmbh kg se sa sas sarl spa srl nv bv ab asa oy oyj pao ooo
        bank bancorp airlines airways motors energy media telecom pharma holding holdings industries systems
        technologies software insurance foods brothers sons partners
        """,
    "fund": "fund capital ventures equity",
    "trust": "trust foundation",
    "agency": "ministry commission authority regulator court agency office department bureau council",
    "organisation": "union association federation society institute university party church",
    "group": "family shareholders investors employees",
}
_TYPES: Final = {word: party_type for party_type, words in _WORDS.items() for word in words.split()}
_NAME: Final = r"[^\W\d_a-z][\w'’.-]*"
_PERSON: Final = re.compile(rf"{_NAME}(?: (?:{_NAME}|van|von|de|der|al|bin|da|di|du|la|le)){{1,3}}")
_DEFAULT: Final = "company"
_AFTER_NAME: Final = re.compile(r"[\s,]+")


def guess_party_type(name: str, usual: str = "") -> str:
    """Return the type that a party of some name probably has.

    Args:
        name: its name.
        usual: the type of parties in its place, which decides where the name does not; empty if there is none.
    """
    for word in reversed(_AFTER_NAME.split(name.casefold())):
        if found := _TYPES.get(word.replace(".", "").replace("/", "")):
            return found
    if usual:
        return usual
    is_initials = any(word.isupper() and len(word) > 1 for word in name.split())
    return "person" if _PERSON.fullmatch(name) and not is_initials else _DEFAULT
