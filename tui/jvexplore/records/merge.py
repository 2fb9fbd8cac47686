"""Three-way merge of records: two versions and their common ancestor.

The merge is symmetric: the result does not depend on which side is ours. So two programs that both merge do not keep
changing the file for ever.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

_T = TypeVar("_T")
_K = TypeVar("_K", bound="Hashable")

_MISSING: Final = object()
_NO_KEYS: Final[Mapping[str, str]] = MappingProxyType({})


class AlignedRecords(NamedTuple, Generic[_T]):
    """Three versions of the records of a file, in which one record has one key.

    Attributes:
        base: the common ancestor.
        ours: our version.
        theirs: the other version.
        base_keys: the key here by the key in the file, for each record of the ancestor whose key is another.
        our_keys: the same for our version.
        their_keys: the same for the other version.
    """

    base: Mapping[str, _T]
    ours: Mapping[str, _T]
    theirs: Mapping[str, _T]
    base_keys: Mapping[str, str] = _NO_KEYS
    our_keys: Mapping[str, str] = _NO_KEYS
    their_keys: Mapping[str, str] = _NO_KEYS


class MergePolicy(Protocol[_T]):
    """How to merge two versions of one record; results must not depend on which side is ours."""

    def version_order(self, record: _T, /) -> tuple[Any, ...]:
        """Return a sort key that puts the older version first, and is equal only for equal versions."""

    def is_later(self, record: _T, known: _T, /) -> bool:
        """Return whether one version was written after another, according to their time stamps."""

    def merge_versions(self, base: _T | None, older: _T, newer: _T, /) -> _T:
        """Merge a record that both sides changed in different ways.

        Args:
            base: the common ancestor; `None` if both sides created the record.
            older: the version that `version_order` sorts first.
            newer: the other version.
        """

    def keep_edited_version(self, left: _T, /) -> _T:
        """Return a record that one side edited and the other deleted, marked as a conflict for a person to resolve."""

    def align_keys(
        self, base: Mapping[str, _T], ours: Mapping[str, _T], theirs: Mapping[str, _T], /
    ) -> AlignedRecords[_T]:
        """Return the versions with one key for one record, where a side renamed it or both gave its key to others."""


class StableKeys(Generic[_T]):
    """For policies of records that keep their key for ever, and whose keys are never given twice."""

    def align_keys(
        self, base: Mapping[str, _T], ours: Mapping[str, _T], theirs: Mapping[str, _T], /
    ) -> AlignedRecords[_T]:
        """Return the versions as they are."""
        return AlignedRecords(base, ours, theirs)


def merge_records(
    base: Mapping[str, _T], ours: Mapping[str, _T], theirs: Mapping[str, _T], policy: MergePolicy[_T]
) -> dict[str, _T]:
    """Merge records; nothing that either side wrote is lost."""
    return merge_aligned(policy.align_keys(base, ours, theirs), policy)


def merge_aligned(versions: AlignedRecords[_T], policy: MergePolicy[_T]) -> dict[str, _T]:
    """Merge records by key: those of the ancestor in its order, then the new ones."""
    base, ours, theirs = versions[:3]
    added = [[key for key in side if key not in base] for side in (ours, theirs)]
    merged = {}
    for key in (*base, *(sorted({*added[0], *added[1]}) if all(added) else added[0] or added[1])):
        record = merge_record(base.get(key), ours.get(key), theirs.get(key), policy)
        if record is not None:
            merged[key] = record
    return merged


def merge_record(base: _T | None, ours: _T | None, theirs: _T | None, policy: MergePolicy[_T]) -> _T | None:
    """Merge one record; `None` means that it does not exist, as argument and as result.

    A change on one side only is adopted. A record that one side deleted and the other edited is kept and marked.
    """
    if _is_same(ours, theirs) or _is_same(theirs, base):
        return ours
    if _is_same(ours, base):
        return theirs
    if ours is None or theirs is None:
        left = theirs if ours is None else ours
        return None if left is None else policy.keep_edited_version(left)
    older, newer = sorted((ours, theirs), key=policy.version_order)
    return policy.merge_versions(base, older, newer)


def unseen_records(known: Mapping[str, _T], later: Mapping[str, _T], policy: MergePolicy[_T]) -> dict[str, _T]:
    """Return the records of a later version of a file that differ from the known ones; missing ones count as unchanged.

    A record whose time stamp is not later than the known one is kept in both versions.
    """
    unseen = {}
    for key, record in later.items():
        ours = known.get(key)
        if ours is None or policy.is_later(record, ours):
            unseen[key] = record
        elif record != ours:
            both = merge_record(None, ours, record, policy)
            if both is not None:
                unseen[key] = both
    return unseen


def merge_keys(
    base: Mapping[_K, Any], older: Mapping[_K, Any], newer: Mapping[_K, Any]
) -> tuple[dict[_K, Any], dict[_K, Any]]:
    """Merge mappings key by key.

    Returns:
        The merged mapping, and the values of `older` for the keys that both changed differently.
    """
    merged: dict[_K, Any] = {}
    lost: dict[_K, Any] = {}
    for key in dict.fromkeys((*newer, *older)):
        was, old, new = base.get(key, _MISSING), older.get(key, _MISSING), newer.get(key, _MISSING)
        value = old if new == was else new
        if old not in (was, value):
            # A key that one side deleted and the other changed is kept.
            value, other = (old, new) if new is _MISSING else (new, old)
            if other is not _MISSING:
                lost[key] = other
        if value is not _MISSING:
            merged[key] = value
    return merged, lost


def merge_nested_keys(
    base: Mapping[str, Any], older: Mapping[str, Any], newer: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Merge mappings as `merge_keys` does, and those within them key by key too."""
    merged, lost = merge_keys(base, older, newer)
    for key, other in list(lost.items()):
        if isinstance(other, dict) and isinstance(merged[key], dict):
            was = base.get(key)
            merged[key], lost[key] = merge_nested_keys(was if isinstance(was, dict) else {}, other, merged[key])
            if not lost[key]:
                del lost[key]
    return merged, lost


def merge_items(was: Sequence[_T], old: Sequence[_T], new: Sequence[_T]) -> tuple[_T, ...]:
    """Merge sequences three ways, item by item: apply the additions and removals of both sides."""
    removed = [each for each in was if each not in old or each not in new]
    return tuple(each for each in unique_items((*new, *old)) if each not in removed)


def unique_items(items: Iterable[_T]) -> tuple[_T, ...]:
    """Remove duplicates and keep the order; items need not be hashable."""
    kept: list[_T] = []
    for each in items:
        if each not in kept:
            kept.append(each)
    return tuple(kept)


def _is_same(one: _T | None, other: _T | None) -> bool:
    return one is other or one == other  # fast path: most records of a large file are the same object
