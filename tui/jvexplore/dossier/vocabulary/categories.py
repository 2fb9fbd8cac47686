"""The known categories of challenges, terms, events, figures and dossiers.

For format 2: nothing in the program reads these tables yet, only tests. In format 1, challenges alone have a category,
which may be any word; `headings.py` gives its wording, as it will for the categories that a dossier adds of its own.
The outer tuples are the groups of the form in which a category is chosen.
"""

from __future__ import annotations

from typing import Final

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
