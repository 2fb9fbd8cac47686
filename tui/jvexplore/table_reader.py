"""Create dataclass instances from TOML tables, checked by the annotations of their fields.

This is the fast path for valid files. Files that it refuses are validated again with pydantic, which says what is
wrong, but takes longer to import than the rest of a start. msgspec was tried: importing it and preparing its types
takes twice as long as this module, and it neither finds unknown keys nor checks a `Constraint`.
"""

from __future__ import annotations

import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.constraints import Constraint

_T = TypeVar("_T")


def table_reader(kind: type[_T]) -> Callable[[object], _T]:
    """Return a function that creates a dataclass instance from a TOML table, without converting values.

    It returns an instance unchanged, and raises a `JvexploreError` when a key is unknown or missing, or a value has the
    wrong type or violates a constraint.

    Args:
        kind: the dataclass.

    Raises:
        TypeError: when an annotation is not supported.
    """
    known: Any = kind
    read: Callable[[object], _T] = _table_reader(known)
    return read


def list_reader(kind: type[_T]) -> Callable[[object], tuple[_T, ...]]:
    """Return a function that creates a dataclass instance from each table of a list, as `table_reader` does."""
    read: Callable[[object], tuple[_T, ...]] = _list_reader(table_reader(kind))
    return read


@cache
def _table_reader(kind: Any) -> Callable[[object], Any]:
    hints = get_type_hints(kind, include_extras=True)
    readers = {each.name: _value_reader(hints[each.name]) for each in fields(kind)}
    needed = {each.name for each in fields(kind) if each.default is MISSING and each.default_factory is MISSING}

    def read_table(table: object) -> Any:
        if isinstance(table, kind):
            return table
        if not isinstance(table, dict) or not needed <= table.keys() <= readers.keys():
            _refuse()
        return kind(**{key: readers[key](value) for key, value in table.items()})

    return read_table


def _value_reader(annotation: Any) -> Callable[[Any], Any]:
    """Return the function that checks and returns a value with this annotation."""
    parts = get_args(annotation)
    if isinstance(annotation, typing.NewType):
        return _value_reader(annotation.__supertype__)
    match get_origin(annotation):
        case None if annotation in _TYPE_READERS:
            return _TYPE_READERS[annotation]
        case None if is_dataclass(annotation) and isinstance(annotation, type):
            return _table_reader(annotation)
        case typing.Annotated:
            return _constrained_reader(_value_reader(parts[0]), parts[1:])
        case typing.Literal:
            return _choice_reader(parts)
        case origin if origin is tuple and parts[1:] == (...,):
            return _list_reader(_value_reader(parts[0]))
        case typing.Union | types.UnionType if parts[1:] == (types.NoneType,):  # an optional key; TOML has no null
            return _value_reader(parts[0])
    raise TypeError(f"no reader for {annotation}")


def _constrained_reader(read_type: Callable[[Any], Any], constraints: tuple[Constraint, ...]) -> Callable[[Any], Any]:
    """Return a reader that checks constraints in pydantic's order: those before the type check from last to first."""
    before = [constraint.check_value for constraint in reversed(constraints) if constraint.is_before_type]
    after = [constraint.check_value for constraint in constraints if not constraint.is_before_type]
    steps = (*before, read_type, *after)

    def read_value(value: Any) -> Any:
        for step in steps:
            value = step(value)
        return value

    return read_value


def _choice_reader(choices: tuple[Any, ...]) -> Callable[[Any], Any]:
    def read_choice(value: Any) -> Any:
        if not any(type(value) is type(choice) and value == choice for choice in choices):
            _refuse()
        return value

    return read_choice


def _list_reader(read_entry: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read_entries(entries: Any) -> Any:
        if type(entries) is not list:
            _refuse()
        return tuple(map(read_entry, entries))

    return read_entries


def _read_text(value: object) -> str:
    if type(value) is not str:
        _refuse()
    return value


def _read_whole(value: object) -> int:
    if type(value) is not int:
        _refuse()
    return value


def _read_number(value: object) -> Decimal:
    if type(value) is int:
        return Decimal(value)
    if type(value) is not Decimal or not value.is_finite():
        _refuse()
    return value


def _read_day(value: object) -> date:
    if type(value) is not date:
        _refuse()
    return value


_TYPE_READERS: Final[dict[Any, Callable[[Any], Any]]] = {
    str: _read_text,
    int: _read_whole,
    Decimal: _read_number,
    date: _read_day,
}


def _refuse() -> NoReturn:
    raise JvexploreError("does not plainly fit its key")
