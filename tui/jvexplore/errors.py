"""The one family of errors that a reader may see: each says what is wrong and what to do."""

from __future__ import annotations


class JvexploreError(Exception):
    """Something that the reader can fix; shown as one line, never as a traceback.

    Args:
        what: what is wrong, naming the file or address it is about.
        remedy: what to do about it, as a sentence without its full stop.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """Return what is wrong and the remedy, in one line."""
        return f"{self.what}; {self.remedy}" if self.remedy else self.what
