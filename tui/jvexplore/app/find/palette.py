"""The command palette: Textual's, with a line and a list of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandInput, CommandList, CommandPalette

from jvexplore.app.textual_workarounds.option_lists import PaletteList
from jvexplore.app.ui.text_input import LONGEST_QUERY, TextLine
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


class PaletteLine(CommandInput, TextLine):
    """Where one types what the commands must have."""

    LONGEST = LONGEST_QUERY


class Palette(CommandPalette):
    """Commands, facts or themes, by what is typed of them."""

    def compose(self) -> ComposeResult:
        """Build it as Textual does, but for what is typed in and what is found."""
        for widget in super().compose():
            if isinstance(widget, CommandInput):
                yield PaletteLine(placeholder=sanitize_line(widget.placeholder), select_on_focus=False)
            elif isinstance(widget, CommandList):
                yield PaletteList()
            else:
                yield widget

    def on_click(self, event: events.Click) -> None:
        """Leave a click alone beyond the screen, which has become smaller: Textual looks for what is there."""
        if not self.region.contains(int(event.screen_x), int(event.screen_y)):
            event.prevent_default()
