"""The statuses of challenges."""

from __future__ import annotations

from typing import Literal

ChallengeStatus = Literal["open", "answered", "disputed", "resolved"]
"""Whether a challenge has been dealt with; `open` is the default. Closed: other programs rely on these values."""
