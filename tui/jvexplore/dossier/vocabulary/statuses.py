"""How a challenge stands: a closed list."""

from __future__ import annotations

from typing import Literal

ChallengeStatus = Literal["open", "answered", "disputed", "resolved"]
"""The statuses of challenges; open is the default."""
