"""A repaint asks only those widgets for their lines that have a part in it.

Textual 8.2 asks all widgets within the rectangle around all changes (`Compositor.render_partial_update`): if a row of a
pane and the page of a fact change, that rectangle is the whole screen, and every pane and container takes part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual._compositor import Compositor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType
    from textual._compositor import ChopsUpdate
    from textual.geometry import Region
    from textual.screen import Screen
    from textual.widget import Widget


def _restacked(before: Mapping[Widget, object], now: Mapping[Widget, object]) -> list[Widget]:
    """Return the widgets that stand elsewhere in the order from front to back, those in only one of the two apart."""
    if [*before] == [*now]:
        return []
    former = [each for each in before if each in now]
    return [each for each, other in zip((each for each in now if each in before), former, strict=True) if each != other]


class ChangedWidgets(Compositor):
    """Asks a widget for its lines only where it can be seen in a change."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn_places: dict[Widget, tuple[Region, Region]] = {}

    def render_update(
        self,
        full: bool = False,  # noqa: FBT001, FBT002 - as Textual has it
        screen_stack: list[Screen[Any]] | None = None,
        simplify: bool = False,  # noqa: FBT001, FBT002 - as Textual has it
    ) -> RenderableType | None:
        """Return a frame with all that has changed; in Textual, what a layout changes has another frame.

        What has moved since the last frame is found here: Textual compares layouts, and a widget that is asked for its
        place before the layout is due takes part in the older one already. Moved is also what lies before others now.
        """
        if not full:  # a picture of the whole screen is not shown: what has changed is still to be drawn
            places, drawn = self.visible_widgets, self._drawn_places
            moved = {place for _, place in places.items() ^ drawn.items()}
            moved |= {places[each] for each in _restacked(drawn, places)}
            self._dirty_regions |= {seen for region, clip in moved if (seen := region.intersection(clip))}
            self._drawn_places = places
            self.update_widgets({each for each in places if each._repaint_regions})  # noqa: SLF001 - there is no other way to ask
        return super().render_update(full=full, screen_stack=screen_stack, simplify=simplify)

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return what has changed; `None` for nothing."""
        _ = self.cuts  # found from all widgets, and kept until the next layout
        visible = self.visible_widgets
        seen = {each for region in self._dirty_regions for each in self._widgets_seen_in(region)}
        drawn = self._visible_widgets = {widget: place for widget, place in visible.items() if widget in seen}
        try:
            return super().render_partial_update()
        finally:
            if self._visible_widgets is drawn:  # else a widget has asked for its place, and all were found anew
                self._visible_widgets = visible

    def _widgets_seen_in(self, changed: Region) -> Iterator[Widget]:
        """Yield the widgets in a region, from the front to the first that covers it: none behind that can be seen."""
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            if shown.overlaps(changed):
                yield widget
                if shown.contains_region(changed):
                    return
