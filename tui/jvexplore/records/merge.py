"""Merge two versions of the same records three ways, given the version that both came from.

Merging is symmetric: whoever merges, and in which order, the outcome is the same. So two programs
that both merge do not go on changing the file for ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

_T = TypeVar("_T")
_K = TypeVar("_K", bound="Hashable")

_MISSING: Final = object()


class MergePolicy(Protocol[_T]):
    """How two versions of one record are merged; what it returns must not depend on which side is ours."""

    def version_order(self, record: _T, /) -> tuple[Any, ...]:
        """Return what sorts two versions, the older one first; it is the same for equal versions only."""

    def is_later(self, record: _T, known: _T, /) -> bool:
        """Tell whether one version was written after another, as far as the clock of their writers says so."""

    def merge_versions(self, base: _T | None, older: _T, newer: _T, /) -> _T:
        """Return what becomes of a record that both sides changed, in different ways.

        Args:
            base: what both came from; `None` where both made it anew.
            older: the version that sorts first.
            newer: the other one.
        """

    def mark_deleted(self, left: _T, /) -> _T:
        """Return a record that one side edited and the other deleted, marked so that a person decides."""


def merge_records(
    base: Mapping[str, _T], ours: Mapping[str, _T], theirs: Mapping[str, _T], policy: MergePolicy[_T]
) -> dict[str, _T]:
    """Merge records by their keys; nothing that either side wrote is lost."""
    merged = {}
    for key in base.keys() | ours.keys() | theirs.keys():
        record = merge_record(base.get(key), ours.get(key), theirs.get(key), policy)
        if record is not None:
            merged[key] = record
    return merged


def merge_record(base: _T | None, ours: _T | None, theirs: _T | None, policy: MergePolicy[_T]) -> _T | None:
    """Merge one record; `None` where it does not exist, or does not any more.

    What only one side changed is taken from that side. A record that one side deleted and the other
    edited stays, and is marked.
    """
    if _is_same(ours, theirs) or _is_same(theirs, base):
        return ours
    if _is_same(ours, base):
        return theirs
    if ours is None or theirs is None:
        left = theirs if ours is None else ours
        return None if left is None else policy.mark_deleted(left)
    older, newer = sorted((ours, theirs), key=policy.version_order)
    return policy.merge_versions(base, older, newer)


def unseen_records(known: Mapping[str, _T], later: Mapping[str, _T], policy: MergePolicy[_T]) -> dict[str, _T]:
    """Return the records of a version written later that are not those known; none counts as deleted.

    Where the clock does not say that a record was changed later too, it is kept in both versions.
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
        The merged mapping, and what `older` says of the keys that both changed in different ways.
    """
    merged: dict[_K, Any] = {}
    lost: dict[_K, Any] = {}
    for key in dict.fromkeys((*newer, *older)):
        was, old, new = base.get(key, _MISSING), older.get(key, _MISSING), newer.get(key, _MISSING)
        value = old if new == was else new
        if old not in (was, value):
            # What was deleted on one side and changed on the other stays.
            value, other = (old, new) if new is _MISSING else (new, old)
            if other is not _MISSING:
                lost[key] = other
        if value is not _MISSING:
            merged[key] = value
    return merged, lost


def merge_items(was: Sequence[_T], old: Sequence[_T], new: Sequence[_T]) -> tuple[_T, ...]:
    """Merge items one by one: what either side added is in, what either side took away is out."""
    removed = [each for each in was if each not in old or each not in new]
    return tuple(each for each in unique_items((*new, *old)) if each not in removed)


def unique_items(items: Iterable[_T]) -> tuple[_T, ...]:
    """Return each item once, in order; they need not be hashable."""
    kept: list[_T] = []
    for each in items:
        if each not in kept:
            kept.append(each)
    return tuple(kept)


def _is_same(one: _T | None, other: _T | None) -> bool:
    return one is other or one == other  # most records of a large file are the very same object
