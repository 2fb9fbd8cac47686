"""The known categories of challenges, terms, events, figures and dossiers, with their names.

The categories of one kind are unknown to the others. The outer tuples are the groups of the form in which a category is
chosen. Categories that a dossier adds of its own are in `known_words.py`.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.grammar.headings import id_heading

if TYPE_CHECKING:
    from collections.abc import Mapping

CHALLENGE_CATEGORIES: Final = (
    ("antitrust", "national-security", "foreign-investment", "licensing", "sanctions", "tax"),
    ("data-protection", "data-localisation", "censorship"),
    ("politics", "public-opposition", "labour", "environment", "human-rights"),
    ("financing", "valuation", "debt", "currency"),
    ("control", "shareholder-opposition", "minority-rights", "conflict-of-interest", "disclosure"),
    ("integration", "logistics", "technology", "key-people", "timing"),
    ("competition", "demand", "supply", "business-model"),
    ("litigation", "misconduct", "contract"),
    ("other",),
)

TERM_CATEGORIES: Final = (
    ("offer", "purchase", "consideration", "payment", "earn-out", "dividend", "break-fee"),
    ("condition", "approval", "deadline"),
    (
        "put-option",
        "call-option",
        "pre-emption",
        "tag-along",
        "drag-along",
        "anti-dilution",
        "warrant",
        "conversion",
        "veto",
        "board-seat",
    ),
    ("undertaking", "irrevocable", "lock-up", "standstill", "exclusivity", "non-compete", "commitment"),
    ("loan", "bond", "equity-commitment", "debt-swap", "write-down", "covenant", "guarantee", "collateral"),
    ("contribution", "lease", "licence", "supply", "mandate", "management"),
)
"""Categories of terms: what one party ("by") owes to, or may ask of, another ("to")."""

EVENT_CATEGORIES: Final = (
    (
        "approach",
        "talks",
        "proposal",
        "rejection",
        "bid-deadline",
        "announcement",
        "signing",
        "completion",
        "withdrawal",
    ),
    ("board-decision", "shareholder-vote", "filing", "approval", "refusal", "ruling", "lawsuit"),
    ("founding", "purchase", "sale", "listing", "default", "appointment", "departure"),
    ("statement", "protest", "incident"),
)
SINGLE_EVENTS: Final = frozenset(("announcement", "signing", "completion", "withdrawal"))
"""The categories of events that happen once in a deal, so that two with different dates contradict each other."""

FIGURE_CATEGORIES: Final = (
    (
        "deal-value",
        "equity-value",
        "enterprise-value",
        "price",
        "exchange-ratio",
        "premium",
        "discount",
        "multiple",
        "parcel",
        "contribution",
        "threshold",
        "shares-covered",
        "synergies",
        "cost",
    ),
    ("fee", "cap", "floor", "principal", "interest-rate", "rent"),
    (
        "revenue",
        "profit",
        "debt",
        "cash",
        "assets",
        "market-value",
        "share-price",
        "shares",
        "employees",
        "users",
        "customers",
        "capacity",
        "market-share",
    ),
    ("population", "market-size"),
    ("count",),
)

DOSSIER_CATEGORIES: Final = (
    "joint-venture",
    "acquisition",
    "takeover",
    "merger",
    "minority-stake",
    "privatisation",
    "restructuring",
    "financing",
    "listing",
    "other",
)

CATEGORY_GROUPS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "challenge": CHALLENGE_CATEGORIES,
    "term": TERM_CATEGORIES,
    "event": EVENT_CATEGORIES,
    "figure": FIGURE_CATEGORIES,
    "dossier": (DOSSIER_CATEGORIES,),
}
"""The groups of categories of each kind of fact, by its name, and those of the dossier itself."""
CATEGORIES_BY_KIND: Final[Mapping[str, frozenset[str]]] = {
    kind: frozenset(chain.from_iterable(groups)) for kind, groups in CATEGORY_GROUPS.items()
}

_NAMES: Final = {
    "term": {
        "pre-emption": "Pre-emption right",
        "tag-along": "Tag-along right",
        "drag-along": "Drag-along right",
        "anti-dilution": "Anti-dilution protection",
        "conversion": "Conversion right",
        "irrevocable": "Irrevocable undertaking",
        "debt-swap": "Debt-for-equity swap",
    },
}
"""The names of the categories whose id, worded by rule, is not what the trade says; by kind and id."""


def known_category_name(kind: str, category: str) -> str:
    """Return the name of a category of a kind: "Put option"; that of an unknown one is worded from its id."""
    return _NAMES.get(kind, {}).get(category) or id_heading(category)


def kinds_of_category(category: str) -> list[str]:
    """Return the kinds that know a category, in the order of the tables; empty if none does."""
    return [kind for kind, known in CATEGORIES_BY_KIND.items() if category in known]
