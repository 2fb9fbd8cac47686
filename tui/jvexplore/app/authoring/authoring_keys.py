"""Keys that change facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, NO_ADDRESS, paragraph_id, source_id
from jvexplore.app.authoring.form_modules import FORM_MODULES
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.import_on_thread import import_on_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping
    from typing import Any

    from jvexplore.address import Address
    from jvexplore.app.authoring.article_on_screen import ArticleOnScreen
    from jvexplore.app.authoring.form_actions import FormActions
    from jvexplore.app.authoring.screen_with_forms import ScreenWithForms
    from jvexplore.app.authoring.word_actions import WordActions

_NAMED: Final = ("gist", "source", DOSSIER)
"""What is edited and is no fact."""


class AuthoringKeys(KeyGroup):
    """Make facts of selected words, and add words to them; edit facts, sources and the dossier.

    Args:
        screen: shows the fact.
        article: in which the words are selected.
    """

    def __init__(self, screen: ScreenWithForms, article: ArticleOnScreen) -> None:
        self._screen = screen
        self._article = article

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the key that edits where there is something with a form."""
        if action == "edit_fact":
            return bool(self.edited_address)
        return super().check_action(action, parameters)

    @property
    def refused_keys(self) -> frozenset[str | None]:
        """The key that adds words, while there are none, or no fact: pressing it says what to do first."""
        session = self._screen.session
        is_fact = session is not None and self._shown_fact in session.dossier.facts
        return frozenset() if is_fact and self._article.has_selected_words else frozenset(("add_passage",))

    @property
    def _shown_fact(self) -> Address:
        return NO_ADDRESS if self._screen.at_glance else self._screen.shown_fact

    @property
    def edited_address(self) -> Address:
        """What is edited: the shown fact, paragraph, source or dossier; in the article, what is at the caret."""
        session, shown = self._screen.session, self._article.paragraph_without_fact or self._screen.shown_fact
        if session is None:
            return NO_ADDRESS
        if self._screen.at_glance:
            return DOSSIER
        is_part = source_id(shown) in session.dossier.sources_by_id or paragraph_id(shown) in session.dossier.paragraphs
        return shown if shown == DOSSIER or shown in session.dossier.facts or is_part else NO_ADDRESS

    @property
    def labels(self) -> Mapping[str | None, str]:
        """The label of the key that edits: of a paragraph, that is its gist."""
        address = self.edited_address
        what = "gist" if paragraph_id(address) else address.partition("/")[0]
        return {"edit_fact": f"Edit {what}"} if what in _NAMED else {}

    def action_edit_fact(self) -> None:
        """Edit the shown fact, source or dossier in its form."""
        if address := self.edited_address:
            self._run(lambda actions: actions.edit_entry(address))

    def action_new_fact(self) -> None:
        """Ask for a kind, and make a fact of the selected words."""
        self._run_on_words(lambda actions: actions.make_fact())

    def action_add_passage(self) -> None:
        """Add the selected words to the fact that is shown."""
        address = self._shown_fact
        self._run_on_words(lambda actions: actions.add_words(address))

    def _run_on_words(self, act: Callable[[WordActions], Coroutine[Any, Any, None]]) -> None:
        """Run what uses the selected words; keys that follow wait for it, or go to what it opens."""

        async def run() -> None:
            if session := self._screen.session:
                await import_on_thread(*FORM_MODULES)
                from jvexplore.app.authoring.word_actions import WordActions

                await act(WordActions(self._screen, self._article, session))

        self._screen.run_dialog(WorkerGroup.EDITOR, run)

    def _run(self, act: Callable[[FormActions], Coroutine[Any, Any, None]]) -> None:
        """Run what opens a form; keys that follow go to it."""

        async def run() -> None:
            if session := self._screen.session:
                await import_on_thread(*FORM_MODULES)
                from jvexplore.app.authoring.form_actions import FormActions

                await act(FormActions(self._screen, session))

        self._screen.run_dialog(WorkerGroup.EDITOR, run)
