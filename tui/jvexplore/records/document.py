"""What a file of records holds, and how two versions of it are merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from jvexplore.records.merge import merge_items, merge_keys, merge_records
from jvexplore.records.toml_layout import TomlLayout, merge_layouts

if TYPE_CHECKING:
    from jvexplore.records.merge import MergePolicy

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class UnreadableEntry:
    """An entry of a file that is not a record of this format; it is written back as it stands.

    Attributes:
        text: its TOML.
        location: where it stands, in words; it says nothing of what the entry is.
        problem: what is wrong with it, and how to fix it.
    """

    text: str
    location: str = field(compare=False)
    problem: str = field(compare=False)

    def __str__(self) -> str:
        """Return place and problem, in one line."""
        return f"{self.location}: {self.problem}"


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make one by a name like `Document[int]`
class Document(Generic[_T]):
    """What a file holds.

    Attributes:
        owner: the id of what its records belong to.
        records: by their keys.
        extra: keys of the file itself that its codec does not know, kept as they were found.
        unreadable: entries that are not records.
        version: the format, `1` or a minor step above it, `1.2`.
        read_only_reason: why it must not be written; empty where it may.
        layout: how all that stands in the file.
    """

    owner: str
    records: Mapping[str, _T] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
    unreadable: tuple[UnreadableEntry, ...] = ()
    version: int | Decimal = 1
    read_only_reason: str = ""
    layout: TomlLayout[_T] = field(default_factory=TomlLayout, compare=False, repr=False)


MergeFunction: TypeAlias = Callable[[Document[_T] | None], Document[_T]]
"""Makes what is to be written of what others made of the file; of what we know of it where that is `None`."""


def merge_documents(
    base: Document[_T], ours: Document[_T], theirs: Document[_T], policy: MergePolicy[_T]
) -> Document[_T]:
    """Merge whole files; what stands in neither keeps the form that it has on the side that changed it.

    A key of the file that both changed in different ways is kept twice, the second as `KEY-other`.
    """
    extra, lost = merge_keys(base.extra, *sorted((dict(ours.extra), dict(theirs.extra)), key=repr))
    extra |= {f"{key}-other": value for key, value in lost.items()}
    frame = theirs if ours.layout.non_record_texts == base.layout.non_record_texts else ours
    return replace(
        ours,
        records=merge_records(base.records, ours.records, theirs.records, policy),
        extra=extra,
        unreadable=merge_items(base.unreadable, theirs.unreadable, ours.unreadable),
        version=max(ours.version, theirs.version),
        read_only_reason=ours.read_only_reason or theirs.read_only_reason,
        layout=merge_layouts(base.layout, ours.layout, theirs.layout, frame=frame.layout),
    )
