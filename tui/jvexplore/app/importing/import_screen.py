"""The import screen: the blocks of an article as they were recognised, and the fields of its source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.app.importing.import_title import ImportTitle
from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_groups import KeyGroupScreen
from jvexplore.app.ui.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from jvexplore.session.article_import import ArticleToImport


class ImportScreen(KeyGroupScreen[Path | None]):
    """Makes a dossier of an article, or a source of a dossier; returns the dossier's file, or `None` if given up.

    Args:
        article: the article.
        dossier: the file of the dossier that it becomes a source of; `None` to make a dossier.
    """

    BINDINGS = [*bindings.APP, bindings.CLOSE]

    def __init__(self, article: ArticleToImport, dossier: Path | None = None) -> None:
        super().__init__()
        self._title_bar = ImportTitle(article.name, is_source=dossier is not None)

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield self._title_bar
        yield KeyBar()

    def action_close(self) -> None:
        """Give up."""
        self.dismiss(None)
