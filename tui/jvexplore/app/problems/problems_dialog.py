"""All problems of the dossier in a list; enter goes to what has the problem.

While its file cannot be read, the list is from the last good version, and a line above it says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.signs import PROBLEM
from jvexplore.app.problems.entry_dialog import EntryDialog, listed_entry
from jvexplore.app.ui.query_problem import QueryProblem
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.pages.problem_blocks import problem_address, problem_count_words, problem_sentence
from jvexplore.dossier.titles import address_name
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from jvexplore.app.problems.entry_dialog import ListedEntry
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.session import Session

_NONE_BEFORE: Final = own_words("No problems in the last good version")


class ProblemsDialog(EntryDialog):
    """Lists the problems."""

    TITLE_WORDS = own_words("Problems")
    SIGN = PROBLEM
    PLACEHOLDER = own_words("Part of a title, a key or a message")
    NONE = own_words("No problems found in the dossier")

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._file_problem = QueryProblem()

    def below_line(self) -> Iterable[Widget]:
        """Return why the file cannot be read."""
        return (self._file_problem,)

    def on_mount(self) -> None:
        """Follow whether the file can be read."""
        self.subscriptions.callback(self.session.feed.read_problems.subscribe(lambda _: self._show_file_problem()))
        self._show_file_problem()

    def _show_file_problem(self) -> None:
        from jvexplore.app.ui.message_lines import shorten_paths

        reason = self.session.read_problem
        words = f"The file cannot be read now: {reason}. This list is from the last good version."
        self._file_problem.show_problem(shorten_paths(sanitize_line(words)) if reason else EMPTY_LINE)
        self.fill_again()

    def none_words(self) -> SafeLine:
        """Return that there are none: of a file that cannot be read, that is known of the last good version only."""
        return _NONE_BEFORE if self.session.read_problem else self.NONE

    def list_entries(self, dossier: Dossier) -> Sequence[ListedEntry]:
        """Return all problems, in the order of the file as far as they belong to one fact."""
        entries = []
        for problem in dossier_problems(dossier):
            address = problem_address(dossier, problem)
            title = address_name(dossier, address, mark="") or "Untitled dossier"
            sentence = problem_sentence(dossier, problem)
            entries.append(listed_entry(title, sentence, address, PROBLEM))
        return entries

    def count_words(self, entries: Sequence[ListedEntry]) -> str:
        """Return how many problems there are."""
        return problem_count_words(len(entries))
