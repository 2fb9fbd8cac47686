"""The keys of a dossier itself that two people changed: the second value of `title` is kept as `title-other`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jvexplore.dossier.other_versions import OtherVersion, changed_keys
from jvexplore.records.keys_kept_twice import key_kept_twice


def head_versions(head: Mapping[str, Any]) -> dict[str, OtherVersion]:
    """Return the other versions of the keys of a dossier itself, by the key that holds each: `title-other`."""
    return {
        key: OtherVersion(tuple(changed_keys(changed, head.get(changed), with_other_value(head.get(changed), value))))
        for key, value in head.items()
        if (changed := key_kept_twice(key))
    }


def with_other_value(value: Any, other: Any) -> Any:
    """Return the other one of two values of a key; of tables, a merge has kept only the keys in which they differ."""
    if not isinstance(value, Mapping) or not isinstance(other, Mapping):
        return other
    return {**value, **{key: with_other_value(value.get(key), each) for key, each in other.items()}}
