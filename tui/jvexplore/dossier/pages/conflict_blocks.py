"""What two people changed in different ways, and what the pages say of the other versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER, source_address, source_id
from jvexplore.dossier import blocks
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.other_versions import difference_words
from jvexplore.records.keys_kept_twice import key_kept_twice

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.other_versions import OtherVersion

_KEY_HINT: Final = "{compare} to decide"


class Conflicts(NamedTuple):
    """What there is to decide in a dossier.

    Attributes:
        versions: the other versions of facts, sources and the dossier itself, by the address of what has some.
        fact_count: the number of facts that have some.
        other_count: that of sources, and of other values for keys of the dossier itself.
    """

    versions: Mapping[Address, Sequence[OtherVersion]]
    fact_count: int
    other_count: int

    @property
    def total_count(self) -> int:
        """How many there are; each is among the problems too."""
        return self.fact_count + self.other_count


@computed_once
def find_conflicts(dossier: Dossier) -> Conflicts:
    """Return what there is to decide in a dossier."""
    facts = {fact.address: fact.conflict for fact in dossier.facts.values() if fact.conflict}
    in_conflict = (each for each in dossier.sources_by_id.values() if each.id and each.conflict)
    sources = {source_address(each.id): each.conflict for each in in_conflict}
    own = {DOSSIER: dossier.conflict} if dossier.conflict else {}
    return Conflicts({**facts, **sources, **own}, len(facts), len(sources) + len(dossier.conflict))


def keys_told_by_conflicts(dossier: Dossier, address: Address) -> Collection[str]:
    """Return the keys of the problems of an entry that are told by `conflict_blocks`, as its file has them."""
    if address not in find_conflicts(dossier).versions:
        return ()
    if address == DOSSIER:
        changed = {each.changed[0].key.partition(".")[0] for each in dossier.conflict}
        return [each.key for each in dossier.unread if key_kept_twice(each.key) in changed]
    if not (source := source_id(address)):
        return (CONFLICT,)
    number = [each.id for each in dossier.sources].index(source) + 1
    return (f"sources.{number}.{CONFLICT}", f"source.{CONFLICT}")


def conflict_blocks(dossier: Dossier, address: Address) -> Iterator[Block]:
    """Yield a warning for each other version of an entry: both values of each key in which it differs."""
    for version in find_conflicts(dossier).versions.get(address, ()):
        yield blocks.Prose(f"In conflict: {difference_words(version)}.", warns=True, key_hint=_KEY_HINT)
