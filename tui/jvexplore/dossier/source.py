"""The sources of a dossier: their metadata and a gist of each paragraph, but not their text."""

from dataclasses import field
from datetime import date
from typing import Annotated, Literal, TypeAlias

from jvexplore.constraints import REQUIRED_KEY, SLUG, ExactType, MatchesPattern, Slug, Text, TextDigest, WithinLimits
from jvexplore.dossier.other_versions import OtherVersion
from jvexplore.dossier.source_constraints import LanguageCode, SourceDay, WebAddress
from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART, ParagraphPart
from jvexplore.record import Record
from jvexplore.table_reader import NOT_IN_FILE

ParagraphId: TypeAlias = Annotated[
    str, MatchesPattern(f"(?!0[0-9]*$){SLUG}", "a paragraph's id", 'like "5", "title" or "wire-3"')
]
"""A slug; a number has no leading zero, because `paragraph/05` leads to `paragraph/5`."""


class Paragraph(Record):
    """One paragraph of a source.

    Attributes:
        id: unique among the paragraphs of all sources, and never changed.
        part: the part of the source that it is.
        gist: the paragraph in the editor's own words; may be empty.
        digest: the hash of its normalised text, to recognise it in the reader's copy.
        length: the length of its normalised text in code points, to validate spans without the text.
        formerly: the ids of paragraphs that were joined to it, by which notes and links still find it.
    """

    id: Annotated[ParagraphId, REQUIRED_KEY] = ""
    part: ParagraphPart = DEFAULT_PARAGRAPH_PART
    gist: str = ""
    digest: TextDigest | None = None
    length: Annotated[int, WithinLimits(ge=1), ExactType(int)] | None = None
    formerly: tuple[ParagraphId, ...] = ()

    @property
    def is_body(self) -> bool:
        """Whether it is a paragraph of the body: only these are counted."""
        return self.part == DEFAULT_PARAGRAPH_PART


class Source(Record):
    """An article, a filing, a press release. Whatever an unfinished file leaves out is empty.

    Attributes:
        id: unique among the sources of a dossier, and never changed.
        type: what it is: "article" if left out.
        published: the day, or EDTF text if the day is not known.
        retrieved: the same of when it was retrieved.
        based_on: the ids of the sources that it repeats: together they are one witness.
        normalised: 1 if its digests and spans are those of the rule of format 1; else `None`.
        paragraphs: in reading order.
        dropped: the ids of paragraphs that it no longer has, so that no other gets them.
        conflict: the other versions of it, of which a person is to choose one.
    """

    id: Annotated[Slug, REQUIRED_KEY] = ""
    title: Annotated[Text, REQUIRED_KEY] = ""
    type: str = ""
    publisher: str = ""
    author: tuple[str, ...] = ()
    published: Annotated[date | str, ExactType(date, str), SourceDay()] | None = None
    retrieved: Annotated[date | str, ExactType(date, str), SourceDay()] | None = None
    url: Annotated[str, WebAddress()] = ""
    language: Annotated[str, LanguageCode()] = ""
    based_on: tuple[str, ...] = ()
    normalised: Annotated[Literal[1], ExactType(int)] | None = None
    paragraphs: Annotated[tuple[Paragraph, ...], REQUIRED_KEY] = ()
    dropped: tuple[ParagraphId, ...] = ()
    conflict: tuple[OtherVersion, ...] = field(default=(), metadata=NOT_IN_FILE)

    @property
    def published_day(self) -> date | None:
        """The day on which it was published; `None` unless the day is known."""
        if not isinstance(self.published, str):
            return self.published
        try:
            return date.fromisoformat(self.published)
        except ValueError:
            return None


class Passage(Record):
    """Where a source supports a fact: a paragraph, or its code points from `start` up to but excluding `end`.

    Attributes:
        paragraph: the id of the paragraph; may be empty if there are `words`.
        words: the words themselves, which a person may write instead of a span; they must occur once in the paragraph,
            or in all sources if no paragraph is named.
    """

    paragraph: ParagraphId = ""
    start: Annotated[int, WithinLimits(ge=0), ExactType(int)] | None = None
    end: Annotated[int, WithinLimits(ge=1), ExactType(int)] | None = None
    digest: TextDigest | None = None
    words: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole paragraph, not a span of one."""
        return self.end is None and not self.words
