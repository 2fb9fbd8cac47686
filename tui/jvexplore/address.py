"""Addresses: what notes and links name facts by. `stake/alibaba`, `paragraph/5`, or `dossier`."""

from __future__ import annotations

from typing import Annotated, Final, NewType, TypeAlias

from jvexplore.constraints import SLUG, MatchesPattern

Address = NewType("Address", str)
"""What names a fact, a paragraph or the dossier; it may lead nowhere. Only the functions here make one of text."""

DOSSIER: Final = Address("dossier")
"""The address of the dossier as a whole."""

NO_ADDRESS: Final = Address("")
"""Stands where there is none."""

_MOST_DIGITS: Final = 10

NotedAddress: TypeAlias = Annotated[
    Address, MatchesPattern(f"[a-z]+/{SLUG}|{DOSSIER}", "an address", 'like "stake/finch", "paragraph/5" or "dossier"')
]
"""The form in a file of whatever a note may be on; the kind may be one that only a newer version knows."""


def fact_address(kind: str, fact_id: str) -> Address:
    """Return the address of a fact."""
    return Address(f"{kind}/{fact_id}")


def paragraph_address(number: int) -> Address:
    """Return the address of a paragraph."""
    return Address(f"paragraph/{number}")


def address_of(text: str) -> Address:
    """Return a text as the address that it is known to be: the key of a row, or what a draft or an option names."""
    return Address(text)


def paragraph_number(address: Address) -> int | None:
    """Return the number in an address like `paragraph/5`, or `None` for any other address."""
    kind, _, number = address.partition("/")
    short = len(number) < _MOST_DIGITS  # longer ones Python may refuse to read
    return int(number) if kind == "paragraph" and number.isdecimal() and short else None


def canonical_address(typed: str) -> Address:
    """Return what was typed as an address in the form in which notes name it: `paragraph/5` for `paragraph/05`."""
    address = Address(typed)
    number = paragraph_number(address)
    return paragraph_address(number) if number else address
