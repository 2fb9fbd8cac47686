"""Addresses: what notes and links name facts by. `stake/alibaba`, `paragraph/5`, or `dossier`."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from jvexplore.forms import SLUG, Matches

KINDS: Final = {
    "party": "Parties",
    "stake": "Stakes",
    "quote": "Quotes",
    "challenge": "Challenges",
    "event": "Timeline",
    "figure": "Figures",
    "relation": "Relations",
}
"""The kinds of fact, as addresses name them, with what all of a kind are called; in the order in which they stand."""

DOSSIER: Final = "dossier"
"""The address of the dossier as a whole."""

_MOST_DIGITS: Final = 10

FactAddress: TypeAlias = Annotated[
    str, Matches(f"(?:{'|'.join(KINDS)})/{SLUG}", "an address", f'like "stake/finch"; kinds: {", ".join(KINDS)}')
]
"""The address of a fact of a kind that a dossier may have."""

Address: TypeAlias = Annotated[
    str, Matches(f"[a-z]+/{SLUG}|{DOSSIER}", "an address", 'like "stake/finch", "paragraph/5" or "dossier"')
]
"""Whatever a note may be on; the kind may be one that only a newer version knows."""


def paragraph(number: int) -> str:
    """Return the address of a paragraph."""
    return f"paragraph/{number}"


def paragraph_number(address: str) -> int | None:
    """Return the number in an address like `paragraph/5`, or `None` for any other address."""
    kind, _, number = address.partition("/")
    short = len(number) < _MOST_DIGITS  # longer ones Python may refuse to read
    return int(number) if kind == "paragraph" and number.isdecimal() and short else None


def canonical(address: str) -> str:
    """Return an address in the form in which notes name it: `paragraph/5` for `paragraph/05`."""
    number = paragraph_number(address)
    return paragraph(number) if number else address
