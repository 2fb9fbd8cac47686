"""A numbered pane: the facts of one kind, one per row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from typing_extensions import override

from jvexplore.address import address_of
from jvexplore.app.looks.cursor import CursorGrade
from jvexplore.app.looks.frame import NO_TEXT, EdgeText
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.tokens import FAINT, SECOND
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.nearest_row import nearest_key
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.safe_text import BETWEEN, EMPTY_LINE, SPACE, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from jvexplore.address import Address
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.panes import Pane
    from jvexplore.app.ui.fact_rows import PaneContent
    from jvexplore.app.ui.rows import Rows
    from jvexplore.session.place import PanePlace
    from jvexplore.session.session import Session


class FactPane(LineView):
    """A pane of facts; its title shows its number, its name and the number of facts. Only the open one scrolls.

    Args:
        number: its position from 1, which is also the key that opens it.
        pane: which facts it shows.
        selected: called when the cursor moves to another fact. A message would arrive a frame later.
        close_key: returns the name of the key that ends a filter.
        shown: the initial content.
        place: where the reader was in it when they left the dossier.
    """

    DEFAULT_CSS = """
    FactPane {
        border: round $edge;
        border-top: solid $edge;
        border-bottom: none;
        padding: 0;
        scrollbar-gutter: stable;
        overflow-y: hidden;
        &.-open { overflow-y: auto; }
        &.-last { border-bottom: round $edge; }
        &:focus {
            border: round $lamp;
            border-top: solid $lamp;
            border-bottom: none;
            &.-last { border-bottom: round $lamp; }
        }
    }
    """

    def __init__(
        self,
        number: int,
        pane: Pane,
        selected: Callable[[FactPane], None],
        close_key: Callable[[], str],
        shown: PaneContent,
        place: PanePlace | None = None,
    ) -> None:
        self._place = place
        self._shown_content = shown
        self.rows = self._all = shown.rows
        super().__init__(self.rows, widget_id=f"pane-{number}")
        self.number = number
        self.pane = pane
        self._selected = selected
        self._close_key = close_key
        self.query_text = ""
        self.is_shown = False
        """Whether its fact is the one that is shown."""
        self._status = EMPTY_LINE
        self._named: tuple[object, ...] = ()
        """What the upper edge says, before it is drawn: each frame asks all panes for it."""
        self._edge = NO_TEXT
        self._last_address = ""
        """The address under the cursor before a filter left no rows."""
        if place and shown.rows.stop_count:
            self.rows, cursor = self._list_again(shown.rows)
            self.sheet = self.rows
            self.set_reactive(FactPane.cursor, cursor)

    @override
    def _reveal_again(self) -> None:
        """Scroll to the first row too if a heading is above it: with room for one line only, the row says more."""
        if self.cursor or (self.sheet.stop_count and self._first_line(0)):
            self.scroll_to_cursor()

    def load_content(self, shown: PaneContent) -> bool:
        """Show new content, the cursor at or near its last position; return whether they differ from the old ones.

        A filtered pane keeps the facts that matched before; the caller must run its filter again.
        """
        rows = shown.rows
        if rows.rows == self._all.rows and shown[1:] == self._shown_content[1:]:
            return False
        self._shown_content = shown
        rows.check, rows.signs = self._all.check, self._all.signs
        self.rows, cursor = self._list_again(rows)
        self._all = rows
        self._status = EMPTY_LINE
        self.show_sheet(self.rows, cursor, self.scroll_offset.y)
        return True

    def _list_again(self, rows: Rows) -> tuple[Rows, int]:
        """Return those of new rows that are listed, and the cursor among them: where it was, or near that.

        The first rows after the start are filtered as those were when the reader left, as far as that is known.
        """
        if self._place and rows.stop_count:
            place, self._place = self._place, None
            if place.shown is not None:
                self.query_text = place.query
                rows = self._filtered(rows, place.shown)
            return rows, next((stop for each in place.facts if (stop := rows.find_stop(each)) is not None), 0)
        listed = self._filtered(rows, set(self.rows.stop_keys)) if self.query_text else rows
        current = nearest_key(self.rows.stop_keys, self.cursor, lambda key: listed.find_stop(key) is not None)
        return listed, listed.find_stop(current) or 0

    def forget_place(self) -> None:
        """List rows from the beginning: they are of another dossier than the one that the reader left."""
        self._place = None

    def set_signs(
        self, check: Callable[[Address], Sign | None], signs: Callable[[Address], tuple[Sign, ...]], *, shown: bool
    ) -> None:
        """Set the callbacks that return the signs of a fact; they are called on each draw.

        Args:
            check: returns the sign for the result of its check.
            signs: returns the signs after its name: whether it has notes.
            shown: whether any fact has a sign already, so that the pane must be redrawn.
        """
        self._all.check = lambda key: check(address_of(key))
        self._all.signs = lambda key: signs(address_of(key))
        if shown:
            self.refresh()

    def filter_rows(self, query: str, addresses: Container[str] | None) -> None:
        """Show only the facts that match a filter; `share_height` follows once the reader types no further.

        Args:
            query: the filter, for the title; empty if all are shown.
            addresses: of the facts to show; `None` for all.
        """
        self._last_address = self.address or self._last_address
        self.query_text = query
        if addresses is None:
            self.rows = self._all
        else:
            self.rows = self._filtered(self._all, addresses)
        self._status = EMPTY_LINE
        self.show_sheet(self.rows, self.rows.find_stop(self._last_address) or 0)
        self._selected(self)

    def share_height(self) -> None:
        """Lay the panes out by the rows that are listed now."""
        self.refresh(layout=True)

    def _filtered(self, rows: Rows, addresses: Container[str]) -> Rows:
        """Return the rows of some facts; if there are none, one line that says so, and which key shows all again."""
        return rows.filter_keys(addresses, safe_format("No matches: {} shows all", sanitize_line(self._close_key())))

    @work(group=WorkerGroup.FILTER, exclusive=True)
    async def filter_again(self, session: Session) -> None:
        """Run the pane's filter again on a new version of the dossier; the search runs on a thread."""
        from jvexplore.search.query import QueryError

        while query := self.query_text:
            try:
                found = await session.search.narrow_facts(query, self.pane.kind)
            except QueryError:
                found = set()  # the query is unfinished; the filter line shows the error
            if self.query_text == query:  # else the filter was changed meanwhile
                self.filter_rows(query, found)
                self.share_height()
                return

    def set_status(self, text: str) -> None:
        """Show a status in the frame instead of the counts."""
        self._status = sanitize_line(text)
        self.refresh_top_edge()

    @property
    def _line_width(self) -> int:
        """The width of a line: the same in each pane, whether there is room for a scroll bar or not."""
        width = super()._line_width
        return width if self.styles.overflow_y != "hidden" else max(0, width - self.styles.scrollbar_size_vertical)

    @property
    def cursor_grade(self) -> CursorGrade:
        """What the cursor means: in a pane without the focus, whether its fact is shown."""
        if self.shows_cursor:
            return CursorGrade.FOCUSED
        return CursorGrade.SHOWN if self.is_shown else CursorGrade.LEFT

    def top_text(self) -> EdgeText:
        """Return the number, the sign and the title of the pane; at the right, how many facts there are."""
        named = self._status, self.query_text, self.rows.stop_count, self._shown_content
        if named != self._named:
            self._named, self._edge = named, self._make_top_text()
        return self._edge

    def _make_top_text(self) -> EdgeText:
        title = assemble(
            (safe_format("{} ", self.number), FAINT.style),
            self.pane.sign.part,
            (safe_format(" {}", sanitize_line(self.pane.title)), SECOND.style),
        )
        return EdgeText(title, self._counts())

    def _counts(self) -> SafeContent:
        if self._status:
            return content(self._status)
        if self.query_text:
            return content(
                safe_format(
                    "{:,} of {:,}: {}", self.rows.stop_count, self._all.stop_count, sanitize_line(self.query_text)
                )
            )
        count = safe_format("{:,}", self._all.stop_count) if self._all.stop_count else own_words("–")
        shown = self._shown_content
        parts = [content(count)]
        if shown.remark:
            parts.append(content(BETWEEN))
            if shown.remark_sign:
                parts += [styled(*shown.remark_sign.part), content(SPACE)]
            parts.append(content(shown.remark))
        return content(EMPTY_LINE).join(parts)

    def watch_cursor(self, old: int, _new: int) -> None:
        """Report the fact under the cursor."""
        self.follow_cursor(old)
        self._selected(self)

    def report_fact(self) -> None:
        """Report the fact under the cursor again: the page may show another one by now."""
        self._selected(self)

    @property
    def address(self) -> Address:
        """The address of the fact under the cursor; empty if there is none."""
        return address_of(self.rows.key_at(self.cursor))

    def addresses_from_cursor(self) -> list[Address]:
        """Return the addresses of all listed facts, from the cursor to the end, then from the top to the cursor."""
        keys = [*map(address_of, self.rows.stop_keys)]
        return keys[self.cursor :] + keys[: self.cursor]

    def select_fact(self, address: Address) -> None:
        """Move the cursor to a fact, if it is in this pane, without calling `selected`."""
        stop = self.rows.find_stop(address)
        if stop is not None and stop != self.cursor:
            old = self.cursor
            self.set_reactive(FactPane.cursor, stop)
            self.follow_cursor(old)
