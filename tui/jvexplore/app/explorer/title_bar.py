"""The top line: dossier, source, date, how many facts and notes, and whether all is saved."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from jvexplore.visible import visible_line


class TitleBar(Widget):
    """One line that says what is open."""

    DEFAULT_CSS = """
    TitleBar {
        dock: top; height: 1; padding: 0 1;
        background: $panel; color: $foreground;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    heading: reactive[str] = reactive("")
    """What is open; empty while nothing is known of it."""
    opening: reactive[str] = reactive("")
    """What is being read, where that takes long, and how far that is."""
    notes: reactive[int | None] = reactive(None)
    """How many there are; `None` while they are still being read."""
    state: reactive[str] = reactive("")
    """What a reader must know of the saving of notes; empty while all is well."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.set_reactive(TitleBar.heading, heading)

    def render(self) -> Content:
        """Return the line."""
        opening = f"opening {self.opening}…" if self.opening else "opening…"
        if not self.heading:
            return Content(f"jvexplore · {opening}")
        notes = opening if self.notes is None else f"{self.notes:,} note{'s' * (self.notes != 1)}"
        line = Content(f"{self.heading} · {notes}")
        return Content.assemble((visible_line(self.state), "bold reverse"), " ", line) if self.state else line
