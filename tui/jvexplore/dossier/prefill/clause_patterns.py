"""Patterns of where a clause begins and ends, and of what stands before a name in it."""

from __future__ import annotations

import re
from typing import Final

CLAUSE_START: Final = re.compile(
    r"[,;:(](?=\s|\")|\s-\s|\b(?:and|but|while|whereas|although|if|because|unless|und|aber|während|wenn|sowie|weil)\b"
)
CLAUSE_END: Final = re.compile(r"[,;:)](?=\s|\Z|\")|\s-\s|\b(?:but|while|whereas|aber|während)\b")
PREPOSITION: Final = re.compile(
    r"\b(?:of|for|from|with|by|to|in|at|on|into|including|under|over|against|through|between|via|near|than"
    r"|von|vom|für|mit|bei|an|am|in|im|zu|zum|zur|durch|gegen|über|der|des|aus)\s+(?P<between>(?:[^\W\d][\w'-]*\s+){0,4})\Z"
)
WITH_DEED: Final = re.compile(r"\b(?:with|mit)\s+\0\s+(?:itself\s+)?(?:\w+ing\b|\d)")
"""A name behind "with" that does something, where \\0 stands for the name: "with Finch taking 24 per cent"."""
EMBEDDED: Final = re.compile(r",\s+(?:(?:in|of|to|by|from|for|on)\s+)?(?:which|who|whose|whom)\b[^,;.]*,")
