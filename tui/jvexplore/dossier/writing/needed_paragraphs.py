"""Refuse to undo what made a paragraph in which a fact has a passage by now that had none when it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.writing.fact_record import SOURCES
from jvexplore.dossier.writing.paragraph_alignment import named_paragraphs, source_paragraphs
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.records.changes import Step


def facts_naming_changed_paragraphs(step: Step[FactRecord], records: Mapping[str, FactRecord]) -> frozenset[str]:
    """Return the addresses of the facts that name a paragraph which a step adds or takes away.

    Args:
        step: the step.
        records: the records once it was saved.
    """
    before = _paragraphs(change.before for change in step if change.before)
    after = _paragraphs(change.after for change in step if change.after)
    changed = before ^ after
    if not changed:
        return frozenset()
    return frozenset(key for key, each in records.items() if named_paragraphs(each) & changed)


def refuse_needed_paragraphs(
    before: Mapping[str, FactRecord], after: Mapping[str, FactRecord], naming: Collection[str]
) -> None:
    """Refuse a change that takes paragraphs away which a fact names after it.

    Args:
        before: the records of a dossier.
        after: the same after the change.
        naming: the addresses of the facts that named these when they were made.

    Raises:
        JvexploreError: when there is such a fact.
    """
    gone = _paragraphs(before.values()) - _paragraphs(after.values())
    for address, record in after.items() if gone else ():
        needed = sorted(named_paragraphs(record) & gone)
        if needed and address not in naming:
            what = f"{address} has a passage in paragraph {needed[0]} by now, which that would take away"
            raise JvexploreError(what, "remove the passage first")


def _paragraphs(records: Iterable[FactRecord]) -> set[str]:
    return {each["id"] for record in records if record.collection == SOURCES for each in source_paragraphs(record)}
