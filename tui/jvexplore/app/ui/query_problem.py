"""What is wrong with a typed query, or with what is listed, below the line that the query is typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from jvexplore.safe_text import SafeLine


class QueryProblem(SafeStatic):
    """The problem, in as many lines as it needs; it has no room while there is none."""

    DEFAULT_CSS = """
    QueryProblem { display: none; height: auto; max-height: 3; padding: 0 2; color: $warn; }
    """

    def __init__(self) -> None:
        super().__init__(content(EMPTY_LINE))
        self._problem: SafeLine = EMPTY_LINE

    def show_problem(self, problem: SafeLine) -> None:
        """Show a problem, or none if it is empty; Textual lays out the whole screen for each update."""
        if problem != self._problem:
            self._problem = problem
            self.update(content(problem))
            self.display = bool(problem)
