"""Remove the quotation marks around a whole text: verbatim words get their marks when they are shown."""

from __future__ import annotations

import re
from typing import Final

_CLOSED_BY: Final = {
    "“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«»", "‹": "›", "›": "‹", "「": "」", "『": "』", '"': '"',
    "‘": "’", "‚": "‘’", "'": "'",
}  # fmt: skip
"""The marks that may close a quotation, in some language, by the mark that opens it."""
_ALONE: Final = "“”„‟«»「」『』"
"""Double marks that are nothing else: one of them alone, at an end of a text, has lost its counterpart."""
_END_PUNCTUATION: Final = ".,;:!?…"
_APOSTROPHE: Final = r"(?<=\w)['’](?=\w)"
_ELISION: Final = r"['‘](?:tis|twas|em|til|cause|\d0s)\b"


def strip_outer_marks(text: str) -> str:
    """Return a text without the quotation marks around the whole of it; the same text if there are none.

    Marks around parts of it stay: “A” is not “B”. Punctuation behind the last mark stays, too.
    """
    whole = text.strip()
    ends = whole[:1] + whole[-1:]
    if sum(whole.count(mark) for mark in _ALONE) == 1 and any(mark in ends for mark in _ALONE):
        return whole.strip(_ALONE).strip() or text
    marked = whole.rstrip(_END_PUNCTUATION)
    closing = marked[-1:]
    if len(marked) > len("“”") and closing in _CLOSED_BY.get(marked[0], ()):
        words = re.sub(_APOSTROPHE, "", marked[1:-1])
        if not {marked[0], closing} & {*words} and not re.match(_ELISION, marked, re.IGNORECASE):
            return f"{marked[1:-1].strip()}{whole[len(marked) :]}"
    return text
