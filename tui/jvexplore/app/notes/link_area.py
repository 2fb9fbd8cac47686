"""A text area for notes with link completion: `[[` opens a list of facts at the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.geometry import Offset
from textual.widgets import TextArea

from jvexplore.address import NO_ADDRESS, Address, address_of
from jvexplore.app.looks.safe_content import content
from jvexplore.app.notes.note_area import NoteArea
from jvexplore.app.ui.address_rows import address_rows
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import Rows
from jvexplore.app.ui.text_input import wait_for_typing
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.notes.mentions import MENTION_CLOSE, MENTION_OPEN, unfinished_mention

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from typing import Any

    from textual import events
    from textual.geometry import Region

    from jvexplore.search.address_index import NamedAddress

_MAX_SUGGESTIONS: Final = 50
_VISIBLE_ROWS: Final = 8
_LEAST_BELOW: Final = 3
"""With fewer lines below the caret, the list opens above it."""
_BEFORE_NAME: Final = 4
"""The cells of a row before its name, which stands below the brackets."""


class LinkList(LineView, can_focus=False):
    """The suggested facts. The text area keeps the focus and forwards the list's keys."""

    shows_cursor = True
    _needed = 0
    """The width of the suggestions, in cells."""
    DEFAULT_CSS = """
    LinkList {
        overlay: screen;
        constrain: inside inflect;
        display: none;
        scrollbar-gutter: stable;
        margin: 1 0;
        max-width: 100%;
        background: $paper-raised;
    }
    """

    def show_suggestions(self, found: Sequence[NamedAddress], typed: str, caret: Offset, area: Region) -> None:
        """Show suggestions at the caret; hide the list if there are none.

        Args:
            found: names and addresses, best first.
            typed: what they were found by.
            caret: the screen position at which the link begins.
            area: the text area on the screen.
        """
        self.display = bool(found)
        rows = address_rows(found, typed)
        texts = (content(row.text).cell_length + content(row.right).cell_length for row in rows.rows)
        self._needed = _BEFORE_NAME + max(texts, default=0) + 6
        self.place(len(found), caret, area)
        self.show_sheet(rows)

    def place(self, count: int, caret: Offset, area: Region) -> None:
        """Stand right below the caret, or above it if there is no room.

        Args:
            count: how many suggestions there are.
            caret: the screen position at which the link begins.
            area: the text area on the screen; the list stays between its edges.
        """
        below = self.screen.size.height - caret.y - 3  # the frame's edge and the key bar stand in the last lines
        lines = min(count, _VISIBLE_ROWS)
        self.styles.height = min(lines, below) if below >= _LEAST_BELOW else lines
        width = min(self._needed, area.width)
        self.styles.width = width
        self.absolute_offset = Offset(max(area.x, min(caret.x - _BEFORE_NAME, area.right - width)), caret.y)

    @property
    def address(self) -> Address:
        """The address under the cursor."""
        rows = self.sheet
        return address_of(rows.key_at(self.cursor)) if isinstance(rows, Rows) else NO_ADDRESS

    def on_click(self, event: events.Click) -> None:
        """Insert the suggestion that was clicked."""
        event.prevent_default()
        if self.stop_under(event) == self.cursor:
            self.action_activate()


class LinkArea(NoteArea):
    """A multi-line text area that completes links.

    Args:
        text: the initial text.
        matching: returns the addresses that match a partly typed one; its second argument is the largest number.

    Attributes:
        links: the list of suggestions; the parent must compose it too.
    """

    def __init__(
        self, text: str, matching: Callable[[str, int], Awaitable[Sequence[NamedAddress]]], **options: Any
    ) -> None:
        self.links = LinkList(Rows(()), widget_id="links")
        self._matching = matching
        self._suggested_for = ""
        self._declined_start: tuple[int, int] | None = None
        super().__init__(text, **options)

    @property
    def _partial_link(self) -> str | None:
        """The text of the unfinished link that ends at the caret, without brackets; `None` if there is none."""
        row, column = self.cursor_location
        return unfinished_mention(self.document.get_line(row)[:column]) if self.selection.is_empty else None

    def _link_start(self, typed: str) -> tuple[int, int]:
        row, column = self.cursor_location
        return row, column - len(typed)

    @on(TextArea.Changed)
    @work(group=WorkerGroup.LINKS, exclusive=True)
    async def _suggest(self) -> None:
        """Suggest facts; further typing cancels this search and starts a new one."""
        typed = self._partial_link
        if typed is None or not self.has_focus or self._link_start(typed) == self._declined_start:
            self._close()
            return
        self._declined_start = None
        await self._look_up(typed)

    async def _look_up(self, typed: str) -> None:
        found = await self._matching(typed, _MAX_SUGGESTIONS)
        if typed == self._partial_link:
            self._suggested_for = typed
            self.links.show_suggestions(found, typed, self._link_offset(typed), self.region)
            self.refresh_bindings()

    def _link_offset(self, typed: str) -> Offset:
        """Return the position on the screen at which the link that ends at the caret begins."""
        return self.cursor_screen_offset - Offset(len(typed) + len(MENTION_OPEN), 0)

    def place_links(self) -> None:
        """Move the list, if it is open, to where the caret is now: the window has another size."""
        if self.links.display and (typed := self._partial_link) is not None:
            self.links.place(self.links.sheet.stop_count, self._link_offset(typed), self.region)

    @on(TextArea.SelectionChanged)
    def _caret_moved(self) -> None:
        if self.links.display and self._partial_link is None:
            self._close()

    def on_blur(self) -> None:
        """Close the list."""
        self._close()

    def _close(self) -> None:
        if self.links.display:
            self.links.display = False
            self.refresh_bindings()

    def decline_link(self) -> None:
        """Close the list; it does not open again for this link."""
        self._declined_start = self._link_start(self._partial_link or "")
        self._close()

    async def insert_link(self) -> None:
        """Complete the link with the suggestion under the list's cursor, closing brackets included."""
        await wait_for_typing(self)
        if self._partial_link is not None and self._partial_link != self._suggested_for:
            await self._look_up(self._partial_link)  # the list was out of date
        typed, address = self._partial_link, self.links.address
        self._close()
        if typed is None or not address:
            return
        row, end = self.cursor_location
        closed = self.document.get_line(row).startswith(MENTION_CLOSE, end)
        result = self.replace(
            f"{address}{MENTION_CLOSE}", self._link_start(typed), (row, end + len(MENTION_CLOSE) * closed)
        )
        self.move_cursor(result.end_location)
