"""The room that the main screen makes for the note editor: at the bottom of its reading column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.widget import Widget

    from jvexplore.app.explorer.explorer_layout import ExplorerLayout

_WRITING: Final = "-writing"


class ReadingRoom:
    """Shows the article, if it is open, or else the fact, above the note editor; an `EditorRoom`.

    The focus is kept here while the editor is open: what is above it would have a frame with the lamp, and a pane that
    is hidden would lose the focus to its neighbour.

    Args:
        screen: the main screen.
    """

    def __init__(self, screen: ExplorerLayout) -> None:
        self._screen = screen
        self._focused: Widget | None = None
        self._tops: dict[Widget, float] = {}

    @property
    def is_in_column(self) -> bool:
        """Whether the panes, which a narrow screen does not have beside the fact, stay beside the editor."""
        return not self._screen.zoomed

    @property
    def _column(self) -> Widget:
        return self._screen.query_one("#reading")

    def make_room(self, lines_above: int) -> None:
        """Show the article or the fact in `lines_above` lines."""
        if not self._screen.has_class(_WRITING):
            self._focused = self._screen.focused
            self._tops = {each: each.scroll_y for each in self._column.children if each.display}
            self._screen.set_focus(None)
            self._screen.add_class(_WRITING)
        self._column.styles.height = lines_above

    def leave_room(self) -> None:
        """Show everything as it was before."""
        if self._screen.has_class(_WRITING):
            self._screen.remove_class(_WRITING)
            self._column.styles.height = None
            self._screen.set_focus(self._focused, scroll_visible=False)
            self._screen.call_after_refresh(self._scroll_back)

    def _scroll_back(self) -> None:
        for widget, top in self._tops.items():
            widget.scroll_to(y=top, animate=False, force=True)

    @property
    def bright_region(self) -> Region:
        """The article or the fact above the editor."""
        return self._column.region
