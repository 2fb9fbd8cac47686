"""The keys of the choice of a kind for a new fact: a letter for each line of the table of kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_binding import FACTS, key_binding
from jvexplore.dossier.kind_table import KIND_TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import Binding


def _kind_letters() -> Mapping[str, str]:
    """Return a letter for each kind: the first one of its name that no other kind has."""
    letters: dict[str, str] = {}
    for entry in KIND_TABLE:
        letters[entry.name] = next(letter for letter in entry.name if letter not in letters.values())
    return letters


def _kind_keys() -> list[Binding]:
    letters = _kind_letters()
    return [
        key_binding(
            letters[entry.name],
            f"choose('{entry.name}')",
            entry.name.capitalize(),
            f"New {entry.name}: {entry.empty_hint}",
            FACTS,
            name=f"new_{entry.name}",
        )
        for entry in KIND_TABLE
    ]


KINDS: Final = _kind_keys()
"""Where each also has a button."""

ATTACH_FIRST: Final = [
    key_binding(
        next(each.key for each in bindings.EXPLORER if each.id == "attach"),
        "attach_first",
        "Attach your copy",
        "Attach your copy of the article, to select words in it",
        FACTS,
        show=True,
    )
]
"""Where the article is a summary, which has no words for a fact."""
