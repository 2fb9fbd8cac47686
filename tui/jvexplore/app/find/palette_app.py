"""An application with a command palette of ours, imported when it is opened: the first frame needs none."""

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
    """An application whose palette has actions and facts."""

    COMMANDS = {_action_commands, _fact_commands}

    def action_command_palette(self) -> None:
        """Show every command and every fact, unless commands are shown already."""
        from jvexplore.app.find.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def search_themes(self) -> None:
        """Show the colours that there are to choose from."""
        from textual.theme import ThemeProvider

        from jvexplore.app.find.palette import Palette

        self.push_screen(Palette([ThemeProvider], placeholder="Search for themes…"))
