"""The type of a name that was found among the words of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jvexplore.reading.known_names import KnownName
    from jvexplore.reading.name_words import NameKind


class FoundName(NamedTuple):
    """A name among the words of a text.

    Attributes:
        first: the index of its first word.
        after: the index after its last.
        known: the known name that it is; `None` for another.
        kind: what kind of thing it stands for, if how it was found says so.
        title: the title before it.
    """

    first: int
    after: int
    known: KnownName | None = None
    kind: NameKind = ""
    title: str = ""
