"""The end of a correction of paragraphs: saved, once the reader knows what becomes of passages, or given up."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from jvexplore.app.importing.block_keys import BlocksHost
from jvexplore.app.keys.key_groups import KeyGroup
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.repeated_escape import RepeatedEscape
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.titles import address_name
from jvexplore.dossier.writing.paragraphs_changed import ParagraphsChangedError
from jvexplore.errors import JvexploreError
from jvexplore.session.paragraph_editing import PlannedCorrection, plan_correction, reopen_paragraphs, save_correction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.edited_source import PassageOutcome
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.fact_changes import ChangedFacts
    from jvexplore.session.open_paragraphs import OpenParagraphs
    from jvexplore.session.paragraph_drafts import ParagraphDraft
    from jvexplore.session.session import Session

_MAX_NAMED: Final = 8
_MAX_CHARS: Final = 48
"""The longest name of a fact in the question."""
_OUTCOMES: Final[Mapping[PassageOutcome, tuple[str, str]]] = {
    "gone": ("1 passage loses its words, and stays as it is", "{} passages lose their words, and stay as they are"),
    "corrected": ("1 passage covers corrected words", "{} passages cover corrected words"),
    "divided": ("1 passage is divided", "{} passages are divided"),
}
"""What is told before saving: of one passage, and of several."""
_KEPT: Final = "your corrections stay here"
_STAY: Final = "Keep correcting"


class SavedParagraphs(NamedTuple):
    """What was saved.

    Attributes:
        changed: what that changed.
        planned: what became of passages.
    """

    changed: ChangedFacts
    planned: PlannedCorrection


class ParagraphsHost(BlocksHost, Protocol):
    """What the end of a correction needs of the screen."""

    @property
    def session(self) -> Session:
        """The open dossier."""

    @property
    def opened(self) -> OpenParagraphs:
        """The paragraphs."""

    def show_opened(self, opened: OpenParagraphs) -> None:
        """Show the paragraphs as they were opened again."""

    @property
    def is_typing(self) -> bool:
        """Whether the words of a block are being typed."""

    async def wait_for_words(self) -> None:
        """Wait until the keys pressed so far are in the words, and take these."""

    @property
    def is_closed(self) -> bool:
        """Whether the screen is closed."""

    def close_with(self, saved: SavedParagraphs | None) -> bool:
        """Close the screen and those above it; return whether it is closed."""


class ParagraphsEnding(KeyGroup):
    """Saves the correction, or gives it up.

    Args:
        host: the screen.
        autosaver: keeps the correction on the disk.
    """

    def __init__(self, host: ParagraphsHost, autosaver: DraftAutosaver[ParagraphDraft]) -> None:
        self._host = host
        self._autosaver = autosaver
        self._repeated_escape = RepeatedEscape()
        self._saving = asyncio.Lock()

    def action_save(self) -> None:
        """Save the paragraphs and close."""
        if not self._saving.locked():
            self._host.run_dialog(WorkerGroup.FORM, self._save)

    async def _save(self) -> None:
        await self.save()

    async def save(self) -> bool:
        """Save the paragraphs, after telling what becomes of passages; return whether the screen is closed."""
        async with self._saving:
            await self._host.wait_for_words()
            host, opened = self._host, self._host.opened
            if not opened.is_corrected:
                host.show_message("No corrections to save.", "information", "{close} to close")
                return False
            try:
                planned = await asyncio.to_thread(plan_correction, host.session, opened)
                question = _outcomes_question(host.session.dossier, planned)
                if question and await host.show_dialog(question) != "save":
                    return False
                changed = await save_correction(host.session, opened, planned)
            except ParagraphsChangedError as error:
                await self._bring_together(error)
                return False
            except JvexploreError as error:
                host.show_message(f"Not saved: {error}.", "error", "{save} to try again")
                return False
            await self._autosaver.discard_draft()
            return host.close_with(SavedParagraphs(changed, planned))

    async def _bring_together(self, reason: ParagraphsChangedError) -> None:
        """Show what others have saved meanwhile together with the reader's corrections, to be saved next."""
        host = self._host
        try:
            again, met = await reopen_paragraphs(host.session, host.opened)
        except JvexploreError as error:
            host.show_message(f"Not saved: {reason.what}, and cannot be opened again: {error}.", "error", _KEPT)
            return
        host.show_opened(again)
        below = f" ({met} of yours dropped, below)" if met else ""
        text = f"Not saved yet: another program corrected these paragraphs; both corrections are here now{below}."
        host.show_message(text, "warning", "{save} to save both")

    def action_close(self) -> None:
        """Take the words that are typed; else close, and ask first if corrections would be lost."""
        if self._saving.locked():
            return
        if self._host.is_typing:
            self._host.focus_blocks()
        elif not self._repeated_escape.is_repetition() and not self._host.block_list.drop_selection():
            self._host.run_dialog(WorkerGroup.FORM, self._close)

    async def _close(self) -> None:
        await self.close_editor()

    async def close_editor(self) -> bool:
        """Close, after asking what to do with corrections; return whether it closed."""
        async with self._saving:
            await self._host.wait_for_words()  # quitting waits for what is being saved
        if self._host.is_closed or not self._host.opened.is_corrected:
            return self._host.close_with(None)
        answers = {"save": "Save", "discard": "Discard the corrections", "stay": _STAY}
        question = Question("Save the corrected paragraphs?", answers, escape="stay")
        answer = await self._host.show_dialog(question)
        if answer == "save":
            return await self.save()
        if question.by_escape:
            self._repeated_escape.mark_resumed()
        return answer == "discard" and self._host.close_with(None)


def _outcomes_question(dossier: Dossier, planned: PlannedCorrection) -> Question | None:
    """Return the question that tells which passages do not simply follow their words; `None` if all do."""
    told = [*_told_outcomes(dossier, planned)]
    return Question("\n\n".join(told), {"save": "Save", "stay": _STAY}, escape="stay") if told else None


def _told_outcomes(dossier: Dossier, planned: PlannedCorrection) -> Sequence[str]:
    """Return a sentence for each outcome that is to be told, with the facts."""
    found = (
        (planned.passage_count(outcome), planned.facts_with(outcome), *words) for outcome, words in _OUTCOMES.items()
    )
    return [
        f"{one if count == 1 else several.format(count)}: {_named(dossier, facts)}."
        for count, facts, one, several in found
        if count
    ]


def _named(dossier: Dossier, facts: Sequence[Address]) -> str:
    names = [text_excerpt(address_name(dossier, each, SIGN_IN_TEXT), _MAX_CHARS) for each in facts[:_MAX_NAMED]]
    more = len(facts) - len(names)
    return "; ".join(names) + (f"; and {more} more" if more else "")
