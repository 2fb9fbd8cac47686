"""How what is typed into the list of dossiers matches; loaded with the first letter, so that the list stands sooner."""

from __future__ import annotations

from jvexplore.search.normalised_words import normalise_for_search


def match_rank(typed: str, named: str, around: str) -> int | None:
    """Return 0 if all typed words are in the one text, 1 if they are in one or the other, `None` if one is nowhere."""
    named, around = normalise_for_search(named), normalise_for_search(around)
    words = [normalise_for_search(word) for word in typed.split()]
    if all(word in named for word in words):
        return 0
    return 1 if all(word in named or word in around for word in words) else None


def begin_words(typed: str, text: str) -> bool:
    """Return whether words of a text begin as those typed."""
    named = normalise_for_search(text).split()
    return all(any(each.startswith(word) for each in named) for word in normalise_for_search(typed).split())
