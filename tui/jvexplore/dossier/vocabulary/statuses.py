"""How real a fact is said to be, by its kind. Closed: sums and contradictions depend on these words."""

from __future__ import annotations

from typing import Final

REALITY_STATUSES: Final = ("rumoured", "proposed", "agreed", "expected", "optional", "actual", "former", "abandoned")
"""Of stakes, relations, events and figures: reported as talk; offered or sought; signed or announced, but not done;
planned or forecast; only if a right is used; so now; no longer so; given up."""
TERM_STATUSES: Final = ("proposed", "agreed", "met", "waived", "failed")
"""Of terms; `met` is satisfied, granted, exercised or paid, `failed` refused or lapsed."""
CHALLENGE_STATUSES: Final = ("open", "answered", "disputed", "resolved")

_STATUSES: Final = {"term": TERM_STATUSES, "challenge": CHALLENGE_STATUSES} | dict.fromkeys(
    ("stake", "relation", "event", "figure"), REALITY_STATUSES
)
_DEFAULTS: Final = {"term": "agreed", "challenge": "open"} | dict.fromkeys(
    ("stake", "relation", "event", "figure"), "actual"
)


def fact_statuses(kind: str) -> tuple[str, ...]:
    """Return the statuses that facts of a kind can have; none for a kind that has no status, such as a party."""
    return _STATUSES.get(kind, ())


def default_status(kind: str) -> str:
    """Return the status of a fact that states none; empty for a kind that has no status."""
    return _DEFAULTS.get(kind, "")
