"""What is known of an article's publication: what its file says first, then the lines of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.imported_article import ArticleFields, FieldOrigin
from jvexplore.article.import_.new_source import cut_title
from jvexplore.article.import_.paragraph_blocks import PARAGRAPH_PARTS_OF_BLOCKS
from jvexplore.article.import_.parts.datelines import read_dateline
from jvexplore.article.import_.parts.day_readings import choose_reading, name_days, other_reading
from jvexplore.article.import_.parts.headline import is_title_of
from jvexplore.article.import_.source_metadata import (
    SourceMetadata,
    is_name,
    may_be_place,
    names_company,
    read_byline_names,
    read_metadata,
)
from jvexplore.article.import_.stated_dates import is_day, take_date
from jvexplore.article.normalise import normalise_text
from jvexplore.errors import JvexploreError
from jvexplore.reading.edtf import parse_edtf
from jvexplore.reading.language_codes import language_problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.block import Block
    from jvexplore.article.import_.file_contents import FileMetadata

_COPYRIGHT: Final = re.compile(
    r"(?:(?:©|\(c\)|copyright|\d{4}(?:[–-]\d{2,4})?|by)\s*)+([^\W\d_][^.,|\d©]{1,50}?)\s*(?:[.,|©]|\d{4}|\Z)",
    re.IGNORECASE,
)
"""The line that names whom an article belongs to: "© 2027 The Gazette"."""
_SECTION: Final = re.compile(
    r"editorial|opini(?:on|ón|one)|comment(?:ary|aire)?|analys[ei]s?|feature|interview|review|essay|obituary|news|business"
    r"|company news|politics|economy|finance|markets|world|culture|sports?|science|technology|special report"
    r"|leitartikel|kommentar|meinung|wirtschaft|politik|unternehmen|finanzen|märkte|kultur|wissen(?:schaft)?|feuilleton|économie"
    r"|entreprises|éditorial|economía|empresas|artículos?|economia|imprese|articles?|artikel|reportage",
    re.IGNORECASE,
)
"""A part of a newspaper or magazine, which is written above a headline as the name of the whole may be."""
_UPDATED: Final = re.compile(r"\b(?:updated|modified|revised|aktualisiert|geändert|stand)\b", re.IGNORECASE)
_SITE_SEPARATOR: Final = re.compile(r"\s[|·•–—-]\s")
_MAX_HEAD: Final = 4
"""In how many paragraphs at the beginning a dateline may stand."""
_DAYS_FIRST: Final = ("de", "fr", "es", "it", "nl", "pt", "sv")
"""Languages in which the day always stands before the month."""
_WEB: Final = ("https://", "http://")
_LONGEST_SHOWN: Final = 60
"""The most characters that a doubt quotes, beside a field of the import screen."""


@dataclass
class _Fields:
    """The fields as they are found.

    Attributes:
        values: those that are not empty, by the name of the attribute.
        origins: where each comes from.
        doubts: what a person should look at.
    """

    values: dict[str, str] = field(default_factory=dict)
    origins: dict[str, FieldOrigin] = field(default_factory=dict)
    doubts: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: str, origin: FieldOrigin) -> None:
        """Add a value, unless it is empty, or there is one already."""
        if value and name not in self.values:
            self.values[name] = value
            self.origins[name] = origin

    def add_both(self, name: str, of_file: str, of_text: str) -> None:
        """Add what the file says, else what the text says; if they differ, that is a doubt."""
        self.add(name, of_file, FieldOrigin.FILE)
        self.add(name, of_text, FieldOrigin.TEXT)
        if of_file and of_text and not _is_alike(of_file, of_text):
            self.doubts[name] = f"the text says {_shorten(of_text)}"


def tell_fields(blocks: Sequence[Block], metadata: FileMetadata, language: str) -> ArticleFields:
    """Return what is known of an article's publication.

    Args:
        blocks: the blocks with what they are.
        metadata: what the file says.
        language: the language tag that its words show; empty if they do not.
    """
    kept = [each for each in blocks if not each.is_dropped]
    paragraphs = [each for each in kept if each.part in PARAGRAPH_PARTS_OF_BLOCKS]
    lines = [each for each in kept if each.part not in PARAGRAPH_PARTS_OF_BLOCKS]
    read = [(each.text, read_metadata(each.text, language) or _read_alone(each, language)) for each in lines]
    merged = SourceMetadata()
    for _, of_line in read:
        merged = merged.filled_from(of_line)
    datelines = (read_dateline(each.text, language) for each in [*filter(_is_text, paragraphs)][:_MAX_HEAD])
    dateline = next(filter(None, datelines), None)
    found = _Fields()
    _add_language(found, metadata.language, language)
    may_be_place_name = merged.published != "" and may_be_place(merged.publisher)
    is_place = may_be_place_name and any(f" in {merged.publisher}" in each.text for each in paragraphs)
    found.add_both("publisher", metadata.publisher, "" if is_place else merged.publisher)
    if may_be_place_name and not is_place and not metadata.publisher:
        found.doubts["publisher"] = "or is it a place?"
    found.add("url", _web_address(metadata.url), FieldOrigin.FILE)
    found.add("url", _web_address(merged.url), FieldOrigin.TEXT)
    _add_day(found, metadata.published, read, [each.text for each in paragraphs], language)
    for each in blocks:
        if each.reason == "copyright" and (owner := _COPYRIGHT.match(each.text)):
            found.add("publisher", owner[1] if is_name(owner[1]) else "", FieldOrigin.GUESSED)
    if dateline:
        found.add("publisher", dateline.metadata.publisher, FieldOrigin.GUESSED)
        found.add("published", dateline.metadata.published, FieldOrigin.TEXT)
    _add_title(found, metadata.title, paragraphs, language)
    authors = metadata.authors or merged.authors
    if authors:
        found.origins["authors"] = FieldOrigin.FILE if metadata.authors else FieldOrigin.TEXT
    values = {name: found.values.get(name, "") for name in ("title", "publisher", "published", "url", "language")}
    return ArticleFields(**values, authors=authors, origins=found.origins, doubts=found.doubts)


def _is_text(block: Block) -> bool:
    return block.part in (BlockPart.BODY, BlockPart.STANDFIRST)


def _read_alone(line: Block, language: str) -> SourceMetadata:
    """Return what a line says that is nothing but a name, or in which there is more than names beside a date."""
    if line.part == BlockPart.BYLINE:
        return SourceMetadata(authors=read_byline_names(line.text))
    is_publisher = (is_name(line.text) or names_company(line.text)) and not _SECTION.fullmatch(line.text)
    published = "" if is_publisher else take_date(line.text, language)[0]
    return SourceMetadata(publisher=line.text if is_publisher else "", published=published)


def _add_title(found: _Fields, title: str, paragraphs: Sequence[Block], language: str) -> None:
    """Add the headline, as the text has it; that of the file often has the name of the site in it, or other words."""
    headline = next((each.text for each in paragraphs if each.part == BlockPart.HEADLINE), "")
    if headline and is_title_of(headline, title):
        found.add("title", cut_title(headline), FieldOrigin.FILE)
    elif headline:
        found.add("title", cut_title(headline), FieldOrigin.TEXT)
        if title:
            found.doubts["title"] = f"the file says {_shorten(title)}"
    found.add("title", cut_title(_without_site(title, found.values.get("publisher", ""))), FieldOrigin.FILE)
    if paragraphs:
        first = paragraphs[0].text
        dateline = read_dateline(first, language)
        found.add("title", cut_title(first[dateline.end :] if dateline else first), FieldOrigin.GUESSED)


def _add_language(found: _Fields, tag: str, recognised: str) -> None:
    """Add the language of the words, with the region that the file gives; if the file says another, that is a doubt."""
    tag = "" if language_problem(tag) else tag
    of_file, of_words = (each.lower().replace("_", "-").partition("-")[0] for each in (tag, recognised))
    if of_words and of_file != of_words:
        found.add("language", recognised, FieldOrigin.GUESSED)
        if of_file:
            found.doubts["language"] = f"the file says {tag}"
    found.add("language", tag, FieldOrigin.FILE)


def _add_day(
    found: _Fields, published: str, read: Sequence[tuple[str, SourceMetadata]], texts: Sequence[str], language: str
) -> None:
    """Add the day of publication; if a line can be read in two ways, or the file says another day, that is a doubt."""
    dated = [(line, metadata.published) for line, metadata in read if metadata.published]
    line, of_text = min(dated, key=lambda each: _UPDATED.search(each[0]) is not None, default=("", ""))
    day, of_file = _read_day(of_text), _read_day(published)
    other = other_reading(day, line) if day and language not in _DAYS_FIRST else None
    if day and other and of_file in (day, other):
        day, other = of_file, None
    if day and other:
        likelier = choose_reading(day, other, texts)
        other, day = (day, other) if likelier == other else (other, day)
        of_text = day.isoformat()
    found.add("published", published if _is_date(published) else "", FieldOrigin.FILE)
    found.add("published", of_text, FieldOrigin.TEXT)
    days = {each: None for each in (of_file, day, other) if each}
    if len(days) > 1:
        found.doubts["published"] = name_days(days)


def _read_day(text: str) -> date | None:
    return date.fromisoformat(text) if is_day(text) and _is_date(text) else None


def _is_date(text: str) -> bool:
    """Return whether a text is a date in EDTF."""
    try:
        parse_edtf(text)
    except JvexploreError:
        return False
    return True


def _web_address(text: str) -> str:
    return text if text.lower().startswith(_WEB) and not any(map(str.isspace, text)) else ""


def _without_site(title: str, publisher: str) -> str:
    """Return a title without the name of its publisher at its end."""
    *heads, site = _SITE_SEPARATOR.split(title)
    return (
        title[: title.rindex(site)].rstrip(" |·•–—-") if heads and publisher and _is_alike(site, publisher) else title
    )


def _is_alike(one: str, other: str) -> bool:
    """Return whether two texts are the same but for their case and marks, or one is within the other."""
    first, second = ("".join(filter(str.isalnum, normalise_text(each).casefold())) for each in (one, other))
    return first in second or second in first


def _shorten(text: str) -> str:
    return f"“{text[:_LONGEST_SHOWN].rstrip()}…”" if len(text) > _LONGEST_SHOWN else f"“{text}”"
