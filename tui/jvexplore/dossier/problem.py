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
        return f"{where}: {self.message}"

    @property
    def message(self) -> str:
        """What is wrong and how to fix it: "must be a number; write it in digits", "must be text, like "FR"".

        An example follows what it is an example of.
        """
        return join_remedy(self.what, self.remedy)


def join_remedy(what: str, remedy: str) -> str:
    """Return what is wrong and how to fix it as one text; either may be empty."""
    if remedy.startswith("like ") and what:
        return f"{what}, {remedy}"
    return "; ".join(filter(None, (what, remedy)))
