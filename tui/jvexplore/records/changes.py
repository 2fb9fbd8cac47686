"""Changes to records that are known by a key: what a step of undo is made of, and what one side tells another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

_T = TypeVar("_T")


class Change(NamedTuple, Generic[_T]):
    """One record before and after; `None` where it did not exist, or does not any more."""

    before: _T | None
    after: _T | None

    @property
    def inverse_change(self) -> Change[_T]:
        """The change that takes this one back."""
        return Change(self.after, self.before)


Step: TypeAlias = tuple[Change[_T], ...]
"""Changes that are made, undone and redone together."""


def diff_records(old: Mapping[str, _T], new: Mapping[str, _T]) -> Step[_T]:
    """Return the changes that make `old` into `new`, in the order of the keys."""
    return tuple(
        Change(old.get(key), new.get(key)) for key in sorted(old.keys() | new.keys()) if old.get(key) != new.get(key)
    )
