"""The title bar above blocks: what is made, from which file, or what is corrected; how much of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.signs import DROPPED, PARAGRAPH
from jvexplore.app.looks.tokens import SECOND, TITLE
from jvexplore.app.ui.message_bar import MessageBar
from jvexplore.safe_text import EMPTY_LINE, GAP, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

_NEW_DOSSIER: Final = own_words("New dossier")
_NEW_SOURCE: Final = own_words("New source")


class BlocksTitle(MessageBar):
    """One line that says what becomes of blocks.

    Args:
        title: what is done.
        subject: of what.
    """

    def __init__(self, title: SafeLine, subject: SafeLine) -> None:
        super().__init__()
        self._title = title
        self._subject = subject
        self._into: SafeLine = EMPTY_LINE
        self._counts: tuple[int, int] | None = None

    def show_counts(self, paragraphs: int, dropped: int) -> None:
        """Show how many paragraphs there will be, and how many blocks are dropped."""
        if self._counts != (paragraphs, dropped):
            self._counts = paragraphs, dropped
            self.refresh()

    def title_part(self) -> SafeContent:
        """Return what is made, and where it comes from."""
        return assemble((self._title, TITLE.bold_style), self._into, GAP, (self._subject, SECOND.style))

    def counts_part(self) -> SafeContent:
        """Return the counts, once the article is read; with words where there is room."""
        if self._counts is None:
            return content(EMPTY_LINE)
        paragraphs, dropped = self._counts
        if not self.is_wide:
            pairs = (PARAGRAPH, paragraphs), (DROPPED, dropped)
            return self.join_counts(self.draw_count(sign, count, EMPTY_LINE) for sign, count in pairs)
        words = own_words(" paragraph") if paragraphs == 1 else own_words(" paragraphs")
        kept = assemble((safe_format("{:,}", paragraphs), TITLE.bold_style), words)
        words = safe_format("{:,} block dropped" if dropped == 1 else "{:,} blocks dropped", dropped)
        return self.join_counts((kept, content(words)))


class ImportTitle(BlocksTitle):
    """Says what is made of an article.

    Args:
        name: where the article comes from.
        is_source: whether a source is added to a dossier.
    """

    def __init__(self, name: str, *, is_source: bool) -> None:
        super().__init__(_NEW_SOURCE if is_source else _NEW_DOSSIER, sanitize_line(f"from {name}"))

    def show_dossier(self, title: str) -> None:
        """Say to which dossier a source is added."""
        self._into = sanitize_line(f" for {title}")
        self.refresh()
