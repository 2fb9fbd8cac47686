"""Null in plain data for what could not be read, what leads nowhere, and what else is wrong."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from jvexplore.address import DOSSIER, party_address
from jvexplore.constraints import MatchesPattern
from jvexplore.dossier.checks.wrong_keys import wrong_keys
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
        for key in keys_within((value.key,), path):
            yield value._replace(key=key)


def keys_within(keys: Iterable[str], path: str) -> Iterator[str]:
    """Yield the keys within the entry at a path, from there: of `sources.1.title`, `title`."""
    for key in keys:
        if key.startswith(f"{path}."):
            yield key[len(path) + 1 :]


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


def null_wrong_values(dossier: Dossier, fact: Fact, plain: dict[str, Any]) -> None:
    """Put null into the plain data of a fact in place of each value that can be read, but is wrong.

    Of a list of references, those that lead nowhere or to the fact itself; of a passage, a paragraph that there is not.

    Args:
        dossier: the fact's own.
        fact: the fact.
        plain: its data, before `put_nulls`; changed.
    """
    dangling: dict[str, set[str]] = {}
    for key, address in fact.references():
        if address != DOSSIER and ((found := dossier.fact_at(address)) is None or found is fact):
            dangling.setdefault(key, set()).add(address)
    partly = {*dangling}
    for path, passage in fact.all_passages():
        if passage.paragraph and passage.paragraph not in dossier.paragraphs:
            _put_null(plain, [*path.split("."), "paragraph"])
            partly.add(path)
    for key, addresses in dangling.items():
        if plain.get(key):
            plain[key] = _without_dangling(getattr(fact, key), plain[key], addresses)
    replace_by_nulls(plain, (each for each in wrong_keys(dossier).get(fact.address, ()) if each not in partly))


def replace_by_nulls(plain: dict[str, Any], paths: Iterable[str]) -> None:
    """Put null into plain data in place of the values at some paths: of `sources.1.title`, what is there.

    Args:
        plain: the data of an entry, before `put_nulls`; changed.
        paths: of keys, which count the entries of lists from 1, without those that could not be read.
    """
    for path in paths:
        *parents, last = path.split(".")
        table: Any = plain
        for part in parents:
            table = _held_at(table, part)
        if isinstance(table, dict):
            table[last] = None
        elif _held_at(table, last) is not None:
            table[int(last) - 1] = None


def _held_at(table: Any, part: str) -> Any:
    """Return what a table or a list has at a part of a path; `None` if there is nothing."""
    if isinstance(table, dict):
        return table.get(part)
    if isinstance(table, list) and part.isdecimal() and 0 < int(part) <= len(table):
        return table[int(part) - 1]
    return None


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
