"""The fields of an import: what is typed in each, and what that means for the dossier."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from jvexplore.article.import_.imported_article import ArticleFields
from jvexplore.session.import_values import (
    FieldProblem,
    ImportFieldReading,
    doubt_words,
    join_names,
    read_language,
    read_published,
    read_url,
    show_language,
    split_names,
    swap_day_and_month,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


class ImportField(StrEnum):
    """A field; but for the id, the name of the attribute of `ArticleFields`."""

    TITLE = "title"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    AUTHORS = "authors"
    URL = "url"
    LANGUAGE = "language"
    ID = "id"


FIELD_LABELS: Final = {
    ImportField.TITLE: "Title",
    ImportField.PUBLISHER: "Publisher",
    ImportField.PUBLISHED: "Published",
    ImportField.AUTHORS: "Author",
    ImportField.URL: "Address (URL)",
    ImportField.LANGUAGE: "Language",
    ImportField.ID: "Id",
}


def field_texts(fields: ArticleFields) -> dict[ImportField, str]:
    """Return what stands in the fields at first; no id, which is proposed as long as none is typed."""
    return {
        ImportField.TITLE: fields.title,
        ImportField.PUBLISHER: fields.publisher,
        ImportField.PUBLISHED: fields.published,
        ImportField.AUTHORS: join_names(fields.authors),
        ImportField.URL: fields.url,
        ImportField.LANGUAGE: show_language(fields.language),
        ImportField.ID: "",
    }


class EnteredFields(Protocol):
    """What stands in the fields."""

    @property
    def texts(self) -> Mapping[ImportField, str]:
        """The text of each."""

    @property
    def typed(self) -> Collection[ImportField]:
        """Those that a person changed, or affirmed."""


class ImportFieldReader(NamedTuple):
    """Reads what is typed, and remembers what the file said.

    Attributes:
        found: what the importer found.
        texts: what stood in the fields at first.
    """

    found: ArticleFields
    texts: Mapping[ImportField, str]

    def read_field(self, field: ImportField, entered: EnteredFields, headline: str) -> ImportFieldReading:
        """Return what the text of a field means; not of the id. What a person typed is not doubted.

        Args:
            field: the field.
            entered: what stands in all of them.
            headline: what a title can be made from.
        """
        texts = entered.texts
        text, is_found = texts[field], field not in entered.typed and texts[field] == self.texts[field]
        if is_found and (doubt := self.found.doubts.get(field, "")):
            return self._doubtful(field, doubt, texts)
        match field:
            case ImportField.TITLE if not text.strip():
                return ImportFieldReading(problem=FieldProblem("needed", "type one", headline))
            case ImportField.PUBLISHED:
                return read_published(text, self._language(texts))
            case ImportField.URL:
                return read_url(text)
            case ImportField.LANGUAGE:
                return read_language(text)
        return ImportFieldReading(" ".join(text.split()))

    def _doubtful(self, field: ImportField, doubt: str, texts: Mapping[ImportField, str]) -> ImportFieldReading:
        """Return the meaning of a text that the importer doubts."""
        text = texts[field]
        if field is not ImportField.PUBLISHED:
            return ImportFieldReading(text, doubt=doubt)
        other = swap_day_and_month(text)
        words = read_published(text, self._language(texts)).words
        return ImportFieldReading(text, words, doubt=doubt_words(text, other) or doubt, alternative=other)

    def _language(self, texts: Mapping[ImportField, str]) -> str:
        return read_language(texts[ImportField.LANGUAGE]).value or self.found.language

    def article_fields(self, entered: EnteredFields, headline: str) -> ArticleFields:
        """Return the fields for the dossier; those with a problem are empty."""
        values = {
            field: self.read_field(field, entered, headline).value for field in ImportField if field != ImportField.ID
        }
        authors = entered.texts[ImportField.AUTHORS]
        return ArticleFields(
            title=values[ImportField.TITLE],
            publisher=values[ImportField.PUBLISHER],
            # Names with commas in them do not survive the field, so that those that nobody changed are kept.
            authors=self.found.authors if authors == self.texts[ImportField.AUTHORS] else split_names(authors),
            published=values[ImportField.PUBLISHED],
            url=values[ImportField.URL],
            language=values[ImportField.LANGUAGE],
            origins=self.found.origins,
            doubts=self.found.doubts,
        )
