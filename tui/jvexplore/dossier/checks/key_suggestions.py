"""The problems of what could not be read, with the key that was meant for an unknown one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.closest_match import closest_match
from jvexplore.dossier.problem import Problem
from jvexplore.table_reader import file_keys
from jvexplore.unread_value import UNKNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.unread_value import UnreadValue

_MOST: Final = 1_000
"""The most suggestions for a file: to find similar keys takes most of the time in a file full of errors."""


class KeySuggestions:
    """Suggests known keys for unknown ones, up to a limit for all."""

    def __init__(self) -> None:
        self._left = _MOST

    def unread_problems(self, entry: str, kind: Any, unread: Iterable[UnreadValue]) -> Iterator[Problem]:
        """Yield the problems of what could not be read.

        Args:
            entry: the address of a fact; empty for the head of a dossier.
            kind: the dataclass of the entry.
            unread: what could not be read of it.
        """
        for value in unread:
            remedy = value.remedy
            if value.what == UNKNOWN_KEY:
                close = self._similar_key(value.key, kind)
                remedy = f'did you mean "{close}"?' if close else "remove it"
            yield Problem(entry, value.key, value.what, remedy)

    def _similar_key(self, key: str, kind: Any) -> str:
        if "." in key or not self._left:
            return ""
        self._left -= 1
        return closest_match(key, file_keys(kind))
