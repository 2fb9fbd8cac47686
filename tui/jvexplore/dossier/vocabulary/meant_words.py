"""Words that people write, and the known word that each means: "buyer" for acquirer, "sales" for revenue.

A dossier has the known word; what is typed for a fact may be either. Each table has the known words, with those that
mean them, spelled as ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MEANT_ROLES: Final = {
    "executive": "ceo cfo coo chief-executive president managing-director",
    "director": "chairman chairwoman chair board-member non-executive-director",
    "acquirer": "buyer purchaser",
    "seller": "vendor",
    "adviser": "advisor bank law-firm",
    "regulator": "authority watchdog supervisor",
    "customer": "client",
    "workforce": "employees staff",
    "lender": "creditor bondholder",
}
"""An office stands for the role of those who hold it."""
MEANT_VERBS: Final = {
    "leads": "heads runs directs is-chief-executive-of",
    "chairs": "is-chairman-of is-chair-of",
    "works-for": "is-employed-by",
    "founded": "set-up established",
    "competes-with": "rivals competes-against",
    "backs": "supports",
}
MEANT_CATEGORIES: Final = {
    "challenge": {"antitrust": "competition-law cartel-law", "shareholder-opposition": "shareholders"},
    "dossier": {"acquisition": "purchase buyout", "takeover": "bid"},
    "event": {
        "completion": "closing close",
        "shareholder-vote": "shareholder-meeting general-meeting vote",
        "signing": "agreement",
        "talks": "negotiations",
        "founding": "foundation",
        "listing": "flotation ipo",
    },
    "figure": {
        "revenue": "sales turnover",
        "profit": "earnings net-income net-profit",
        "employees": "staff workforce headcount jobs",
        "synergies": "savings cost-savings",
        "market-value": "market-capitalisation",
        "price": "purchase-price",
    },
    "term": {
        "approval": "regulatory-approval clearance",
        "break-fee": "termination-fee breakup-fee break-up-fee",
        "put-option": "put",
        "call-option": "call",
        "licence": "license",
    },
}
"""By the kind of the fact, or "dossier"."""
MEANT_CLOSED_WORDS: Final = {
    "person": "man woman",
    "company": "bank firm corporation business",
    "fund": "investment-fund private-equity",
    "agency": "regulator authority ministry court public-body",
    "state": "government country",
    "organisation": "union association ngo foundation",
    "group": "family consortium",
    "expected": "planned forecast",
    "agreed": "signed",
    "actual": "done completed current",
    "rumoured": "rumored rumour",
    "abandoned": "cancelled dropped",
    "met": "satisfied paid granted",
    "direct": "verbatim",
}
"""Of types, statuses and the other closed lists; each means its word where a list has that."""
MEANT_COUNTRIES: Final = {
    "GB": "uk britain great-britain england scotland wales northern-ireland",
    "US": "usa america united-states-of-america",
    "AE": "uae",
    "NL": "holland",
    "CZ": "czech-republic",
}
"""By code; the names are those of the table of countries."""


def meant_spellings(meant: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each word that people write, with the known word that it means.

    Args:
        meant: one of the tables above.
    """
    for word, listed in meant.items():
        yield from ((each, word) for each in listed.split())
