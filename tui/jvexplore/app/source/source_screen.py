"""A screen that shows a fact, and where it comes from: the article beside it, its citation to take away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.reactive import reactive

from jvexplore.app.keys.typeahead import opens_screen
from jvexplore.app.notes.note_screen import NoteScreen
from jvexplore.app.ui.fact_view import FactView
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from textual.widget import Widget

    from jvexplore.app.source.source_actions import SourceActions
    from jvexplore.app.source.source_view import SourceView
    from jvexplore.records.drafts import Draft


class SourceScreen(NoteScreen):
    """Keeps the article in step with the fact that is shown; a subclass shows facts.

    Attributes:
        source_view: the article, once it was asked for.
    """

    _left_for_source: Widget | None = None
    """What had the focus when the article was opened, which gets it back."""

    address: reactive[str] = reactive("", init=False, repaint=False)
    """What the fact view shows: the address of a fact, of a paragraph, or of the dossier."""

    with_source: reactive[bool] = reactive(default=False, toggle_class="-with-source")
    """Whether the article stands beside the fact, in place of its notes."""

    source_view: SourceView | None = None

    @property
    def fact_view(self) -> FactView:
        """The selected fact in full."""
        return self.query_one(FactView)

    @property
    def subject(self) -> str:
        """What a new note is to be on: what is shown; in the article, the paragraph."""
        article = self.source_view
        return (article.stretch.address if article and self.focused is article else "") or self.address

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return a draft that quotes what is selected in the article."""
        article = self.source_view
        if article is None or self.focused is not article or article.selection.is_empty:
            return super().new_draft()
        from jvexplore.records.drafts import Draft  # noqa: PLC0415 - the first frame begins no note

        stretch = article.stretch
        if not stretch.address:
            self.tell("The selection is outside the dossier's paragraphs.", severity="warning")
            return None
        remark = ""
        if not stretch.span:
            remark = "Note on the whole paragraph: this text is the dossier's summary, not the article."
        elif stretch.is_cut:
            remark = "The selection spans several paragraphs: the note is on its part in this one."
        return Draft(span=stretch.span), remark

    def go(self, address: str) -> None:
        """Show an address."""
        raise NotImplementedError

    def follow(self, address: str) -> None:
        """Go to an address such that there is a way back."""
        raise NotImplementedError

    def leave_reading(self) -> None:
        """Go back to the list of facts."""
        raise NotImplementedError

    async def _article(self) -> SourceView:
        """Return the article, which is made when it is shown for the first time."""
        if self.source_view is None:
            from jvexplore.app.source.source_view import SourceView  # noqa: PLC0415 - the first frame has none

            self.source_view = SourceView()
            await self.query_one("#reading").mount(self.source_view, after=self.fact_view)
        return self.source_view

    async def action_source(self) -> None:
        """Show the article beside the fact, or the notes again."""
        article = await self._article()
        note = self.note.id if self.note else ""
        self.with_source = not self.with_source
        self.refresh_bindings()
        if self.with_source and self.session:
            article.load(self.session)
            self._left_for_source = self.focused
            # Only once it is laid out is it known where to scroll.
            self.call_after_refresh(article.mark, self.address, note, reveal=True)
            if self.has_class("-narrow"):
                self.set_focus(article)
        elif self.focused in (article, None):
            if self._left_for_source is self.fact_view:
                self.set_focus(self.fact_view)
            else:
                self.leave_reading()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the next place only where there is one."""
        if action == "next_place":
            return self.with_source and self.source_view is not None and self.source_view.has_more
        return super().check_action(action, parameters)

    def action_next_place(self) -> None:
        """Show the next place in the article where the fact stands."""
        if self.source_view:
            self.source_view.next_place()

    def on_source_view_moved(self, event: SourceView.Moved) -> None:
        """Show the fact that the caret came to."""
        facts = event.view.facts
        if facts and self.address not in facts:
            self.go(facts[0])

    @work(group=WorkerGroup.OVERVIEW, exclusive=True)
    async def on_source_view_activated(self, event: SourceView.Activated) -> None:
        """Go to the fact under the caret; where there are several, ask which."""
        if event.view.facts and (doing := self._taking):
            chosen = await doing.choose(event.view.facts)
            if chosen:
                self.follow(chosen)
                self.set_focus(self.fact_view)

    @property
    def _taking(self) -> SourceActions | None:
        if self.session is None:
            return None
        from jvexplore.app.source.source_actions import SourceActions  # noqa: PLC0415 - the first frame takes nothing away

        return SourceActions(self, self.session)

    @opens_screen(WorkerGroup.OVERVIEW)
    async def action_attach(self) -> None:
        """Attach the reader's own copy of the article."""
        if (doing := self._taking) and self.session and await doing.attach():
            if self.source_view:
                self.source_view.load(self.session)
            self.notes_changed(self.note.id if self.note else "")
            self.go(self.address)

    def action_copy(self) -> None:
        """Send the fact with its citation and address to the clipboard."""
        if self.address and (doing := self._taking):
            doing.copy(self.address)

    @opens_screen(WorkerGroup.OVERVIEW)
    async def action_copy_to_file(self) -> None:
        """Write the fact with its citation and address to a file."""
        if self.address and (doing := self._taking):
            await doing.copy_to_file(self.address)
