"""The names of paragraphs for people: "Paragraph 5", "Title", "Caption 1", "Paragraph 3 of “The Wire”"."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.source_text import source_name
from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.dossier_head import DossierHead
    from jvexplore.dossier.source import Source

_BODY_WORD = "paragraph"


class _Name(NamedTuple):
    """The name of a paragraph within its source: the word for its part, and its number or what else its id has."""

    word: str
    number: str


def own_label(dossier: DossierHead, paragraph_id: str) -> str:
    """Return the shortest name of a paragraph within its source: "5", "Title", "Caption 1"."""
    name = _own_name(dossier, paragraph_id)
    return name.number if name.word == _BODY_WORD and name.number else _in_words(name).capitalize()


def short_label(dossier: DossierHead, paragraph_id: str) -> str:
    """Return the label of a paragraph beside those of other sources: "5", of a further source "5 of “The Wire”"."""
    source = dossier.find_source_of(paragraph_id)
    return own_label(dossier, paragraph_id) + (_of_source(dossier, source) if source else "")


def paragraph_title(dossier: DossierHead, paragraph_id: str) -> str:
    """Return the name of a paragraph: "Paragraph 5", "Title"; of a further source "Paragraph 3 of “The Wire”"."""
    words = paragraph_words(dossier, paragraph_id)
    return words[:1].upper() + words[1:]


def paragraph_words(dossier: DossierHead, paragraph_id: str) -> str:
    """Return the name of a paragraph for the middle of a sentence: "paragraph 5"."""
    return paragraphs_label(dossier, [paragraph_id])


def paragraph_heading(dossier: DossierHead, paragraph_id: str) -> str:
    """Return the heading of a paragraph's page: "Paragraph 5 of 17"; only paragraphs of the body are counted."""
    name = _own_name(dossier, paragraph_id)
    source = dossier.source_of(paragraph_id)
    if name.word != _BODY_WORD:
        return paragraph_title(dossier, paragraph_id)
    count = sum(each.is_body for each in source.paragraphs)
    return f"{_in_words(name).capitalize()} of {count}{_of_source(dossier, source, ' in')}"


def paragraphs_label(dossier: DossierHead, paragraph_ids: Iterable[str]) -> str:
    """Return paragraphs in words: "paragraphs 5 and 6"; those of a further source are named after it."""
    parts = []
    for source, ids in groupby(paragraph_ids, dossier.find_source_of):
        parts.append(own_paragraphs_label(dossier, ids) + (_of_source(dossier, source) if source else ""))
    return join_words(parts)


def own_paragraphs_label(dossier: DossierHead, paragraph_ids: Iterable[str]) -> str:
    """Return paragraphs of one source in words: "paragraphs 5 and 6"."""
    names = [_own_name(dossier, each) for each in paragraph_ids]
    return join_words(_several_in_words(word, [*group]) for word, group in groupby(names, lambda each: each.word))


def _several_in_words(word: str, names: list[_Name]) -> str:
    numbers = [each.number for each in names if each.number]
    if len(numbers) < len(names):
        return join_words(map(_in_words, names))
    return f"{word}{'s' * (len(names) > 1)} {join_words(numbers)}"


def _in_words(name: _Name) -> str:
    return " ".join(filter(None, name))


def _of_source(dossier: DossierHead, source: Source, preposition: str = " of") -> str:
    """Return which further source is meant; empty for the first one."""
    return "" if source is dossier.first_source else f"{preposition} “{source_name(dossier, source)}”"


def _own_name(dossier: DossierHead, paragraph_id: str) -> _Name:
    """Return the name of a paragraph within its source; its id is the number of a paragraph that does not exist."""
    source = dossier.find_source_of(paragraph_id)
    if source is None:
        return _Name(_BODY_WORD, paragraph_id)
    own = paragraph_id.removeprefix(f"{source.id}-")
    paragraph = dossier.paragraphs[paragraph_id]
    if paragraph.is_body:
        return _Name(_BODY_WORD, own)
    return _Name(paragraph.part, "" if own == paragraph.part else own.removeprefix(f"{paragraph.part}-"))


def in_reading_order(dossier: DossierHead, paragraph_ids: Iterable[str]) -> Iterator[str]:
    """Yield paragraphs in reading order, each once; those that do not exist come last."""
    positions = dossier.paragraph_positions
    yield from sorted({*paragraph_ids}, key=lambda each: (positions.get(each, len(positions)), each))


def gutter_label(dossier: DossierHead, paragraph_id: str) -> str:
    """Return what stands beside a paragraph in a narrow column: its number, or the first letter of another part."""
    name = _own_name(dossier, paragraph_id)
    if name.word == _BODY_WORD:
        return name.number
    return f"{name.word[0]}{name.number}" if name.number else name.word[0].upper()
