"""Keys for the article shown beside a fact, and for copying the fact's citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import NO_ADDRESS
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.looks.signs import SOURCE
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.widget import Widget

    from jvexplore.address import Address
    from jvexplore.app.authoring.chosen_words import ChosenWords
    from jvexplore.app.source.article_text import MadeText
    from jvexplore.app.source.screen_with_fact import ScreenWithFact
    from jvexplore.app.source.source_actions import SourceActions
    from jvexplore.app.source.source_view import SourceView
    from jvexplore.notes.drafts import Draft


class SourceKeys(KeyGroup):
    """Show the article, attach a copy of it, copy or save a citation.

    Args:
        screen: shows the fact.

    Attributes:
        article: the article's view; `None` until it is first shown.
        made_text: its lines as they were made last for a form, while it was not shown.
    """

    def __init__(self, screen: ScreenWithFact) -> None:
        self._screen = screen
        self.article: SourceView | None = None
        self.made_text: MadeText | None = None
        self._focus_before: Widget | None = None
        """The widget that had the focus when the article was opened; it gets the focus back."""

    @property
    def _is_in_article(self) -> bool:
        return self.article is not None and self._screen.focused is self.article

    @property
    def paragraph_at_caret(self) -> Address:
        """The address of the paragraph at the caret; empty if the article is not focused or the caret is in none."""
        return self.article.note_target.address if self.article and self._is_in_article else NO_ADDRESS

    @property
    def address_at_caret(self) -> Address:
        """The paragraph or source at the caret of the article; empty if the article does not have the focus."""
        return self.article.address_at_caret if self.article and self._is_in_article else NO_ADDRESS

    @property
    def paragraph_without_fact(self) -> Address:
        """The paragraph at the caret of the article, if no fact is there; empty outside the article.

        Directly after its words, the fact that is shown is still there: a new fact can be edited at once.
        """
        article = self.article
        if article is None or article.facts_at_caret or article.is_caret_after_shown:
            return NO_ADDRESS
        return self.paragraph_at_caret

    @property
    def facts_at_caret(self) -> Sequence[Address] | None:
        """The facts whose words are at the caret of the article; `None` if the focus is elsewhere.

        Directly after its words, the fact that is shown is still there: a new fact can be changed at once.
        """
        session, article = self._screen.session, self.article
        if article is None or not self._is_in_article or session is None:
            return None
        facts = article.facts_at_caret
        if article.is_caret_after_shown and article.shown_address not in facts:
            facts = [article.shown_address]
        return [each for each in facts if each in session.dossier.facts]

    def quote_selection(self) -> tuple[Draft, str] | None:
        """Return a draft that quotes the selection in the article, and a remark about it.

        Returns `None`, and shows why, if the selection is outside the dossier's paragraphs.
        """
        from jvexplore.notes.drafts import Draft

        article = self.article
        if article is None or not self._is_in_article or article.selection.is_empty:
            return Draft(), ""
        target = article.note_target
        if not target.address:
            said = "The selection is outside the dossier's paragraphs."
            self._screen.show_message(said, "warning", "{paragraphs} to make it one")
            return None
        remark = ""
        if not target.span:
            remark = "Note on the whole paragraph: this text is the dossier's summary, not the article."
        elif target.is_cut:
            remark = "The selection spans several paragraphs: the note is on its part in this one."
        return Draft(span=target.span), remark

    @property
    def has_selection(self) -> bool:
        """Whether words are selected in the article, and it is shown."""
        return self._screen.with_source and self.article is not None and not self.article.selection.is_empty

    @property
    def has_selected_words(self) -> bool:
        """Whether words of a copy are selected that a fact can rest on."""
        article = self.article
        return self.has_selection and article is not None and article.has_selected_words and not article.is_in_summary

    def chosen_words(self) -> ChosenWords:
        """Return the selected words as passages of a fact, or why there are none."""
        from jvexplore.app.authoring.chosen_words import ChosenWords

        return self.article.chosen_words() if self.article and self.has_selection else ChosenWords()

    def leave_words(self) -> None:
        """Drop the selection in the article, with the caret after the words."""
        if self.article and self.article.leave_selection():
            self._screen.refresh_bindings()

    @property
    def shown_article(self) -> SourceView | None:
        """The article's view if it is shown, with the dossier and the copies that are open now; else `None`."""
        return self.article if self._screen.with_source else None

    def drop_selection(self) -> bool:
        """Drop the selection in the article; return whether there was one, and the reader is there."""
        return self.article is not None and self._is_in_article and self.article.drop_selection()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the key for the next passage only if there is one."""
        if action == "next_place":
            return self._screen.with_source and self.article is not None and self.article.has_more
        return super().check_action(action, parameters)

    @property
    def labels(self) -> Mapping[str | None, str]:
        """What a new note would be on, while the article and the fact are both in view."""
        screen, paragraph = self._screen, self.paragraph_at_caret
        if not screen.with_source or not screen.address:
            return {}
        if paragraph and screen.is_narrow:
            return {"new_note": f"Note on {SOURCE.text}"}  # the key for the next passage stands beside it
        return {"new_note": f"Note on {(paragraph or screen.address).partition('/')[0]}"}

    def highlight_fact(self, address: Address, note_id: str) -> None:
        """Highlight the passages of a fact and a note's quotation in the article, if it is shown."""
        if self._screen.with_source and self.article:
            self.article.highlight_fact(address, note_id)

    def show_notes(self) -> None:
        """Colour the passages that notes quote in the article, if it is shown."""
        if self._screen.with_source and self.article and self._screen.session:
            self.article.show_notes(self._screen.session)

    def load_article(self) -> None:
        """Reload the article, if it is shown: another copy is attached, or the dossier has been replaced."""
        if self._screen.with_source and self.article and self._screen.session:
            self.article.load_article(self._screen.session, self._screen.key_name)

    async def action_source(self) -> None:
        """Show the article beside the fact, or the notes again."""
        screen = self._screen
        screen.leave_glance()
        is_behind_lists = screen.is_narrow and not screen.reading  # as in a window that was made narrower
        if not screen.with_source or is_behind_lists:
            article = await self.show_article()
            is_empty = screen.session is not None and not screen.session.dossier.facts
            if screen.is_narrow or is_empty:  # without facts, there is nothing beside it to walk through
                screen.set_focus(article)
            return
        screen.with_source = False
        screen.refresh_bindings()
        if screen.focused in (self.article, None):
            if self._focus_before is screen.fact_view:
                screen.set_focus(screen.fact_view)
            else:
                screen.leave_reading()

    async def show_article(self) -> SourceView:
        """Show the article beside the fact, and return its view."""
        screen = self._screen
        article = await self._make_article()
        note_id = screen.note.id if screen.note else ""
        screen.with_source = True
        screen.refresh_bindings()
        if screen.session:
            article.load_article(screen.session, screen.key_name)
            self._focus_before = screen.focused
            # The position to scroll to is known only after layout.
            screen.call_after_refresh(article.highlight_fact, screen.address, note_id, reveal=True)
        return article

    async def _make_article(self) -> SourceView:
        """Return the article's view; it is created on first use."""
        if self.article is None:
            from jvexplore.app.authoring.forms_ahead import prepare_forms
            from jvexplore.app.source.source_view import SourceView

            self.article = SourceView()
            self.article.frame_above = self._screen.fact_view
            await self._screen.mount(self.article, after=self._screen.fact_view)
            if self._screen.session:
                prepare_forms(self._screen, self._screen.session)
        return self.article

    def action_next_place(self) -> None:
        """Scroll to the next passage of the fact in the article."""
        if self.article:
            self.article.show_next_passage()

    def show_fact_at_caret(self) -> None:
        """Show the fact at the caret, unless it is shown already."""
        facts = self.article.facts_at_caret if self.article else ()
        if facts and self._screen.address not in facts:
            self._screen.show_address(facts[0])

    async def open_fact(self) -> None:
        """Go to the fact at the caret; if there are several, ask which one. Runs in a worker."""
        facts = self.article.facts_at_caret if self.article else ()
        if facts and (actions := self._source_actions()) and (chosen := await actions.choose_fact(facts)):
            self._screen.follow_link(chosen)
            self._screen.set_focus(self._screen.fact_view)

    def _source_actions(self) -> SourceActions | None:
        if self._screen.session is None:
            return None
        from jvexplore.app.source.source_actions import SourceActions

        return SourceActions(self._screen, self._screen.session)

    def action_attach(self) -> None:
        """Attach the reader's own copy of the article."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._attach)

    async def _attach(self) -> None:
        screen = self._screen
        if screen.session and (actions := self._source_actions()) and await actions.attach_copy():
            self.load_article()
            screen.show_notes(screen.note.id if screen.note else "")
            screen.show_address(screen.address)

    def action_copy(self) -> None:
        """Copy the fact with its citation and address to the clipboard."""
        if self._screen.address and (actions := self._source_actions()):
            actions.copy_citation(self._screen.address)

    def action_copy_to_file(self) -> None:
        """Save the fact with its citation and address to a file."""
        self._screen.run_dialog(WorkerGroup.OVERVIEW, self._copy_to_file)

    async def _copy_to_file(self) -> None:
        if self._screen.address and (actions := self._source_actions()):
            await actions.save_citation(self._screen.address)
