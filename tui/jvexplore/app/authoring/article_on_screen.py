"""What the keys that change facts need from the article; a type only, so never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.app.authoring.chosen_words import ChosenWords


class ArticleOnScreen(Protocol):
    """The article, of which words can be selected, whether it has the focus or not."""

    @property
    def paragraph_without_fact(self) -> Address:
        """The paragraph at its caret, if no fact is there; empty if the article does not have the focus."""

    @property
    def has_selected_words(self) -> bool:
        """Whether words of a copy are selected that a fact can rest on."""

    @property
    def facts_at_caret(self) -> Sequence[Address] | None:
        """The facts whose words are at the caret; `None` if the reader is not in the article."""

    def chosen_words(self) -> ChosenWords:
        """Return the selected words as passages, or why there are none."""

    def leave_words(self) -> None:
        """Drop the selection, with the caret after the words."""

    def action_attach(self) -> None:
        """Attach the reader's own copy of the article."""
