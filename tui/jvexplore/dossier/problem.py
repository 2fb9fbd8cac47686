"""The problems of a dossier, each with a remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Problem(NamedTuple):
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
