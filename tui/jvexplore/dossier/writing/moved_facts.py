"""Which facts a change gave another address: one that was renamed, or a party that was merged into another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.address import Address, address_of
from jvexplore.dossier.writing.former_addresses import former_addresses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.records.changes import Step


class MovedFacts(NamedTuple):
    """What a change moved.

    Attributes:
        present: the address to which each former address leads.
        restored: for each address that undoing the change takes away, the one that the fact has again then.
    """

    present: Mapping[Address, Address]
    restored: Mapping[Address, Address]


def find_moved_facts(step: Step[FactRecord]) -> MovedFacts:
    """Return the facts that have another address since a change.

    Args:
        step: what was at each address before, and what is there now.
    """
    gone: dict[str, FactRecord] = {before.address: before for before, after in step if before and not after}
    present: dict[Address, Address] = {}
    restored: dict[Address, Address] = {}
    for before, after in step:
        if after is None:
            continue
        for former in former_addresses(after):
            if was := gone.get(former):
                present |= {address_of(each): after.address for each in (former, *former_addresses(was))}
                if before is None:
                    restored[after.address] = was.address
    return MovedFacts(present, restored)
