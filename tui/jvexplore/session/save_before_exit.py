"""Write what is not saved yet when the program ends, for whatever reason, or the dossier is closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.session import Session


def save_before_exit(session: Session) -> list[str]:
    """Write unsaved notes and drafts after the screen is gone.

    Returns:
        Where the reader finds what could not be written where it belongs, and why something could not be written
        anywhere; sentences without a full stop.
    """
    session.drafts.write_drafts()
    of_notes = [*session.note_drafts]
    others = [each for each in session.drafts if each not in of_notes]
    told: list[str] = []
    for save in (partial(_save_notes, session), *(partial(_rescue_draft, each) for each in others)):
        try:
            told += save()
        except JvexploreError as error:
            told.append(str(error))
    return told


def _save_notes(session: Session) -> list[str]:
    """Save notes, those included whose drafts could not be kept."""
    was_unsaved = len(session.drafts) > 0 and session.note_changes.add_unsaved_drafts(session.note_drafts)
    if not was_unsaved and not session.saving.is_pending:
        return []
    path = session.store.save_or_rescue(session.notebook.written_notes())
    return [f"unsaved notes are in {path}; open them with --notes"] if path else []


def _rescue_draft(draft: DraftAutosaver[Any]) -> list[str]:
    """Write a draft that is not of a note elsewhere, if it could not be kept."""
    path = draft.rescue_draft()
    return [f"what was typed is in {path}, and is offered when its dossier is opened again"] if path else []
