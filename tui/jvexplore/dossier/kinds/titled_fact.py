"""Facts that have a title by the editor: challenges, events, figures, and most new kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.answers import OpenWord
from jvexplore.dossier.editorial import names_editorial, title_mark
from jvexplore.dossier.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.model import Dossier


class TitledFact(Fact):
    """A fact with a title, which may name parties.

    Each kind declares the key `title` itself, because the order of the keys is that of the file.
    """

    required_keys = ("title",)
    if TYPE_CHECKING:
        title: str

    def list_title(self, dossier: Dossier, mark: str) -> str:
        """Return its title; what stands in for it if it has none."""
        return (self.title or self.untitled_words(dossier)) + title_mark(dossier, self, mark)

    @property
    def is_untitled(self) -> bool:
        """Whether it has no title, so that its page shows the words of the reader's copy, if there is one."""
        return not self.title

    def untitled_words(self, _dossier: Dossier) -> str:
        """Return what stands in for a missing title; a kind has its category, its parties, or what it is about."""
        return f"Untitled {self.kind}"

    def names_editorial_party(self, dossier: Dossier) -> bool:
        """Return whether the title, or what stands in for it, names an editorial party."""
        return names_editorial(dossier, self.title or self.untitled_words(dossier))

    def category_name(self, dossier: Dossier) -> str:
        """Return the name of its category: "Put option"; empty if it has none."""
        return dossier.words.category_name(self.kind, self._category)

    def open_words(self) -> Iterator[OpenWord]:
        """Yield its category, if its kind has one."""
        yield OpenWord("category", "categories", self._category)

    @property
    def _category(self) -> str:
        category: str = getattr(self, "category", "")
        return category
