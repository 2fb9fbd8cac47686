"""Decide between two versions of what two people changed: of a fact, a source, or a key of the dossier itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.head_versions import head_versions, with_other_value
from jvexplore.dossier.other_versions import other_versions
from jvexplore.dossier.writing.fact_record import differs_from
from jvexplore.errors import JvexploreError
from jvexplore.records.keys_kept_twice import key_kept_twice
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.other_versions import OtherVersion
    from jvexplore.dossier.writing.fact_record import FactRecord


def decide_conflict(
    records: Mapping[str, FactRecord], address: str, version: OtherVersion, *, keeps_this: bool
) -> dict[str, FactRecord]:
    """Return the records of a dossier with one conflict of a fact or a source decided.

    Args:
        records: the records by their addresses.
        address: the fact or source.
        version: its other version, as the person who decides saw it.
        keeps_this: whether it stays as it is; otherwise it becomes the other version, which may be a deletion.

    Raises:
        JvexploreError: when it no longer has that version, or that is none.
    """
    record = records.get(address)
    found = other_versions(record.own_values, record.other_versions) if record else ()
    if record is None or version not in found:
        raise _changed_meanwhile(address)
    own, versions = record.own_values, record.other_versions
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


def decide_head_conflict(
    head: Mapping[str, object], version: OtherVersion, *, keeps_this: bool
) -> Mapping[str, object]:
    """Return the keys of a dossier itself with one of them decided.

    Args:
        head: the keys and values.
        version: the other value of a key, as the person who decides saw it.
        keeps_this: whether the key keeps its value.

    Raises:
        JvexploreError: when there is no such other value any more.
    """
    kept_as = next((key for key, each in head_versions(head).items() if each == version), "")
    if not kept_as:
        raise _changed_meanwhile(DOSSIER)
    decided = {key: value for key, value in head.items() if key != kept_as}
    if not keeps_this:
        key = key_kept_twice(kept_as)
        decided[key] = with_other_value(head.get(key), head[kept_as])
    left = head_versions(decided)
    return {key: value for key, value in decided.items() if key not in left or _is_open(left[key])}


def _is_open(version: OtherVersion) -> bool:
    """Return whether a version still differs."""
    return any(each.here != each.there for each in version.changed)


def _changed_meanwhile(address: str) -> JvexploreError:
    what = f"{sanitize_line(address)}: somebody else has decided this, or changed it"
    return JvexploreError(what, "look at it again")
