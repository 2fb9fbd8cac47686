"""The base class of all errors shown to users: each says what is wrong and what to do."""

from __future__ import annotations


class JvexploreError(Exception):
    """An error that the user can fix; shown as one line, never as a traceback.

    Args:
        what: what is wrong, naming the file or address.
        remedy: what to do about it, as a sentence without its full stop.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """Return what is wrong and the remedy, in one line."""
        return f"{self.what}; {self.remedy}" if self.remedy else self.what
