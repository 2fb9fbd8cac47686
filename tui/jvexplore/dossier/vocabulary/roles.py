"""The roles of parties in the deal, with a name and a plural heading for each."""

from __future__ import annotations

from typing import Final, NamedTuple

from jvexplore.dossier.vocabulary.headings import id_heading
from jvexplore.dossier.vocabulary.nouns import plural_phrase


class RoleWording(NamedTuple):
    """The name of a role, and the heading for several parties with it."""

    name: str
    heading: str


def _wording(name: str) -> RoleWording:
    return RoleWording(name, plural_phrase(name))


ROLE_GROUPS: Final = {
    "The deal": {
        "venture": RoleWording("Joint venture", "Joint venture"),
        "target": RoleWording("Target", "Target"),
        "asset": _wording("Asset"),
    },
    "Owners": {
        "acquirer": _wording("Acquirer"),
        "bidder": _wording("Bidder"),
        "seller": _wording("Seller"),
        "partner": _wording("Partner"),
        "shareholder": _wording("Shareholder"),
        "investor": _wording("Investor"),
        "owner": _wording("Ultimate owner"),
    },
    "People": {
        "executive": _wording("Executive"),
        "director": _wording("Board member"),
    },
    "Money and advice": {
        "lender": _wording("Lender"),
        "guarantor": _wording("Guarantor"),
        "adviser": _wording("Adviser"),
        "manager": _wording("Fund manager"),
    },
    "Public bodies": {
        "government": _wording("Government"),
        "regulator": _wording("Regulator"),
        "court": _wording("Court"),
    },
    "Around the deal": {
        "rival": _wording("Competitor"),
        "customer": _wording("Customer"),
        "supplier": _wording("Supplier"),
        "workforce": RoleWording("Workforce", "Workforce"),
        "critic": _wording("Critic"),
        "analyst": _wording("Analyst"),
        "source": _wording("Unnamed source"),
        "mentioned": RoleWording("Also mentioned", "Also mentioned"),
    },
}
"""The known roles, grouped as a form offers them."""

ROLE_WORDINGS: Final = {role: wording for group in ROLE_GROUPS.values() for role, wording in group.items()}
_ALIASES: Final = {"state": "government"}
"""Role ids of format 1, and the present ids."""
_PANE_ORDER: Final = (
    *("venture", "target", "acquirer", "bidder", "seller", "partner", "shareholder", "investor"),
    *("executive", "director", "owner", "asset", "lender", "guarantor", "adviser", "manager"),
    *("rival", "customer", "supplier", "workforce", "government", "regulator", "court"),
    *("critic", "analyst", "source"),
)
"""The order of the pane of parties, which is that of format 1 for the roles that format 1 has."""
_RANKS: Final = {role: rank for rank, role in enumerate(_PANE_ORDER)}
_LAST_ROLE: Final = "mentioned"


def canonical_role(role: str) -> str:
    """Return the present id of a role."""
    return _ALIASES.get(role, role)


def role_name(role: str) -> str:
    """Return the name of a role: Ultimate owner; a dossier's own role is worded from its id."""
    known = ROLE_WORDINGS.get(canonical_role(role))
    return known.name if known else id_heading(role)


def role_heading(role: str) -> str:
    """Return the heading for parties with a role: Ultimate owners; for a dossier's own role, its plural."""
    known = ROLE_WORDINGS.get(canonical_role(role))
    return known.heading if known else plural_phrase(id_heading(role))


def role_sort_key(role: str) -> tuple[int, str]:
    """Return the sort key of a role in the pane of parties.

    A dossier's own roles come after all known ones, sorted by id; parties that are only mentioned come last.
    """
    present = canonical_role(role)
    rank = len(_PANE_ORDER) + 1 if present == _LAST_ROLE else _RANKS.get(present, len(_PANE_ORDER))
    return rank, present
