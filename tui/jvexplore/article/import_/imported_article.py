"""An article as it was read from a file: its blocks, each with what it is, and what is known of its publication."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jvexplore.article.import_.block import Block


class FieldOrigin(StrEnum):
    """Where the value of a field comes from, in the words of the import screen."""

    FILE = "from the file"
    TEXT = "from the text"
    GUESSED = "recognised"


@dataclass(frozen=True)
class ArticleFields:
    """What is known of an article's publication; what is not known is empty.

    Attributes:
        title: its headline; without one, the beginning of its first paragraph.
        publisher: a newspaper, an agency, a company.
        authors: their names.
        published: EDTF text: "2027-03-04", "2027-03".
        url: the address of the page.
        language: its tag: "en".
        origins: where each that is not empty comes from, by the name of the attribute.
        doubts: what a person should look at, by the name of the attribute: "11 Sep or 9 Nov?".
    """

    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    url: str = ""
    language: str = ""
    origins: Mapping[str, FieldOrigin] = field(default_factory=dict)
    doubts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ImportedArticle:
    """An article to make a source of.

    Attributes:
        blocks: in reading order, those that are left out among them.
        fields: what is known of its publication.
        unread: what of its file was not read, as a sentence without its full stop; empty if all was.
    """

    blocks: tuple[Block, ...]
    fields: ArticleFields
    unread: str = ""
