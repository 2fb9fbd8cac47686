"""Facts as plain data for JSON, with the keys of the TOML file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import DOSSIER, Address, paragraph_number
from jvexplore.dossier.model import DossierHead

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

_EMPTY: Final[tuple[object, ...]] = (None, "", (), {})


def to_plain_data(value: Any) -> Any:
    """Return a value of a dossier or notes file as lists, dicts, strings, numbers and booleans.

    A dataclass becomes a dict without its empty optional keys. A decimal keeps its value: it becomes an `int`, an
    exact `float`, or else text.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return _plain_table(value, fields(value))
    if isinstance(value, Mapping):
        return {key: to_plain_data(held) for key, held in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain_data(held) for held in value]
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date | time):
        text = value.isoformat()
        return text.replace("+00:00", "Z") if isinstance(value, datetime) else text
    return value


def plain_dossier(dossier: Dossier) -> dict[str, object]:
    """Return a whole dossier as plain data; empty lists of facts are included."""
    return plain_head(dossier) | {key: to_plain_data(facts) for key, facts in dossier.collections.items()}


def plain_head(dossier: Dossier) -> dict[str, object]:
    """Return a dossier without its facts as plain data."""
    return _plain_table(dossier, fields(DossierHead))


def plain_entry(dossier: Dossier, address: Address) -> dict[str, object]:
    """Return the entry at an address as plain data: a fact, a paragraph or the whole dossier.

    Raises:
        KeyError: when the address does not exist.
    """
    if address == DOSSIER:
        return plain_dossier(dossier)
    number = paragraph_number(address)
    entry: dict[str, object] = to_plain_data(dossier.paragraph(number) if number else dossier.facts[address])
    return entry


def _plain_table(value: Any, keys: Iterable[Field[Any]]) -> dict[str, Any]:
    named = ((each, getattr(value, each.name)) for each in keys)
    return {each.name: to_plain_data(held) for each, held in named if held not in _EMPTY or held != _default(each)}


def _default(key: Field[Any]) -> object:
    return key.default_factory() if key.default_factory is not MISSING else key.default


def _number(value: Decimal) -> int | float | str:
    if not value.is_finite():
        return str(value)
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)
