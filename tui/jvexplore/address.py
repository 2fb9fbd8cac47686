"""Addresses, by which notes and links refer to facts: `stake/alibaba`, `paragraph/5`, `source/wire`, or `dossier`."""

from __future__ import annotations

from typing import Annotated, Final, NewType, TypeAlias

from jvexplore.constraints import SLUG, MatchesPattern

Address = NewType("Address", str)
"""Identifies a fact, a paragraph, a source or the dossier; may lead nowhere. Made only by the functions below."""

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


def party_address(party_id: str) -> Address:
    """Return the address of a party, which most keys name by its bare id."""
    return fact_address("party", party_id)


def paragraph_address(paragraph_id: str) -> Address:
    """Return the address of a paragraph."""
    return Address(f"paragraph/{paragraph_id}")


def source_address(source_id: str) -> Address:
    """Return the address of a source."""
    return Address(f"source/{source_id}")


def address_of(text: str) -> Address:
    """Return text known to be an address, such as a row key, a draft's subject or an option, as an `Address`."""
    return Address(text)


def paragraph_id(address: Address) -> str:
    """Return the id in an address like `paragraph/5`, without leading zeros; empty for any other address."""
    kind, _, found = address.partition("/")
    if kind != "paragraph":
        return ""
    # Python refuses to parse very long numbers.
    return str(int(found)) if found.isdecimal() and len(found) < _MAX_DIGITS else found


def source_id(address: Address) -> str:
    """Return the id in an address like `source/wire`; empty for any other address."""
    kind, _, found = address.partition("/")
    return found if kind == "source" else ""


def canonical_address(typed: str) -> Address:
    """Return a typed address in canonical form: `paragraph/5` for `paragraph/05`."""
    address = Address(typed)
    found = paragraph_id(address)
    return paragraph_address(found) if found else address
