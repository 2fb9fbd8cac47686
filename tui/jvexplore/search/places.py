"""Where in a document a word may stand, and what it is worth to be found there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.search.fold import first_word, fold_word, folded_words

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from jvexplore.search.documents import Document


class Worth(NamedTuple):
    """What a word is worth: as it is, begun, or with a slip."""

    whole: int
    begun: int = 0
    slip: int = 0


TEXT: Final = "text"
PLACES: Final = {
    "all of a name": Worth(125, 75, 45),
    "begins a name": Worth(95, 75, 45),
    "in a name": Worth(75, 55, 45),
    "initials of a name": Worth(70),
    "all of a title": Worth(125, 50, 20),
    "begins a title": Worth(70, 50, 20),
    "in a title": Worth(50, 30, 20),
    "initials of a title": Worth(45),
    TEXT: Worth(10, 6, 4),
}
"""Names count more than what is said, and whole words more than their beginnings.

A name is what a party is called, a title what anything else is.
"""
ADDRESS: Final = 150
"""What each word of an address is worth where that is all that is asked for: more than any place."""
NAMES: Final = tuple(place for place in PLACES if place != TEXT)
CALLED: Final = ("all of a name", "begins a name", "in a name")
"""Where the words of what parties are called stand."""
WORDS: Final = tuple(place for place, worth in PLACES.items() if worth.begun)
"""Where words stand, not initials."""


def placed(document: Document) -> dict[str, AbstractSet[str]]:
    """Return the words of a document, folded, by the best place where each stands."""
    called = "name" if document.kind == "party" else "title"
    called_so = folded_words(document.title)
    title = called_so | folded_words(document.names)
    only = {word for word in called_so if len(document.title) <= len(word) + 1}
    first = first_word(document.title) - only
    return {
        f"all of a {called}": only,
        f"begins a {called}": first,
        f"in a {called}": title - only - first,
        f"initials of a {called}": {"".join(fold_word(word)[:1] for word in document.title.split())},
        TEXT: folded_words(f"{document.text} {document.keywords}") - title,
    }
