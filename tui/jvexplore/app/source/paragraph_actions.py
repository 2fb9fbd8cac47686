"""Correct the paragraphs of a source on a screen of their own, and report what was saved."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from jvexplore.app.authoring.fact_actions import saved_where
from jvexplore.app.importing.paragraphs_screen import ParagraphsScreen
from jvexplore.errors import JvexploreError
from jvexplore.joined_words import join_words
from jvexplore.session.paragraph_drafts import open_paragraph_draft
from jvexplore.session.paragraph_editing import open_paragraphs

if TYPE_CHECKING:
    from jvexplore.app.importing.paragraphs_ending import SavedParagraphs
    from jvexplore.app.keys.key_group_host import KeyGroupHost
    from jvexplore.session.paragraph_drafts import LeftParagraphs
    from jvexplore.session.session import Session


class ParagraphActions:
    """Opens the paragraphs of sources.

    Args:
        screen: shows the screen and the messages.
        session: the open dossier.
    """

    def __init__(self, screen: KeyGroupHost, session: Session) -> None:
        self._screen = screen
        self._session = session

    async def correct_paragraphs(self, source: str, current: str = "") -> None:
        """Correct the paragraphs of a source.

        Args:
            source: the id of the source.
            current: the id of the paragraph that the cursor is on at first.
        """
        await self._correct(source, current, None)

    async def restore_correction(self, left: LeftParagraphs) -> None:
        """Go on with a correction that an earlier program left."""
        await self._correct(left.source, "", left)

    async def _correct(self, source: str, current: str, left: LeftParagraphs | None) -> None:
        session = self._session
        try:
            opened = await asyncio.to_thread(open_paragraphs, session, source)
            autosaver = open_paragraph_draft(session, opened, left)
        except JvexploreError as error:
            if left:
                left.file.release_lock()
            self._screen.show_message(f"The paragraphs cannot be corrected: {error}.", "error")
            return
        saved = await self._screen.show_dialog(ParagraphsScreen(session, opened, autosaver, current))
        session.drafts.close_draft(autosaver)
        if saved is None:
            await autosaver.discard_draft()
        else:
            self._report(saved)

    def _report(self, saved: SavedParagraphs) -> None:
        """Say what was saved, and how it is undone."""
        outcomes = saved.planned.outcomes.values()
        lost = saved.planned.passage_count("gone")
        followed = sum(each.total() for each in outcomes) - lost
        count = sum(each.total() > each["gone"] for each in outcomes)
        notes, staying = saved.changed.note_count, saved.planned.staying_notes
        told = []
        if followed:
            told.append(f"{followed} passage{'s' * (followed != 1)} of {count} fact{'s' * (count != 1)}")
        if notes:
            told.append(f"{notes} note{'s' * (notes != 1)}")
        lost_words = f" {lost} passage{'s' * (lost != 1)} lost {'their' if lost != 1 else 'its'} words." if lost else ""
        with_first = "stay with the first parts" if staying != 1 else "stays with the first part"
        stay = f" {staying} note{'s' * (staying != 1)} on a whole paragraph {with_first}." if staying else ""
        self._screen.withdraw_hints()
        what = f": {join_words(told)} followed" if told else ""
        text = f"Paragraphs saved{what}.{lost_words}{stay}{saved_where(saved.changed)}"
        self._screen.show_message(text, "warning" if lost else "success", "{undo} to undo")
