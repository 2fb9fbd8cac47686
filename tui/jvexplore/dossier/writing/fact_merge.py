"""Three-way merge of facts: renames are followed, keys merged one by one; what both sides changed becomes a conflict.

A fact in conflict has a table for each other version, with the keys in which it differs; `deleted = true` stands for a
deletion:

    [[stakes.conflict]]
    percent = 50
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.writing.fact_record import DELETED, FactRecord, differs_from
from jvexplore.dossier.writing.fact_references import record_references, replace_references
from jvexplore.dossier.writing.former_addresses import KEYS_OF_IDENTITY, former_addresses, with_address
from jvexplore.dossier.writing.merged_values import merge_tables
from jvexplore.dossier.writing.named_sources import keep_named_sources
from jvexplore.dossier.writing.paragraph_alignment import align_paragraphs, is_one_article
from jvexplore.records.aligned_keys import align_renamed
from jvexplore.records.toml_values import has_value, is_same_value, unique_values

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from jvexplore.records.merge import AlignedRecords, MergePolicy


class FactMergePolicy:
    """The merge policy of facts. They bear no time: of two versions, the one that sorts later counts as the newer."""

    def version_order(self, record: FactRecord) -> tuple[Any, ...]:
        """Return a sort key that is equal only for equal versions."""
        return (_sorted_text(record.table),)

    def is_later(self, _record: FactRecord, _known: FactRecord) -> bool:
        """Return `False`: nothing says which of two versions is the later one, so both are kept."""
        return False

    def keep_edited_version(self, left: FactRecord) -> FactRecord:
        """Return a fact that one side deleted, and the other edited or began to refer to."""
        return left.with_values({CONFLICT: unique_values([*left.other_versions, DELETED])})

    def merge_versions(self, base: FactRecord | None, older: FactRecord, newer: FactRecord) -> FactRecord:
        """Merge a fact that both sides changed; the older side's values become a conflict where they cannot stay."""
        merged = merge_tables(base.own_values if base else {}, older.own_values, newer.own_values)
        was, old, new = base.other_versions if base else [], older.other_versions, newer.other_versions
        removed = [each for each in was if not has_value(old, each) or not has_value(new, each)]
        versions = [each for each in unique_values([*new, *old]) if not has_value(removed, each)]
        if merged.lost:
            versions = unique_values([*versions, merged.lost])
        versions = [each for each in versions if differs_from(each, merged.values)]
        return FactRecord(newer.collection, {**merged.values, **({CONFLICT: versions} if versions else {})})

    def align_keys(
        self, base: Mapping[str, FactRecord], ours: Mapping[str, FactRecord], theirs: Mapping[str, FactRecord]
    ) -> AlignedRecords[FactRecord]:
        """Return the versions with one address for one fact and one id for one paragraph."""
        versions = align_paragraphs(align_renamed(base, ours, theirs, self))
        return keep_named_sources(versions, self.keep_edited_version)

    def former_keys(self, record: FactRecord) -> Sequence[str]:
        """Return the addresses that a fact had before."""
        return former_addresses(record)

    def with_key(self, record: FactRecord, key: str, *, is_renamed: bool) -> FactRecord:
        """Return a fact with another address."""
        return with_address(record, key, is_renamed=is_renamed)

    def references(self, record: FactRecord) -> Collection[str]:
        """Return the addresses to which a fact refers."""
        return record_references(record)

    def with_references(self, record: FactRecord, keys: Mapping[str, str]) -> FactRecord:
        """Return a fact that refers to other addresses."""
        return replace_references(record, keys)

    def is_merged(self, record: FactRecord, kept: FactRecord, gone: FactRecord) -> bool:
        """Return whether no smaller share of the values of `kept` than of those of `gone` is in a fact."""
        return _share_within(kept, record) >= _share_within(gone, record)

    def is_one_record(self, one: FactRecord, other: FactRecord) -> bool:
        """Return whether two facts agree in every key that both have, or two sources have the same article.

        They were added under one address.
        """
        if is_one_article(one, other):
            return True
        return all(is_same_value(value, other.table.get(key, value)) for key, value in one.table.items())


FACT_MERGE_POLICY: Final[MergePolicy[FactRecord]] = FactMergePolicy()


def _share_within(one: FactRecord, other: FactRecord) -> Fraction:
    """Return the share of the values of one fact that another has as well; 0 if there are none."""
    own = {key: value for key, value in one.table.items() if key not in KEYS_OF_IDENTITY}
    same = [is_same_value(value, other.table[key]) for key, value in own.items() if key in other.table]
    return Fraction(sum(same), len(own)) if own else Fraction(0)


def _sorted_text(value: Any) -> str:
    """Return a text of a value in which the order of keys makes no difference."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r}: {_sorted_text(each)}' for key, each in sorted(value.items()))}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_sorted_text, value))}]"
    return repr(value)
