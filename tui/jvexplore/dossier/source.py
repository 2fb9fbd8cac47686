"""The source article: its metadata and a gist of each paragraph, but not its text."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Final

from jvexplore.constraints import ExactType, Text, TextDigest, WithinLimits

STRICT: Final = {"extra": "forbid"}
"""The pydantic configuration that refuses unknown keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of the source.

    Attributes:
        gist: the paragraph in the editor's own words.
        digest: the hash of its normalised text, to recognise it in the reader's copy.
        length: the length of its normalised text in code points, to validate spans without the text.
    """

    __pydantic_config__: ClassVar = STRICT

    gist: Text
    digest: TextDigest | None = None
    length: Annotated[int, WithinLimits(ge=1), ExactType(int)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The article; the first paragraph of its body has the number 1."""

    __pydantic_config__: ClassVar = STRICT

    title: Text
    publisher: Text
    published: Annotated[date, ExactType(date)]
    language: Text
    paragraphs: Annotated[tuple[Paragraph, ...], WithinLimits(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where the article supports a fact: a paragraph, or its code points from `start` up to but excluding `end`."""

    __pydantic_config__: ClassVar = STRICT

    paragraph: Annotated[int, WithinLimits(ge=1), ExactType(int)]
    start: Annotated[int, WithinLimits(ge=0), ExactType(int)] | None = None
    end: Annotated[int, WithinLimits(ge=1), ExactType(int)] | None = None
    digest: TextDigest | None = None
