"""What the roles of parties are called: the role of one party, and the heading above several that have it."""

from __future__ import annotations

from typing import Final

ROLES: Final = {
    "venture": ("Joint venture", "Joint venture"),
    "shareholder": ("Shareholder", "Shareholders"),
    "executive": ("Executive", "Executives"),
    "owner": ("Ultimate owner", "Ultimate owners"),
    "asset": ("Asset", "Assets"),
    "rival": ("Competitor", "Competitors"),
    "state": ("Government", "Governments"),
    "critic": ("Critic", "Critics"),
    "mentioned": ("Also mentioned", "Also mentioned"),
}
"""Each role in the order of the pane of parties, with its name and its heading."""


def role_name(role: str) -> str:
    """Return the name of a role, as on the page of a party: Ultimate owner."""
    return ROLES[role][0]


def role_heading(role: str) -> str:
    """Return what stands above the parties that have a role: Ultimate owners."""
    return ROLES[role][1]
