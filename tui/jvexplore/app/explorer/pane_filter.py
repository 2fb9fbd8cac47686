"""The filter line of a pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.widgets import Input

from jvexplore.app.keys import bindings
from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.ui.query_problem import QueryProblem
from jvexplore.app.ui.text_input import MAX_QUERY_CHARS, TextLine
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.safe_text import safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.search.query import QueryError

if TYPE_CHECKING:
    from jvexplore.app.explorer.fact_pane import FactPane
    from jvexplore.session.session import Session


class PaneFilter(TextLine):
    """Filters a pane as you type; hidden until opened."""

    MAX_CHARS = MAX_QUERY_CHARS
    BINDINGS = [*bindings.PANE_FILTER]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    PaneFilter { display: none; background: $paper-raised; }
    Explorer QueryProblem { padding: 0 1; background: $paper-raised; }
    """

    def __init__(self) -> None:
        super().__init__(id="pane-filter")
        self._pane: FactPane | None = None
        self._session: Session | None = None
        self._problem = QueryProblem()
        self._applied_query: str | None = None

    async def on_mount(self) -> None:
        """Mount the error message above the line."""
        await self.screen.mount(self._problem, before=self)

    def _show_problem(self, problem: str) -> None:
        """Show an error message, unless the line was closed meanwhile; an empty text hides the message."""
        self._problem.show_problem(sanitize_line(problem if self.display else ""))

    def open_filter(self, pane: FactPane, session: Session) -> None:
        """Open the line for a pane, with the pane's current query."""
        self._pane, self._session = pane, session
        self._applied_query = None
        kind = sanitize_line(pane.pane.title.lower())
        self.show_placeholder(safe_format("Filter {}: words, numbers, by: tag: basis: para: has:", kind))
        with self.prevent(Input.Changed):
            self.value = pane.query_text
        self.display = True
        self.focus()

    @on(Input.Changed)
    @work(group=WorkerGroup.FILTER, exclusive=True)
    async def _typing(self) -> None:
        await self._apply_filter()

    async def _apply_filter(self) -> None:
        """Filter the pane; the search runs on a thread, and further typing replaces it.

        An error message stays until the next query is known to be valid: to hide and show it would lay the screen out
        twice.
        """
        pane, session, query = self._pane, self._session, self.value
        if pane is None or session is None:
            return
        if not query.strip():
            self._show_problem("")
            self._applied_query = query
            pane.filter_rows("", None)
            return
        if not session.search.is_indexed:
            pane.set_status("indexing facts…")
        try:
            found = await session.search.narrow_facts(query, pane.pane.kind)
        except QueryError as error:
            self._show_problem(str(error))
            found = set()  # the previous matches are not matches of this query
        else:
            self._show_problem("")
        self._applied_query = query
        pane.filter_rows(query, found)

    def on_blur(self) -> None:
        """Hide the line, and show as much of the pane as it has rows now."""
        self.display = False
        if self._pane:
            self._pane.share_height()
        self._show_problem("")

    def action_submit_filter(self) -> None:
        """Return to the filtered pane, unless the query is invalid."""
        hold_keys_until(self, self._submit())

    @work(group=WorkerGroup.FILTER, exclusive=True)
    async def _submit(self) -> None:
        if self._applied_query != self.value:
            await self._apply_filter()  # the pane was out of date
        if self._pane and not self._problem.display:
            self._pane.focus()

    def action_close_filter(self) -> None:
        """Clear the filter, and return to the pane."""
        self.workers.cancel_group(self, WorkerGroup.FILTER)
        if self._pane:
            self.value = ""
            self._pane.filter_rows("", None)
            self._pane.focus()

    async def action_move(self, action: str) -> None:
        """Move the pane's cursor while the filter has the focus."""
        if self._pane:
            await self._pane.run_action(action)
