"""The article that providers read, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class ArticleParagraph(NamedTuple):
    """One paragraph of an article.

    Attributes:
        id: its id in the dossier.
        part: what it is: "title", "standfirst", "body", "caption" or "table".
        text: its text in normal form (`normalise_text`), which passages count in.
        written: the same with the copy's own characters, in which quotation marks have a direction; empty if unknown.
    """

    id: str
    part: str
    text: str
    written: str = ""


class Article(NamedTuple):
    """An article that facts are suggested from.

    Attributes:
        paragraphs: its paragraphs, in order.
        published: the day on which it was published, by which "on Tuesday" is a date; `None` if that is not known.
        language: its language as a BCP 47 tag; empty if it is not known, which counts as English.
        parties: the names and aliases of the parties that the dossier has already.
        source: the id of its source in the dossier; empty for a file of which there is no dossier.
    """

    paragraphs: tuple[ArticleParagraph, ...]
    published: date | None = None
    language: str = ""
    parties: tuple[str, ...] = ()
    source: str = ""
