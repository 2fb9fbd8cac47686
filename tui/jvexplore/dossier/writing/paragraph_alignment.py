"""Different paragraphs that two versions of a dossier added under one id: one gets another, and passages follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, count
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord
from jvexplore.records.toml_values import is_same_value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from jvexplore.records.merge import AlignedRecords

_PARAGRAPHS: Final = "paragraphs"
_DROPPED: Final = "dropped"
_FORMERLY: Final = "formerly"
_PARAGRAPH: Final = "paragraph"
"""The key of a passage that names its paragraph."""


class _Paragraph(NamedTuple):
    source: str
    table: Mapping[str, Any]

    @property
    def sort_key(self) -> tuple[str, str]:
        return self.source, repr(sorted(self.table.items(), key=repr))


def align_paragraphs(versions: AlignedRecords[FactRecord]) -> AlignedRecords[FactRecord]:
    """Return three versions of a dossier in which an id of a paragraph stands for the same one on both sides.

    Of different paragraphs that were added under one id, that of the source that sorts later gets another, and the
    passages of its own side follow. In a source that got another id itself, all its new paragraphs do: `wire-2-1`.

    Args:
        versions: the versions, with one address for one source. Without a common ancestor, two paragraphs of one source
            with one id are versions of one.
    """
    if versions.theirs is versions.base:
        return versions
    base, ours, theirs = (dict(_paragraphs(each)) for each in versions[:3])
    added = [{key: each for key, each in side.items() if key not in base} for side in (ours, theirs)]
    if not all(added):
        return versions
    taken = {*base, *ours, *theirs, *(name for each in versions[:3] for name in _former_ids(each))}
    names: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for paragraph_id in sorted(added[0].keys() & added[1].keys()):
        pair = [side[paragraph_id] for side in added]
        if pair[0].source == pair[1].source and (not versions.base or is_one_paragraph(*(each.table for each in pair))):
            continue
        side = int(pair[1].sort_key > pair[0].sort_key)
        former = _former_id(pair[side].source, (versions.our_keys, versions.their_keys)[side])
        for each in _renumbered(paragraph_id, pair[side], former, added[side]):
            if each not in names[side]:
                names[side][each] = _free_id(each, former, pair[side].source, taken)
                taken.add(names[side][each])
    return versions._replace(
        ours=_with_paragraph_ids(versions.ours, names[0]), theirs=_with_paragraph_ids(versions.theirs, names[1])
    )


def is_one_paragraph(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether two paragraphs with one id agree in every key that both have, or in the digests of their texts."""
    if "digest" in one and "digest" in other:
        return is_same_value(one["digest"], other["digest"])
    return all(is_same_value(value, other.get(key, value)) for key, value in one.items())


def is_one_article(one: FactRecord, other: FactRecord) -> bool:
    """Return whether the paragraphs of two sources have the same texts, as their digests say."""
    digests = [[each.get("digest") for each in source_paragraphs(source)] for source in (one, other)]
    return all(digests[0]) and bool(digests[0]) and digests[0] == digests[1]


def _paragraphs(records: Mapping[str, FactRecord]) -> Iterator[tuple[str, _Paragraph]]:
    for address, record in records.items():
        if record.collection == SOURCES:
            yield from ((each["id"], _Paragraph(address, each)) for each in source_paragraphs(record))


def _former_ids(records: Mapping[str, FactRecord]) -> Iterator[str]:
    """Yield the ids of paragraphs that were dropped, or joined to others."""
    sources = [each for each in records.values() if each.collection == SOURCES]
    lists = [each.table.get(_DROPPED) for each in sources]
    lists += [each.get(_FORMERLY) for source in sources for each in source_paragraphs(source)]
    yield from (name for each in lists if isinstance(each, list) for name in each if isinstance(name, str))


def source_paragraphs(source: FactRecord) -> list[Mapping[str, Any]]:
    """Return the paragraphs of a source; none if what was typed there are not tables with ids."""
    found = source.table.get(_PARAGRAPHS)
    if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
        return []
    return found if all(isinstance(each.get("id"), str) for each in found) else []


def _former_id(source: str, keys: Mapping[str, str]) -> str:
    """Return the id that a source has in its own file, if it got another; else empty."""
    return next((former.partition("/")[2] for former, present in keys.items() if present == source), "")


def _renumbered(
    paragraph_id: str, paragraph: _Paragraph, former: str, added: Mapping[str, _Paragraph]
) -> Iterable[str]:
    """Return the ids that are to change with one: all of a source that got another id, if they begin with its own."""
    prefix = f"{former}-"
    if not former or not paragraph_id.startswith(prefix):
        return [paragraph_id]
    return [key for key, each in added.items() if each.source == paragraph.source and key.startswith(prefix)]


def _free_id(paragraph_id: str, former: str, source: str, taken: Collection[str]) -> str:
    """Return the next free id: a number for a number, the id of the source in place of its former one, or a number."""
    numbers = count(int(paragraph_id) + 1) if paragraph_id.isdecimal() else count(2)
    numbered = (str(each) if paragraph_id.isdecimal() else f"{paragraph_id}-{each}" for each in numbers)
    prefixed = f"{source.partition('/')[2]}-{paragraph_id.removeprefix(f'{former}-')}"
    preferred = [prefixed] if former and paragraph_id.startswith(f"{former}-") else []
    return next(each for each in chain(preferred, numbered) if each not in taken)


def _with_paragraph_ids(records: Mapping[str, FactRecord], names: Mapping[str, str]) -> Mapping[str, FactRecord]:
    """Return the records of a side with other ids for some of its paragraphs."""
    return {address: _renamed(record, names) for address, record in records.items()} if names else records


def _renamed(record: FactRecord, names: Mapping[str, str]) -> FactRecord:
    if record.collection == SOURCES:
        renamed = [{**each, "id": names.get(each["id"], each["id"])} for each in source_paragraphs(record)]
        table = {**record.table, _PARAGRAPHS: renamed} if renamed else record.table
    else:
        table = _with_passages(record.table, names)
    return record if is_same_value(table, record.table) else FactRecord(record.collection, table)


def named_paragraphs(record: FactRecord) -> set[str]:
    """Return the ids of the paragraphs that the passages of a fact name, at any depth."""
    return set(_named(record.table)) if record.collection != SOURCES else set()


def _named(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(named := value.get(_PARAGRAPH), str):
            yield named
        for each in value.values():
            yield from _named(each)
    elif isinstance(value, list):
        for each in value:
            yield from _named(each)


def _with_passages(value: Any, names: Mapping[str, str]) -> Any:
    """Return a value whose passages, at any depth, name their paragraphs by other ids."""
    if isinstance(value, Mapping):
        found = {key: _with_passages(each, names) for key, each in value.items()}
        named = found.get(_PARAGRAPH)
        return {**found, _PARAGRAPH: names.get(named, named)} if isinstance(named, str) else found
    if isinstance(value, list):
        return [_with_passages(each, names) for each in value]
    return value
