"""The types of parties. Closed: other programs rely on these values."""

from __future__ import annotations

from typing import Final

PARTY_TYPES: Final = {
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
"""Each type with its name.

A state is a country or its government; an agency a ministry, regulator, court or other state body; an organisation a
union, association or non-governmental organisation; a group is several parties, or some that are not named separately;
an asset is a plant, mine, field, property or portfolio.
"""
