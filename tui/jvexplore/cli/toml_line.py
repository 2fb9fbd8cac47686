"""TOML lines, in which `jvexplore config` and `jvexplore keys` print settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import escape_text
from jvexplore.toml import escape_character

if TYPE_CHECKING:
    from jvexplore.safe_text import EscapedText, SafeLine


def toml_line(key: SafeLine, value: str, comment: SafeLine = EMPTY_LINE) -> EscapedText:
    """Return a TOML line with a key, a string value and a comment.

    Non-ASCII letters are not escaped. Basic strings in TOML have the escapes of JSON; invisible characters, which JSON
    does not escape, are escaped too.
    """
    return escape_text(f"{key} = {json.dumps(value, ensure_ascii=False)}{comment}", escape_character)
