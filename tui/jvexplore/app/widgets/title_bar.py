"""The top line: dossier, source, date, how many facts and notes, and whether all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


class TitleBar(Widget):
    """One line that says what is open."""

    DEFAULT_CSS = """
    TitleBar {
        dock: top; height: 1; padding: 0 1;
        background: $panel; color: $foreground;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    dossier: reactive[Dossier | None] = reactive(None)
    opening: reactive[str] = reactive("")
    """What is being read, where that takes long, and how far that is."""
    notes: reactive[int | None] = reactive(None)
    """How many there are; `None` while they are still being read."""
    state: reactive[str] = reactive("")
    """What a reader must know of the saving of notes; empty while all is well."""

    def render(self) -> Content:
        """Return the line."""
        opening = f"opening {self.opening}…" if self.opening else "opening…"
        if self.dossier is None:
            return Content(f"jvexplore · {opening}")
        from jvexplore.dossier.words import short_day  # noqa: PLC0415 - the first frame has no dossier

        source = self.dossier.source
        notes = opening if self.notes is None else f"{self.notes:,} note{'s' * (self.notes != 1)}"
        parts = [
            self.dossier.title,
            f"{source.publisher}, {short_day(source.published)}",
            f"{len(self.dossier.facts):,} facts",
            notes,
        ]
        line = Content(visible_line(" · ".join(parts)))
        return Content.assemble((visible_line(self.state), "bold reverse"), " ", line) if self.state else line
