"""An application with our command palette, which is imported only when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys.typeahead import TypeaheadApp

if TYPE_CHECKING:
    from textual.command import Provider


def _action_commands() -> type[Provider]:
    from jvexplore.app.find.action_commands import ActionCommands

    return ActionCommands


def _fact_commands() -> type[Provider]:
    from jvexplore.app.find.fact_commands import FactCommands

    return FactCommands


class PaletteApp(TypeaheadApp):
    """An application whose palette offers actions and facts."""

    COMMANDS = {_action_commands, _fact_commands}

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open."""
        from jvexplore.app.find.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def search_themes(self) -> None:
        """Open the palette with the themes."""
        from textual.theme import ThemeProvider

        from jvexplore.app.find.palette import Palette

        self.push_screen(Palette([ThemeProvider], placeholder="Search for themes…"))
