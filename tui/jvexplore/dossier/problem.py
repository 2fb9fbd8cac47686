"""The problems of a dossier, each with a remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a dossier.

    Attributes:
        entry: the address of the fact, or the name of the table; may be empty.
        key: the key path within the entry; may be empty.
        what: what is wrong.
        remedy: how to fix it; may be empty.
    """

    entry: str
    key: str
    what: str
    remedy: str = ""

    def as_line(self, path: Path) -> str:
        """Return the problem in one line: file, entry, key, what, remedy."""
        where = ": ".join(part for part in (str(path), self.entry, self.key) if part)
        return f"{where}: {self.what}" + (f"; {self.remedy}" if self.remedy else "")


class DossierError(JvexploreError):
    """A dossier has problems; the message has the first one and the number of others."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        more = f' (and {len(problems) - 1} more: "jvexplore check {path}" lists them)' if len(problems) > 1 else ""
        super().__init__(problems[0].as_line(path) + more)
        self.problems = problems
