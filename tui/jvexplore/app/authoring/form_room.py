"""What a form needs from the screen below it; types only, so never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size
    from textual.widget import Widget

    from jvexplore.address import Address
    from jvexplore.app.authoring.chosen_words import ChosenWords
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.session.authoring.form_passage import FormPassage


class ArticleInForm(Protocol):
    """The article above a form, of which words can be selected."""

    @property
    def widget(self) -> Widget:
        """The widget that shows it."""

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected, perhaps outside all paragraphs."""

    @property
    def has_selected_words(self) -> bool:
        """Whether words of a paragraph are selected: asked at each key, so that no passage is made for it."""

    def selected_passages(self) -> Sequence[FormPassage]:
        """Return the selected words, a passage for each paragraph; none if nothing is selected."""

    def chosen_words(self) -> ChosenWords:
        """Return the selected words as passages, or why there are none."""

    def drop_selection(self) -> bool:
        """Drop the selection; return whether there was one."""

    def leave_selection(self) -> bool:
        """Drop the selection, with the caret after the words; return whether there was one."""

    def show_passages(self, passages: Sequence[FormPassage], *, scroll: bool = False) -> None:
        """Highlight the words of the fact, or the paragraph whose gist is edited; scroll there if asked to."""

    def load_again(self) -> None:
        """Show another version of the dossier, or other copies."""


class FormRoom(Protocol):
    """Has room for a form, and the article that stands above it."""

    @property
    def key_name(self) -> KeyName:
        """What names keys."""

    @property
    def is_in_column(self) -> bool:
        """Whether the form is as wide as the reading column, on a screen with room for more than that."""

    @property
    def window(self) -> Size:
        """The size of the window."""

    def make_article(self, address: Address) -> ArticleInForm:
        """Return a view of the article for the form of a fact; the address is empty for a new one."""

    def go_behind(self, passages: Sequence[FormPassage]) -> None:
        """If the reader was in the article, put the caret behind some words."""
