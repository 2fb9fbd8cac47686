"""What a kind of record must provide to be stored in TOML, as entries of one or more `[[table]]` arrays."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeGuard, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.records.document import Document

_T = TypeVar("_T")


class TomlFormat(ABC, Generic[_T]):
    """The TOML format of one kind of record.

    Attributes:
        record_word: the noun for a record in messages; `record_word_plural` is its plural.
        tables: the names of the record tables, in the order used for a new file.
        sorts: whether records are sorted by key; otherwise they keep the author's order, and new ones follow the last
            record of their table.
        other_file_remedy: what to do if a file has another format: "name another file".
    """

    record_word: ClassVar[str]
    record_word_plural: ClassVar[str]
    tables: tuple[str, ...]
    sorts: ClassVar[bool]
    other_file_remedy: ClassVar[str]

    @abstractmethod
    def key_of(self, record: _T) -> str:
        """Return the key that identifies a record in its file."""

    @abstractmethod
    def table_of(self, record: _T, /) -> str:
        """Return the name of the table that a record belongs to."""

    @abstractmethod
    def is_record(self, value: object) -> TypeGuard[_T]:
        """Return whether a value is a record rather than a parsed TOML table."""

    @abstractmethod
    def read_plain_entry(self, table: str, entry: Any, /) -> _T | Any:
        """Convert an entry without full validation, which is slow; return it unchanged if that is not possible."""

    @abstractmethod
    def validate_entry(self, table: str, entry: dict[str, Any], /) -> tuple[_T | None, str]:
        """Validate an entry; return the record or `None`, and the error message or an empty text."""

    @abstractmethod
    def record_text(self, record: _T) -> str:
        """Return a record as TOML, with its `[[table]]` header."""

    @abstractmethod
    def record_values(self, record: _T) -> Mapping[str, object]:
        """Return the values of a record by key, for finding the key in which two records differ."""

    @abstractmethod
    def describe_record(self, record: _T) -> str:
        """Return a description of a record for messages."""

    @abstractmethod
    def new_document(self) -> Document[_T]:
        """Return the document of a file that does not exist yet."""

    @abstractmethod
    def read_keys(self, keys: dict[str, Any], path: Path) -> Document[_T]:
        """Return a document with the file's top-level keys, but without records.

        Raises:
            RecordFileError: if the keys belong to another kind of file.
        """

    @abstractmethod
    def file_keys(self, document: Document[_T]) -> dict[str, Any]:
        """Return the file's top-level keys, including unknown ones, in the order used for a new file."""
