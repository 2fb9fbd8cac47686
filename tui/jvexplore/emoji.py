"""What emoji are made of (https://www.unicode.org/reports/tr51/), as ranges for a pattern's brackets."""

from __future__ import annotations

from typing import Final

EMOJI: Final = "\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
"""What stands behind a joiner that makes one emoji of two."""
BEFORE_JOINER: Final = f"{EMOJI}\ufe0f"
"""What stands before it: an emoji, or the selector that makes one of a sign."""
