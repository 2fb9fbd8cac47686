"""Lines of TOML, as `jvexplore config` and `jvexplore keys` print settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import escape_text
from jvexplore.toml import escape_character

if TYPE_CHECKING:
    from jvexplore.safe_text import EscapedText, SafeLine


def toml_line(key: SafeLine, value: str, comment: SafeLine = EMPTY_LINE) -> EscapedText:
    """Return a key with a string, and a comment, as a line of TOML.

    Letters of every script stay readable. A basic string of TOML has the escapes of JSON; hidden characters, which JSON
    leaves as they are, are escaped too.
    """
    return escape_text(f"{key} = {json.dumps(value, ensure_ascii=False)}{comment}", escape_character)
