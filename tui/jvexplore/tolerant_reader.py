"""Create dataclass instances from TOML tables of which some keys are wrong: whatever fits its key is read.

The slow path beside `table_reader.py`, with the same readers of values. What does not fit is left out of the instance,
and is returned as it was typed, with its problem.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar, get_args, get_origin

from jvexplore.constraints import Constraint
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import (
    NO_ENTRY,
    NOT_A_LIST,
    NOT_A_TABLE,
    file_keys,
    missing_remedy,
    required_keys,
    value_reader,
)
from jvexplore.unread_value import UNKNOWN_KEY, UnreadValue, typed_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_T = TypeVar("_T")

_LEFT_OUT: Final = object()
"""Instead of a value of which nothing could be read."""


def read_tolerantly(kind: type[_T], table: Mapping[str, Any]) -> tuple[_T, list[UnreadValue]]:
    """Create a dataclass instance from whatever fits its key.

    Args:
        kind: a dataclass whose keys all have defaults.
        table: the table of the file.

    Returns:
        The instance, and what could not be read of the table and of those within it, in the order of the keys.
    """
    reading = _Reading()
    return reading.read_table(kind, table, ""), reading.unread


class _Reading:
    """One reading of a table, which collects what cannot be read."""

    def __init__(self) -> None:
        self.unread: list[UnreadValue] = []

    def read_table(self, kind: type[_T], table: Mapping[str, Any], path: str) -> _T:
        """Return an instance of a dataclass; `path` is that of its key, with a full stop at its end."""
        known: Any = kind
        keys, required = file_keys(known), required_keys(known)
        values = {}
        for key, value in table.items():
            if key not in keys:
                self._note(path + key, value, UNKNOWN_KEY, "")
            elif key in required and value == []:
                self._note(path + key, value, *NO_ENTRY)
            elif (found := self._read_value(keys[key], value, path + key)) is not _LEFT_OUT:
                values[key] = found
        for key, annotation in keys.items():
            if key in required and key not in table:
                self._note(path + key, "", "is missing", missing_remedy(annotation))
        return kind(**values)

    def _read_value(self, annotation: Any, value: Any, path: str) -> Any:
        """Return what can be read of a value."""
        parts = get_args(annotation)
        origin = get_origin(annotation)
        if origin in (typing.Union, types.UnionType):
            return self._read_value(parts[0], value, path)
        if origin is Annotated and _holds_entries(parts[0]):
            return self._read_constrained(parts[0], parts[1:], value, path)
        if origin is tuple:
            return self._read_list(parts[0], value, path)
        if origin is Mapping:
            return self._read_mapping(parts[1], value, path)
        if is_dataclass(annotation) and isinstance(annotation, type):
            if isinstance(value, annotation):
                return value
            if isinstance(value, dict):
                return self.read_table(annotation, value, f"{path}.")
            return self._leave_out(path, value, *NOT_A_TABLE)
        return self._read_checked(value_reader(annotation), value, path)

    def _read_constrained(self, annotation: Any, constraints: Iterable[Any], value: Any, path: str) -> Any:
        """Return what can be read of a list; one that violates a constraint as a whole is kept."""
        known = [each for each in constraints if isinstance(each, Constraint)]
        for constraint in reversed(known):
            if constraint.is_before_type and value is not _LEFT_OUT:
                value = self._read_checked(constraint.check_value, value, path)
        found = value if value is _LEFT_OUT else self._read_value(annotation, value, path)
        for constraint in known:
            if found is not _LEFT_OUT and not constraint.is_before_type:
                self._read_checked(constraint.check_value, found, path)
        return found

    def _read_list(self, annotation: Any, value: Any, path: str) -> Any:
        if not isinstance(value, list):
            return self._leave_out(path, value, *NOT_A_LIST)
        found = (self._read_value(annotation, each, f"{path}.{number}") for number, each in enumerate(value, 1))
        return tuple(each for each in found if each is not _LEFT_OUT)

    def _read_mapping(self, annotation: Any, value: Any, path: str) -> Any:
        if not isinstance(value, dict):
            return self._leave_out(path, value, *NOT_A_TABLE)
        found = {key: self._read_value(annotation, each, f"{path}.{key}") for key, each in value.items()}
        return {key: each for key, each in found.items() if each is not _LEFT_OUT}

    def _read_checked(self, read: Callable[[Any], Any], value: Any, path: str) -> Any:
        try:
            return read(value)
        except JvexploreError as error:
            return self._leave_out(path, value, error.what, error.remedy)

    def _leave_out(self, path: str, value: Any, what: str, remedy: str) -> Any:
        self._note(path, value, what, remedy)
        return _LEFT_OUT

    def _note(self, path: str, value: Any, what: str, remedy: str) -> None:
        self.unread.append(UnreadValue(path, typed_text(value), what, remedy))


def _holds_entries(annotation: Any) -> bool:
    return get_origin(annotation) in (tuple, Mapping)
