"""The command palette: Textual's, with our text field and list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandInput, CommandList, CommandPalette

from jvexplore.app.textual_workarounds.option_lists import PaletteList
from jvexplore.app.ui.text_input import MAX_QUERY_CHARS, TextLine
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


class PaletteLine(CommandInput, TextLine):
    """The palette's text field."""

    MAX_CHARS = MAX_QUERY_CHARS


class Palette(CommandPalette):
    """Finds commands, facts or themes."""

    def compose(self) -> ComposeResult:
        """Build it as Textual does, except for the text field and the list."""
        for widget in super().compose():
            if isinstance(widget, CommandInput):
                yield PaletteLine(placeholder=sanitize_line(widget.placeholder), select_on_focus=False)
            elif isinstance(widget, CommandList):
                yield PaletteList()
            else:
                yield widget

    def on_click(self, event: events.Click) -> None:
        """Ignore a click outside the screen, as after the window shrank; Textual would look for a widget there."""
        if not self.region.contains(int(event.screen_x), int(event.screen_y)):
            event.prevent_default()
