"""A change that makes a dossier fit the copies of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path


class Fix(NamedTuple):
    """One change that was made.

    Attributes:
        entry: the address of the fact, paragraph or source; empty for the dossier itself.
        key: the key path within the entry.
        what: what it is now.
    """

    entry: str
    key: str
    what: str

    def as_line(self, path: Path) -> str:
        """Return the change in one line: file, entry, key, what."""
        return Problem(self.entry, self.key, f"fixed: {self.what}").as_line(path)
