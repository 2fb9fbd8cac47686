"""How a text begins and ends: as a sentence does, or within one; and whether one ends within it."""

from __future__ import annotations

import re
from typing import Final

_SENTENCE_END: Final = re.compile(r"[.!?…:\u3002\uff01\uff1f](?:[\"')\]\s]|[^\w\s!-~])*\Z")
"""The end of a sentence, with the quotation marks, brackets and pictograms after it."""
_SENTENCE_BREAK: Final = re.compile(r"[.!?][\"'”’»]?\s+[\"'“‘„«]?[^\W\d_a-zß-öø-ÿ]")
"""The end of a sentence before a capital letter."""


def ends_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence does."""
    return _SENTENCE_END.search(text[-8:].rstrip()) is not None


def starts_lower(text: str) -> bool:
    """Return whether the first letter of a text is a small one, and nothing but a quotation mark stands before it."""
    return text.lstrip("\"'“‘„»«(")[:1].islower()


def has_sentence_break(text: str) -> bool:
    """Return whether a sentence ends within a text, and another begins."""
    return _SENTENCE_BREAK.search(text) is not None
