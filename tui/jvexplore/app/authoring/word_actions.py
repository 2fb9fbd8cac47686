"""Actions on the words that are selected in the article: make a fact of them, or add them to one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from jvexplore.app.authoring.chosen_words import ChosenWords, NoWords
from jvexplore.app.authoring.fact_actions import FactActions
from jvexplore.app.authoring.form_actions import FormActions
from jvexplore.app.authoring.kind_dialog import ATTACH, KindDialog
from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.tokens import FAINT, SECOND
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.dossier.titles import address_name
from jvexplore.safe_text import GAP, SPACE, own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.session.prepare_authoring import prepare_authoring

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.app.authoring.article_on_screen import ArticleOnScreen
    from jvexplore.app.authoring.screen_with_forms import ScreenWithForms
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.session.session import Session

_MAX_CHARS: Final = 40
"""The longest name of a fact in a message."""
_WITHOUT_WORDS: Final = "derived or editorial"
_HOW_TO_SELECT: Final = "{source} shows the article: space, shift with an arrow, or the mouse selects words"
_SELECT_HERE: Final = "{select_more} to select the word at the caret"
_REMEDIES: Final = {
    NoWords.SUMMARY: "{attach} to attach your copy",
    NoWords.OUTSIDE: "{paragraphs} to make them one",
}
"""What to do about the lack of words, where it is not to select some."""


class WordActions:
    """Asks what to do with the selected words, and reports what was done.

    Args:
        screen: shows dialogs and messages.
        article: in which they are selected.
        session: holds the facts.
    """

    def __init__(self, screen: ScreenWithForms, article: ArticleOnScreen, session: Session) -> None:
        self._screen = screen
        self._article = article
        self._session = session

    async def make_fact(self) -> None:
        """Ask for a kind, and open the form for a fact of the selected words; without words, of one without passages.

        Runs in a worker.
        """
        words = self._article.chosen_words()
        if words.lack is NoWords.OUTSIDE:
            self._show_lack(words)
            return
        is_summary = words.lack is NoWords.SUMMARY
        dialog = KindDialog(self._describe(words), self._screen.key_name, is_summary=is_summary)
        preparing = asyncio.create_task(prepare_authoring(self._session))  # while the reader chooses
        kind = await self._screen.show_dialog(dialog)
        await preparing
        if kind == ATTACH:
            self._article.action_attach()
        elif kind:
            await FormActions(self._screen, self._session).create_fact(kind, words.passages)

    async def add_words(self, address: Address) -> None:
        """Add the selected words to a fact, as a further passage for each paragraph."""
        words, session = self._article.chosen_words(), self._session
        if not words.passages:
            self._show_lack(words)
            return
        if address not in session.dossier.facts:
            self._screen.show_message(
                "No fact is shown. Show the fact that the words belong to, then add them.", "warning"
            )
            return
        facts = FactActions(self._screen, session)
        changed = await facts.make_change(session.authoring.add_passage(address, *words.passages))
        if changed is None:
            return
        name = text_excerpt(address_name(session.dossier, address, SIGN_IN_TEXT), _MAX_CHARS)
        self._article.leave_words()
        if changed.step:
            facts.report(changed, f"Words added to {name}.")
        else:
            self._screen.show_message(f"{name} has these words already.", "information")

    def _show_lack(self, words: ChosenWords) -> None:
        """Say why there are no words, and what to do."""
        hint = _REMEDIES.get(words.lack, _SELECT_HERE if self._is_in_article else _HOW_TO_SELECT)
        self._screen.show_message(words.lack.sentence, "warning", hint)

    @property
    def _is_in_article(self) -> bool:
        return self._article.facts_at_caret is not None

    def _describe(self, words: ChosenWords) -> SafeContent:
        """Return the selected words with their paragraph, and how many more there are; or that there are none."""
        if not words.passages:
            return styled(sanitize_line(self._describe_lack(words.lack)), SECOND.style)
        first, *others = words.passages
        sign = kind_signs()["paragraph"].part
        more = sanitize_line(f", and {len(others)} more") if others else own_words("")
        where = assemble(sign, SPACE, sanitize_line(first.paragraph), more).stylize_before(FAINT.style)
        return assemble(where, GAP, content(sanitize_line(first.exact)))

    def _describe_lack(self, lack: NoWords) -> str:
        """Return why there are no words, what the fact will be then, and the keys that select some."""
        told = f"{lack.sentence.rstrip('.')}: {_WITHOUT_WORDS}"
        if lack is not NoWords.NOT_SELECTED:
            return told
        steps = ("close", *["source"] * (not self._is_in_article), "select_more")
        keys = [*map(self._screen.key_name, steps)]
        return f"{told} ({', '.join(keys)} to select)" if all(keys) else told
