"""Words that people write, and the known word that each means: "buyer" for acquirer, "sales" for revenue.

A dossier has the known word; what is typed for a fact may be either. Keys are spelled as ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MEANT_ROLES: Final = {
    **dict.fromkeys(("ceo", "cfo", "coo", "chief-executive", "president", "managing-director"), "executive"),
    **dict.fromkeys(("chairman", "chairwoman", "chair", "board-member", "non-executive-director"), "director"),
    **dict.fromkeys(("buyer", "purchaser"), "acquirer"),
    **dict.fromkeys(("vendor",), "seller"),
    **dict.fromkeys(("advisor", "bank", "law-firm"), "adviser"),
    **dict.fromkeys(("authority", "watchdog", "supervisor"), "regulator"),
    **dict.fromkeys(("client",), "customer"),
    **dict.fromkeys(("employees", "staff"), "workforce"),
    **dict.fromkeys(("creditor", "bondholder"), "lender"),
}
"""An office stands for the role of those who hold it."""
MEANT_VERBS: Final = {
    **dict.fromkeys(("heads", "runs", "directs", "is-chief-executive-of"), "leads"),
    **dict.fromkeys(("is-chairman-of", "is-chair-of"), "chairs"),
    **dict.fromkeys(("is-employed-by",), "works-for"),
    **dict.fromkeys(("set-up", "established"), "founded"),
    **dict.fromkeys(("rivals", "competes-against"), "competes-with"),
    **dict.fromkeys(("supports",), "backs"),
}
MEANT_CATEGORIES: Final[Mapping[str, Mapping[str, str]]] = {
    "challenge": {"competition-law": "antitrust", "cartel-law": "antitrust", "shareholders": "shareholder-opposition"},
    "dossier": {"purchase": "acquisition", "buyout": "acquisition", "bid": "takeover"},
    "event": {
        **dict.fromkeys(("closing", "close"), "completion"),
        **dict.fromkeys(("shareholder-meeting", "general-meeting", "vote"), "shareholder-vote"),
        **dict.fromkeys(("agreement",), "signing"),
        **dict.fromkeys(("negotiations",), "talks"),
        **dict.fromkeys(("foundation",), "founding"),
        **dict.fromkeys(("flotation", "ipo"), "listing"),
    },
    "figure": {
        **dict.fromkeys(("sales", "turnover"), "revenue"),
        **dict.fromkeys(("earnings", "net-income", "net-profit"), "profit"),
        **dict.fromkeys(("staff", "workforce", "headcount", "jobs"), "employees"),
        **dict.fromkeys(("savings", "cost-savings"), "synergies"),
        **dict.fromkeys(("market-capitalisation"), "market-value"),
        **dict.fromkeys(("purchase-price",), "price"),
    },
    "term": {
        **dict.fromkeys(("regulatory-approval", "clearance"), "approval"),
        **dict.fromkeys(("termination-fee", "breakup-fee", "break-up-fee"), "break-fee"),
        **dict.fromkeys(("put",), "put-option"),
        **dict.fromkeys(("call",), "call-option"),
        **dict.fromkeys(("license",), "licence"),
    },
}
"""By the kind of the fact, or "dossier"."""
MEANT_CLOSED_WORDS: Final = {
    **dict.fromkeys(("man", "woman"), "person"),
    **dict.fromkeys(("bank", "firm", "corporation", "business"), "company"),
    **dict.fromkeys(("investment-fund", "private-equity"), "fund"),
    **dict.fromkeys(("regulator", "authority", "ministry", "court", "public-body"), "agency"),
    **dict.fromkeys(("government", "country"), "state"),
    **dict.fromkeys(("union", "association", "ngo", "foundation"), "organisation"),
    **dict.fromkeys(("family", "consortium"), "group"),
    **dict.fromkeys(("planned", "forecast"), "expected"),
    **dict.fromkeys(("signed",), "agreed"),
    **dict.fromkeys(("done", "completed", "current"), "actual"),
    **dict.fromkeys(("rumored", "rumour"), "rumoured"),
    **dict.fromkeys(("cancelled", "dropped"), "abandoned"),
    **dict.fromkeys(("satisfied", "paid", "granted"), "met"),
    **dict.fromkeys(("verbatim",), "direct"),
}
"""Of types, statuses and the other closed lists; each means its word where a list has that."""
MEANT_COUNTRIES: Final = {
    **dict.fromkeys(("uk", "britain", "great-britain", "england", "scotland", "wales", "northern-ireland"), "GB"),
    **dict.fromkeys(("usa", "america", "united-states-of-america"), "US"),
    **dict.fromkeys(("uae",), "AE"),
    **dict.fromkeys(("holland",), "NL"),
    **dict.fromkeys(("czech-republic",), "CZ"),
}
"""By code; the names are those of the table of countries."""
