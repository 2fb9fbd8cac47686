"""A fact or a source as it stands in the file: whatever was typed, unknown keys and wrong values included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from jvexplore.address import Address, fact_address
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.kind_table import collection_kinds, collection_names
from jvexplore.dossier.other_versions import listed_versions
from jvexplore.records.toml_values import is_same_value

SOURCES: Final = "sources"
"""The collection of the sources, whose entries are records as facts are: `source/wire`."""
DELETED: Final[Mapping[str, Any]] = {"deleted": True}
"""The other version of a fact that was deleted there."""


@dataclass(frozen=True, eq=False)
class FactRecord:
    """One entry of a dossier's file.

    Attributes:
        collection: the key of its array of tables: `stakes`.
        table: its keys and values; `with_values` and `new_record` make one from values of any numeric type.
    """

    collection: str
    table: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The id as typed."""
        return str(self.table.get("id", ""))

    @cached_property
    def address(self) -> Address:
        """The address, by which a store knows it: `stake/alibaba`."""
        return fact_address(record_kind(self.collection), self.id)

    @property
    def own_values(self) -> dict[str, Any]:
        """Its keys and values without its other versions."""
        return {key: value for key, value in self.table.items() if key != CONFLICT}

    @property
    def other_versions(self) -> list[Any]:
        """Its other versions, of which a person is to choose one."""
        return listed_versions(self.table.get(CONFLICT, []))

    def with_values(self, values: Mapping[str, Any]) -> FactRecord:
        """Return the entry with other values for some keys; `None` removes a key."""
        return new_record(self.collection, {**self.table, **values})

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FactRecord):
            return NotImplemented
        return self is other or (self.collection == other.collection and is_same_value(self.table, other.table))

    def __hash__(self) -> int:
        return hash(self.address)


def new_record(collection: str, values: Mapping[str, Any]) -> FactRecord:
    """Return an entry with values as TOML has them: fractions are `Decimal`, whole numbers `int`.

    Args:
        collection: the key of its array of tables: `stakes`.
        values: its values by key; those that are `None` are left out.
    """
    return FactRecord(collection, _plain(values))


def differs_from(version: Any, values: Mapping[str, Any]) -> bool:
    """Return whether another version of an entry says something else than its values."""
    if not isinstance(version, Mapping):
        return True
    return any(key not in values or not is_same_value(value, values[key]) for key, value in version.items())


def record_kind(collection: str) -> str:
    """Return the first half of the addresses of a collection: "stake" for "stakes"."""
    return "source" if collection == SOURCES else collection_kinds()[collection]


def record_collection(address: str) -> str:
    """Return the collection of an address: "stakes" for "stake/alibaba"; empty if there is none."""
    kind = address.partition("/")[0]
    return SOURCES if kind == "source" else collection_names().get(kind, "")


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items() if each is not None}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal) and value.is_finite() and value.as_tuple().exponent == 0:
        return int(value)
    return value
