"""The article that a dossier is made from: what of it a dossier holds, which is not its words."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Final

from jvexplore.constraints import ExactType, Fingerprint, Text, WithinLimits

STRICT: Final = {"extra": "forbid"}
"""For pydantic: a key that is not known is a mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of the source.

    Attributes:
        gist: it, retold in our own words.
        digest: the fingerprint of its normalised text, which recognises a reader's own copy.
        length: its length in code points, normalised, so that spans can be checked without it.
    """

    __pydantic_config__: ClassVar = STRICT

    gist: Text
    digest: Fingerprint | None = None
    length: Annotated[int, WithinLimits(ge=1), ExactType(int)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The article; its body's first paragraph is number 1."""

    __pydantic_config__: ClassVar = STRICT

    title: Text
    publisher: Text
    published: Annotated[date, ExactType(date)]
    language: Text
    paragraphs: Annotated[tuple[Paragraph, ...], WithinLimits(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where a fact stands: a paragraph, or the code points from `start` up to `end` within it."""

    __pydantic_config__: ClassVar = STRICT

    paragraph: Annotated[int, WithinLimits(ge=1), ExactType(int)]
    start: Annotated[int, WithinLimits(ge=0), ExactType(int)] | None = None
    end: Annotated[int, WithinLimits(ge=1), ExactType(int)] | None = None
    digest: Fingerprint | None = None
