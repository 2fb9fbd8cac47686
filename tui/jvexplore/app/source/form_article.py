"""The article above the form of a fact: further words of it can be selected, and those of the fact are highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of
from jvexplore.app.keys import form_bindings
from jvexplore.app.source.selected_words import selected_passages
from jvexplore.app.source.selection_bar import KeyOffer
from jvexplore.app.source.source_view import SourceView
from jvexplore.safe_text import own_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widget import Widget

    from jvexplore.address import Address
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.source.article_text import ArticleText
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.place import CaretPlace
    from jvexplore.session.session import Session

_ADD_TO_FORM: Final = KeyOffer("add_words", own_words("Add words"))
_NEW: Final = address_of("new")
"""In the place of the address of a fact that is not there yet."""


class FormArticle(SourceView, inherit_bindings=False):
    """Shows the article of a form; an `ArticleInForm`.

    Args:
        session: the open session.
        key_name: names keys.
        address: of the fact; empty for a new one.
        text: the lines of the article, if they are known.
        caret: where the caret is at first, if the fact has no words.
    """

    BINDINGS = [*form_bindings.ARTICLE]
    SELECTION_KEYS = (_ADD_TO_FORM,)

    def __init__(
        self,
        session: Session | None,
        key_name: KeyName,
        address: Address,
        text: ArticleText | None = None,
        caret: CaretPlace | None = None,
    ) -> None:
        super().__init__()
        self._caret = caret
        self._known_text = text
        self._opened = session
        self._key_name = key_name
        self._address = address or _NEW
        self._passages: Sequence[FormPassage] = ()
        self._text_of_facts = self._article
        """The article with the passages of all facts as they are in the dossier."""

    @property
    def widget(self) -> Widget:
        """The widget itself."""
        return self

    def on_mount(self) -> None:
        """Show the article."""
        self.load_again()
        if self._caret:
            self.put_caret(self._caret)

    def load_again(self) -> None:
        """Show another version of the dossier, or other copies."""
        if self._opened:
            self.load_article(self._opened, self._key_name, self._known_text)
        self._known_text, self._text_of_facts = None, self._article
        self.show_passages(self._passages)

    def show_passages(self, passages: Sequence[FormPassage], *, scroll: bool = False) -> None:
        """Highlight the words of the fact, or the paragraph whose gist is edited; scroll there if asked to."""
        self._passages = passages
        self._article = self._text_of_facts.with_passages(self._address, passages)
        if scroll:
            self.highlight_fact(self._address)
        else:
            self._marked.mark(self._article, self._quoted_parts, self._address, "")
            self.refresh()
            self._update_subtitle()

    def _offered_keys(self, *, is_named: bool = False) -> Sequence[KeyOffer]:
        """Return the key that adds the selected words, where the form is that of a fact."""
        return super()._offered_keys(is_named=is_named) if self.screen.check_action("add_words", ()) else ()

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected, perhaps outside all paragraphs."""
        return not self.selection.is_empty

    def selected_passages(self) -> Sequence[FormPassage]:
        """Return the selected words, a passage for each paragraph."""
        return selected_passages(self._article, self.selected_parts())
