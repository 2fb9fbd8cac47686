"""What a file says of an article, before it is decided what is part of it: its blocks, and its own metadata."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockHint(StrEnum):
    """What a file format itself says that a block is, by its markup or by its place on the page."""

    NONE = ""
    BODY = "body"
    """A paragraph of the article: where it stands makes it no menu, whatever its looks; it may be a subheading."""
    ITEM = "item"
    """An item of a list within the article, which is no subheading either."""
    HEADLINE = "headline"
    HEADING = "heading"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    SOURCE_LINE = "source line"
    CAPTION = "caption"
    TABLE = "table"
    FOOTNOTE = "footnote"
    MENU = "menu"
    ADVERT = "advert"
    RELATED = "related"
    RUNNING = "page"
    """A running header or footer, or a page number."""
    OUTSIDE = "outside"
    """Outside what the format, or its library, takes for the article."""


@dataclass(frozen=True)
class FileBlock:
    """A block of a file.

    Attributes:
        text: its characters as they are written, in one line: lines that the format broke are joined.
        hint: what the format says that it is.
    """

    text: str
    hint: BlockHint = BlockHint.NONE


@dataclass(frozen=True)
class FileMetadata:
    """What a file says of its article apart from its text; what it does not say is empty.

    Attributes:
        title: the headline.
        publisher: a newspaper, an agency, a company.
        authors: their names.
        published: EDTF text: "2027-03-04", "2027-03".
        url: the address of the page.
        language: its tag: "en".
    """

    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    url: str = ""
    language: str = ""


@dataclass(frozen=True)
class FileContents:
    """What was read from a file.

    Attributes:
        blocks: in reading order, with all that surrounds the article.
        metadata: what the file says besides.
        unread: what of it was not read, as a sentence without its full stop; empty if all was: "Only the first 60 of
            400 pages were read".
    """

    blocks: tuple[FileBlock, ...]
    metadata: FileMetadata = FileMetadata()
    unread: str = ""
