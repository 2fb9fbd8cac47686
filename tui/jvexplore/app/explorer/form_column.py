"""The room that the main screen has for the form of a fact: its reading column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.source.article_text import ArticleText, MadeText
from jvexplore.app.source.form_article import FormArticle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size

    from jvexplore.address import Address
    from jvexplore.app.explorer.explorer_layout import ExplorerLayout
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.source.source_keys import SourceKeys
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.session import Session


class FormColumn:
    """Has the article that stands above a form, and goes behind its words; a `FormRoom`.

    Args:
        screen: the main screen.
        session: its session.
        source_keys: have its article.
        key_name: names keys.

    Attributes:
        key_name: names keys.
    """

    def __init__(
        self, screen: ExplorerLayout, session: Session | None, source_keys: SourceKeys, key_name: KeyName
    ) -> None:
        self._screen = screen
        self._session = session
        self._source_keys = source_keys
        self.key_name = key_name

    @property
    def is_in_column(self) -> bool:
        """Whether the panes, which a narrow screen does not have beside the fact, stay beside the form."""
        return not self._screen.zoomed

    @property
    def window(self) -> Size:
        """The size of the window."""
        return self._screen.size

    def make_article(self, address: Address) -> FormArticle:
        """Return a view of the article for the form of a fact; the address is empty for a new one."""
        shown = self._source_keys.shown_article
        text = shown.article_text if shown else self._made_text
        return FormArticle(self._session, self.key_name, address, text, shown.caret if shown else None)

    @property
    def _made_text(self) -> ArticleText | None:
        """The lines of the article, made anew only if the dossier or the copies are others than for the last form."""
        session, made = self._session, self._source_keys.made_text
        if session is None:
            return None
        copies = session.facts.attached_copies
        if made is None or made.dossier is not session.dossier or made.text.attached is not copies:
            made = self._source_keys.made_text = MadeText(session.dossier, ArticleText.of_session(session))
        return made.text

    def go_behind(self, passages: Sequence[FormPassage]) -> None:
        """If the reader was in the article, put the caret behind some words."""
        article = self._source_keys.article
        if passages and article is not None and self._screen.focused is article:
            article.go_behind(passages[-1])
