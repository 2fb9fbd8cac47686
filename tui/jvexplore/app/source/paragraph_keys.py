"""The key that opens the paragraphs of a source, to correct them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import source_id
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.citations import paragraphs_at
from jvexplore.import_on_thread import import_on_thread

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.app.source.screen_with_fact import ScreenWithFact
    from jvexplore.app.source.source_keys import SourceKeys

_ACTIONS: Final = "jvexplore.app.source.paragraph_actions"
"""What shows the paragraphs: the screen does not stand still while it is imported for the first time."""


class ParagraphKeys(KeyGroup):
    """Opens the paragraphs of the source that is shown, or of the one at the caret of the article.

    Args:
        screen: shows a fact, a paragraph or a source.
        source_keys: have the article.
    """

    def __init__(self, screen: ScreenWithFact, source_keys: SourceKeys) -> None:
        self._screen = screen
        self._source_keys = source_keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the key once the dossier has a source."""
        if action == "paragraphs":
            return self._screen.session is not None and bool(self._screen.session.dossier.sources)
        return super().check_action(action, parameters)

    def action_paragraphs(self) -> None:
        """Correct the paragraphs of the source."""
        self._screen.run_dialog(WorkerGroup.EDITOR, self._correct)

    async def _correct(self) -> None:
        session = self._screen.session
        if session is None or not session.dossier.sources:
            return
        source, paragraph = self._source_and_paragraph(self._source_keys.address_at_caret or self._screen.address)
        await import_on_thread(_ACTIONS)
        from jvexplore.app.source.paragraph_actions import ParagraphActions

        await ParagraphActions(self._screen, session).correct_paragraphs(source, paragraph)

    def _source_and_paragraph(self, address: Address) -> tuple[str, str]:
        """Return the source that is meant by an address, and its paragraph; the first source if none is."""
        session = self._screen.session
        if session is None:
            return "", ""
        dossier = session.dossier
        if source_id(address) in dossier.sources_by_id:
            return source_id(address), ""
        found = [each for each in paragraphs_at(dossier, address) if each in dossier.paragraphs]
        return (dossier.source_of(found[0]).id, found[0]) if found else (dossier.first_source.id, "")
