"""Turn a plain text into a source of a dossier: its title, its paragraphs, and what is known of its publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.article.read_copy import decode_copy
from jvexplore.article.running_lines import strip_quoting
from jvexplore.article.saved_page import is_html
from jvexplore.article.source_metadata import SourceMetadata, read_metadata
from jvexplore.article.text_paragraphs import ends_sentence, split_paragraphs
from jvexplore.dossier.conversion.file_format import read_format
from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART, ParagraphPart
from jvexplore.errors import JvexploreError
from jvexplore.reading.language_guess import guess_language

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_TITLE: Final = 200
_LONGEST_STANDFIRST: Final = 400
_CUT_TITLE: Final = 80
_MAX_HEAD: Final = 6
"""How many paragraphs at the beginning may be metadata."""


@dataclass(frozen=True)
class ImportedParagraph:
    """A paragraph of an imported text.

    Attributes:
        part: the part of the source that it is.
        text: its words, in one line.
    """

    part: ParagraphPart
    text: str


@dataclass(frozen=True)
class ImportedText:
    """An article as it was read from a plain text.

    Attributes:
        title: its headline; without one, the beginning of its first paragraph.
        language: its tag; empty if it is not clear.
        metadata: who published it and when.
        paragraphs: in reading order.
        repeated: how many paragraphs were left out because an earlier one has the same words.
        copy: the text to keep: all of the article, one paragraph a line, and the lines of the metadata.
    """

    title: str
    language: str
    metadata: SourceMetadata
    paragraphs: Sequence[ImportedParagraph]
    repeated: int
    copy: str

    def source_fields(self) -> dict[str, Any]:
        """Return the keys of the source in a dossier's file, except its id and its paragraphs; no empty ones."""
        fields = {
            "title": self.title,
            "publisher": self.metadata.publisher,
            "author": [*self.metadata.authors],
            "published": self.metadata.published,
            "url": self.metadata.url,
            "language": self.language,
        }
        return {key: value for key, value in fields.items() if value}

    def paragraph_fields(self) -> Iterator[dict[str, Any]]:
        """Yield the keys of each paragraph in a dossier's file, except its id."""
        for each in self.paragraphs:
            normalised = normalise_text(each.text)
            part = {} if each.part == DEFAULT_PARAGRAPH_PART else {"part": each.part}
            yield {**part, "digest": text_digest(normalised), "length": len(normalised)}


def decode_article(data: bytes) -> str:
    """Decode the contents of a file with an article.

    Raises:
        JvexploreError: when it is empty, not text, or of a kind that is not an article's plain text.
    """
    text = decode_copy(data)
    if "\0" in text:
        raise JvexploreError("is not text", "save the article as a text file")
    if not any(map(str.isalnum, text)):
        raise JvexploreError("is empty", "name a file with the text of an article")
    if type(read_format(text)) is int:
        raise JvexploreError("is a dossier or a notes file, not an article", "open a dossier with --dossier FILE")
    _refuse_html(text)
    return text


def _refuse_html(text: str) -> None:
    if is_html(text):
        raise JvexploreError("is an HTML page, which cannot be imported yet", "save the article as a text file")


def import_text(text: str) -> ImportedText:
    """Read an article from a plain text.

    The headline is the first line; a short paragraph between it and the byline, or one that is no sentence, is the
    standfirst. Lines about the publication, at the beginning and the end, are metadata and no paragraphs.

    Args:
        text: from `decode_article`.

    Raises:
        JvexploreError: when it has no paragraph.
    """
    lines, repeated = _read_lines(text)
    paragraphs = [*filter(_has_words, lines)]
    if not paragraphs:
        raise JvexploreError("has no paragraph", "name a file with the text of an article")
    language = guess_language("\n".join(paragraphs))
    has_title = len(paragraphs) > 1 and len(paragraphs[0]) <= _LONGEST_TITLE
    head, body = _split_head(paragraphs[has_title:], language, has_title=has_title)
    standfirst = [each for each in head if read_metadata(each, language) is None]
    tail = _count_tail(body, language)
    metadata = SourceMetadata()
    for line in (*head, *body[len(body) - tail :]):
        metadata = metadata.filled_from(read_metadata(line, language) or SourceMetadata())
    parts = [
        *(ImportedParagraph("title", each) for each in paragraphs[:has_title]),
        *(ImportedParagraph("standfirst", each) for each in standfirst),
        *(ImportedParagraph(DEFAULT_PARAGRAPH_PART, each) for each in body[: len(body) - tail]),
    ]
    copy = "\n\n".join(lines) + "\n"
    _refuse_html(copy)  # tags from further down have come within reach
    return ImportedText(_cut_title(paragraphs[0]), language, metadata, parts, repeated, copy)


def _read_lines(text: str) -> tuple[Sequence[str], int]:
    """Return the paragraphs of a text, each with words of its own, and how many repeated ones were left out.

    Marks that make the joined paragraphs look like a quoted e-mail are removed: the copy is read again as it stands.
    """
    repeated = 0
    while True:
        found = split_paragraphs(text)
        lines = _distinct(found)
        repeated += sum(map(_has_words, found)) - sum(map(_has_words, lines))
        joined = "\n\n".join(lines)
        text = strip_quoting(joined)
        if text == joined:
            return lines, repeated


def _has_words(line: str) -> bool:
    """Return whether a line is more than a decoration, such as "* * *"."""
    return any(map(str.isalnum, normalise_text(line)))


def _distinct(paragraphs: Sequence[str]) -> Sequence[str]:
    """Return the paragraphs without repetitions: two with the same digest could not be told apart."""
    found: dict[str, str] = {}
    for each in paragraphs:
        found.setdefault(normalise_text(each), each)
    return [*found.values()]


def _split_head(paragraphs: Sequence[str], language: str, *, has_title: bool) -> tuple[Sequence[str], Sequence[str]]:
    """Return the paragraphs before the body: metadata, and at most one standfirst; and the body, which has one."""
    most = min(_MAX_HEAD, len(paragraphs) - 1)
    is_metadata = [read_metadata(each, language) is not None for each in paragraphs[:most]]
    may_be_standfirst = has_title and most > 0 and not is_metadata[0] and len(paragraphs[0]) <= _LONGEST_STANDFIRST
    first = int(may_be_standfirst and (is_metadata[1:2] == [True] or not ends_sentence(paragraphs[0])))
    end = first
    while end < most and is_metadata[end]:
        end += 1
    return paragraphs[:end], paragraphs[end:]


def _count_tail(body: Sequence[str], language: str) -> int:
    """Return how many paragraphs at the end are metadata; the first one of the body never is."""
    count = 0
    while count < len(body) - 1 and read_metadata(body[-1 - count], language) is not None:
        count += 1
    return count


def _cut_title(text: str) -> str:
    if len(text) <= _LONGEST_TITLE:
        return text
    words, _, _ = text[:_CUT_TITLE].rpartition(" ")
    return (words.rstrip(" ,;:–—-") or text[:_CUT_TITLE]) + "…"
