"""The line in which one types what the facts of a pane must have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.widgets import Input

from jvexplore.app.keys import bindings
from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.ui.safe_content import content
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.ui.text_input import LONGEST_QUERY, TextLine
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.safe_text import safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.search.query import QueryError

if TYPE_CHECKING:
    from jvexplore.app.explorer.fact_pane import FactPane
    from jvexplore.session.session import Session


class PaneFilter(TextLine):
    """Narrows a pane to the facts that a query finds, as it is typed; hidden until it is opened."""

    LONGEST = LONGEST_QUERY
    BINDINGS = [*bindings.PANE_FILTER]
    DEFAULT_CSS = """
    PaneFilter { display: none; height: 1; border: none; padding: 0 1; background: $panel; }
    PaneFilter:focus { border: none; }
    """

    class QueryProblem(SafeStatic):
        """What is wrong with the query, in full, above the line."""

        DEFAULT_CSS = """
        Problem { display: none; height: auto; max-height: 3; padding: 0 1; background: $panel; color: $text-warning; }
        """

    def __init__(self) -> None:
        super().__init__(id="pane-filter", compact=True)
        self._pane: FactPane | None = None
        self._session: Session | None = None
        self._problem = self.QueryProblem()
        self._answered: str | None = None

    async def on_mount(self) -> None:
        """Make room for what may be wrong."""
        await self.screen.mount(self._problem, before=self)

    def _complain(self, problem: str) -> None:
        """Show what is wrong with the query, unless the line was closed meanwhile."""
        self._problem.update(content(sanitize_line(problem)))
        self._problem.display = bool(problem) and self.display

    def open_filter(self, pane: FactPane, session: Session) -> None:
        """Open the line for a pane, with the pane's current query."""
        self._pane, self._session = pane, session
        self._answered = None
        kind = sanitize_line(pane.pane.title.lower())
        self.show_placeholder(safe_format("Filter {}: words, numbers, by: tag: basis: para: has:", kind))
        with self.prevent(Input.Changed):
            self.value = pane.query_text
        self.display = True
        self.focus()

    @on(Input.Changed)
    @work(group=WorkerGroup.FILTER, exclusive=True)
    async def _typing(self) -> None:
        await self._narrow()

    async def _narrow(self) -> None:
        """Search on a thread; what is typed meanwhile takes its place."""
        pane, session, query = self._pane, self._session, self.value
        self._complain("")
        if pane is None or session is None:
            return
        if not query.strip():
            self._answered = query
            pane.filter_rows("", None)
            return
        if not session.search.is_indexed:
            pane.set_status("indexing facts…")
        try:
            found = await session.search.narrow_facts(query, pane.pane.kind)
        except QueryError as error:
            self._complain(str(error))
            found = set()  # the matches of the query before do not answer this one
        self._answered = query
        pane.filter_rows(query, found)

    def on_blur(self) -> None:
        """Leave the screen to the panes."""
        self.display = False
        self._complain("")

    def action_submit_filter(self) -> None:
        """Go back to the pane, which stays narrowed; stay while there is something wrong."""
        hold_keys_until(self, self._submit())

    @work(group=WorkerGroup.FILTER, exclusive=True)
    async def _submit(self) -> None:
        if self._answered != self.value:
            await self._narrow()  # the pane was behind what is typed
        if self._pane and not self._problem.display:
            self._pane.focus()

    def action_close_filter(self) -> None:
        """Go back to the whole pane."""
        self.workers.cancel_group(self, WorkerGroup.FILTER)
        if self._pane:
            self.value = ""
            self._pane.filter_rows("", None)
            self._pane.focus()

    async def action_move(self, action: str) -> None:
        """Move in the pane while one types."""
        if self._pane:
            await self._pane.run_action(action)
