"""All problems of the dossier in a list: enter goes to what has the problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.looks.signs import PROBLEM
from jvexplore.app.problems.entry_dialog import EntryDialog, listed_entry
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.pages.problem_blocks import problem_address, problem_count_words, problem_sentence
from jvexplore.dossier.titles import address_name
from jvexplore.safe_text import own_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.problems.entry_dialog import ListedEntry
    from jvexplore.dossier.model import Dossier


class ProblemsDialog(EntryDialog):
    """Lists the problems."""

    TITLE_WORDS = own_words("Problems")
    SIGN = PROBLEM
    PLACEHOLDER = own_words("Part of a title, a key or a message")
    NONE = own_words("No problems: everything in the dossier can be read, and fits")

    def list_entries(self, dossier: Dossier) -> Sequence[ListedEntry]:
        """Return all problems, in the order of the file as far as they belong to one fact."""
        entries = []
        for position, problem in enumerate(dossier_problems(dossier)):
            address = problem_address(dossier, problem)
            title = address_name(dossier, address, mark="") or "Untitled dossier"
            sentence = problem_sentence(dossier, problem)
            entries.append(listed_entry(position, title, sentence, address, PROBLEM))
        return entries

    def count_words(self, count: int) -> str:
        """Return how many problems there are."""
        return problem_count_words(count)
