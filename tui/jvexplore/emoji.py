"""Code points of emoji, as ranges for a regular expression's brackets.

Source: https://www.unicode.org/reports/tr51/
"""

from __future__ import annotations

from typing import Final

EMOJI: Final = "\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
"""Characters that may follow a zero-width joiner in an emoji sequence."""
BEFORE_JOINER: Final = f"{EMOJI}\ufe0f"
"""Characters that may precede it: an emoji, or the emoji variation selector."""
