"""Changes of single records: undo steps and remote changes are made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

_T = TypeVar("_T")


class Change(NamedTuple, Generic[_T]):
    """One record before and after a change; `None` before it is created and after it is deleted."""

    before: _T | None
    after: _T | None

    @property
    def inverse_change(self) -> Change[_T]:
        """The change that undoes this one."""
        return Change(self.after, self.before)


Step: TypeAlias = tuple[Change[_T], ...]
"""Changes that are applied, undone and redone together."""


def diff_records(old: Mapping[str, _T], new: Mapping[str, _T]) -> Step[_T]:
    """Return the changes that make `old` into `new`, in the order of both: what is added again gets its order back."""
    added = {key for key in new if key not in old}
    changed = {key for key, record in new.items() if (was := old.get(key)) is not record and was != record}
    gone = old.keys() - new.keys()
    keys = (key for side, some in ((old, gone | changed - added), (new, added)) if some for key in side if key in some)
    return tuple(Change(old.get(key), new.get(key)) for key in keys)
