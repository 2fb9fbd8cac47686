"""Null in plain data for what could not be read, and for what leads nowhere."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from jvexplore.address import DOSSIER, party_address
from jvexplore.constraints import MatchesPattern
from jvexplore.table_reader import file_keys

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.unread_value import UnreadValue


def put_nulls(plain: dict[str, Any], unread: Iterable[UnreadValue]) -> None:
    """Put null into plain data in place of each value that could not be read; a list gets its entries back so.

    Args:
        plain: the data of the entry; changed.
        unread: what could not be read of it, in the order of the file.
    """
    for value in unread:
        _put_null(plain, value.key.split("."))


def unread_within(unread: Iterable[UnreadValue], path: str) -> Iterator[UnreadValue]:
    """Yield what could not be read within the entry at a path, with keys from there: of `sources.1`, its `title`."""
    for value in unread:
        if value.key.startswith(f"{path}."):
            yield value._replace(key=value.key[len(path) + 1 :])


def _put_null(table: Any, path: list[str]) -> None:
    first, rest = path[0], path[1:]
    if isinstance(table, list):
        if not first.isdecimal():
            return
        position = int(first) - 1
        if not rest:
            table.insert(position, None)
        elif position < len(table):
            _put_null(table[position], rest)
    elif isinstance(table, dict) and rest:
        if table.get(first) is None:
            table[first] = [] if rest[0].isdecimal() else {}
        _put_null(table[first], rest)
    elif isinstance(table, dict):
        table[first] = None


def null_dangling_references(dossier: Dossier, fact: Fact, plain: dict[str, Any]) -> None:
    """Put null into the plain data of a fact in place of each reference and paragraph that leads nowhere.

    Args:
        dossier: the fact's own.
        fact: the fact.
        plain: its data, before `put_nulls`; changed.
    """
    dangling: dict[str, set[str]] = {}
    for key, address in fact.references():
        if address != DOSSIER and dossier.fact_at(address) is None:
            dangling.setdefault(key, set()).add(address)
    for path, passage in fact.all_passages():
        if passage.paragraph and passage.paragraph not in dossier.paragraphs:
            _put_null(plain, [*path.split("."), "paragraph"])
    for key, addresses in dangling.items():
        if plain.get(key):
            plain[key] = _without_dangling(getattr(fact, key), plain[key], addresses)


def _without_dangling(value: Any, plain: Any, dangling: Container[str]) -> Any:
    """Return plain data of a value with null for the references in it that lead nowhere."""
    if isinstance(value, str):
        named = value.rpartition(" ")[2]  # a moment may be some time after an event
        return None if named in dangling or party_address(value) in dangling else plain
    if isinstance(value, tuple):
        return [_without_dangling(*each, dangling) for each in zip(value, plain, strict=True)]
    if is_dataclass(value) and not isinstance(value, type):
        keys = [key for key, annotation in file_keys(type(value)).items() if plain.get(key) and _is_name(annotation)]
        return plain | {key: _without_dangling(getattr(value, key), plain[key], dangling) for key in keys}
    return plain


def _is_name(annotation: Any) -> bool:
    """Return whether the values of a key may be ids or addresses."""
    return any(isinstance(part, MatchesPattern) for part in getattr(annotation, "__metadata__", ()))
