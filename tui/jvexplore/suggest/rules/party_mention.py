"""The type of one place where an article names a party."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jvexplore.reading.names import ReadName
    from jvexplore.suggest.article_reading import ParagraphReading


class Mention(NamedTuple):
    """One place where a party is named."""

    paragraph: ParagraphReading
    name: ReadName
