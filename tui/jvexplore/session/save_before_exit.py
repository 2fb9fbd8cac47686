"""Write what is not saved yet when the program ends, for whatever reason, or the dossier is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from jvexplore.session.session import Session


def save_before_exit(session: Session) -> list[str]:
    """Write unsaved notes and drafts after the screen is gone.

    Returns:
        Where the reader finds what could not be written where it belongs; sentences without a full stop.

    Raises:
        JvexploreError: if something could not be written anywhere; all else is written.
    """
    session.drafts.write_drafts()
    told: list[str] = []
    errors: list[JvexploreError] = []
    for save in (_rescue_drafts, _save_notes):
        try:
            told += save(session)
        except JvexploreError as error:
            errors.append(error)
    if errors:
        raise errors[0]
    return told


def _rescue_drafts(session: Session) -> list[str]:
    """Write drafts elsewhere that could not be kept; those of notes become notes."""
    of_notes = [*session.note_drafts]
    paths = [each.rescue_draft() for each in session.drafts if each not in of_notes]
    return [f"what was typed is in {path}, and is offered when its dossier is opened again" for path in paths if path]


def _save_notes(session: Session) -> list[str]:
    """Save notes, those included whose drafts could not be kept."""
    was_unsaved = len(session.drafts) > 0 and session.note_changes.add_unsaved_drafts(session.note_drafts)
    if not was_unsaved and not session.saving.is_pending:
        return []
    path = session.store.save_or_rescue(session.notebook.written_notes())
    return [f"unsaved notes are in {path}; open them with --notes"] if path else []
