"""What a figure of a category measures: a party, the deal, or a term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

OF_PARTIES: Final = frozenset(
    (
        *("revenue", "profit", "debt", "cash", "assets", "market-value", "share-price", "shares", "employees"),
        *("users", "customers", "capacity", "market-share", "population"),
    )
)
"""The categories of what a party has."""
OF_PERCENTAGES: Final = frozenset(
    ("premium", "discount", "market-share", "interest-rate", "fee", "threshold", "cap", "floor", "multiple")
)
"""The categories that a percentage may have."""
OF_PERCENTAGES_ONLY: Final = frozenset(("premium", "discount", "market-share", "interest-rate"))
"""The categories that no amount of money has."""
OF_COUNTS: Final = frozenset(
    (
        *("employees", "users", "customers", "capacity", "population", "shares", "exchange-ratio", "multiple"),
        *("threshold", "market-size", "count"),
    )
)
"""The categories that a number which is neither money nor a percentage may have."""
OF_SHARES: Final = frozenset(("price", "share-price"))
"""The categories of what a single share costs."""
OF_DEAL: Final = frozenset(("deal-value",))
"""The categories of what the deal itself has."""
OF_TERMS: Final[Mapping[str, tuple[str, ...]]] = {
    "price": ("offer", "purchase"),
    "premium": ("offer",),
    "equity-value": ("offer",),
    "enterprise-value": ("offer",),
    "multiple": ("offer",),
    "fee": ("break-fee",),
    "principal": ("loan", "bond", "equity-commitment"),
    "rent": ("lease",),
    "contribution": ("contribution",),
}
"""The categories of the terms that a figure of some category measures."""
