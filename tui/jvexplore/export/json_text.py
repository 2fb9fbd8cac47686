"""Plain data as JSON text; not in `json.py`, so that showing a page does not load what exporting notes needs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jvexplore.sanitize import escape_text

if TYPE_CHECKING:
    from jvexplore.safe_text import EscapedText


def dump_json(value: Any) -> EscapedText:
    """Return plain data as indented JSON, with invisible characters escaped."""
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    return escape_text(text, lambda character: json.dumps(character)[1:-1])
