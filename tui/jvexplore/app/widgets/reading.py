"""The right-hand side: a fact in full, and the notes on it."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, Final

from jvexplore.app.rows import Rows
from jvexplore.app.widgets.line_view import LineView
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from jvexplore.app.notes_page import NotesPage
    from jvexplore.app.page import FactPage
    from jvexplore.app.session import Session
    from jvexplore.dossier.blocks import Block
    from jvexplore.notes.model import Note

_MOST: Final = 200
"""How many notes on one fact are laid out at a time: those around the cursor."""

_KEPT: Final = 64
"""How many pages are kept as they were laid out: one walks up and down among neighbours."""

_CRUMBS: Final = 2
_LONGEST_CRUMB: Final = 18

FRAME = """
    border: round $foreground 35%;
    border-title-color: $foreground;
    border-subtitle-color: $foreground;
    padding: 0 1;
    scrollbar-gutter: stable;
    &:focus { border: round $border; border-title-color: $border; border-title-style: bold reverse; }
"""


class FactView(LineView):
    """A page about an address; its links are followed by enter or a click.

    It has a scroll bar while it has the focus; else the frame says how much more there is. To draw a
    bar anew with each fact that one passes takes a fifth of what a key takes.
    """

    # Where there can be no bar, Textual keeps no room for one: a line would be one cell longer without it.
    DEFAULT_CSS = f"""
    FactView {{
        {FRAME}
        overflow-y: hidden; padding: 0 2 0 1;
        &:focus {{ overflow-y: auto; padding: 0 1; }}
    }}
    """

    def __init__(self) -> None:
        super().__init__(Rows(()), id="fact")
        self.address = ""
        self.content: Sequence[Block] = ()
        self._title = ""
        self._page: FactPage | None = None
        self._pages: dict[str, FactPage] = {}

    def load(
        self,
        address: str,
        content: Sequence[Block],
        cursor: int = 0,
        scroll: int = 0,
        way: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show a page.

        Args:
            address: what it is about; stands in the frame, its kind as the title.
            content: the page.
            cursor: the link that the cursor is on.
            scroll: the first line in view.
            way: what the pages are called by which one came, the nearest last; each with its mark, which is not cut.
        """
        self.address, self.content = address, content
        here = address.partition("/")[0].capitalize()
        self._title = " › ".join((*starmap(_crumb, way[-_CRUMBS:]), here))
        self._page = self._laid_out(address, content)
        self.show(self._page, cursor, scroll)
        self._retitle()

    def _retitle(self) -> None:
        below = len(self.sheet) - self.scroll_offset.y - self.scrollable_content_region.height
        more = f"▾ {below:,} more line{'s' * (below != 1)}" if below > 0 and not self.has_focus else ""
        self.entitle(self._title, " · ".join(filter(None, (more, self.address))))

    def _fit(self) -> None:
        super()._fit()
        if self._page is not None:
            self._retitle()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say how much more there is."""
        super().watch_scroll_y(old_value, new_value)
        self._retitle()

    def watch_has_focus(self, has_focus: bool) -> None:  # noqa: FBT001 - a watcher
        """Show the bar, or take it away."""
        super().watch_has_focus(has_focus)
        self.show_vertical_scrollbar = has_focus and self.allow_vertical_scroll
        self._retitle()

    def _laid_out(self, address: str, content: Sequence[Block]) -> FactPage:
        """Return a page; the one that was shown before, if it says the same."""
        from jvexplore.app.page import FactPage  # noqa: PLC0415 - the first frame has no page to show

        page = self._pages.pop(address, None)
        if page is None or page.blocks != content:
            page = FactPage(content)
        self._pages[address] = page
        if len(self._pages) > _KEPT:
            del self._pages[next(iter(self._pages))]
        return page

    @property
    def link(self) -> str:
        """The address that the link under the cursor leads to; empty where there is none."""
        return self._page.keys[self.cursor] if self._page is not None and self._page.keys else ""

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked."""
        if self.stop_under(event) == self.cursor:
            self.action_activate()


def _crumb(name: str, mark: str) -> str:
    return visible_line(name if len(name) <= _LONGEST_CRUMB else f"{name[: _LONGEST_CRUMB - 1]}…") + mark


class NotesView(LineView):
    """The notes on an address; links in them are followed by enter or a click."""

    DEFAULT_CSS = f"NotesView {{ {FRAME} }}"

    def __init__(self) -> None:
        super().__init__(Rows(()), id="notes")
        self._page: NotesPage | None = None
        self._empty = ""
        self._pressed = ""

    def load(self, notes: Sequence[Note], empty: str, session: Session, current: str = "") -> None:
        """Show notes.

        Args:
            notes: they.
            empty: what to say where there are none.
            session: whose they are.
            current: the id of the note that the cursor is to be on; else it stays, or goes to what is nearest, if
                any of the notes are shown already.
        """
        if not notes and empty == self._empty:
            return
        self._empty = "" if notes else empty
        places = {note.id: number for number, note in enumerate(notes)}
        if current not in places and self._page is not None:
            current = self._page.nearest(self.cursor, places.__contains__)
        cursor = places.get(current, 0)
        first = max(0, min(cursor - _MOST // 2, len(notes) - _MOST))
        shown = notes[first : first + _MOST]
        part = "" if len(shown) == len(notes) else f"{first + 1} to {first + len(shown)}"
        self.entitle(f"Notes {len(notes):,}" if notes else "Notes", part)
        from jvexplore.app.notes_page import NotesPage  # noqa: PLC0415 - the first frame has no notes to show

        within = (
            self._page.within(self.cursor) if self._page is not None and self.note and self.note.id == current else 0
        )
        self._page = NotesPage(shown, empty, session)
        self.show(self._page, self._page.head(cursor - first, within))

    @property
    def note(self) -> Note | None:
        """The note that the cursor is on, or in."""
        return self._page.note(self.cursor) if self._page is not None else None

    @property
    def link(self) -> str:
        """The address that the link under the cursor leads to; empty where it is on a note itself."""
        return self._page.link(self.cursor) if self._page is not None else ""

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked; open a note by a double click."""
        event.prevent_default()
        stop = self.stop_under(event)
        if self._page is None or stop is None or stop != self.cursor:
            return
        key = self._page.keys[stop]
        again = event.chain == 2 and key == self._pressed  # noqa: PLR2004 - a double click
        self._pressed = key
        # After a link was followed, something else lies under the mouse: its second click is not meant for that.
        if again or (self.link and event.chain == 1):
            self.action_activate()
