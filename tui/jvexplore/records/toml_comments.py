"""Find the comments of a TOML text."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.toml import STRING_PATTERN

_COMMENT: Final = re.compile(rf"(?: {STRING_PATTERN} ) | (\# [^\n]*+)", re.DOTALL | re.VERBOSE)
"""A comment, or a string, in which a number sign is none."""


def find_comments(text: str) -> list[str]:
    """Return the comments of a text in their order, each from its number sign to the end of its line."""
    return [found[1] for found in _COMMENT.finditer(text) if found[1]]
