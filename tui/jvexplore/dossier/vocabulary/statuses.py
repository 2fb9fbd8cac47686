"""The statuses of facts and challenges. Closed: totals and contradiction checks depend on these values."""

from __future__ import annotations

from typing import Literal

RealityStatus = Literal["rumoured", "proposed", "agreed", "expected", "optional", "actual", "former", "abandoned"]
"""Of stakes, relations, events and figures: reported as talk; offered or sought; signed or announced, but not done;
planned or forecast; only if a right is used; so now, which is meant where nothing is said; no longer so; given up."""
TermStatus = Literal["proposed", "agreed", "met", "waived", "failed"]
"""Of terms, agreed where nothing is said; `met` is satisfied, granted, exercised or paid; `failed` refused, lapsed."""
ChallengeStatus = Literal["open", "answered", "disputed", "resolved"]
"""Of challenges, open where nothing is said."""
