"""What the command palette lists: entries, and the sources that they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine


class PaletteEntry(NamedTuple):
    """A command or a fact.

    Attributes:
        name: its name.
        do: what choosing it does; its result may be awaitable.
        explanation: what it does, after the name.
        right: its key, or its address, at the right edge.
        group: the heading that it stands below.
        score: how well it matches what was typed, from 0 to 1.
        marks: start and end, in characters, of the matching parts of the name.
        sign: the sign of its kind, before the name.
        signs: they follow the name.
        is_possible: whether it can be chosen now; else it is faint.
    """

    name: SafeLine
    do: Callable[[], object]
    explanation: SafeLine = EMPTY_LINE
    right: SafeLine = EMPTY_LINE
    group: SafeLine = EMPTY_LINE
    score: float = 0
    marks: tuple[tuple[int, int], ...] = ()
    sign: Sign | None = None
    signs: tuple[Sign, ...] = ()
    is_possible: bool = True


class PaletteSource(Protocol):
    """Where entries come from."""

    def offered(self) -> Iterable[PaletteEntry]:
        """Return the entries that are listed before anything is typed, in order."""

    async def matching(self, query: str) -> Iterable[PaletteEntry]:
        """Return the entries that match what was typed, with their scores."""
