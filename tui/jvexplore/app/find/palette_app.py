"""An application with our command palette, which is imported only when it is opened."""

from __future__ import annotations

from inspect import isawaitable
from typing import TYPE_CHECKING, Any

from jvexplore.app.keys.typeahead import TypeaheadApp

if TYPE_CHECKING:
    from collections.abc import Callable


class PaletteApp(TypeaheadApp):
    """An application whose palette offers actions and facts."""

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open."""
        from jvexplore.app.find.open_palette import command_palette, is_palette

        if not is_palette(self.screen):
            self.push_screen(command_palette(self.screen), _run_command)

    def search_themes(self) -> None:
        """Open the palette with the themes."""
        from jvexplore.app.find.open_palette import theme_palette

        self.push_screen(theme_palette(self.screen), _run_command)


async def _run_command(do: Callable[[], Any] | None) -> None:
    """Run what was chosen, once the palette is closed."""
    if do and isawaitable(result := do()):
        await result
