"""The content of a record file, and the merge of two versions of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from jvexplore.records.keys_kept_twice import OTHER_VERSION
from jvexplore.records.merge import merge_aligned, merge_items, merge_nested_keys
from jvexplore.records.toml_layout import TomlLayout, choose_frame, merge_layouts

if TYPE_CHECKING:
    from jvexplore.records.merge import MergePolicy

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class UnreadableEntry:
    """An entry that is not a valid record; it is written back unchanged.

    Attributes:
        text: its TOML source.
        location: its line and position, for messages: "line 12, entry 2".
        problem: what is wrong, and how to fix it.
    """

    text: str
    location: str = field(compare=False)
    problem: str = field(compare=False)

    def __str__(self) -> str:
        """Return location and problem in one line."""
        return f"{self.location}: {self.problem}"


@dataclass(frozen=True)  # no slots: Python 3.11 cannot create a generic `Document[int]` with them
class Document(Generic[_T]):
    """The content of a file.

    Attributes:
        owner: the id of what its records belong to.
        records: the records by key.
        extra: top-level keys that the codec does not know, kept unchanged.
        unreadable: entries that are not valid records.
        version: the format version: `1`, or a compatible one such as `1.2`.
        read_only_reason: why the file must not be written; empty if it may be.
        layout: the source text of the file, record by record.
    """

    owner: str
    records: Mapping[str, _T] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
    unreadable: tuple[UnreadableEntry, ...] = ()
    version: int | Decimal = 1
    read_only_reason: str = ""
    layout: TomlLayout[_T] = field(default_factory=TomlLayout, compare=False, repr=False)


MergeFunction: TypeAlias = Callable[[Document[_T] | None], Document[_T]]
"""Takes the current content of the file, `None` if we know it already, and returns the content to write."""


def merge_changes(
    known: Document[_T], records: Mapping[str, _T], current: Document[_T], policy: MergePolicy[_T]
) -> Document[_T]:
    """Merge changed records into the current version of their file.

    Args:
        known: the version on which the changes are based.
        records: all records of it, with the changes; they are those of the document if nobody else changed anything.
        current: the current version; the same object if nobody else has changed the file.
        policy: merges two versions of a record.
    """
    versions = policy.align_keys(known.records, records, current.records)
    is_ours = current is known and versions.ours is records
    merged = records if is_ours else merge_aligned(versions, policy)
    return replace(current, records=merged, layout=current.layout.with_keys(versions.their_keys))


def merge_documents(
    base: Document[_T], ours: Document[_T], theirs: Document[_T], policy: MergePolicy[_T]
) -> Document[_T]:
    """Merge two versions of a file three ways; changed text keeps the format of the side that changed it.

    A top-level key that both sides changed differently is kept twice, the second value as `KEY-other`; but tables are
    merged key by key, and lists of words (tags) word by word.
    """
    extra = merge_top_level_keys(base.extra, ours.extra, theirs.extra)
    versions = policy.align_keys(base.records, ours.records, theirs.records)
    layout = base.layout.with_keys(versions.base_keys)
    ours = replace(ours, layout=ours.layout.with_keys(versions.our_keys))
    theirs = replace(theirs, layout=theirs.layout.with_keys(versions.their_keys))
    is_ours = choose_frame(layout, ours.layout, theirs.layout) is ours.layout
    first, second = (ours, theirs) if is_ours else (theirs, ours)
    return replace(
        ours,
        records=merge_aligned(versions, policy),
        extra=extra,
        unreadable=merge_items(base.unreadable, second.unreadable, first.unreadable),
        version=max(ours.version, theirs.version),
        read_only_reason=ours.read_only_reason or theirs.read_only_reason,
        layout=merge_layouts(layout, first.layout, second.layout, newline=ours.layout.newline),
    )


def merge_top_level_keys(
    base: Mapping[str, object], ours: Mapping[str, object], theirs: Mapping[str, object]
) -> dict[str, object]:
    """Merge two versions of the keys of a file three ways, as `merge_documents` does."""
    merged, lost = merge_nested_keys(base, *sorted((dict(ours), dict(theirs)), key=repr))
    _merge_word_lists(base, merged, lost)
    return merged | {f"{key}{OTHER_VERSION}": value for key, value in lost.items()}


def _merge_word_lists(base: Mapping[str, object], extra: dict[str, object], lost: dict[str, object]) -> None:
    """Merge the values of keys that both sides changed, if they are lists of words; such a key is not lost then.

    Lists within tables are not merged, as their order may mean something.
    """
    for key, other in list(lost.items()):
        was, old, new = (_words_of(each) for each in (base.get(key, []), other, extra[key]))
        if was is not None and old is not None and new is not None:
            extra[key] = list(merge_items(was, old, new))
            del lost[key]


def _words_of(value: object) -> list[str] | None:
    """Return a list of words; `None` if a value is something else."""
    words = [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
    return words if words == value else None


def keys_in_two_versions(merged: Document[_T], *known: Document[_T]) -> list[str]:
    """Return the top-level keys of which a merge has kept a second value that the versions that were merged lack."""
    return [
        key.removesuffix(OTHER_VERSION)
        for key, value in merged.extra.items()
        if key.endswith(OTHER_VERSION) and all(each.extra.get(key) != value for each in known)
    ]
