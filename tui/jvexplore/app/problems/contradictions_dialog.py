"""All contradictions of the dossier in a list, then what has changed between its sources; enter goes to a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.looks.signs import CHANGED, OTHER_WORDS
from jvexplore.app.problems.entry_dialog import EntryDialog, listed_entry
from jvexplore.dossier.contradictions.find_contradictions import find_contradictions
from jvexplore.dossier.pages.contradiction_blocks import contradiction_sentence, contradiction_title
from jvexplore.safe_text import own_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.problems.entry_dialog import ListedEntry
    from jvexplore.dossier.model import Dossier


class ContradictionsDialog(EntryDialog):
    """Lists the pairs of facts."""

    TITLE_WORDS = own_words("Contradictions")
    SIGN = OTHER_WORDS
    PLACEHOLDER = own_words("Part of a title, a value or the name of a source")
    NONE = own_words("No contradictions found: no two facts exclude each other")

    def list_entries(self, dossier: Dossier) -> Sequence[ListedEntry]:
        """Return all pairs, those that exclude each other first, in the order of the file."""
        pairs = sorted(find_contradictions(dossier), key=lambda each: each.is_change)
        return [
            listed_entry(
                contradiction_title(dossier, each),
                contradiction_sentence(dossier, each),
                each.one,
                CHANGED if each.is_change else OTHER_WORDS,
            )
            for each in pairs
        ]

    def count_words(self, entries: Sequence[ListedEntry]) -> str:
        """Return how many pairs there are, and in how many of them something has only changed."""
        pairs = f"{len(entries):,} pair{'s' * (len(entries) != 1)}"
        changed = sum(each.row.sign is CHANGED for each in entries)
        return f"{pairs}, {changed:,} changed" if changed else pairs
