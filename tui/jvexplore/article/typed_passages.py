"""Find the words that a person names as the passage of a fact in the copies of the sources: once, or not at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.normalise import text_digest
from jvexplore.dossier.paragraph_labels import paragraph_words
from jvexplore.dossier.source_text import source_title
from jvexplore.dossier.writing.typed_value import quoted
from jvexplore.errors import JvexploreError
from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.article.article_copy import CopySection
    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier

_MAX_LISTED: Final = 12
_NEEDS_COPY: Final = "name it with --article FILE"


class _Position(NamedTuple):
    paragraph: str
    start: int
    end: int
    digest: str


def find_typed_passages(
    dossier: Dossier, attached: AttachedCopies | None, words: Iterable[str], paragraph: str = ""
) -> list[dict[str, Any]]:
    """Return a passage for each of several words, as its table in the file.

    Args:
        dossier: the dossier, whose paragraphs the passages are in.
        attached: the reader's copies of its sources; `None` if there are none.
        words: what the passages cover, each as it stands in a copy, but for quotation marks, dashes and white space.
        paragraph: the id of the paragraph that has them all; empty if they may be in any.

    Raises:
        JvexploreError: if words are nowhere, or in several places; the paragraphs are named then.
    """
    if paragraph and paragraph not in dossier.paragraphs:
        raise JvexploreError(f'there is no paragraph "{paragraph}"', f"use one of {_listed(dossier.paragraphs)}")
    found = [_find_once(dossier, attached, each, paragraph) for each in words]
    return [each._asdict() for each in dict.fromkeys(found)]


def _find_once(dossier: Dossier, attached: AttachedCopies | None, words: str, paragraph: str) -> _Position:
    if not words.strip():
        raise JvexploreError("words are missing", 'write them as in the article, like --words "48 per cent"')
    if attached is None:
        raise JvexploreError("words are found in your own copy of the article", _NEEDS_COPY)
    if paragraph and paragraph not in attached.copy.sources:
        source = source_title(dossier.source_of(paragraph))
        raise JvexploreError(f"there is no copy of “{source}”", _NEEDS_COPY)
    sections = [each for each in attached.copy.sections if each.paragraph and paragraph in ("", each.paragraph)]
    if paragraph and not sections:
        where = paragraph_words(dossier, paragraph)
        raise JvexploreError(f"{where} is missing in your copy", "check that it is the same article")
    found = [*dict.fromkeys(position for each in sections for position in _positions(each, words))]
    if not found:
        where = f"in {paragraph_words(dossier, paragraph)}" if paragraph else _searched(attached)
        raise JvexploreError(f"{quoted(words)} is not {where}", "copy the words from the article")
    if len(found) == 1:
        return found[0]
    counts = Counter(each.paragraph for each in found)
    if len(counts) == 1:
        where = paragraph_words(dossier, found[0].paragraph)
        raise JvexploreError(
            f"{quoted(words)} occurs {len(found)} times in {where}", "give more of the words around it"
        )
    what = f"{quoted(words)} occurs in {len(counts)} paragraphs: {_listed(counts)}"
    raise JvexploreError(what, "say which with --paragraph, or give more words")


def _positions(section: CopySection, words: str) -> Iterator[_Position]:
    """Yield where words are in a paragraph."""
    for start, end in section.find_words(words):
        yield _Position(section.paragraph, start, end, text_digest(section.normalised_text[start:end]))


def _searched(attached: AttachedCopies) -> str:
    """Return where words were searched in vain; of a source without a copy nothing is known."""
    missing = [f"“{source_title(each)}”" for each in attached.sources_without_copy]
    without = f", and there is no copy of {join_words(missing, 'or')}" if missing else ""
    return f"in a paragraph of your {'copies' if len(attached.copies) > 1 else 'copy'}{without}"


def _listed(paragraphs: Iterable[str]) -> str:
    listed = [*paragraphs]
    return ", ".join([*listed[:_MAX_LISTED], *(["…"] if len(listed) > _MAX_LISTED else [])])
