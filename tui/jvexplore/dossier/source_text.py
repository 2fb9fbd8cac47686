"""A source in words: its name, its publisher and its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.date_text import long_date, short_date
from jvexplore.reading import edtf

if TYPE_CHECKING:
    from datetime import date

    from jvexplore.dossier.dossier_head import DossierHead
    from jvexplore.dossier.source import Source


def source_title(source: Source) -> str:
    """Return the title of a source; without one its publisher, or else its id."""
    return source.title or source.publisher or source.id


def source_name(dossier: DossierHead, source: Source) -> str:
    """Return the short name by which a source is told from the others: its publisher, or else its title or its id."""
    if source.publisher and dossier.publisher_counts[source.publisher] == 1:
        return source.publisher
    return source.title if source.title and dossier.title_counts[source.title] == 1 else source.id


def source_line(source: Source, *, short: bool = False) -> str:
    """Return the publisher and the date of a source: Financial Times, 11 September 2018; as far as they are known.

    Without both, its title.
    """
    day = source_date(source.published, short=short)
    return ", ".join(filter(None, (source.publisher, day))) or source_title(source)


def source_citation(source: Source) -> str:
    """Return what a source is cited by: its publisher, or else its title in quotation marks or its id, and its date."""
    title = f"“{source.title}”" if source.title else source.id
    return ", ".join(filter(None, (source.publisher or title, source_date(source.published))))


def source_date(day: date | str | None, *, short: bool = False) -> str:
    """Return a date of a source in words; nothing for `None`."""
    if day is None:
        return ""
    if not isinstance(day, str):
        return short_date(day) if short else long_date(day)
    span = edtf.parse_edtf(day)
    return span.short if short else span.words


def all_sources_line(dossier: DossierHead) -> str:
    """Return the line of the first source, and how many others there are: Financial Times, 11 Sep 2018 +1.

    The title of the dossier, which stands beside it, is not repeated: it is then empty, or the number of sources.
    """
    line, number = source_line(dossier.first_source, short=True), len(dossier.sources)
    if line == dossier.title:
        return f"{number} sources" if number > 1 else ""
    return f"{line} +{number - 1}" if number > 1 else line
