"""The known roles of parties in a deal, with their names, headings and order.

Read by `dossier/kinds/party.py` for pages, panes and search. A dossier may add roles of its own: `known_words.py`.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from jvexplore.dossier.grammar.headings import id_heading
from jvexplore.dossier.grammar.noun_plurals import plural_phrase


class RoleWording(NamedTuple):
    """The wording of a role: its name on the page of a party, and the heading above all parties that have it."""

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
"""The known roles by id, in the groups of the form in which a role is chosen."""

ROLE_WORDINGS: Final = {role: wording for group in ROLE_GROUPS.values() for role, wording in group.items()}
_ALIASES: Final = {"state": "government"}
"""The present id of each role that was renamed since format 1."""
_PANE_ORDER: Final = (
    *("venture", "target", "acquirer", "bidder", "seller", "partner", "shareholder", "investor"),
    *("executive", "director", "owner", "asset", "lender", "guarantor", "adviser", "manager"),
    *("rival", "customer", "supplier", "workforce", "government", "regulator", "court"),
    *("critic", "analyst", "source"),
)
"""The order of roles in the pane of parties; those of format 1 keep the order that they have there."""
_RANKS: Final = {role: rank for rank, role in enumerate(_PANE_ORDER)}
_LAST_ROLE: Final = "mentioned"


def canonical_role(role: str) -> str:
    """Return the present id of a role; an unknown role is returned unchanged."""
    return _ALIASES.get(role, role)


def role_name(role: str) -> str:
    """Return the name of a role: Ultimate owner; the name of an unknown role is worded from its id."""
    known = ROLE_WORDINGS.get(canonical_role(role))
    return known.name if known else id_heading(role)


def role_heading(role: str) -> str:
    """Return the heading above the parties with a role: Ultimate owners; for an unknown role, its plural."""
    known = ROLE_WORDINGS.get(canonical_role(role))
    return known.heading if known else plural_phrase(id_heading(role))


def role_sort_key(role: str) -> tuple[int, str]:
    """Return the sort key of a role in the pane of parties.

    Unknown roles come after the known ones, sorted by id; `mentioned` comes last.
    """
    present = canonical_role(role)
    rank = len(_PANE_ORDER) + 1 if present == _LAST_ROLE else _RANKS.get(present, len(_PANE_ORDER))
    return rank, present
