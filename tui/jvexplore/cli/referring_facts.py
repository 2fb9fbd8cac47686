"""The facts that refer to one that is to be deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.writing.fact_references import record_references
from jvexplore.dossier.writing.former_addresses import former_addresses

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.dossier.writing.fact_record import FactRecord

_MAX_LISTED: Final = 5


def referring_addresses(records: Mapping[str, FactRecord], record: FactRecord) -> list[str]:
    """Return the addresses of the other facts that refer to one, by its present address or a former one."""
    named = {record.address, *former_addresses(record)}
    return [key for key, each in records.items() if key != record.address and named & record_references(each)]


def referring_words(addresses: Sequence[str]) -> str:
    """Return the subject and the verb of a sentence on facts that refer to one: "stake/finch, term/fee refer"."""
    listed = ", ".join(addresses[:_MAX_LISTED]) + (" …" if len(addresses) > _MAX_LISTED else "")
    return f"{listed} {'refers' if len(addresses) == 1 else 'refer'}"
