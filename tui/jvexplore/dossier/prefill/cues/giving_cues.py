"""Who gives and who receives in a term, by its category, and the words that tell it in English and German."""

from __future__ import annotations

from typing import Final

RIGHTS: Final = frozenset(
    ("put-option", "call-option", "pre-emption", "tag-along", "drag-along", "warrant", "veto", "board-seat")
)
"""The categories of rights: who may do something has received it."""
WITHOUT_GIVER: Final = frozenset(("condition", "deadline", "payment", "veto", "board-seat"))
"""The categories of which the subject of a sentence does not tell who gives."""
WITHOUT_RECEIVER: Final = frozenset(("offer", "approval", "condition", "deadline", "purchase", "lock-up"))
"""The categories that say to whom something is given only in the words "to …"."""
GIVEN_TO_VENTURES: Final = frozenset(("contribution",))
"""The categories of what partners give to their joint venture."""
PAY_VERBS: Final = (
    r"(?:pay|pays|paid|paying|owe|owes|owed|give|gives|gave|grant|grants|granted|lend|lends|lent|offer|offers)"
)
"""Verbs whose next word may be who receives: "pay Finch a break fee"."""
BORROWS: Final = (
    r"(?:financ\w+|fund\w+|tak\w+|took|rais\w+|secur\w+|obtain\w+|get\w*|got|receiv\w+|borrow\w+|arrang\w+|finanzier\w+"
    r"|erhält|erhielt|aufgenommen)"
)
"""Verbs whose subject receives what is lent."""
