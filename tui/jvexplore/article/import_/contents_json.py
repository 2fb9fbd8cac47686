"""What was read from a file, or why it was not, as bytes that one process hands another."""

from __future__ import annotations

import json
from typing import Final

from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents, FileMetadata
from jvexplore.errors import JvexploreError

MAX_BLOCKS: Final = 10_000
_MAX_CHARS: Final = 2_000_000
"""The most characters of all blocks: more than a prospectus of five hundred pages."""
_MAX_FIELD: Final = 10_000
_MAX_AUTHORS: Final = 1_000
LARGEST_ANSWER: Final = 16 * _MAX_CHARS
"""The most bytes of an answer: no contents that are not too long take as many."""


class MissingLibrary(Exception):
    """A library that a reader needs is not installed, or does not load.

    Args:
        name: the module that was not found; empty if one does not load.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FailedReader(Exception):
    """A reader raised what no reader should, as on a damaged file.

    Args:
        name: the name of the exception's class.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def refuse_too_long(contents: FileContents) -> FileContents:
    """Return the contents of a file, unless they are longer than any article.

    Raises:
        JvexploreError: when they have too many blocks, or too much text.
    """
    if len(contents.blocks) > MAX_BLOCKS or sum(len(each.text) for each in contents.blocks) > _MAX_CHARS:
        raise JvexploreError("is too long for an article", "save only the article, as a text file")
    return contents


def encode_contents(contents: FileContents) -> bytes:
    """Return the contents of a file as JSON. Halves of characters that a library made are joined, or replaced."""
    metadata = contents.metadata
    return _encode(
        {
            "blocks": [(_whole_characters(each.text), each.hint) for each in contents.blocks],
            "title": _cut_field(metadata.title),
            "publisher": _cut_field(metadata.publisher),
            "authors": [_cut_field(each) for each in metadata.authors[:_MAX_AUTHORS]],
            "published": _cut_field(metadata.published),
            "url": _cut_field(metadata.url),
            "language": _cut_field(metadata.language),
            "unread": _cut_field(contents.unread),
        }
    )


def encode_refusal(error: JvexploreError | MissingLibrary | FailedReader) -> bytes:
    """Return why a file was not read, as JSON."""
    if isinstance(error, JvexploreError):
        return _encode({"refusal": [_cut_field(error.what), _cut_field(error.remedy)]})
    return _encode({"missing" if isinstance(error, MissingLibrary) else "failed": error.name})


def decode_contents(answer: bytes) -> FileContents:
    """Return the contents of a file from JSON.

    Raises:
        JvexploreError: as the answer says; likewise MissingLibrary and FailedReader.
        ValueError: when the answer is not whole.
    """
    found = json.loads(answer)
    if "refusal" in found:
        raise JvexploreError(*found["refusal"])
    if "missing" in found:
        raise MissingLibrary(found["missing"])
    if "failed" in found:
        raise FailedReader(found["failed"])
    blocks = tuple(FileBlock(text, BlockHint(hint)) for text, hint in found.pop("blocks"))
    unread = found.pop("unread")
    return FileContents(blocks, FileMetadata(**{**found, "authors": tuple(found["authors"])}), unread)


def _encode(answer: object) -> bytes:
    return json.dumps(answer).encode()


def _cut_field(text: str) -> str:
    return _whole_characters(text[:_MAX_FIELD])


def _whole_characters(text: str) -> str:
    """Return a text with its surrogates joined in pairs; single ones are replaced, which no file could hold."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
