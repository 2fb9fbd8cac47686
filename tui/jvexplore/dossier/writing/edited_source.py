"""Write the corrected paragraphs of a source into the records of a dossier, and let all passages follow their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from jvexplore.address import source_address
from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART, ParagraphPart
from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord
from jvexplore.dossier.writing.paragraph_alignment import source_paragraphs
from jvexplore.dossier.writing.paragraphs_changed import ParagraphsChangedError
from jvexplore.records.toml_values import is_same_value

PassageOutcome: TypeAlias = Literal["same", "divided", "corrected", "gone"]
"""What became of a passage in a paragraph that was corrected. `same`: it covers the same words as before. `divided`: a
split went through it, so that it is two passages. `corrected`: it covers the words that stand there now. `gone`: its
words are no longer there, and it stays as it was."""

_PARAGRAPHS: Final = "paragraphs"
_PASSAGES: Final = "passages"
_FORMERLY: Final = "formerly"
_DROPPED: Final = "dropped"


class EditedParagraph(NamedTuple):
    """A paragraph after the correction.

    Attributes:
        id: its id.
        part: the part of the source that it is.
        digest: that of its normalised text.
        length: of that text.
        joined: the ids of the paragraphs that were joined to it.
        origins: the ids of all paragraphs whose words it has.
    """

    id: str
    part: ParagraphPart
    digest: str
    length: int
    joined: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


class FollowedPassage(NamedTuple):
    """A passage after the correction.

    Attributes:
        outcome: what became of it.
        tables: the passages in its place, as their tables in the file.
    """

    outcome: PassageOutcome
    tables: Sequence[Mapping[str, Any]]


FollowPassage: TypeAlias = Callable[[Mapping[str, Any]], FollowedPassage | None]
"""Returns what becomes of a passage, by its table in the file; `None` for one that nothing happens to."""


@dataclass(frozen=True)
class EditedSource:
    """The corrected paragraphs of a source.

    Attributes:
        source: its id.
        former: the digest of each paragraph that it had, by its id, in their order; `None` for one without.
        paragraphs: its paragraphs now, in their order, but for those that the copy does not have, which stay.
        dropped: the ids of those that were dropped.
        follow: returns what becomes of a passage.
    """

    source: str
    former: Mapping[str, str | None]
    paragraphs: Sequence[EditedParagraph]
    dropped: Sequence[str]
    follow: FollowPassage


def edit_source(records: Mapping[str, FactRecord], edited: EditedSource) -> Mapping[str, FactRecord]:
    """Return the records with the corrected paragraphs, and with the passages where their words stand now.

    Args:
        records: what is in the file by now.
        edited: the correction.

    Raises:
        ParagraphsChangedError: when somebody else has changed the paragraphs of the source since.
    """
    address = source_address(edited.source)
    source = records.get(address)
    if source is None or _digests(source) != dict(edited.former):
        what = f"the paragraphs of {address} were changed by another program meanwhile"
        raise ParagraphsChangedError(what)
    edited_source = FactRecord(SOURCES, _edited_table(source, edited))
    facts = {key: _followed_record(each, edited.follow) for key, each in records.items() if each.collection != SOURCES}
    return {**records, **facts, address: source if edited_source == source else edited_source}


def passage_outcomes(table: Mapping[str, Any], edited: EditedSource) -> Counter[PassageOutcome]:
    """Return what becomes of the passages of a fact, by its table in the file; of those that nothing happens to, none.

    Args:
        table: the table.
        edited: the correction.
    """
    found = Counter[PassageOutcome]()
    _followed(table, edited.follow, found)
    return found


def _followed_record(record: FactRecord, follow: FollowPassage) -> FactRecord:
    table = _followed(record.table, follow, Counter())
    return record if is_same_value(table, record.table) else FactRecord(record.collection, table)


def _digests(source: FactRecord) -> dict[str, Any]:
    return {each["id"]: each.get("digest") for each in source_paragraphs(source)}


def _followed(value: Any, follow: FollowPassage, outcomes: Counter[PassageOutcome]) -> Any:
    """Return a value whose passages, at any depth, are where their words stand now."""
    if isinstance(value, Mapping):
        return {
            key: [*_followed_passages(each, follow, outcomes)]
            if key == _PASSAGES and isinstance(each, list)
            else _followed(each, follow, outcomes)
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [_followed(each, follow, outcomes) for each in value]
    return value


def _followed_passages(passages: list[Any], follow: FollowPassage, outcomes: Counter[PassageOutcome]) -> Iterator[Any]:
    for each in passages:
        followed = follow(each) if isinstance(each, Mapping) else None
        if followed is None:
            yield each
        else:
            outcomes[followed.outcome] += 1
            yield from followed.tables


def _edited_table(source: FactRecord, edited: EditedSource) -> dict[str, Any]:
    """Return the table of the source with its paragraphs as they are now."""
    tables = {each["id"]: each for each in source_paragraphs(source)}
    order = {name: number for number, name in enumerate(tables)}
    known = {each.id for each in edited.paragraphs} | {name for each in edited.paragraphs for name in each.joined}
    left = [name for name in tables if name not in known and name not in edited.dropped]
    paragraphs: list[Mapping[str, Any]] = []
    for each in edited.paragraphs:
        begins = min((order[name] for name in (each.id, *each.origins) if name in order), default=-1)
        while left and order[left[0]] < begins:
            paragraphs.append(tables[left.pop(0)])
        paragraphs.append(_edited_paragraph(each, tables))
    paragraphs += [tables[name] for name in left]
    table = {**source.table, _PARAGRAPHS: paragraphs}
    if edited.dropped:
        before = source.table.get(_DROPPED, [])
        table[_DROPPED] = [*(before if isinstance(before, list) else [before]), *edited.dropped]
    return table


def _edited_paragraph(edited: EditedParagraph, tables: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the table of a paragraph; what it has besides stays, and gists of joined ones are joined."""
    before = tables.get(edited.id, {})
    table = {"id": edited.id, **before}
    if edited.part != table.get("part", DEFAULT_PARAGRAPH_PART):
        table["part"] = edited.part
        if edited.part == DEFAULT_PARAGRAPH_PART:
            del table["part"]
    others = [tables[name] for name in edited.joined if name in tables]
    gists = [str(each["gist"]) for each in (before, *others) if each.get("gist")]
    if others and gists:
        table["gist"] = " ".join(gists)
    if edited.joined:
        former = [name for each in (before, *others) for name in each.get(_FORMERLY, [])]
        table[_FORMERLY] = [*dict.fromkeys((*former, *edited.joined))]
    if table.get("digest") != edited.digest:
        table |= {"digest": edited.digest, "length": edited.length}
    return table
