"""The words beside a name that say which role a party has in the deal, in English and German.

Those of the first table stand directly before or behind the name, as in "Danish rival Nordvik" or "Halsey Quint, a
shareholder"; those of the second say what it does or what is done to it, as in "offered 455 pence".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ROLE_NOUNS: Final[Mapping[str, str]] = {
    "venture": "joint venture|gemeinschaftsunternehmen",
    "shareholder": "shareholder|shareholders|großaktionär*|aktionär*|gesellschafter*",
    "lender": "lender|lenders|creditor*|gläubiger*|kreditgeber*",
    "adviser": "adviser|advisers|advisor|advisors|berater*",
    "regulator": (
        "regulator|watchdog|competition authority|aufsichtsbehörde|kartellbehörde|markets authority"
        "|competition commission"
    ),
    "court": "court|gericht",
    "executive": (
        "chief executive|chief financial officer|finance director|chief operating officer|ceo|cfo|vorstandsvorsitzende*"
        "|vorstandschef*|geschäftsführer*|finanzvorstand|finanzchef*"
    ),
    "director": (
        "chairman|chairwoman|chair|board member|non-executive director|aufsichtsratsvorsitzende*|aufsichtsratschef*"
    ),
    "analyst": "analyst|analysts|analystin",
    "bidder": "bidder|bidders|suitor|suitors|bieter*",
    "seller": "seller|vendor|verkäufer*",
    "acquirer": "buyer|acquirer|käufer*",
}
ROLE_DEEDS: Final[Mapping[str, str]] = {
    "adviser": "is advising|advises|advised|berät|beriet",
    "bidder": "offered|offers|raised its cash offer|raised its offer|bid for|bids for|bietet",
    "lender": "lent|lends",
}
COMPANY_NOUNS: Final[Mapping[str, str]] = {
    "venture": "joint venture|venture|gemeinschaftsunternehmen",
    "target": "target|zielgesellschaft|übernahmeziel",
    "regulator": "regulator|watchdog|aufsichtsbehörde|kartellbehörde",
    "acquirer": "buyer|acquirer|käufer|käuferin",
    "bidder": "bidder|bieter",
    "seller": "seller|verkäufer",
}
"""How an article calls the one party that has a role, without its name: "the joint venture"."""
