"""What several clicks select in a field: a word, or all of its line, as in text fields elsewhere."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
_TWICE: Final = 2


def clicked_span(line: str, column: int, clicks: int) -> tuple[int, int] | None:
    """Return the start and the end of what is selected; `None` if nothing is.

    Args:
        line: the line that was clicked.
        column: where, in characters.
        clicks: how often.
    """
    if clicks > _TWICE:
        return 0, len(line)
    if clicks < _TWICE:
        return None
    return next((word.span() for word in _WORD.finditer(line) if word.start() <= column <= word.end()), None)
