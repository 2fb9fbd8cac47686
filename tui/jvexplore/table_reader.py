"""Make dataclasses of the tables of a TOML file, as their annotations say.

For what is plainly right, and so for nearly every file: whatever this refuses, pydantic judges, which has words for
what is wrong, but whose import takes longer than all the rest of a start. msgspec was tried: its import and the
types that it prepares take twice as long as this, without unknown keys being found or a `Constraint` being asked.
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
    """Return what makes a dataclass of a table, all values of which are of the very types that TOML gives.

    What it returns leaves an instance as it is, and raises a `JvexploreError` where a table is not plainly right: a
    key unknown or missing, a value of another type or form.

    Args:
        kind: the dataclass.

    Raises:
        TypeError: when an annotation says something that this does not know.
    """
    known: Any = kind
    read: Callable[[object], _T] = _table_reader(known)
    return read


def list_reader(kind: type[_T]) -> Callable[[object], tuple[_T, ...]]:
    """Return what makes dataclasses of a list of tables, as `table_reader` does of each."""
    read: Callable[[object], tuple[_T, ...]] = _list_reader(table_reader(kind))
    return read


@cache
def _table_reader(kind: Any) -> Callable[[object], Any]:
    hints = get_type_hints(kind, include_extras=True)
    readers = {each.name: _value_reader(hints[each.name]) for each in fields(kind)}
    needed = {each.name for each in fields(kind) if each.default is MISSING and each.default_factory is MISSING}

    def read(table: object) -> Any:
        if isinstance(table, kind):
            return table
        if not isinstance(table, dict) or not needed <= table.keys() <= readers.keys():
            _refuse()
        return kind(**{key: readers[key](value) for key, value in table.items()})

    return read


def _value_reader(wanted: Any) -> Callable[[Any], Any]:
    """Return what reads a value that is annotated so."""
    parts = get_args(wanted)
    if isinstance(wanted, typing.NewType):
        return _value_reader(wanted.__supertype__)
    match get_origin(wanted):
        case None if wanted in _TYPE_READERS:
            return _TYPE_READERS[wanted]
        case None if is_dataclass(wanted) and isinstance(wanted, type):
            return _table_reader(wanted)
        case typing.Annotated:
            return _formed_reader(_value_reader(parts[0]), parts[1:])
        case typing.Literal:
            return _choice_reader(parts)
        case origin if origin is tuple and parts[1:] == (...,):
            return _list_reader(_value_reader(parts[0]))
        case typing.Union | types.UnionType if parts[1:] == (types.NoneType,):  # it may be left out; TOML has no null
            return _value_reader(parts[0])
    raise TypeError(f"no reader for {wanted}")


def _formed_reader(read_type: Callable[[Any], Any], forms: tuple[Constraint, ...]) -> Callable[[Any], Any]:
    """Return what asks forms about a value, in pydantic's order: the last that comes before the type is asked first."""
    before = [form.read for form in reversed(forms) if form.is_before_type]
    after = [form.read for form in forms if not form.is_before_type]
    steps = (*before, read_type, *after)

    def read(value: Any) -> Any:
        for step in steps:
            value = step(value)
        return value

    return read


def _choice_reader(choices: tuple[Any, ...]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not any(type(value) is type(choice) and value == choice for choice in choices):
            _refuse()
        return value

    return read


def _list_reader(read_entry: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(entries: Any) -> Any:
        if type(entries) is not list:
            _refuse()
        return tuple(map(read_entry, entries))

    return read


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
