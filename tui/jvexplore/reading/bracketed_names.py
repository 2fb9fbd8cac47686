"""Find the short names that a text gives in brackets behind a name: "Russian Direct Investment Fund (RDIF)"."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = r"(?:the )?[A-ZÄÖÜ][\w.&'-]{1,24}(?: [A-Z][\w&-]+){0,2}"
_SHORT_NAME: Final = re.compile(
    r"\s*\((?:hereinafter |in short |die |der |das |the )?(?P<quote>[\"'“„”‘’]?)"
    rf"(?P<name>{_NAME})[\"'”“’]?(?:,? or (?:the )?[\"'“„”‘’]?(?P<other>{_NAME})?[^()]{{0,40}})?\)"
)


def bracketed_names(text: str, position: int) -> tuple[str, ...]:
    """Return the short names in brackets that stand at a position, without articles: "Finch" or the "Company".

    Args:
        text: any text.
        position: where a name ends.
    """
    match = _SHORT_NAME.match(text, position)
    return tuple(each.removeprefix("the ") for each in match.group("name", "other") if each) if match else ()


def bracketed_name(text: str, position: int) -> str:
    """Return the first short name in brackets that stands at a position, without an article; empty if none does.

    Args:
        text: any text.
        position: where a name ends.
    """
    return next(iter(bracketed_names(text, position)), "")
