"""Create dataclass instances from TOML tables, checked by the annotations of their fields.

This is the fast path for valid tables; `tolerant_reader.py` reads the others, key by key. msgspec was tried: importing
it and preparing its types takes twice as long as this module, and it neither finds unknown keys nor checks a
`Constraint`.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from jvexplore.constraints import TYPE_ERRORS, RequiredKey, choice_remedy
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.constraints import Constraint

_T = TypeVar("_T")

NOT_IN_FILE: Final = types.MappingProxyType({"in_file": False})
"""For `field(metadata=…)`: the field is no key of the file."""
NOT_A_TABLE: Final = ("must be a table", "write it as keys with values")
NOT_A_LIST: Final = ("must be a list", "put it in brackets")
NO_ENTRY: Final = ("must have at least one entry", "add one")
"""Of an empty list at a required key, which says no more than if the key were missing."""


def table_reader(kind: type[_T]) -> Callable[[object], _T]:
    """Return a function that creates a dataclass instance from a TOML table, without converting values.

    It returns an instance unchanged, and raises a `JvexploreError` when a key is unknown or a required one is missing,
    or a value has the wrong type or violates a constraint.

    Args:
        kind: the dataclass.

    Raises:
        TypeError: when an annotation is not supported.
    """
    known: Any = kind
    read: Callable[[object], _T] = _table_reader(known)
    return read


@cache
def value_reader(annotation: Any) -> Callable[[Any], Any]:
    """Return the function that checks and returns a value with this annotation; it raises as `table_reader` does."""
    parts = get_args(annotation)
    if isinstance(annotation, typing.NewType):
        return value_reader(annotation.__supertype__)
    match get_origin(annotation):
        case None if annotation in _TYPE_READERS:
            return _TYPE_READERS[annotation]
        case None if is_dataclass(annotation) and isinstance(annotation, type):
            return _table_reader(annotation)
        case typing.Annotated:
            return _constrained_reader(value_reader(parts[0]), parts[1:])
        case typing.Literal:
            return _choice_reader(parts)
        case origin if origin is tuple and parts[1:] == (...,):
            return _list_reader(value_reader(parts[0]))
        case origin if origin is Mapping and parts[0] is str:
            return _mapping_reader(value_reader(parts[1]))
        case typing.Union | types.UnionType:
            return _union_reader([part for part in parts if part is not types.NoneType])  # TOML has no null
    raise TypeError(f"no reader for {annotation}")


@cache
def file_keys(kind: Any) -> Mapping[str, Any]:
    """Return the keys of a file that a dataclass has, in order, each with its annotation."""
    keys = {each.name: each.type for each in file_fields(kind)}
    if any(isinstance(annotation, str) for annotation in keys.values()):  # postponed ones; to evaluate them takes long
        hints = get_type_hints(kind, include_extras=True)
        return {name: hints[name] for name in keys}
    return keys


def file_fields(kind: Any) -> list[Field[Any]]:
    """Return the fields of a dataclass, or of an instance, that are keys of the file."""
    return [each for each in fields(kind) if each.metadata.get("in_file", True)]


@cache
def required_keys(kind: Any) -> frozenset[str]:
    """Return the keys of a dataclass that must be in the file."""
    return frozenset(key for key, annotation in file_keys(kind).items() if _required_mark(annotation))


def missing_remedy(annotation: Any) -> str:
    """Return what to do where a required key is missing."""
    mark = _required_mark(annotation)
    return mark.remedy if mark else ""


def _required_mark(annotation: Any) -> RequiredKey | None:
    if get_origin(annotation) in (typing.Union, types.UnionType):
        return next(filter(None, map(_required_mark, get_args(annotation))), None)
    return next((part for part in getattr(annotation, "__metadata__", ()) if isinstance(part, RequiredKey)), None)


@cache
def _table_reader(kind: Any) -> Callable[[object], Any]:
    readers = {key: (key, value_reader(annotation)) for key, annotation in file_keys(kind).items()}
    required = required_keys(kind)

    def read_table(table: object) -> Any:
        if isinstance(table, kind):
            return table
        if not isinstance(table, dict):
            _refuse(*NOT_A_TABLE)
        if not required <= table.keys() <= readers.keys() or [] in map(table.get, required):
            _refuse("has an unknown key, or lacks one", "see data/README.md for its keys")
        # By the names of the class: the parser makes new strings for the keys of each table.
        read = ((*readers[key], value) for key, value in table.items())
        return kind(**{name: read_value(value) for name, read_value, value in read})

    return read_table


def _constrained_reader(read_type: Callable[[Any], Any], metadata: tuple[Any, ...]) -> Callable[[Any], Any]:
    """Return a reader that checks constraints in pydantic's order: those before the type check from last to first."""
    constraints: list[Constraint] = [each for each in metadata if not isinstance(each, RequiredKey)]
    before = [constraint.check_value for constraint in reversed(constraints) if constraint.is_before_type]
    after = [constraint.check_value for constraint in constraints if not constraint.is_before_type]
    steps = (*before, read_type, *after)

    def read_value(value: Any) -> Any:
        for step in steps:
            value = step(value)
        return value

    return read_value if len(steps) > 1 else read_type


def _choice_reader(choices: tuple[Any, ...]) -> Callable[[Any], Any]:
    def read_choice(value: Any) -> Any:
        if not any(type(value) is type(choice) and value == choice for choice in choices):
            typed = f'"{value}"' if isinstance(value, str) else str(value) if type(value) is int else "that"
            _refuse(f"cannot be {typed}", choice_remedy(map(str, choices)))
        return value

    return read_choice


def _union_reader(kinds: list[Any]) -> Callable[[Any], Any]:
    """Return the reader of an optional key, or of one with values of several plain types."""
    if len(kinds) == 1:
        return value_reader(kinds[0])

    def read_value(value: Any) -> Any:
        read = _TYPE_READERS[type(value) if type(value) in kinds else kinds[0]]
        return read(value)

    return read_value


def _list_reader(read_entry: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read_entries(entries: Any) -> Any:
        if type(entries) is not list:
            _refuse(*NOT_A_LIST)
        return tuple(map(read_entry, entries))

    return read_entries


def _mapping_reader(read_entry: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read_entries(entries: Any) -> Any:
        if type(entries) is not dict:
            _refuse(*NOT_A_TABLE)
        return {key: read_entry(value) for key, value in entries.items()}

    return read_entries


def _read_text(value: object) -> str:
    if type(value) is list:
        _refuse("must be one text, not a list", "write it in quotes, without brackets")
    if type(value) is not str:
        _refuse("must be text", "put it in quotes")
    return value


def _read_flag(value: object) -> bool:
    if type(value) is not bool:
        _refuse("must be true or false", "write it without quotes")
    return value


def _read_whole(value: object) -> int:
    if type(value) is not int:
        _refuse(*TYPE_ERRORS[int])
    return value


def _read_number(value: object) -> Decimal:
    if type(value) is int:
        return Decimal(value)
    if type(value) is not Decimal or not value.is_finite():
        _refuse("must be a number", "write it in digits")
    return value


def _read_day(value: object) -> date:
    if type(value) is not date:
        _refuse(*TYPE_ERRORS[date])
    return value


def _read_anything(value: object) -> object:
    return value


_TYPE_READERS: Final[dict[Any, Callable[[Any], Any]]] = {
    str: _read_text,
    bool: _read_flag,
    int: _read_whole,
    Decimal: _read_number,
    date: _read_day,
    object: _read_anything,
}


def _refuse(what: str, remedy: str) -> NoReturn:
    raise JvexploreError(what, remedy)
