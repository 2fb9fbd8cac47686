"""The TOML of a new or changed fact, in the form of the bundled dossier: a key on each line, passages one on each line.

Lists of long tables, like the responses to a challenge, become sub-tables: `[[challenges.responses]]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.fact_keys import CONFLICT, FactKeys
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.source import Source
from jvexplore.dossier.writing.fact_record import SOURCES
from jvexplore.records.toml_inline import inline_text, key_text
from jvexplore.table_reader import file_keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.writing.fact_record import FactRecord

_WIDTH: Final = 108
"""The longest list or table in one line, in characters."""
_ROWS: Final = "passages"
"""The key whose rows stand below all others."""


def record_text(record: FactRecord) -> str:
    """Return an entry as TOML, with its `[[collection]]` header.

    Raises:
        UnicodeEncodeError: when a text holds a lone surrogate.
    """
    table = in_key_order(record.collection, record.table)
    return "".join(_table_rows(record.collection, table, f"[[{record.collection}]]\n"))


def in_key_order(collection: str, table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the table of an entry in the order in which its keys are written; unknown keys come last."""
    order = {key: number for number, key in enumerate(_key_order(collection))}
    return dict(sorted(table.items(), key=lambda pair: order.get(pair[0], len(order))))


@cache
def _key_order(collection: str) -> Sequence[str]:
    """Return the keys of a collection's entries in the order in which they are written.

    That is the order of the model: the id, the keys of the kind, those of every fact; passages, which are long, last.
    """
    if collection == SOURCES:
        return tuple(file_keys(Source))
    common = file_keys(FactKeys)
    own = [key for key in file_keys(fact_types()[collection]) if key not in common]
    return ("id", *own, *(key for key in common if key not in ("id", _ROWS)), _ROWS)


def _table_rows(name: str, table: Mapping[str, Any], header: str) -> Iterator[str]:
    """Yield the rows of a table, then those of its sub-tables."""
    yield header
    below = {key: value for key, value in table.items() if _is_below(key, value)}
    for key, value in table.items():
        if key not in below:
            yield f"{key_text(key)} = {_value_text(key, value)}\n"
    for key, value in below.items():
        path = f"{name}.{key_text(key)}"
        if isinstance(value, Mapping):
            yield from _table_rows(path, value, f"\n[{path}]\n")
        else:
            for each in value:
                yield from _table_rows(path, each, f"\n[[{path}]]\n")


def _is_below(key: str, value: Any) -> bool:
    """Return whether a value is written as sub-tables: versions in conflict, and tables too long for a line."""
    tables = value if isinstance(value, list) else [value]
    if not tables or not all(isinstance(each, Mapping) for each in tables):
        return False
    return key == CONFLICT or any(_is_long(each) for each in tables)


def _is_long(table: Mapping[str, Any]) -> bool:
    has_tables = any(
        isinstance(each, list) and any(isinstance(item, Mapping) for item in each) for each in table.values()
    )
    return has_tables or len(inline_text(table)) > _WIDTH


def _value_text(key: str, value: Any) -> str:
    if isinstance(value, list) and value:
        line = inline_text(value)
        if len(key) + len(line) > _WIDTH or (len(value) > 1 and isinstance(value[0], Mapping)):
            return "[\n" + "".join(f"  {inline_text(each)},\n" for each in value) + "]"
        return line
    return inline_text(value)
