"""The error of a correction whose paragraphs somebody else has corrected since it was opened."""

from __future__ import annotations

from jvexplore.errors import JvexploreError


class ParagraphsChangedError(JvexploreError):
    """The paragraphs of a source, or its text, are no longer what they were when the correction was opened.

    Args:
        what: what was changed.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what, "close the correction and open it again")
