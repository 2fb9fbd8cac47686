"""The statuses of facts, terms and challenges: how real or how settled each is. Closed: other programs rely on them."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

FactStatus: TypeAlias = Literal[
    "rumoured", "proposed", "agreed", "expected", "optional", "actual", "former", "abandoned"
]
"""How real a fact is; of all kinds but terms and challenges."""
TermStatus: TypeAlias = Literal["proposed", "agreed", "met", "waived", "failed"]
ChallengeStatus: TypeAlias = Literal["open", "answered", "disputed", "resolved"]
"""Whether a challenge has been dealt with."""

DEFAULT_FACT_STATUS: Final = "actual"
DEFAULT_TERM_STATUS: Final = "agreed"
DEFAULT_CHALLENGE_STATUS: Final = "open"


class StatusWording(NamedTuple):
    """The wording of a status: its name on a page, and what it means, in a line of a form."""

    name: str
    meaning: str


FACT_STATUSES: Final[dict[FactStatus, StatusWording]] = {
    "rumoured": StatusWording("Rumoured", "unconfirmed reports"),
    "proposed": StatusWording("Proposed", "offered or sought"),
    "agreed": StatusWording("Agreed", "signed or announced, not completed"),
    "expected": StatusWording("Expected", "planned or forecast"),
    "optional": StatusWording("Optional", "only if a right is exercised"),
    "actual": StatusWording("Actual", "in effect, or has happened"),
    "former": StatusWording("Former", "no longer the case"),
    "abandoned": StatusWording("Abandoned", "will not happen"),
}
TERM_STATUSES: Final[dict[TermStatus, StatusWording]] = {
    "proposed": StatusWording("Proposed", "offered or sought"),
    "agreed": StatusWording("Agreed", "signed or announced"),
    "met": StatusWording("Met", "satisfied, granted, exercised or paid"),
    "waived": StatusWording("Waived", "no longer required"),
    "failed": StatusWording("Failed", "refused or lapsed"),
}
CHALLENGE_STATUSES: Final[dict[ChallengeStatus, StatusWording]] = {
    "open": StatusWording("Open", "no response yet"),
    "answered": StatusWording("Response on record", "somebody has responded"),
    "disputed": StatusWording("Disputed", "the parties disagree"),
    "resolved": StatusWording("Resolved", "dealt with"),
}
