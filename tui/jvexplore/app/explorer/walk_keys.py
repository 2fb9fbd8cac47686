"""Navigation between pages: the shown page and its notes, the history, and the keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.session.page_history import HistoryEntry, PageHistory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.explorer.screen_protocols import ScreenWithPages
    from jvexplore.app.glance.glance_page import GlancePage
    from jvexplore.session.session import Session

_LOCKED: Final = "Notes are read-only: "
_BREADCRUMBS: Final = 2
"""How many visited pages the breadcrumb above a page names."""


class WalkKeys(KeyGroup):
    """Follow links; go back and forward.

    Args:
        screen: shows the current page.

    Attributes:
        page_history: the visited pages.
    """

    def __init__(self, screen: ScreenWithPages) -> None:
        self._screen = screen
        self.page_history = PageHistory()
        self._glance: GlancePage | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable back and forward only if the history has such an entry."""
        match action:
            case "back":
                return self.page_history.can_go_back
            case "forward":
                return self.page_history.can_go_forward
        return super().check_action(action, parameters)

    @property
    def labels(self) -> Mapping[str | None, str]:
        """What esc does on a page, where nothing is to be closed; and enter among the notes: it may edit a note."""
        screen, notes, words = self._screen, self._screen.notes_view, dict[str | None, str]()
        if not screen.zoomed and (notes.has_focus or screen.fact_view.has_focus):
            words["close"] = "List"
        if notes.has_focus and notes.note and not notes.link_at_cursor:
            words["activate"] = "Edit"
        return words

    def load_page(self, entry: HistoryEntry | None = None) -> None:
        """Show the page of a history entry; without one, refresh the current page if notes changed it."""
        screen, session = self._screen, self._screen.session
        if session is None or not screen.address:
            return
        if screen.at_glance:
            self._load_glance(session, entry)
            return
        from jvexplore.app.explorer.page_key_hints import with_key_hints

        content = with_key_hints(session.page_blocks(entry.address if entry else screen.address), screen.key_name)
        if entry or content != screen.fact_view.content:
            entry = entry or self.current_entry
            breadcrumbs = [
                session.breadcrumb_parts(address) for address in self.page_history.back_addresses[-_BREADCRUMBS:]
            ]
            screen.fact_view.load_page(entry.address, content, entry.cursor, entry.scroll, breadcrumbs)

    def _load_glance(self, session: Session, entry: HistoryEntry | None) -> None:
        """Show the deal at a glance; without an entry, only if notes or the dossier have changed it."""
        from jvexplore.app.glance.glance_page import GlancePage
        from jvexplore.dossier.glance import deal_at_glance
        from jvexplore.session.own_work import count_work

        glance, work = deal_at_glance(session.dossier), count_work(session)
        shown = self._glance
        if shown is None or (shown.glance, shown.work) != (glance, work):
            shown = self._glance = GlancePage(glance, work, self._screen.key_name)
        if entry or self._screen.fact_view.sheet is not shown:
            entry = entry or self.current_entry
            cursor, scroll = (entry.cursor, entry.scroll) if entry.is_glance else (0, 0)
            self._screen.fact_view.load_sheet(shown, cursor, scroll)

    def load_version(self, session: Session, nearby: Address, otherwise: Address) -> bool:
        """Show the page in a new version of the dossier, and remove deleted addresses from the history.

        If the current address no longer exists, the page nearby is shown, or else the one before in the history.

        Args:
            session: has the new version.
            nearby: the address beside it in its pane; empty if there is none.
            otherwise: where to go if there is no page before either.

        Returns:
            Whether the current address still exists.
        """
        found = session.find_address(self._screen.address)
        near = filter(session.has_address, (nearby, *reversed(self.page_history.back_addresses), otherwise))
        shown = found or session.find_address(next(near, DOSSIER))
        self.page_history.keep_only(session.find_address, shown)
        if found == self._screen.address:
            self.load_page(self.current_entry)
        else:
            self._screen.show_address(shown)
        return bool(found)

    def load_notes(self, address: Address, current: str = "") -> None:
        """Show the notes on an address; put the cursor on the one whose id is `current`, or near its last position."""
        screen, session = self._screen, self._screen.session
        if session:
            none = f"No notes yet. {screen.key_name('new_note')} to write one"
            empty = _LOCKED + session.read_only_reason if session.read_only_reason else none
            screen.notes_view.load_notes(session.notebook.notes_on(address), empty, session, screen.key_name, current)

    @property
    def current_entry(self) -> HistoryEntry:
        """The history entry for the current page, with its cursor and scroll position."""
        view, notes = self._screen.fact_view, self._screen.notes_view
        stop = notes.cursor if notes.has_focus else -1
        at_glance = self._screen.at_glance
        address = DOSSIER if at_glance else self._screen.address
        return HistoryEntry(address, view.cursor, view.scroll_offset.y, stop, at_glance)

    def follow_link(self, address: Address) -> None:
        """Go to an address; add the current page to the history unless it is the same."""
        if self._screen.at_glance or address != self._screen.address:
            self.page_history.leave_page(self.current_entry)
        self._screen.show_address(address)

    def visit_address(self, address: Address, note_id: str = "") -> None:
        """Go to an address, or to a note on it, and add it to the history; warn if there is no such address."""
        session = self._screen.session
        if session is None:
            return
        found = session.find_address(address)
        if not found:
            self._screen.show_message(f"{address} is not in this dossier.", "warning")
            return
        self.follow_link(found)
        if note_id:
            self._screen.enter_notes(note_id)
        else:
            self._screen.enter_fact()

    def action_back(self) -> None:
        """Go back to the previous page."""
        self._show_entry(self.page_history.go_back(self.current_entry))

    def action_forward(self) -> None:
        """Go forward again."""
        self._show_entry(self.page_history.go_forward(self.current_entry))

    def _show_entry(self, entry: HistoryEntry | None) -> None:
        if entry:
            self._screen.show_address(entry.address, entry)
            if entry.stop >= 0:
                notes = self._screen.notes_view
                notes.cursor = min(entry.stop, max(0, notes.sheet.stop_count - 1))
                self._screen.set_focus(notes)
