"""The command palette: Textual's, with our text field and list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandInput, CommandList, CommandPalette

from jvexplore.app.textual_workarounds.option_lists import PaletteList
from jvexplore.app.textual_workarounds.see_through import SeeThrough
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.text_input import MAX_QUERY_CHARS, TextLine
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


class PaletteLine(CommandInput, TextLine):
    """The palette's text field."""

    MAX_CHARS = MAX_QUERY_CHARS


class Palette(SeeThrough, CommandPalette):
    """Finds commands, facts or themes."""

    CSS = """
    Palette > Vertical {
        width: 90%; max-width: 110; height: 1fr; margin: 1 0; background: transparent; visibility: hidden;
    }
    Palette #--input { height: 3; border: round $lamp; background: $paper; visibility: visible; padding: 0 1; }
    Palette #--input.--list-visible { border: round $lamp; border-bottom: none; height: 2; }
    Palette SearchIcon { display: none; }
    Palette PaletteLine, Palette PaletteLine:focus {
        height: 1; width: 1fr; padding: 0 1; background: $paper; border: none; border-left: outer $lamp;
    }
    Palette #--results { background: $paper; }
    Palette PaletteList { border: round $lamp; border-top: none; scrollbar-size-vertical: 1; }
    Palette LoadingIndicator { border: none; color: $lamp; background: $paper; }
    Palette > .command-palette--help-text { color: $ink-faint; text-style: not bold; background: transparent; }
    Palette > .command-palette--highlight { text-style: bold underline; }
    """

    def compose(self) -> ComposeResult:
        """Build it as Textual does, except for the text field and the list."""
        for widget in super().compose():
            if isinstance(widget, CommandInput):
                yield PaletteLine(placeholder=sanitize_line(widget.placeholder), select_on_focus=False)
            elif isinstance(widget, CommandList):
                yield PaletteList()
            else:
                yield widget
        yield KeyBar()

    def on_click(self, event: events.Click) -> None:
        """Ignore a click outside the screen, as after the window shrank; Textual would look for a widget there."""
        if not self.region.contains(int(event.screen_x), int(event.screen_y)):
            event.prevent_default()
