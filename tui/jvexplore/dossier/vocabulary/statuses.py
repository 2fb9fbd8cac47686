"""The statuses of facts: how real a thing is, and whether a challenge has been dealt with.

Closed: other programs rely on these values.
"""

from __future__ import annotations

from typing import Literal

FactStatus = Literal["rumoured", "proposed", "agreed", "expected", "optional", "actual", "former", "abandoned"]
"""How real a stake, a relation, an event or a figure is; `actual` is the default."""
TermStatus = Literal["proposed", "agreed", "met", "waived", "failed"]
"""What became of a term; `agreed` is the default."""
ChallengeStatus = Literal["open", "answered", "disputed", "resolved"]
"""Whether a challenge has been dealt with; `open` is the default."""
