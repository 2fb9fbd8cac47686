"""Parse what is about to be written: what could not be read again, or says something else, is never written.

Only what is new is parsed, record by record, and the keys of the file itself, which are short: records that
stand as they were read have been parsed with their file. Each of these parts is a whole, its header first,
so that they mean together what they mean each.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jvexplore.errors import JvexploreError
from jvexplore.toml import parse_toml


def parse_values(text: str) -> dict[str, Any] | None:
    """Return what a text says; `None` where it is not valid TOML."""
    try:
        return parse_toml(text)
    except JvexploreError:
        return None


def parse_entry(text: str, table: str) -> Any:
    """Return the one entry of a table of records in a text, header and all; `None` where it holds anything else."""
    parsed = parse_values(text)
    match parsed and parsed.pop(table, None):
        case [entry] if not parsed:
            return entry
    return None


def is_entry(text: str, table: str, entry: Mapping[str, object]) -> bool:
    """Tell whether a text, header and all, is read as the entry of a table that TOML had so."""
    found = parse_entry(text, table)
    return found is not None and is_same_value(found, entry)


def is_same_value(one: Any, other: Any) -> bool:
    """Tell whether two values of TOML are the same: a list is its tuple, and `nan` is `nan`."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(is_same_value(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(is_same_value, one, other))
    if isinstance(one, bool) is not isinstance(other, bool):
        return False
    return bool(one == other) or repr(one) == repr(other)
