"""Decide between two versions of a fact that two people changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.other_versions import other_versions
from jvexplore.dossier.writing.fact_record import differs_from
from jvexplore.errors import JvexploreError
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.other_versions import OtherVersion
    from jvexplore.dossier.writing.fact_record import FactRecord


def decide_conflict(
    records: Mapping[str, FactRecord], address: str, version: OtherVersion, *, keeps_this: bool
) -> dict[str, FactRecord]:
    """Return the records of a dossier with one conflict of a fact decided.

    Args:
        records: the records by their addresses.
        address: the fact.
        version: its other version, as the person who decides saw it.
        keeps_this: whether the fact stays as it is; otherwise it becomes the other version, which may be a deletion.

    Raises:
        JvexploreError: when the fact no longer has that version, or it is none.
    """
    record = records.get(address)
    found = other_versions(record.own_values, record.versions) if record else ()
    if record is None or version not in found:
        what = f"{sanitize_line(address)}: somebody else has decided this, or changed the fact"
        raise JvexploreError(what, "look at it again")
    own, versions = record.own_values, record.versions
    chosen = versions.pop(found.index(version))
    if not keeps_this:
        if version.is_deleted:
            return {key: each for key, each in records.items() if each is not record}
        if not version.is_readable:
            what = f"{sanitize_line(address)}: the other version cannot be read"
            raise JvexploreError(what, "keep this version, or edit the file")
        own |= {key: value for key, value in chosen.items() if key != "id"}
    left = [each for each in versions if differs_from(each, own)]
    decided = record.with_values({**own, CONFLICT: left or None})
    return {key: decided if each is record else each for key, each in records.items()}
