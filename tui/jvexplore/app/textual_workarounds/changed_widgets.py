"""A repaint asks only those widgets for their lines that have a part in it.

Textual 8.2 asks all widgets within the rectangle around all changes (`Compositor.render_partial_update`): if a row of a
pane and the page of a fact change, that rectangle is the whole screen, and every pane and container takes part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual._compositor import Compositor

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual._compositor import ChopsUpdate, LayoutUpdate
    from textual.dom import DOMNode
    from textual.geometry import Region
    from textual.screen import Screen
    from textual.widget import Widget


class ChangedWidgets(Compositor):
    """Asks a widget for its lines if it changed, or if it is in front of a change."""

    def __init__(self) -> None:
        super().__init__()
        self._changed_widgets: set[Widget] = set()
        self._changed_regions: set[Region] = set()

    def update_widgets(self, widgets: set[Widget]) -> None:
        """Repaint widgets, and remember which: nothing behind them can be seen."""
        before, self._dirty_regions = self._dirty_regions, set()
        super().update_widgets(widgets)
        self._changed_widgets |= widgets
        self._changed_regions |= self._dirty_regions
        self._dirty_regions |= before

    def render_update(
        self,
        full: bool = False,  # noqa: FBT001, FBT002 - as Textual has it
        screen_stack: list[Screen[Any]] | None = None,
        simplify: bool = False,  # noqa: FBT001, FBT002 - as Textual has it
    ) -> RenderableType | None:
        """Return a frame with all that has changed; in Textual, what a layout changes has another frame."""
        self.update_widgets({each for each in self.visible_widgets if each._repaint_regions})  # noqa: SLF001 - there is no other way to ask
        return super().render_update(full=full, screen_stack=screen_stack, simplify=simplify)

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:  # noqa: FBT001, FBT002 - as Textual has it
        """Return the whole screen."""
        self._forget_changes()
        return super().render_full_update(simplify=simplify)

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return what has changed; `None` for nothing."""
        _ = self.cuts  # found from all widgets, and kept until the next layout
        visible = self.visible_widgets
        self._visible_widgets = {widget: visible[widget] for widget in self._widgets_to_draw()}
        try:
            return super().render_partial_update()
        finally:
            self._visible_widgets = visible
            self._forget_changes()

    def _forget_changes(self) -> None:
        self._changed_widgets.clear()
        self._changed_regions.clear()

    def _widgets_to_draw(self) -> list[Widget]:
        """Return the widgets that a change touches; not what contains them, unless a layout has moved something."""
        regions = self._dirty_regions
        behind: set[DOMNode] = set()
        if regions <= self._changed_regions:
            behind = {parent for each in self._changed_widgets for parent in each.ancestors} - self._changed_widgets
        return [
            widget
            for widget, (region, _) in self.visible_widgets.items()
            if widget not in behind and any(each.overlaps(region) for each in regions)
        ]
