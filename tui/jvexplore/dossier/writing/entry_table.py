"""The table of a fact, of a source or of the dossier itself, as its file has it, from what was read of it.

What fits its keys is all in the instance. Of what does not, the instance keeps the table as it was typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import DOSSIER, paragraph_id, source_id
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.source import Source
from jvexplore.dossier.writing.fact_record import SOURCES
from jvexplore.record import Record
from jvexplore.table_reader import file_fields
from jvexplore.tolerant_reader import read_tolerantly

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.fact_record import FactRecord

_GIST: Final = "gist"


def entry_table(dossier: Dossier, address: Address) -> dict[str, Any] | None:
    """Return the keys and values of an entry, in the shape of format 2.

    Args:
        dossier: its dossier.
        address: that of a fact, also a former one, `source/ID`, `paragraph/ID` or `dossier`; of a paragraph there is
            its gist only.

    Returns:
        The table; `None` if there is no such entry. Numbers are `Decimal` or `int`, lists are lists.
    """
    if address == DOSSIER:
        return {key: value for key, value in _head_table(dossier).items() if key != SOURCES}
    if found := source_id(address):
        return _source_table(dossier, found)
    if found := paragraph_id(address):
        paragraph = dossier.paragraphs.get(found)
        return None if paragraph is None else {_GIST: paragraph.gist} if paragraph.gist else {}
    fact = dossier.fact_at(address)
    if fact is None:
        return None
    table = _table(fact) if fact.as_typed is None else fact.as_typed
    return {key: value for key, value in table.items() if key != CONFLICT}


def record_table(record: FactRecord) -> Mapping[str, Any]:
    """Return the values of a fact or a source in the file as `entry_table` returns them once they were read.

    What fits its keys is written in one way there: a list of one may stand in the file without brackets.
    """
    kind = Source if record.collection == SOURCES else fact_types()[record.collection]
    read, unread = read_tolerantly(kind, record.own_values)
    return record.own_values if unread else _table(read)


def _head_table(dossier: Dossier) -> Mapping[str, Any]:
    """Return the keys of the dossier itself; what equals its default may have been left out."""
    if dossier.as_typed is not None:
        return dossier.as_typed
    given = ((each, getattr(dossier, each.name)) for each in file_fields(DossierHead))
    return {each.name: _plain(value) for each, value in given if value and value != each.default}


def _source_table(dossier: Dossier, found: str) -> dict[str, Any] | None:
    typed = (dossier.as_typed or {}).get(SOURCES)
    for each in typed if isinstance(typed, list) else ():
        if isinstance(each, dict) and each.get("id") == found:
            return {key: value for key, value in each.items() if key != CONFLICT}
    source = dossier.sources_by_id.get(found)
    return _table(source) if source else None


def _table(record: Record) -> dict[str, Any]:
    """Return the keys that an instance was given; a copy of one was given them all."""
    given, keys = vars(record), file_fields(record)
    is_copy = all(each.name in given for each in keys)
    return {
        each.name: _plain(given[each.name])
        for each in keys
        if each.name in given
        and not (_is_made(each, given[each.name]) or (is_copy and given[each.name] == each.default))
    }


def _is_made(key: Field[Any], value: Any) -> bool:
    """Return whether an empty value was made rather than given."""
    return not value and key.default_factory is not MISSING


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return _table(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [*map(_plain, value)]
    if isinstance(value, Decimal) and value.is_finite() and value.as_tuple().exponent == 0:
        return int(value)
    return value
