"""What a kind of record must say of itself to be kept in TOML: entries of one or several tables, `[[table]]`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeGuard, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.records.document import Document

_T = TypeVar("_T")


class TomlFormat(ABC, Generic[_T]):
    """The format of files of one kind of record.

    Attributes:
        record_word: what a record is called in messages; `record_word_plural` several.
        tables: the names of the tables that hold records, in the order of a new file.
        sorts: whether records are written in the order of their keys; else they stay where their author put them,
            and new ones come behind the last of their table.
        other_file_remedy: what to do where a file is not one of this format: "name another file".
    """

    record_word: ClassVar[str]
    record_word_plural: ClassVar[str]
    tables: ClassVar[tuple[str, ...]]
    sorts: ClassVar[bool]
    other_file_remedy: ClassVar[str]

    @abstractmethod
    def key_of(self, record: _T) -> str:
        """Return the key by which a record is known in its file."""

    @abstractmethod
    def table_of(self, record: _T, /) -> str:
        """Return the table that a record is an entry of."""

    @abstractmethod
    def is_record(self, value: object) -> TypeGuard[_T]:
        """Tell whether a value is a record already, and not what TOML has in its place."""

    @abstractmethod
    def read_plain_entry(self, table: str, entry: Any, /) -> _T | Any:
        """Return the record that an entry plainly is; where that is not plain, the entry."""

    @abstractmethod
    def validate_entry(self, table: str, entry: dict[str, Any], /) -> tuple[_T | None, str]:
        """Return the record that an entry is, or `None`, and what is wrong with it; empty where nothing is."""

    @abstractmethod
    def record_text(self, record: _T) -> str:
        """Return a record as TOML, header and all."""

    @abstractmethod
    def record_values(self, record: _T) -> Mapping[str, object]:
        """Return the values of a record by the names of its keys, to tell in which one differs from another."""

    @abstractmethod
    def describe_record(self, record: _T) -> str:
        """Return which record it is, in words, for a message."""

    @abstractmethod
    def new_document(self) -> Document[_T]:
        """Return what a file holds that is not there yet."""

    @abstractmethod
    def read_keys(self, keys: dict[str, Any], path: Path) -> Document[_T]:
        """Return a document of the keys of a file itself, without its records.

        Raises:
            RecordFileError: when they are not those of a file of such records.
        """

    @abstractmethod
    def file_keys(self, document: Document[_T]) -> dict[str, Any]:
        """Return the keys of a file itself, those that are not ours too, in the order of a new file."""
