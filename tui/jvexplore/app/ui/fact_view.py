"""The widget that shows the page about a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import override

from jvexplore.address import NO_ADDRESS, address_of
from jvexplore.app.keys.key_binding import press_binding
from jvexplore.app.looks.cursor import Cursor
from jvexplore.app.looks.frame import BOTTOM, FRAME_CSS, NO_TEXT, EdgeText, draw_edge, edge_text
from jvexplore.app.looks.safe_content import content as content_of
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import Rows
from jvexplore.safe_text import EMPTY_LINE, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.geometry import Offset, Region
    from textual.strip import Strip

    from jvexplore.address import Address
    from jvexplore.app.ui.fact_page import FactPage
    from jvexplore.app.ui.page import Page
    from jvexplore.dossier.blocks import Block
    from jvexplore.safe_text import SafeLine

_CACHE_SIZE: Final = 64
"""The size of the cache of laid-out pages: readers move up and down among neighbours."""

_MIN_BARE: Final = 3
"""With fewer lines in view and without a frame, all of them are of the page."""


class FactView(LineView):
    """Shows the page about an address; enter or a click follows a link.

    It has a scroll bar only while it has the focus; otherwise the frame says how many lines are below. Redrawing the
    bar for every fact that the cursor passes in a list would take a fifth of the time of a key press.
    """

    # Without a scroll bar Textual reserves no room for one. The padding is wider then, so that lines keep their width.
    DEFAULT_CSS = f"""
    FactView {{
        {FRAME_CSS}
        overflow-y: hidden; padding: 0 1 0 2;
        &:focus {{ overflow-y: auto; padding: 0 0 0 2; }}
    }}
    """

    def __init__(self) -> None:
        super().__init__(Rows(()), widget_id="fact")
        self.address = NO_ADDRESS
        self.content: Sequence[Block] = ()
        self._title = NO_TEXT
        self._covers_last_line = False
        self._page: Page | None = None
        self._pages: dict[Address, FactPage] = {}

    def load_page(
        self,
        address: Address,
        content: Sequence[Block],
        cursor: int = 0,
        scroll: int = 0,
        breadcrumbs: Sequence[tuple[str, SafeLine]] = (),
    ) -> None:
        """Show a page.

        Args:
            address: what the page is about; shown in the frame, with its kind as the title.
            content: the blocks of the page.
            cursor: the stop of the cursor.
            scroll: the first visible line.
            breadcrumbs: the names of the last pages visited, latest last; each with a mark that is not truncated.
        """
        from jvexplore.app.ui.page_crumbs import draw_crumbs

        self.address, self.content = address, content
        kind = sanitize_line(address.partition("/")[0].capitalize())
        self._title = EdgeText(draw_crumbs(breadcrumbs, address, kind), content_of(EMPTY_LINE))
        self._page = self._cached_page(address, content)
        self.show_sheet(self._page, cursor, scroll)
        self._update_titles()

    def load_sheet(self, page: Page, cursor: int, scroll: int) -> None:
        """Show a page that is about no single address, without a title."""
        self.address, self.content, self._title = NO_ADDRESS, (), NO_TEXT
        self._page = page
        self.show_sheet(page, cursor, scroll)
        self._update_titles()

    def action_beside(self, direction: int) -> None:
        """Move to the stop beside the cursor, where the page has columns."""
        if self._page is not None:
            self._step(self._page.stop_beside(self.cursor, direction) - self.cursor)

    def _update_titles(self) -> None:
        """Say in the lower edge how many lines are below; without one, in the upper edge or over the last line."""
        legend = self._page.legend if self._page else content_of(EMPTY_LINE)
        height = self.scrollable_content_region.height
        below = len(self.sheet) - self.scroll_offset.y - height
        more = EMPTY_LINE
        (top, _), _, (bottom, _), _ = self.styles.border
        is_bare = not top and not bottom
        if below > 0 and not self.has_focus and (height >= _MIN_BARE or not is_bare):
            below += is_bare
            more = safe_format("▼ {:,} more lines" if below > 1 else "▼ {:,} more line", below)
        title, edge = self._title, edge_text(more, sanitize_line(self.address))
        if top and not bottom:
            title = title._replace(right=edge.left)
        self.set_edges(title, edge if more else edge._replace(left=legend))
        self._covers_last_line = is_bare and bool(more)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines; without a frame, what it would say stands in place of the last one."""
        strips = super().render_lines(crop)
        if self._covers_last_line and strips and crop.bottom == self.size.height + self.gutter.height:
            edge = draw_edge(self.bottom_text(), BOTTOM, self.size.width, is_lit=False, has_chip=False)
            strips[-1] = self._edge_strip(edge.pad_right(self.gutter.width)).crop(crop.x, crop.right)
        return strips

    def _fit(self) -> None:
        """Lay the page out, with the cursor on the same link: a page may have fewer where there is less room."""
        page = self._page
        links = page.keys if page else []
        target = links[self.cursor] if self.cursor < len(links) else NO_ADDRESS
        super()._fit()
        if page is None:
            return
        if target and page.keys is not links and page.keys[self.cursor : self.cursor + 1] != [target]:
            cursor = page.keys.index(target) if target in page.keys else min(self.cursor, page.stop_count - 1)
            self.set_reactive(LineView.cursor, cursor)
        self._update_titles()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Update the count of lines below."""
        super().watch_scroll_y(old_value, new_value)
        self._update_titles()

    @override
    def watch_has_focus(self, has_focus: bool) -> None:
        """Show or hide the scroll bar."""
        super().watch_has_focus(has_focus)
        self.show_vertical_scrollbar = has_focus and self.allow_vertical_scroll
        self._update_titles()

    def _cached_page(self, address: Address, content: Sequence[Block]) -> FactPage:
        """Return the cached page of an address, if its content is the same; else a new one."""
        from jvexplore.app.ui.fact_page import FactPage

        page = self._pages.pop(address, None)
        if page is None or page.blocks != content:
            page = FactPage(content, len(address))
        self._pages[address] = page
        if len(self._pages) > _CACHE_SIZE:
            del self._pages[next(iter(self._pages))]
        return page

    @property
    def link_at_cursor(self) -> Address:
        """The address that the link under the cursor leads to; empty if there is none."""
        return address_of(self.target_at_cursor)

    @property
    def target_at_cursor(self) -> str:
        """What the link under the cursor leads to: an address, or another target; empty if there is none."""
        return self._page.keys[self.cursor] if self._page is not None and self._page.keys else NO_ADDRESS

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked, or act like the key that a warning names where it was clicked."""
        if self.stop_under(event) == self.cursor:
            self.action_activate()
        elif offset := event.get_content_offset(self):
            press_binding(self.app, self._hint_at(offset))

    def _hint_at(self, offset: Offset) -> str:
        """Return the id of the binding whose key hint is at a place in view; empty for none."""
        from jvexplore.app.ui.clicked_hint import clicked_hint, page_hints

        hints = page_hints(self.content)
        top, width, cursor = self.scroll_offset.y, self._line_width, Cursor(self.cursor, self.cursor_grade)
        numbers = range(top, min(top + self.scrollable_content_region.height, len(self.sheet))) if hints else ()
        rows = [self.sheet.draw_line(each, width, cursor, is_first=each == top) for each in numbers]
        return clicked_hint(rows, offset.y, offset.x, hints)
