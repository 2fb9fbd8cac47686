"""Take the fields of a suggestion apart: what each has, and whether its kind has such a key at all."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.address import DOSSIER
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.dossier.vocabulary.known_words import KnownWords
from jvexplore.dossier.writing.key_readers import UNIT, key_reader, record_type, takes_unit
from jvexplore.dossier.writing.typed_facts import typed_keys
from jvexplore.dossier.writing.typed_numbers import PERCENT
from jvexplore.errors import JvexploreError
from jvexplore.reading.edtf import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jvexplore.dossier.writing.key_readers import KeyReader, ValueShape
    from jvexplore.suggest.suggestion import Suggestion

_KNOWN: Final = KnownWords()
_LONGEST_NAME: Final = 120
_LONGEST_TEXT: Final = 5_000
_NUMBERS_WITH_UNITS: Final = "equivalents"


class FieldPart(NamedTuple):
    """One value of a suggestion.

    Attributes:
        key: its key.
        shape: what it is: "party" for any name, also that of the party itself.
        value: a text, a number or a flag.
        unit: of a number, its unit as in a figure; "percent" for a share.
    """

    key: str
    shape: ValueShape
    value: Any
    unit: str = ""


def field_parts(suggestion: Suggestion) -> list[FieldPart] | None:
    """Return the values of a suggestion, one by one; `None` if they are no fact of its kind."""
    kind, fields = suggestion.kind, suggestion.fields
    if kind not in collection_names() or not isinstance(fields, Mapping) or not fields:
        return None
    allowed = typed_keys(kind, is_new=False)
    try:
        parts = [part for key, value in fields.items() for part in _parts(kind, key, value, fields, allowed)]
    except _NotOfItsKindError:
        return None
    return parts if all(_fits(each) for each in parts) else None


class _NotOfItsKindError(Exception):
    """A value does not fit its key."""


def _parts(kind: str, key: str, value: Any, fields: Mapping[str, Any], allowed: Sequence[str]) -> Iterator[FieldPart]:
    if key not in allowed:
        raise _NotOfItsKindError
    if key == _NUMBERS_WITH_UNITS:
        yield from _equivalents(value)
        return
    reader = key_reader(kind, key)
    shape: ValueShape = "party" if key in record_type(kind).name_keys else reader.shape
    if reader.is_list != isinstance(value, list | tuple):
        raise _NotOfItsKindError
    for each in value if reader.is_list else (value,):
        if not _takes(reader, kind, each):
            raise _NotOfItsKindError
        yield FieldPart(key, shape, each, _unit_of(kind, fields) if shape == "number" else "")


def _equivalents(value: Any) -> Iterator[FieldPart]:
    if not isinstance(value, list | tuple):
        raise _NotOfItsKindError
    for each in value:
        if not isinstance(each, Mapping) or not {"value", "unit"} <= each.keys() <= {"value", "unit", "qualifier"}:
            raise _NotOfItsKindError
        yield FieldPart(_NUMBERS_WITH_UNITS, "number", each["value"], str(each["unit"]))


def _unit_of(kind: str, fields: Mapping[str, Any]) -> str:
    return str(fields.get(UNIT, "")) if takes_unit(kind) else PERCENT


def _takes(reader: KeyReader, kind: str, value: Any) -> bool:
    match reader.shape:
        case "closed":
            return value in reader.words
        case "open":
            return (
                isinstance(value, str)
                and reader.open_list is not None
                and _KNOWN.is_known(reader.open_list, value, kind)
            )
        case "address":
            return bool(value == DOSSIER)
        case "country":
            return value in COUNTRIES
        case "flag":
            return isinstance(value, bool)
        case "slug" | "toml" | "day":
            return False
    return True


def _fits(part: FieldPart) -> bool:
    check = _CHECKS.get(part.shape)
    return check is None or check(part.value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool) and Decimal(str(value)).is_finite()


def _is_date(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        parse_edtf(value)
    except JvexploreError:
        return False
    return True


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= _LONGEST_NAME


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= _LONGEST_TEXT


_CHECKS: Final[Mapping[str, Callable[[Any], bool]]] = {
    "number": _is_number,
    "moment": _is_date,
    "date": _is_date,
    "party": _is_name,
    "text": _is_text,
}
