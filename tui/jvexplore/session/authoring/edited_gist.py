"""Merge the edit of a paragraph's gist with what is in the file by then, as a part of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord, new_record
from jvexplore.dossier.writing.paragraph_alignment import source_paragraphs
from jvexplore.errors import JvexploreError
from jvexplore.records.changes import Change
from jvexplore.records.history import merge_step

if TYPE_CHECKING:
    from collections.abc import Mapping

_GIST: Final = "gist"
_PARAGRAPHS: Final = "paragraphs"


def merge_gist(
    paragraph: str, was: Mapping[str, Any], now: Mapping[str, Any], records: Mapping[str, FactRecord]
) -> Mapping[str, FactRecord]:
    """Return the records with the gist of a paragraph as a form says it.

    If others have changed it to something else since, both are kept, as a conflict of the source.

    Args:
        paragraph: the id of the paragraph.
        was: its keys that the form shows, as it was opened.
        now: the same as the form says them.
        records: what is in the file.

    Raises:
        JvexploreError: when there is no such paragraph any more.
    """
    if was.get(_GIST, "") == now.get(_GIST, ""):
        return records
    source = next((each for each in records.values() if _has_paragraph(each, paragraph)), None)
    if source is None:
        raise JvexploreError(f"paragraph/{paragraph}: no longer exists", "it was dropped, or joined to another")
    step = (Change(_with_gist(source, paragraph, was), _with_gist(source, paragraph, now)),)
    return merge_step(step, records, FACT_MERGE_POLICY, lambda each: each.address)


def _has_paragraph(record: FactRecord, paragraph: str) -> bool:
    return record.collection == SOURCES and any(each["id"] == paragraph for each in source_paragraphs(record))


def _with_gist(source: FactRecord, paragraph: str, says: Mapping[str, Any]) -> FactRecord:
    """Return a source in which a paragraph has the gist that a form says."""
    paragraphs = [
        {**each, _GIST: says.get(_GIST)} if each["id"] == paragraph else each for each in source_paragraphs(source)
    ]
    return new_record(SOURCES, {**source.table, _PARAGRAPHS: paragraphs})
