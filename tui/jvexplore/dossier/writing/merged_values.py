"""Three-way merge of the values of a fact: key by key, and lists item by item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from jvexplore.records.toml_values import has_value, is_same_value, unique_values

_ABSENT: Final = object()


class MergedValue(NamedTuple):
    """The merge of two versions of a value.

    Attributes:
        value: the merged value.
        is_whole: whether it holds what both sides wrote; otherwise the newer one won somewhere.
    """

    value: Any
    is_whole: bool = True


class MergedTable(NamedTuple):
    """The merge of two versions of a table.

    Attributes:
        values: the merged values by key.
        lost: the values of the older version for the keys whose merge is not whole.
    """

    values: dict[str, Any]
    lost: dict[str, Any]


def merge_tables(was: Mapping[str, Any], old: Mapping[str, Any], new: Mapping[str, Any]) -> MergedTable:
    """Merge tables key by key; a key that one side deleted and the other changed is kept.

    Args:
        was: the common ancestor; empty if there is none.
        old: the older version.
        new: the newer version, whose value wins where both sides wrote another.
    """
    values: dict[str, Any] = {}
    lost: dict[str, Any] = {}
    for key in dict.fromkeys((*new, *old)):
        before, older, newer = was.get(key, _ABSENT), old.get(key, _ABSENT), new.get(key, _ABSENT)
        merged = _merge_value(before, older, newer)
        if merged.value is not _ABSENT:
            values[key] = merged.value
        if not merged.is_whole:
            lost[key] = older
    return MergedTable(values, lost)


def _merge_value(was: Any, old: Any, new: Any) -> MergedValue:
    if is_same_value(old, new) or is_same_value(was, old):
        return MergedValue(new)
    if is_same_value(was, new):
        return MergedValue(old)
    if new is _ABSENT or old is _ABSENT:
        return MergedValue(old if new is _ABSENT else new)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        merged = merge_tables(was if isinstance(was, Mapping) else {}, old, new)
        return MergedValue(merged.values, is_whole=not merged.lost)
    if isinstance(old, list) and isinstance(new, list):
        return _merge_lists(was if isinstance(was, list) else [], old, new)
    return MergedValue(new, is_whole=False)


def _merge_lists(was: list[Any], old: list[Any], new: list[Any]) -> MergedValue:
    """Merge lists: tables with ids by their ids, tables at the same position with each other, other items as wholes."""
    if (by_id := [_by_id(each) for each in (was, old, new)]) and all(each is not None for each in by_id):
        return _merge_by_id(*(each or {} for each in by_id))
    if len(was) == len(old) == len(new) and all(isinstance(each, Mapping) for each in (*was, *old, *new)):
        tables = [merge_tables(*each) for each in zip(was, old, new, strict=True)]
        if not any(table.lost for table in tables):
            return MergedValue([table.values for table in tables])
    if any(len(unique_values(each)) < len(each) for each in (was, old, new)):
        return MergedValue(new, is_whole=False)
    kept = [each for each in new if has_value(old, each) or not has_value(was, each)]
    return MergedValue(kept + [each for each in old if not has_value(new, each) and not has_value(was, each)])


def _merge_by_id(was: Mapping[str, Any], old: Mapping[str, Any], new: Mapping[str, Any]) -> MergedValue:
    merged = merge_tables(was, old, new)
    return MergedValue(list(merged.values.values()), is_whole=not merged.lost)


def _by_id(tables: list[Any]) -> dict[str, Any] | None:
    """Return tables by their ids; `None` if not each has one of its own."""
    if not all(isinstance(each, Mapping) and isinstance(each.get("id"), str) for each in tables):
        return None
    found = {each["id"]: each for each in tables}
    return found if len(found) == len(tables) else None
