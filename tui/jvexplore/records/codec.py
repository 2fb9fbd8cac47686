"""What turns the bytes of a file into records and back; each kind of record has one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.document import Document

_T = TypeVar("_T")


class RecordFileError(JvexploreError):
    """A file that does not hold the records that it should, and so must not be written either."""


class Codec(Protocol[_T]):
    """Reads and writes files of one kind of record."""

    def new_document(self) -> Document[_T]:
        """Return what a file holds that is not there yet."""

    def parse(self, text: str, path: Path) -> Document[_T]:
        """Return what the text of a file holds.

        Args:
            text: the text.
            path: the file, to be named in errors.

        Raises:
            JvexploreError: when it is not of this format; a `RecordFileError` when it is another sort of file.
        """

    def encode(self, document: Document[_T]) -> bytes:
        """Return the bytes from which `parse` gives the same document.

        Raises:
            JvexploreError: when a record holds what no file can, or would not be read again as it is.
        """

    def key_of(self, record: _T) -> str:
        """Return the key by which a record is known: it is unique in a file, and stays when the record changes."""
