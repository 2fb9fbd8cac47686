"""A source that one version of a dossier deleted stays if the other began to name its paragraphs meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord
from jvexplore.dossier.writing.paragraph_alignment import named_paragraphs, source_paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jvexplore.records.merge import AlignedRecords


def keep_named_sources(
    versions: AlignedRecords[FactRecord], mark: Callable[[FactRecord], FactRecord]
) -> AlignedRecords[FactRecord]:
    """Return three versions of a dossier in which such a source is marked, so that a merge keeps it as a conflict.

    Args:
        versions: the versions, with one address for one source and one id for one paragraph.
        mark: returns a record that one side deleted and the other began to refer to.
    """
    base, ours, theirs = versions[:3]
    if theirs is base:
        return versions
    marked = [_named_sources(base, *sides, mark) for sides in ((ours, theirs), (theirs, ours))]
    if not any(marked):
        return versions
    left = {key: each for key, each in base.items() if not any(side.get(key) == each for side in marked)}
    return versions._replace(base=left, ours={**ours, **marked[0]}, theirs={**theirs, **marked[1]})


def _named_sources(
    base: Mapping[str, FactRecord],
    kept: Mapping[str, FactRecord],
    deleted: Mapping[str, FactRecord],
    mark: Callable[[FactRecord], FactRecord],
) -> dict[str, FactRecord]:
    gone = [
        key for key in base if key not in deleted and base[key].collection == SOURCES and kept.get(key) == base[key]
    ]
    if not gone:
        return {}
    sources = {each["id"]: key for key in gone for each in source_paragraphs(base[key])}
    named: set[str] = set()
    for key, record in kept.items():
        if record is not base.get(key):
            named |= named_paragraphs(record) - (named_paragraphs(base[key]) if key in base else set())
    return {sources[each]: mark(base[sources[each]]) for each in named & sources.keys()}
