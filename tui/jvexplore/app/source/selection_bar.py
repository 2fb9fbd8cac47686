"""The keys for selected words, in the lower edge of the article: a click on one acts like its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.tokens import LAMP, SECOND
from jvexplore.safe_text import EMPTY_LINE, SPACE, WIDE_GAP, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

EDGE_START: Final = 3
"""The cells of an edge before the text at its left."""


class KeyOffer(NamedTuple):
    """A key in the edge.

    Attributes:
        binding_id: of the key.
        label: what it does.
    """

    binding_id: str
    label: SafeLine


NEW_FACT: Final = KeyOffer("new_fact", own_words("New fact"))
ADD_WORDS: Final = KeyOffer("add_passage", own_words("Add"))
NEW_NOTE: Final = KeyOffer("new_note", own_words("Note"))
ATTACH: Final = KeyOffer("attach", own_words("Attach your copy"))


class SelectionBar:
    """Draws the keys, and knows which of them stands where."""

    def __init__(self) -> None:
        self._cells: list[tuple[range, str]] = []

    def draw(self, offers: Iterable[KeyOffer], key_name: KeyName, room: int | None = None) -> SafeContent:
        """Return as many keys as there is room for, in cells; keys that the reader has taken away are left out.

        Args:
            offers: the keys.
            key_name: names them.
            room: the cells; `None` for as many as all keys need.
        """
        self._cells = []
        line = content(EMPTY_LINE)
        for offer in offers:
            key = sanitize_line(key_name(offer.binding_id))
            if not key:
                continue
            label = assemble((key, LAMP.bold_style), SPACE, (offer.label, SECOND.style))
            gap = WIDE_GAP if self._cells else EMPTY_LINE
            start = line.cell_length + len(gap)
            if room is not None and start + label.cell_length > room:
                break
            self._cells.append((range(start, start + label.cell_length), offer.binding_id))
            line = assemble(line, gap, label)
        return line

    def clear(self) -> None:
        """Take it that no key is shown."""
        self._cells = []

    def binding_at(self, cell: int) -> str:
        """Return the id of the binding whose key stands at a cell of the edge; empty for none."""
        return next((binding_id for cells, binding_id in self._cells if cell - EDGE_START in cells), "")
