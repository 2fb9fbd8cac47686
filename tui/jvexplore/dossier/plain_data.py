"""Facts as plain data for JSON, with the keys of a TOML file of format 2; null for what does not fit its key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import DOSSIER, Address, paragraph_id, source_id
from jvexplore.dossier.checks.wrong_keys import wrong_keys
from jvexplore.dossier.conversion.file_format import PRESENT_FORMAT
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.numbers.written_digits import is_too_long
from jvexplore.dossier.unread_nulls import keys_within, null_wrong_values, put_nulls, replace_by_nulls, unread_within
from jvexplore.table_reader import file_fields

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.source import Paragraph, Source

_EMPTY: Final[tuple[object, ...]] = (None, "", (), {})


def to_plain_data(value: Any) -> Any:
    """Return a value of a dossier or notes file as lists, dicts, strings, numbers and booleans.

    A dataclass becomes a dict without its empty optional keys. A decimal keeps its value: it becomes an `int`, an
    exact `float`, or else text.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return _plain_table(value, file_fields(value))
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
    facts = {key: [plain_fact(dossier, fact) for fact in facts] for key, facts in dossier.collections.items()}
    return plain_head(dossier) | facts


def plain_head(dossier: Dossier) -> dict[str, object]:
    """Return a dossier without its facts as plain data."""
    plain = _plain_table(dossier, file_fields(DossierHead))
    if dossier.format:
        plain["format"] = PRESENT_FORMAT  # its keys, whatever the format of the file
    replace_by_nulls(plain, wrong_keys(dossier).get("", ()))
    put_nulls(plain, dossier.unread)
    return plain


def plain_fact(dossier: Dossier, fact: Fact) -> dict[str, Any]:
    """Return a fact as plain data."""
    plain = _plain_table(fact, file_fields(fact))
    null_wrong_values(dossier, fact, plain)
    put_nulls(plain, fact.unread)
    return plain


def plain_entry(dossier: Dossier, address: Address) -> dict[str, object]:
    """Return the entry at an address as plain data: a fact, a paragraph, a source or the whole dossier.

    Raises:
        KeyError: when the address does not exist.
    """
    if address == DOSSIER:
        return plain_dossier(dossier)
    if found := paragraph_id(address):
        source = dossier.source_of(found)
        path = f"{_source_path(dossier, source)}.paragraphs.{source.paragraphs.index(dossier.paragraphs[found]) + 1}"
        return _plain_part(dossier, dossier.paragraphs[found], path)
    if found := source_id(address):
        source = dossier.sources_by_id[found]
        return _plain_part(dossier, source, _source_path(dossier, source))
    return plain_fact(dossier, dossier.facts[address])


def _source_path(dossier: Dossier, source: Source) -> str:
    return f"sources.{dossier.sources.index(source) + 1}"


def _plain_part(dossier: Dossier, part: Source | Paragraph, path: str) -> dict[str, object]:
    """Return a source or a paragraph as plain data; `path` is that of its key in the dossier."""
    plain: dict[str, object] = to_plain_data(part)
    replace_by_nulls(plain, keys_within(wrong_keys(dossier).get("", ()), path))
    put_nulls(plain, unread_within(dossier.unread, path))
    return plain


def _plain_table(value: Any, keys: Iterable[Field[Any]]) -> dict[str, Any]:
    named = ((each, getattr(value, each.name)) for each in keys)
    return {each.name: to_plain_data(held) for each, held in named if held not in _EMPTY or held != _default(each)}


def _default(key: Field[Any]) -> object:
    return key.default_factory() if key.default_factory is not MISSING else key.default


def _number(value: Decimal) -> int | float | str:
    if is_too_long(value):  # or not finite
        return str(value)
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)
