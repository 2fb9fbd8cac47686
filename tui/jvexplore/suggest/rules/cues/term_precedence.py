"""Which categories of terms are told once, which of them stand aside for others, and what is no term any more.

How the words are written: `term_cues.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ONCE: Final = frozenset(("purchase",))
"""What a deal has one of, told of first; what follows are its parts."""
ONCE_A_GIVER: Final = frozenset(("offer", "consideration"))
"""What each of those who give it gives once."""
SUPERSEDED: Final[Mapping[str, frozenset[str]]] = {
    "undertaking": frozenset(("irrevocable", "lock-up", "non-compete", "standstill")),
    "condition": frozenset(("earn-out",)),
    "approval": frozenset(("veto",)),
    "bond": frozenset(("covenant",)),
    "payment": frozenset(("contribution", "dividend", "break-fee", "undertaking", "consideration", "licence")),
    "deadline": frozenset(("undertaking",)),
    "earn-out": frozenset(("break-fee",)),
    "contribution": frozenset(("equity-commitment",)),
    "call-option": frozenset(("pre-emption",)),
    "purchase": frozenset(("standstill", "put-option", "call-option", "lock-up")),
    "lock-up": frozenset(("tag-along",)),
    "covenant": frozenset(("guarantee",)),
}
"""Categories whose words say no more where those of another one stand in the same sentence."""
WITH_CONDITION: Final = frozenset(("condition", "deadline", "earn-out", "irrevocable"))
"""What is understood with its whole sentence only: "if" begins another clause."""
OVER: Final = (
    "would need to raise|would have to raise|return on equity|none made an|a third party|higher offer|competing offer"
    "|could bid|could offer|may bid|had promised|had pledged|it had promised|is said to|in talks to|approached by"
    "|had made offers|had both made|used to|was refused|no approved|alleging|alleged"
)
"""What is told beside words of a term that is none of this deal, or not any more."""
UNDECIDED: Final = (
    "rival offer|rejected|rejects|turned down|spurned|spurns|rebuffed|rebuffs|is weighing|weighing a|considering a"
    "|considered a|considering an"
)
"""What is told beside an offer that was refused, or is not made yet: it is one only with its price."""
