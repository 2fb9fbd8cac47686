"""The ids of words: lower-case words joined by hyphens, as `golden-share`, and what a text would be as one."""

from __future__ import annotations

from typing import Final

_HYPHEN_LIKE: Final = str.maketrans(dict.fromkeys("_‐‑‒–—−/.&", "-"))
_ID_CHARACTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def spelled_as_id(text: str) -> str:
    """Return a text in lower case, its words joined by hyphens, for comparing: "golden-share" for "Golden_share"."""
    words = "-".join(text.casefold().translate(_HYPHEN_LIKE).split())
    return "-".join(filter(None, words.split("-")))


def as_word_id(text: str) -> str:
    """Return the id that is closest to a text, which is the text itself if it is one; empty if there is none."""
    kept = (character if character in _ID_CHARACTERS else " " for character in spelled_as_id(text))
    return "-".join("".join(kept).split())
