"""The facts that two people changed in different ways, and what their pages say of the other versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier import blocks
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.other_versions import difference_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier, Fact

_KEY_HINT: Final = "{compare} to decide"


@computed_once
def facts_in_conflict(dossier: Dossier) -> Sequence[Address]:
    """Return the addresses of the facts that have other versions, in the order of the file."""
    return [fact.address for fact in dossier.facts.values() if fact.conflict]


def conflict_blocks(fact: Fact) -> Iterator[Block]:
    """Yield a warning for each other version of a fact: both values of each key in which it differs."""
    for version in fact.conflict:
        yield blocks.Prose(f"In conflict: {difference_words(version)}.", warns=True, key_hint=_KEY_HINT)
