"""Read one key of a table: `vocabulary.roles.buyer="Buyers"`, `identifiers.lei=…`; the others of the table stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.writing.key_readers import key_reader
from jvexplore.dossier.writing.typed_value import TomlValue, TypedValue, refusal
from jvexplore.dossier.writing.typed_values import check_toml_value, parse_typed_toml
from jvexplore.errors import JvexploreError
from jvexplore.unread_value import typed_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def read_typed_part(kind: str, path: str, text: str, present: TomlValue) -> TypedValue:
    """Return the value of a key whose value is a table, with what somebody typed for a key within.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        path: the key, and those within, joined by dots.
        text: what was typed: a text, or TOML; empty, or white space, removes the key.
        present: the table as it is; `None` if there is none.

    Raises:
        JvexploreError: if there is no such key, it takes no table, or the value does not fit it.
    """
    key, *parts = path.split(".")
    key_reader(kind, key)
    if not all(parts) or not _takes_table(kind, key):
        raise refusal(path, f"{key} is not a table with keys", f"write {key}=…")
    value: TomlValue = parse_typed_toml(path, text) or text.strip()
    table = _with_value(path, present if isinstance(present, dict) else {}, parts, value or None)
    if table:
        check_toml_value(kind, key, table)
    return TypedValue({key: table or None}, f"{path} = {typed_text(value)}" if value else f"removed ({path})")


def _takes_table(kind: str, key: str) -> bool:
    try:
        check_toml_value(kind, key, {})
    except JvexploreError:
        return False
    return True


def _with_value(
    path: str, table: Mapping[str, TomlValue], parts: Sequence[str], value: TomlValue
) -> dict[str, TomlValue]:
    """Return a table with a value at the end of some keys, and without tables that would be empty."""
    first, *rest = parts
    inner = table.get(first, {})
    if rest and not isinstance(inner, dict):
        raise refusal(path, f"{first} is not a table", "write its whole value")
    own = _with_value(path, inner, rest, value) if rest else value
    return {key: each for key, each in {**table, first: own}.items() if each not in (None, {})}
