"""Merge the edit of a paragraph's gist with what is in the file by then, as a part of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.paragraph_tables import (
    find_paragraph_source,
    paragraph_table,
    with_paragraph_table,
)
from jvexplore.records.changes import Change
from jvexplore.records.history import merge_step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.writing.fact_record import FactRecord

_GIST: Final = "gist"


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
        JvexploreError: as `find_paragraph_source` does.
    """
    if was.get(_GIST, "") == now.get(_GIST, ""):
        return records
    source = find_paragraph_source(records, paragraph)
    table = paragraph_table(source, paragraph)
    versions = (with_paragraph_table(source, {**table, _GIST: each.get(_GIST)}) for each in (was, now))
    return merge_step((Change(*versions),), records, FACT_MERGE_POLICY, lambda each: each.address)
