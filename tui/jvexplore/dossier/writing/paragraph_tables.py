"""The table of one paragraph, which is a part of the record of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import paragraph_address
from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord, new_record
from jvexplore.dossier.writing.paragraph_alignment import source_paragraphs
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARAGRAPHS: Final = "paragraphs"


def find_paragraph_source(records: Mapping[str, FactRecord], paragraph: str) -> FactRecord:
    """Return the source of a paragraph.

    Raises:
        JvexploreError: when no source has such a paragraph, or not in a way that can be changed.
    """
    sources = [each for each in records.values() if each.collection == SOURCES]
    found = next((each for each in sources if paragraph in (table["id"] for table in source_paragraphs(each))), None)
    if found is not None:
        return found
    unfinished = [each for each in sources if each.table.get(_PARAGRAPHS) and not source_paragraphs(each)]
    if unfinished:
        what = f"{unfinished[0].address}: not all of its paragraphs have an id"
        raise JvexploreError(what, "give them one, or remove them, in the file itself")
    raise JvexploreError(f"{paragraph_address(paragraph)}: no longer exists", "it was dropped, or joined to another")


def paragraph_table(source: FactRecord, paragraph: str) -> Mapping[str, Any]:
    """Return the table of a paragraph that a source has."""
    return next(each for each in source_paragraphs(source) if each["id"] == paragraph)


def with_paragraph_table(source: FactRecord, table: Mapping[str, Any]) -> FactRecord:
    """Return a source with another table for the paragraph that has its id; keys that are `None` are left out."""
    tables = [table if each["id"] == table["id"] else each for each in source_paragraphs(source)]
    return new_record(SOURCES, {**source.table, _PARAGRAPHS: tables})
