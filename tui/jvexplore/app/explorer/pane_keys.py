"""The keys that go to a pane, and that show alone or narrow the one that one is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.app.keys.key_groups import KeyGroup

if TYPE_CHECKING:
    from jvexplore.app.explorer.pane_filter import PaneFilter
    from jvexplore.app.explorer.screen_protocols import ScreenWithPanes


class PaneKeys(KeyGroup):
    """Go to a pane, show it alone, filter it.

    Args:
        screen: has the panes.

    Attributes:
        filter_line: the line that filters a pane, once it was asked for.
    """

    def __init__(self, screen: ScreenWithPanes) -> None:
        self._screen = screen
        self.filter_line: PaneFilter | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to filter a pane only in one."""
        if action == "filter":
            return isinstance(self._screen.focused, FactPane)
        return super().check_action(action, parameters)

    def action_pane(self, number: int) -> None:
        """Go to a pane."""
        self._screen.reading = False
        self._screen.set_focus(self._screen.panes[number - 1])

    def action_zoom(self) -> None:
        """Show the focused pane alone, or all again."""
        self._screen.zoomed = not self._screen.zoomed

    async def action_filter(self) -> None:
        """Narrow the pane one is in to what one types."""
        pane = self._screen.focused
        if self._screen.session and isinstance(pane, FactPane):
            if self.filter_line is None:
                from jvexplore.app.explorer.pane_filter import PaneFilter

                self.filter_line = PaneFilter()
                await self._screen.mount(self.filter_line, before="KeyBar")
            self.filter_line.open_filter(pane, self._screen.session)
