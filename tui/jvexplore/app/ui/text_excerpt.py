"""The beginning of a text, short enough for a question about it."""

from __future__ import annotations


def text_excerpt(text: str, max_chars: int) -> str:
    """Return the beginning of a text with its lines joined; an ellipsis follows if there is more."""
    joined = " ".join(text.split())
    return joined if len(joined) <= max_chars else joined[:max_chars] + "…"
