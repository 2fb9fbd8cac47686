"""Parse TOML before it is written, so that text which does not parse back to the same values is never written.

Only new text is parsed, one record at a time, and the top-level keys, which are short; unchanged records were parsed
with their file. Each part starts with its own header, so the parts mean the same when they are concatenated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from jvexplore.errors import JvexploreError
from jvexplore.toml import parse_toml


def parse_values(text: str) -> dict[str, Any] | None:
    """Return the values of a TOML text; `None` if it is not valid."""
    try:
        return parse_toml(text)
    except JvexploreError:
        return None


def parse_entry(text: str, table: str) -> Any:
    """Return the only entry of a record table in a text; `None` if the text holds anything else."""
    parsed = parse_values(text)
    match parsed and parsed.pop(table, None):
        case [entry] if not parsed:
            return entry
    return None


def is_entry(text: str, table: str, entry: Mapping[str, object]) -> bool:
    """Return whether a text with its header parses to just this entry of a table."""
    parsed = parse_entry(text, table)
    return parsed is not None and is_same_value(parsed, entry)


def is_same_value(one: Any, other: Any) -> bool:
    """Return whether two TOML values are equal, as written: `1` is not `true`, `2.0` neither `2` nor `2.00`.

    Lists equal tuples, and `nan` equals `nan`; times with different offsets differ.
    """
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(is_same_value(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(is_same_value, one, other))
    if isinstance(one, bool) is not isinstance(other, bool):
        return False
    if isinstance(one, Decimal) and isinstance(other, int | Decimal):
        return isinstance(other, Decimal) and one.as_tuple() == other.as_tuple()
    if isinstance(other, Decimal) and isinstance(one, int):
        return False
    if isinstance(one, datetime) and isinstance(other, datetime) and one.utcoffset() != other.utcoffset():
        return False
    return bool(one == other) or repr(one) == repr(other)


def has_value(values: Iterable[Any], value: Any) -> bool:
    """Return whether a value is among others, compared with `is_same_value`."""
    return any(is_same_value(each, value) for each in values)


def unique_values(values: Iterable[Any]) -> list[Any]:
    """Return values in their order without repetitions, compared with `is_same_value`."""
    kept: list[Any] = []
    for each in values:
        if not has_value(kept, each):
            kept.append(each)
    return kept


def first_difference(one: Any, other: Any) -> tuple[str, ...]:
    """Return the keys that lead to the first difference between two tables; empty if they are equal."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        keys = [*one, *(key for key in other if key not in one)]
        pairs = [(str(key), one.get(key), other.get(key)) for key in keys]
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = [(f"{number}", *both) for number, both in enumerate(zip(one, other, strict=True), 1)]
    else:
        return ()
    for key, left, right in pairs:
        if not is_same_value(left, right):
            return key, *first_difference(left, right)
    return ()
