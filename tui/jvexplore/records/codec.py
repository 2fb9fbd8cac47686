"""The codec protocol: file bytes to records and back. Each kind of record has its own codec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.document import Document

_T = TypeVar("_T")


class RecordFileError(JvexploreError):
    """The file is of another kind or belongs to another owner, so it must not be overwritten either."""


class Codec(Protocol[_T]):
    """Reads and writes files of one kind of record."""

    def new_document(self) -> Document[_T]:
        """Return the document of a file that does not exist yet."""

    def parse(self, text: str, path: Path) -> Document[_T]:
        """Parse the text of a file.

        Args:
            text: the whole file, decoded.
            path: the file, named in errors.

        Raises:
            JvexploreError: if the file is not in this format; a `RecordFileError` if it is another kind of file.
        """

    def encode(self, document: Document[_T]) -> bytes:
        """Return the bytes from which `parse` gives the same document.

        Raises:
            JvexploreError: if a record cannot be encoded, or would not parse back to the same value.
        """

    def key_of(self, record: _T) -> str:
        """Return the key of a record: unique in a file, and stable while the record changes."""
