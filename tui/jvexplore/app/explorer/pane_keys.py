"""Keys that go to a pane, zoom it, or filter it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.app.keys.key_groups import KeyGroup

if TYPE_CHECKING:
    from jvexplore.app.explorer.pane_filter import PaneFilter
    from jvexplore.app.explorer.screen_protocols import ScreenWithPanes


class PaneKeys(KeyGroup):
    """Go to a pane, zoom the focused pane, filter it.

    Args:
        screen: has the panes.

    Attributes:
        filter_line: the filter line; `None` until it is first opened.
    """

    def __init__(self, screen: ScreenWithPanes) -> None:
        self._screen = screen
        self.filter_line: PaneFilter | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the filter key only if a pane has the focus."""
        if action == "filter":
            return isinstance(self._screen.focused, FactPane)
        return super().check_action(action, parameters)

    def action_pane(self, number: int) -> None:
        """Go to a pane, and show the fact under its cursor, even if the pane has the focus already."""
        pane = self._screen.panes[number - 1]
        self._screen.reading = False
        self._screen.leave_glance()
        self._screen.set_focus(pane)
        pane.report_fact()

    def action_zoom(self) -> None:
        """Show the focused pane alone, or show all panes again."""
        self._screen.zoomed = not self._screen.zoomed

    async def action_filter(self) -> None:
        """Open the filter line for the focused pane."""
        pane = self._screen.focused
        if self._screen.session and isinstance(pane, FactPane):
            if self.filter_line is None:
                from jvexplore.app.explorer.pane_filter import PaneFilter

                self.filter_line = PaneFilter()
                await self._screen.mount(self.filter_line, before="KeyBar")
            self.filter_line.open_filter(pane, self._screen.session)
