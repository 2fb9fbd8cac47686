"""Rename a fact: its id changes, it remembers the former one, and the references in the whole dossier follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, address_of, paragraph_id
from jvexplore.constraints import SLUG
from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord, record_kind
from jvexplore.dossier.writing.fact_references import replace_references
from jvexplore.dossier.writing.former_addresses import former_addresses, with_address
from jvexplore.errors import JvexploreError
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping


def rename_fact(records: Mapping[str, FactRecord], address: str, new_id: str) -> dict[str, FactRecord]:
    """Return the records of a dossier with another id for one fact, in the same order.

    Args:
        records: the records by their addresses.
        address: the fact to rename.
        new_id: its new id.

    Raises:
        JvexploreError: when there is no such fact, or it cannot have that id.
    """
    if address == DOSSIER:
        raise JvexploreError("the dossier keeps its id", "change its title")
    if paragraph_id(address_of(address)):
        raise JvexploreError("a paragraph keeps its id", "change its gist")
    record = records.get(address)
    if record is None:
        raise JvexploreError(f'there is no "{sanitize_line(address)}"', "name a fact by its address, like stake/finch")
    if record.collection == SOURCES:
        raise JvexploreError("a source keeps its id", "change its title")
    if not re.fullmatch(SLUG, new_id):
        what = f'id: "{sanitize_line(new_id)}" cannot be an id'
        raise JvexploreError(what, "write it in small letters, digits and hyphens, like finch-2")
    new_address = f"{record_kind(record.collection)}/{new_id}"
    if new_address == address:
        return dict(records)
    if new_address in records:
        raise JvexploreError(f'id: "{new_address}" is another fact', "choose another id")
    claiming = [each for each in records.values() if each is not record and new_address in former_addresses(each)]
    if claiming:
        raise JvexploreError(f'id: "{new_address}" is a former id of "{claiming[0].address}"', "choose another id")
    renamed = {address: new_address}
    return {
        renamed.get(key, key): replace_references(with_address(each, new_address) if each is record else each, renamed)
        for key, each in records.items()
    }
