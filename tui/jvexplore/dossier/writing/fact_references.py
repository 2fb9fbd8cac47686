"""The references of a fact as it stands in the file; its kind says which of its values are some."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import source_address
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.load import read_fact
from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord
from jvexplore.records.toml_values import unique_values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from jvexplore.dossier.fact_keys import Reference

_BASED_ON: Final = "based_on"
"""The key of a source that names others by their ids."""


def record_references(record: FactRecord) -> frozenset[str]:
    """Return the addresses to which an entry refers; those of its versions in conflict are not among them."""
    return frozenset(address for _, address in keyed_references(record))


def keyed_references(record: FactRecord) -> list[Reference]:
    """Return the references of an entry, each with the key that has it; not those of its versions in conflict."""
    return _references(record.collection, record.table)


def referring_records(records: Mapping[str, FactRecord], addresses: Collection[str]) -> frozenset[str]:
    """Return the addresses of the entries that refer to one of some addresses."""
    ids = {address.partition("/")[2] for address in addresses}
    mentioning = (each for each in records.values() if _mentions(each.table, ids))
    return frozenset(each.address for each in mentioning if not record_references(each).isdisjoint(addresses))


def replace_references(record: FactRecord, addresses: Mapping[str, str]) -> FactRecord:
    """Return an entry that refers to other addresses, in its versions in conflict too.

    Args:
        record: the entry; it is returned itself if it refers to none of them.
        addresses: the new addresses by the present ones; both of the same kind. Where two become one, a list names it
            once.
    """
    ids = {address.partition("/")[2] for address in addresses}
    if not _mentions(record.table, ids):
        return record
    table = _replace_in_table(record.collection, record.own_values, addresses)
    if CONFLICT in record.table:
        table[CONFLICT] = _replace_in_versions(record, addresses)
    found = FactRecord(record.collection, {key: table[key] for key in record.table})
    return record if found == record else found


def _replace_in_versions(record: FactRecord, addresses: Mapping[str, str]) -> Any:
    versions = record.table[CONFLICT]
    if not isinstance(versions, list) or not all(isinstance(each, dict) for each in versions):
        return versions
    whole = [_replace_in_table(record.collection, {**record.own_values, **each}, addresses) for each in versions]
    return [{key: changed[key] for key in each} for each, changed in zip(versions, whole, strict=True)]


def _replace_in_table(collection: str, table: Mapping[str, Any], addresses: Mapping[str, str]) -> dict[str, Any]:
    """Return a table in which each text is replaced that turns out to be a reference.

    A replacement counts only if the kind then reads the new reference in place of the former one: an id may be a word
    in a text too, or that of facts of several kinds.
    """
    changed = dict(table)
    before = _references(collection, changed)
    for key in {key for key, address in before if address in addresses}:
        for path, text in _texts(table[key]):
            for other in _replacements(text, addresses):
                tried = {**changed, key: _with_text(changed[key], path, other)}
                if _is_followed(before, after := _references(collection, tried), addresses):
                    changed, before = tried, after
                    break
        if _has_different_texts(table[key]):
            changed[key] = unique_values(changed[key])
            before = _references(collection, changed)
    return changed


def _has_different_texts(value: Any) -> bool:
    """Return whether a value is a list of texts in which none is twice."""
    is_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return is_list and len(set(value)) == len(value)


def _is_followed(before: Sequence[Reference], after: Sequence[Reference], addresses: Mapping[str, str]) -> bool:
    """Return whether references are others now, and each that is has the new address for its former one."""
    gone, come = Counter(before) - Counter(after), Counter(after) - Counter(before)
    followed = Counter((key, addresses.get(address, address)) for key, address in gone.elements())
    return bool(gone) and followed == come


def _replacements(text: str, addresses: Mapping[str, str]) -> Iterator[str]:
    """Yield what a text could become: an address, a moment that names one, or a bare id."""
    replaced = _address_pattern().sub(lambda match: addresses.get(match[0], match[0]), text)
    if replaced != text:
        yield replaced
    for address, other in addresses.items():
        if address.partition("/")[2] == text:
            yield other.partition("/")[2]


def _references(collection: str, table: Mapping[str, Any]) -> list[Reference]:
    if collection == SOURCES:
        based_on = table.get(_BASED_ON)
        named = based_on if isinstance(based_on, list) else []
        return [(_BASED_ON, source_address(each)) for each in named if isinstance(each, str)]
    if collection not in fact_types():
        return []
    return list(read_fact(collection, {key: value for key, value in table.items() if key != CONFLICT}).references())


def _mentions(value: Any, ids: set[str]) -> bool:
    return any(text in ids or text.partition("/")[2] in ids for _, text in _texts(value))


_Path = tuple[Any, ...]


def _texts(value: Any, path: _Path = ()) -> Iterator[tuple[_Path, str]]:
    """Yield each text in a value, with the keys and positions that lead to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, (*path, key))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _texts(each, (*path, number))


def _with_text(value: Any, path: _Path, text: str) -> Any:
    """Return a copy of a value with another text at a path."""
    if not path:
        return text
    copied = value.copy()
    copied[path[0]] = _with_text(value[path[0]], path[1:], text)
    return copied


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/-])[a-z]+/[a-z0-9-]+")
