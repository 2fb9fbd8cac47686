"""The modes of quotes: verbatim, or reported in the words of the article. Closed: other programs rely on them."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

QuoteMode: TypeAlias = Literal["direct", "indirect"]

DEFAULT_QUOTE_MODE: Final = "direct"
QUOTE_MODES: Final[dict[QuoteMode, str]] = {
    "direct": "Verbatim",
    "indirect": "Reported speech",
}
"""The name of each mode, by its id."""
