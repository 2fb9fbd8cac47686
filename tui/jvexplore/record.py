"""`Record`: the base class of frozen dataclasses that are made from the tables of a file.

A dataclass compiles its methods, five for each class: a third of the time that reading the bundled dossier takes. The
methods here are the same for all classes. An instance holds only the values that it was given; the class holds the
others.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, NoReturn, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
class Record:
    """A frozen dataclass whose fields are given by their names; so is each class that is derived from it."""

    _field_names: ClassVar[frozenset[str]] = frozenset()
    _required: ClassVar[frozenset[str]] = frozenset()
    _factories: ClassVar[Mapping[str, Any]] = {}

    def __init_subclass__(cls, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        dataclass(init=False, repr=False, eq=False, match_args=False)(cls)
        own = _fields(cls)
        cls._field_names = frozenset(each.name for each in own)
        cls._factories = {each.name: each.default_factory for each in own if each.default_factory is not MISSING}
        given = {each.name for each in own if each.default is not MISSING}
        cls._required = cls._field_names - given - cls._factories.keys()

    def __init__(self, **values: Any) -> None:
        names = values.keys()
        if not self._required <= names <= self._field_names:
            wrong = ", ".join(sorted((self._required - names) | (names - self._field_names)))
            raise TypeError(f"{type(self).__name__} lacks, or does not have: {wrong}")
        made = {name: make() for name, make in self._factories.items() if name not in values}
        for name, value in (values | made).items():  # not by `vars`, with which an instance takes twice the memory
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        values = (f"{each.name}={getattr(self, each.name)!r}" for each in _fields(self) if each.repr)
        return f"{type(self).__qualname__}({', '.join(values)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, each.name) == getattr(other, each.name) for each in _fields(self) if each.compare)

    def __hash__(self) -> int:
        counted = (each for each in _fields(self) if (each.compare if each.hash is None else each.hash))
        return hash(tuple(getattr(self, each.name) for each in counted))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")


def _fields(record: Any) -> tuple[Field[Any], ...]:
    return fields(record)
