"""A column of panes that share its height, the open pane first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container
from textual.geometry import NULL_OFFSET, Region, Spacing
from textual.layout import Layout, WidgetPlacement
from textual.reactive import reactive
from typing_extensions import override

from jvexplore.app.explorer.pane_heights import share_height
from jvexplore.app.textual_workarounds.covered import CoveredWidget
from jvexplore.app.ui.line_view import LineView

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Size
    from textual.layout import ArrangeResult
    from textual.widget import Widget


class AccordionLayout(Layout):
    """Stacks panes; the last visible one gets an extra line for the bottom of its frame.

    Args:
        accordion: the widget to lay out; its only children are its panes.
    """

    name = "accordion"

    def __init__(self, accordion: Accordion) -> None:
        super().__init__()
        self._accordion = accordion

    @override
    def arrange(
        self,
        parent: Widget,
        children: list[Widget],
        size: Size,
        greedy: bool = True,
    ) -> ArrangeResult:
        """Return the placement of each child."""
        parent.pre_layout(self)
        heights = self._accordion.pane_heights(size.height - 1)
        last = max((index for index, height in enumerate(heights) if height), default=0)
        placements = []
        top = 0
        above: LineView | None = None
        for index, (child, pane, height) in enumerate(zip(children, self._accordion.all_panes, heights, strict=True)):
            pane.frame_above = above
            above = pane if height else above
            if height > 1:  # Textual asks for a bar where nothing is shown; without one, it would lay out for ever
                pane.prepare_scroll_bar(height - 1)
            region = Region(0, top, size.width, height + (index == last))
            placements.append(WidgetPlacement(region, NULL_OFFSET, Spacing(), child))
            top += region.height
            child.set_class(index == last, "-last")
        return placements


class Accordion(CoveredWidget, Container):
    """Stacks line views. The one focused last is open, and has the class `-open`.

    Args:
        panes: the line views.
        opened: the index of the one that is open at first.
        shows_open_only: whether that one is shown alone at first.

    Attributes:
        all_panes: the line views, from top to bottom.
    """

    DEFAULT_CSS = """
    Accordion { overflow: hidden; }
    """

    opened: reactive[int] = reactive(0, init=False, repaint=False)
    """The index of the open pane."""

    shows_open_only: reactive[bool] = reactive(default=False, init=False, repaint=False)
    """Whether only the open pane is shown."""

    def __init__(self, *panes: LineView, opened: int = 0, shows_open_only: bool = False) -> None:
        super().__init__(*panes, id="panes")
        self.all_panes = panes
        self.set_reactive(Accordion.opened, opened)
        self.set_reactive(Accordion.shows_open_only, shows_open_only)
        panes[opened].add_class("-open", update=False)
        panes[-1].add_class("-last", update=False)
        self._accordion = AccordionLayout(self)

    @property
    def layout(self) -> Layout:
        """The accordion's layout; set here because style sheets can name only Textual's layouts."""
        return self._accordion

    def pane_heights(self, height: int) -> list[int]:
        """Return how many of `height` lines each pane gets, including its title."""
        if self.shows_open_only:
            return [height if index == self.opened else 0 for index in range(len(self.all_panes))]
        return share_height([len(pane.sheet) for pane in self.all_panes], self.opened, height)

    def watch_opened(self, old: int, new: int) -> None:
        """Share the height again."""
        self.all_panes[old].remove_class("-open")
        self.all_panes[new].add_class("-open")
        self.lay_out_again()

    def watch_shows_open_only(self) -> None:
        """Share the height again."""
        self.lay_out_again()

    def lay_out_again(self) -> None:
        """Lay the panes out again; only a child's refresh makes its parent discard the old layout."""
        self.all_panes[self.opened].refresh(layout=True)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Open the pane that has the focus."""
        if isinstance(event.widget, LineView) and event.widget in self.all_panes:
            self.opened = self.all_panes.index(event.widget)
        self._draw_edge_below(event.widget)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Draw the edge below the pane that had the focus without the lamp."""
        self._draw_edge_below(event.widget)

    def _draw_edge_below(self, focused: Widget) -> None:
        """Draw the upper edge of the pane below the focused one again: it is the lower edge of that one."""
        for pane in self.all_panes:
            if pane.frame_above is focused:
                pane.refresh_top_edge()
