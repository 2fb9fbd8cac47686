"""The title bar of the import screen: what is made, from which file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble
from jvexplore.app.looks.tokens import TITLE
from jvexplore.app.ui.message_bar import MessageBar
from jvexplore.safe_text import GAP, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent

_NEW_DOSSIER: Final = own_words("New dossier")
_NEW_SOURCE: Final = own_words("New source")


class ImportTitle(MessageBar):
    """One line that says what is made.

    Args:
        name: of the article's file.
        is_source: whether a source is added to a dossier.
    """

    def __init__(self, name: str, *, is_source: bool) -> None:
        super().__init__()
        self._title = _NEW_SOURCE if is_source else _NEW_DOSSIER
        self._from = sanitize_line(f"from {name}")

    def title_part(self) -> SafeContent:
        """Return what is made, and the file."""
        return assemble((self._title, TITLE.bold_style), GAP, self._from)
