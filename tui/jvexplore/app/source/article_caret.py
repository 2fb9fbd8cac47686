"""The caret of the article, which can be put where the reader left it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import TextArea

from jvexplore.app.host import message_host_of
from jvexplore.app.source.article_text import ArticleText
from jvexplore.app.ui.long_text import LongText
from jvexplore.session.place import CaretPlace

if TYPE_CHECKING:
    from typing import Any

    from jvexplore.address import Address
    from jvexplore.app.source.article_text import Location
    from jvexplore.session.authoring.form_passage import FormPassage


class ArticleCaret(LongText):
    """Shows an article, and scrolls to its caret."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._article = ArticleText()
        self._scroll_left: int | None = None
        """How far the article was scrolled when the reader left it, until the caret is moved."""

    def show_text(self, article: ArticleText) -> None:
        """Show an article; the caret stays where it is, or in its paragraph if the text is another."""
        caret, text = self.caret, "\n".join(article.lines)
        self._article = article
        if text != self.text:
            self.text = text
            self.put_caret(caret)

    @property
    def article_text(self) -> ArticleText:
        """The article that is shown."""
        return self._article

    @property
    def caret(self) -> CaretPlace:
        """Where the caret is, for `put_caret`."""
        row, column = self.cursor_location
        return CaretPlace(self._article.paragraphs.get(row, ""), column, self.scroll_offset.y)

    @property
    def address_at_caret(self) -> Address:
        """The address of the paragraph at the caret; elsewhere that of its source, empty if there is only one."""
        row = self.cursor_location[0]
        return self._article.address_at(row) or self._article.source_at(row)

    def put_caret(self, caret: CaretPlace) -> None:
        """Put the caret where it was, if that paragraph is there."""
        row = next((row for row, each in self._article.paragraphs.items() if each == caret.paragraph), None)
        if row is not None:
            self.move_caret_to((row, min(caret.character, len(self.document.get_line(row)))))
            self._scroll_left = caret.scroll
            self._scroll_to_caret()

    def move_caret_to(self, location: Location) -> None:
        """Move the caret, as the reader does not do it, and scroll to it."""
        with self.prevent(TextArea.SelectionChanged):
            self.move_cursor(location)
        self._scroll_left = None
        self._scroll_to_caret()

    def go_behind(self, passage: FormPassage) -> None:
        """Put the caret behind a passage, with nothing selected."""
        if location := self._article.end_of(passage):
            self.move_caret_to(location)

    def action_walk_gaps(self, step: int) -> None:
        """Go to the next sentence that carries no fact, or to the one before, or say why there is none."""
        gaps = self._article.gaps
        if location := gaps.find_beside(self.cursor_location, step):
            self.move_cursor(location)
            self.scroll_cursor_visible(center=True)
        else:
            hint = "" if gaps.is_known else "{attach} to attach your copy"
            message_host_of(self.screen).show_message(gaps.nothing_beside_words, "information", *filter(None, [hint]))

    def caret_moved(self) -> None:
        """Scroll to the caret from now on, since the reader has moved it."""
        self._scroll_left = None

    def on_resize(self) -> None:
        """Scroll to the caret again, after Textual has wrapped the lines to the new width."""
        self.call_after_refresh(self._scroll_to_caret)

    def _scroll_to_caret(self) -> None:
        if self._scroll_left is None:
            self.scroll_cursor_visible(center=True)
        else:
            self.scroll_to(y=self._scroll_left, animate=False)
            self.scroll_cursor_visible()
