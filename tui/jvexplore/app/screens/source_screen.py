"""A screen that shows a fact, and where it comes from: the article beside it, its citation to take away."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual import on, work
from textual.reactive import reactive

from jvexplore.app.attach import attach
from jvexplore.app.screens.note_screen import NoteScreen
from jvexplore.app.screens.prompt import Prompt
from jvexplore.app.screens.question import Question
from jvexplore.app.widgets.reading import FactView
from jvexplore.app.widgets.source_view import SourceView
from jvexplore.dossier import blocks, words
from jvexplore.errors import JvexploreError
from jvexplore.export import plain
from jvexplore.files import write_text
from jvexplore.notes.drafts import Draft
from jvexplore.visible import visible_line


class SourceScreen(NoteScreen):
    """Keeps the article in step with the fact that is shown; a subclass shows facts.

    Attributes:
        address: of the fact that is shown.
    """

    address: reactive[str] = reactive("", init=False)
    """What the fact view shows: the address of a fact, of a paragraph, or of the dossier."""

    with_source: reactive[bool] = reactive(default=False, toggle_class="-with-source")
    """Whether the article stands beside the fact, in place of its notes."""

    @property
    def source_view(self) -> SourceView:
        """The article."""
        return self.query_one(SourceView)

    @property
    def fact_view(self) -> FactView:
        """The selected fact in full."""
        return self.query_one(FactView)

    @property
    def subject(self) -> str:
        """What a new note is to be on: what is shown; in the article, the paragraph."""
        return (self.source_view.stretch.address if self.focused is self.source_view else "") or self.address

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return a draft that quotes what is selected in the article."""
        view = self.source_view
        if self.focused is not view or view.selection.is_empty:
            return super().new_draft()
        stretch = view.stretch
        if not stretch.address:
            self.tell("What is selected is in no paragraph that the dossier knows.", severity="warning")
            return None
        remark = ""
        if not stretch.span:
            remark = "On the whole paragraph: these words are the dossier's, not the article's."
        elif stretch.is_cut:
            remark = "Your selection runs over more than one paragraph: on its part in this one."
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

    def action_source(self) -> None:
        """Show the article beside the fact, or the notes again."""
        self.with_source = not self.with_source
        if self.with_source and self.session:
            self.source_view.load(self.session)
            # Only once it is laid out is it known where to scroll.
            note = self.note.id if self.note else ""
            self.call_after_refresh(self.source_view.mark, self.address, note, reveal=True)
            if self.has_class("-narrow"):
                self.source_view.focus()
        elif isinstance(self.focused, SourceView) or self.focused is None:
            self.leave_reading()

    @on(SourceView.Moved)
    def _caret_moved(self, event: SourceView.Moved) -> None:
        facts = event.view.facts
        if facts and self.address not in facts:
            self.go(facts[0])

    @on(SourceView.Activated)
    @work(group="overview", exclusive=True)
    async def _to_fact(self, event: SourceView.Activated) -> None:
        """Go to the fact under the caret; where there are several, ask which."""
        facts = event.view.facts
        if self.session is None or not facts:
            return
        chosen = facts[0]
        if len(facts) > 1:
            names = {address: words.subject(self.session.dossier, address) for address in facts}
            rows = {f"fact-{number}": visible_line(f"{names[each]}  {each}") for number, each in enumerate(facts)}
            answer = await self.app.push_screen_wait(Question("Several facts stand here. To which?", rows))
            if not answer:
                return
            chosen = facts[int(answer.removeprefix("fact-"))]
        self.follow(chosen)
        self.fact_view.focus()

    @work(group="overview", exclusive=True)
    async def action_attach(self) -> None:
        """Attach the reader's own copy of the article."""
        session = self.session
        if session is None:
            return
        typed = await self.app.push_screen_wait(Prompt("Your copy of the article is in which text file?"))
        if not typed:
            return
        try:
            told = await asyncio.to_thread(attach, session, Path(typed))
        except JvexploreError as error:
            self.tell(str(error), severity="error")
            return
        self.tell(told)
        self.source_view.load(session)
        self.go(self.address)

    def _citation(self) -> str:
        """Return what is shown, with its citation and address, as text."""
        assert self.session  # noqa: S101 - nothing is shown without one
        page = self.session.page(self.address)
        text = plain.page([block for block in page if not isinstance(block, blocks.Links)], width=None)
        return f"{text}\n{visible_line(words.citation(self.session.dossier, self.address))}\n{self.address}\n"

    def action_copy(self) -> None:
        """Send the fact with its citation and address to the clipboard."""
        if self.session and self.address:
            self.app.copy_to_clipboard(self._citation())
            self.tell("Sent to the clipboard. If your terminal does not take it, Y writes it to a file.")

    @work(group="overview", exclusive=True)
    async def action_copy_to_file(self) -> None:
        """Write the fact with its citation and address to a file."""
        if self.session is None or not self.address:
            return
        proposed = Path.cwd() / f"{self.address.replace('/', '-')}.txt"
        typed = await self.app.push_screen_wait(
            Prompt("Write the fact with its citation to which file?", str(proposed))
        )
        if typed:
            try:
                await asyncio.to_thread(write_text, Path(typed), self._citation(), overwrite=False)
            except JvexploreError as error:
                self.tell(str(error), severity="error")
            else:
                self.tell(f"Written to {typed}")
