"""Find the short names that a text gives in brackets behind a name: "Russian Direct Investment Fund (RDIF)"."""

from __future__ import annotations

import re
from typing import Final

_SHORT_NAME: Final = re.compile(
    r"\s*\((?:hereinafter |in short |die |der |das |the )?(?P<quote>[\"'“„”‘’]?)"
    r"(?P<name>(?:the )?[A-ZÄÖÜ][\w.&'-]{1,24}(?: [A-Z][\w&-]+){0,2})[\"'”“’]?(?: or [^()]{1,40})?\)"
)


def bracketed_name(text: str, position: int) -> str:
    """Return the short name in brackets that stands at a position, without an article; empty if none does.

    Args:
        text: any text.
        position: where a name ends.
    """
    match = _SHORT_NAME.match(text, position)
    return match["name"].removeprefix("the ") if match else ""
