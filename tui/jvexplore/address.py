"""Addresses, by which notes and links refer to facts: `stake/alibaba`, `paragraph/5`, or `dossier`."""

from __future__ import annotations

from typing import Annotated, Final, NewType, TypeAlias

from jvexplore.constraints import SLUG, MatchesPattern

Address = NewType("Address", str)
"""Identifies a fact, a paragraph or the dossier; it may lead nowhere. Create one only with the functions below."""

DOSSIER: Final = Address("dossier")
"""The address of the dossier as a whole."""

NO_ADDRESS: Final = Address("")
"""The empty address, for optional fields."""

_MAX_DIGITS: Final = 10

NotedAddress: TypeAlias = Annotated[
    Address, MatchesPattern(f"[a-z]+/{SLUG}|{DOSSIER}", "an address", 'like "stake/finch", "paragraph/5" or "dossier"')
]
"""The address of a note's subject in a notes file. Any kind is accepted: a newer version may know more kinds."""


def fact_address(kind: str, fact_id: str) -> Address:
    """Return the address of a fact."""
    return Address(f"{kind}/{fact_id}")


def paragraph_address(number: int) -> Address:
    """Return the address of a paragraph."""
    return Address(f"paragraph/{number}")


def address_of(text: str) -> Address:
    """Return text known to be an address, such as a row key, a draft's subject or an option, as an `Address`."""
    return Address(text)


def paragraph_number(address: Address) -> int | None:
    """Return the number in an address like `paragraph/5`, or `None` for any other address."""
    kind, _, number = address.partition("/")
    short = len(number) < _MAX_DIGITS  # Python refuses to parse very long numbers
    return int(number) if kind == "paragraph" and number.isdecimal() and short else None


def canonical_address(typed: str) -> Address:
    """Return a typed address in canonical form: `paragraph/5` for `paragraph/05`."""
    address = Address(typed)
    number = paragraph_number(address)
    return paragraph_address(number) if number else address
