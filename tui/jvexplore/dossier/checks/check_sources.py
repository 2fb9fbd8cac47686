"""Check the sources of a dossier, their paragraphs, and the passages that name these."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jvexplore.closest_match import closest_match
from jvexplore.dossier.checks.reference_circles import closing_references
from jvexplore.dossier.paragraph_labels import paragraph_words
from jvexplore.dossier.problem import Problem
from jvexplore.reading import edtf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.source import Passage, Source


def check_sources(dossier: Dossier) -> Iterator[Problem]:
    """Yield the problems of the sources and their paragraphs; what is missing or unread is told with the head."""
    sources = Counter(each.id for each in dossier.sources)
    paragraphs = Counter(each.id for source in dossier.sources for each in source.paragraphs)
    unread = {each.key for each in dossier.unread}
    seen: set[str] = set()
    for number, source in enumerate(dossier.sources, 1):
        found = [*source_problems(dossier, source)]
        if f"sources.{number}.paragraphs" not in unread and not any(each.is_body for each in source.paragraphs):
            found.insert(0, ("paragraphs", "has no paragraph of the body", "add at least one"))
        if sources[source.id] > 1 and source.id:
            found.append(("id", f'"{source.id}" is used {sources[source.id]} times', "make each id unique"))
        for position, paragraph_id in enumerate((each.id for each in source.paragraphs), 1):
            if paragraphs[paragraph_id] > 1 and paragraph_id in seen:
                what = f'"{paragraph_id}" is used {paragraphs[paragraph_id]} times'
                found.append((f"paragraphs.{position}.id", what, "make each id unique, across all sources"))
            seen |= {paragraph_id} - {""}
        yield from (Problem("", f"sources.{number}.{key}", what, remedy) for key, what, remedy in found)
    yield from _circular_sources(dossier)


def source_problems(dossier: Dossier, source: Source) -> Iterator[tuple[str, str, str]]:
    """Yield the key, what is wrong and the remedy for each problem of a source."""
    yield from _based_on_problems(dossier, source)
    published, retrieved = _span(source.published), _span(source.retrieved)
    if published and retrieved and retrieved.surely_precedes(published):
        yield "retrieved", "is before published", "exchange or correct them"


def _based_on_problems(dossier: Dossier, source: Source) -> Iterator[tuple[str, str, str]]:
    for position, named in enumerate(source.based_on, 1):
        key = f"based_on.{position}"
        if named == source.id:
            yield key, "refers to itself", "refer to another source"
        elif named not in dossier.sources_by_id:
            close = closest_match(named, dossier.sources_by_id)
            remedy = f'did you mean "{close}"?' if close else "add that source, or remove the reference"
            yield key, f'there is no source "{named}"', remedy


def _span(day: date | str | None) -> edtf.EdtfSpan | None:
    """Return the days that a date of a source may cover; `None` if it has none."""
    return None if day is None else edtf.parse_edtf(day if isinstance(day, str) else day.isoformat())


def _circular_sources(dossier: Dossier) -> Iterator[Problem]:
    """Yield each source that by way of others is based on itself, once for each circle."""
    sources = dossier.sources_by_id
    numbers = {each.id: number for number, each in reversed([*enumerate(dossier.sources, 1)])}
    for current, other in closing_references(sources, lambda source_id: sources[source_id].based_on):
        what = f'circular: "{other}" is itself based on this source'
        key = f"sources.{numbers[current]}.based_on.{sources[current].based_on.index(other) + 1}"
        yield Problem("", key, what, f'remove it, or fix based_on of "{other}"')


def passage_problems(dossier: Dossier, passage: Passage) -> Iterator[tuple[str, str]]:
    """Yield each problem of a passage, with the remedy."""
    if not dossier.paragraphs:
        return  # told once, with the sources
    if passage.paragraph not in dossier.paragraphs and (passage.paragraph or not passage.words):
        yield _unknown_paragraph(dossier, passage.paragraph)
        return
    start, end = passage.start, passage.end
    if passage.words and end is None:
        return
    if start is None and end is None:
        if passage.digest:
            yield "digest without start and end", "add both, or remove the digest"
    elif start is None or end is None:
        yield "only one of start and end is set", "set both, or neither"
    elif start >= end:
        yield f"end ({end}) is not greater than start ({start})", "fix the span; end is exclusive"
    elif passage.paragraph:
        length = dossier.paragraphs[passage.paragraph].length
        if length is not None and end > length:
            where = paragraph_words(dossier, passage.paragraph)
            yield f"end ({end}) is past the end of {where}", f"it has {length} characters"


def _unknown_paragraph(dossier: Dossier, paragraph_id: str) -> tuple[str, str]:
    """Return the problem of a passage whose paragraph does not exist; no number is similar to another."""
    if not paragraph_id:
        return "names no paragraph", 'add paragraph = "5", or the words'
    close = "" if paragraph_id.isdecimal() else closest_match(paragraph_id, dossier.paragraphs)
    count = len(dossier.paragraphs)
    counted = f"{count} paragraph{'s' * (count != 1)}"
    held = f"the source has {counted}" if len(dossier.sources) == 1 else f"the sources have {counted}"
    return f"there is no paragraph {paragraph_id}", f'did you mean "{close}"?' if close else held
