"""Offer corrections of a source's paragraphs that were left when the program was killed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual.worker import WorkerCancelled

from jvexplore.app.source.paragraph_actions import ParagraphActions
from jvexplore.app.ui.question import Question
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.date_text import short_date_time
from jvexplore.dossier.source_text import source_title
from jvexplore.errors import JvexploreError
from jvexplore.session.paragraph_drafts import abandoned_paragraph_drafts

if TYPE_CHECKING:
    from jvexplore.app.startup.notices_host import FormsHost
    from jvexplore.session.paragraph_drafts import LeftParagraphs
    from jvexplore.session.session import Session

_ANSWERS: Final = {"restore": "Continue correcting", "later": "Ask again next time", "discard": "Discard"}


def find_left_paragraphs(session: Session) -> list[LeftParagraphs]:
    """Return the corrections of a dossier's paragraphs that no program has open, locked; call it on a thread."""
    with suppress(JvexploreError):  # without a folder for the copy of the bundled dossier, there can be none
        return [*abandoned_paragraph_drafts(session.facts)]
    return []


async def offer_left_paragraphs(app: FormsHost, session: Session, left: list[LeftParagraphs]) -> None:
    """Ask of each correction whether to go on with it, one after another."""
    for each in left:
        await app.wait_for_workers(WorkerGroup.EDITOR)  # an open editor would be replaced by a second one
        answer = await app.push_screen_wait(Question(_describe(session, each), _ANSWERS, escape="later"))
        if answer == "restore":
            actions = ParagraphActions(app.explorer, session)
            with suppress(WorkerCancelled):  # the program is quitting; the draft stays
                await app.run_worker(actions.restore_correction(each), group=WorkerGroup.EDITOR).wait()
        elif answer == "discard":
            await asyncio.to_thread(each.file.delete)
        else:
            each.file.release_lock()


def _describe(session: Session, left: LeftParagraphs) -> str:
    """Return what was left, and when."""
    source = session.dossier.sources_by_id.get(left.source)
    name = f"“{source_title(source)}”" if source else f"source/{left.source}, which no longer exists"
    before = set(left.record.before.blocks)
    count = sum(each not in before for each in left.record.draft.blocks)
    words = f"\n\n{count} block{'s' * (count != 1)} corrected" if count else ""
    return f"Unsaved paragraphs of {name}, {short_date_time(left.record.written)}{words}"
