"""The key, id or name that somebody meant by one that does not exist.

For the words of a vocabulary, which may be spelled in several ways, and to which a dossier adds words of its own, see
`dossier/vocabulary/similar_words.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def closest_match(typed: str, known: Iterable[str]) -> str:
    """Return the most similar of the known texts; empty if none is similar."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(typed, known, 1)), "")
