"""The fields of a dossier other than its facts, and its paragraphs and sources by their ids."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Final, Literal

from jvexplore.address import DOSSIER, Address, paragraph_address
from jvexplore.constraints import REQUIRED_KEY, RequiredKey, Slug, Text
from jvexplore.dossier.conversion.file_format import FORMER_FORMAT, WRITTEN_FORMAT, FormatNumber
from jvexplore.dossier.missing_values import TITLE_MISSING
from jvexplore.dossier.other_versions import OtherVersion
from jvexplore.dossier.source import Paragraph, Source
from jvexplore.dossier.vocabulary.known_words import KnownWords
from jvexplore.record import Record
from jvexplore.table_reader import NOT_IN_FILE
from jvexplore.unread_value import UnreadValue

if TYPE_CHECKING:
    from jvexplore.dossier.vocabulary.declared_words import VocabularyProblem
    from jvexplore.dossier.vocabulary.known_words import DeclaredWords

_NO_SOURCE: Final = Source()


class DossierHead(Record):
    """The fields of a dossier other than its facts.

    Attributes:
        vocabulary: the words that it adds to the known ones, as its file has them; see `words`.
        sources: in file order; the first one is the main one.
        conflict: the other values of its own keys, of which a person is to choose; each of one key.
        unread: what does not fit its key, of the head and of the sources.
        as_typed: the head with its sources as it was typed, if there is such a value; else `None`.
    """

    format: Annotated[Literal[1, 2], FormatNumber(), RequiredKey(f"write {WRITTEN_FORMAT}")] | None = None
    id: Annotated[Slug, REQUIRED_KEY] = ""
    title: Annotated[Text, REQUIRED_KEY] = TITLE_MISSING
    category: str = ""
    summary: str = ""
    tags: tuple[Slug, ...] = ()
    vocabulary: Mapping[str, object] = field(default_factory=dict)
    sources: Annotated[tuple[Source, ...], REQUIRED_KEY] = ()
    conflict: tuple[OtherVersion, ...] = field(default=(), metadata=NOT_IN_FILE)
    unread: tuple[UnreadValue, ...] = field(default=(), metadata=NOT_IN_FILE)
    as_typed: Mapping[str, object] | None = field(default=None, compare=False, repr=False, metadata=NOT_IN_FILE)

    @property
    def is_in_former_format(self) -> bool:
        """Whether its file says that it is in format 1; its problems name the keys as the file does."""
        return self.format == FORMER_FORMAT

    @cached_property
    def words(self) -> KnownWords:
        """The roles, verbs and categories that it may use, each with its wording."""
        return KnownWords(self._declared_words[0] if self.vocabulary else None)

    @property
    def category_name(self) -> str:
        """The name of its category: "Joint venture"; empty if it has none."""
        return self.words.category_name(DOSSIER, self.category)

    @property
    def vocabulary_problems(self) -> "Sequence[VocabularyProblem]":
        """The problems of the words that it adds."""
        return self._declared_words[1] if self.vocabulary else ()

    @cached_property
    def _declared_words(self) -> "tuple[DeclaredWords, Sequence[VocabularyProblem]]":
        from jvexplore.dossier.vocabulary.declared_words import read_declared_words

        return read_declared_words(self.vocabulary)

    @property
    def first_source(self) -> Source:
        """The main source; an empty one if the dossier has none yet."""
        return self.sources[0] if self.sources else _NO_SOURCE

    @cached_property
    def lists_sources(self) -> bool:
        """Whether its sources are listed: there are several, or one that may be edited on its page.

        A dossier of one article that was in format 1 says on its own page all that could be said of it there.
        """
        return len(self.sources) > 1 or any(
            each.normalised is None or each.type or each.author or each.url or each.retrieved for each in self.sources
        )

    @cached_property
    def sources_by_id(self) -> Mapping[str, Source]:
        """The sources by their ids, in file order; the first one if two have the same id."""
        found: dict[str, Source] = {}
        for source in self.sources:
            found.setdefault(source.id, source)
        return found

    @cached_property
    def publisher_counts(self) -> Counter[str]:
        """How many sources each publisher has."""
        return Counter(each.publisher for each in self.sources)

    @cached_property
    def title_counts(self) -> Counter[str]:
        """How many sources have each title."""
        return Counter(each.title for each in self.sources)

    @cached_property
    def paragraphs(self) -> Mapping[str, Paragraph]:
        """The paragraphs of all sources by their ids, in reading order; the first one if two have the same id."""
        found: dict[str, Paragraph] = {}
        for source in self.sources:
            for paragraph in source.paragraphs:
                if paragraph.id:
                    found.setdefault(paragraph.id, paragraph)
        return found

    @cached_property
    def used_paragraph_ids(self) -> frozenset[str]:
        """The ids that paragraphs of any source have, or had: none is given to another."""
        paragraphs = [each for source in self.sources for each in source.paragraphs]
        joined = (name for each in paragraphs for name in each.formerly)
        dropped = (name for source in self.sources for name in source.dropped)
        return frozenset((*(each.id for each in paragraphs), *joined, *dropped))

    @property
    def joined_paragraphs(self) -> Mapping[Address, Address]:
        """The address of each paragraph by those of the paragraphs that were joined to it."""
        return {
            paragraph_address(each): paragraph_address(paragraph.id)
            for paragraph in self.paragraphs.values()
            for each in paragraph.formerly
            if each not in self.paragraphs
        }

    @cached_property
    def paragraph_positions(self) -> Mapping[str, int]:
        """The position of each paragraph in reading order, from 0, by its id."""
        return {paragraph_id: position for position, paragraph_id in enumerate(self.paragraphs)}

    @cached_property
    def _sources_by_paragraph(self) -> Mapping[str, Source]:
        return {each.id: source for source in reversed(self.sources) for each in source.paragraphs if each.id}

    def source_of(self, paragraph_id: str) -> Source:
        """Return the source of a paragraph.

        Raises:
            KeyError: when there is no such paragraph.
        """
        return self._sources_by_paragraph[paragraph_id]

    def find_source_of(self, paragraph_id: str) -> Source | None:
        """Return the source of a paragraph; `None` when there is no such paragraph."""
        return self._sources_by_paragraph.get(paragraph_id)

    @cached_property
    def latest_published(self) -> date | None:
        """The day of the source that was published last, as far as the days are known; `None` if none is."""
        return max((day for source in self.sources if (day := source.published_day)), default=None)
