"""A change to the keys of a dossier itself: its title, its summary, its vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.records.toml_values import is_same_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    ChangeHead: TypeAlias = Callable[[Mapping[str, object]], Mapping[str, object]]
    """Returns the keys of a dossier itself with a change."""


class HeadChange(NamedTuple):
    """The keys of a dossier that were changed.

    Attributes:
        before: their former values; keys that were added are missing.
        after: their new values; keys that were removed are missing.
    """

    before: Mapping[str, object]
    after: Mapping[str, object]

    def undo(self, head: Mapping[str, object]) -> Mapping[str, object]:
        """Return the keys of a dossier with this change undone; a key that was changed again since stays."""
        unchanged = {key for key in {**self.before, **self.after} if _is_same(head, self.after, key)}
        left = {key: value for key, value in head.items() if key not in unchanged or key in self.before}
        return left | {key: value for key, value in self.before.items() if key in unchanged}


def head_change(before: Mapping[str, object], after: Mapping[str, object]) -> HeadChange | None:
    """Return the keys in which two versions of the head of a dossier differ; `None` if there is none."""
    keys = [key for key in {**before, **after} if not _is_same(before, after, key)]
    if not keys:
        return None
    return HeadChange(*({key: each[key] for key in keys if key in each} for each in (before, after)))


def _is_same(one: Mapping[str, object], other: Mapping[str, object], key: str) -> bool:
    """Return whether a key has the same value in both, or is missing in both."""
    if key not in one or key not in other:
        return key not in one and key not in other
    return is_same_value(one[key], other[key])
