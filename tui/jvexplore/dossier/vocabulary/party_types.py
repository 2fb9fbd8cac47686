"""The types of parties, with their names. Closed: other programs rely on these values.

Read by `dossier/kinds/party.py` for the page of a party.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

PartyType: TypeAlias = Literal[
    "person",
    "company",
    "fund",
    "trust",
    "state",
    "agency",
    "organisation",
    "group",
    "platform",
    "product",
    "asset",
    "place",
]

PARTY_TYPES: Final[dict[PartyType, str]] = {
    "person": "Person",
    "company": "Company",
    "fund": "Fund",
    "trust": "Trust",
    "state": "State",
    "agency": "Agency",
    "organisation": "Organisation",
    "group": "Group",
    "platform": "Platform",
    "product": "Product",
    "asset": "Asset",
    "place": "Place",
}
"""The name of each type, by its id.

A state is a country or its government; an agency a ministry, regulator, court or other state body; an organisation a
union, association or non-governmental organisation; a group is several parties, or some that are not named separately;
an asset is a plant, mine, field, property or portfolio.
"""
