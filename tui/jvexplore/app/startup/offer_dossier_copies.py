"""Offer to merge the conflict copies that a sync program left next to the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.authoring.fact_actions import saved_where
from jvexplore.app.notes.offer_conflict_copies import list_copies, show_unmergeable_copies
from jvexplore.app.ui.question import Question
from jvexplore.dossier.writing.dossier_copies import record_count_words
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.app.host import DialogHost
    from jvexplore.dossier.writing.dossier_copies import DossierCopy, FoundDossierCopies
    from jvexplore.session.session import Session


async def offer_dossier_copies(app: DialogHost, session: Session, path: Path, found: FoundDossierCopies) -> None:
    """Show why copies of the dossier cannot be merged, and ask whether to merge the others.

    Args:
        app: shows it.
        session: has the dossier open.
        path: the dossier's file.
        found: the copies beside it.
    """
    show_unmergeable_copies(app, found.unmergeable, "dossier")
    if not found.mergeable:
        return
    text = "\n\n".join(
        (
            f"A sync program left conflict copies of {path}.",
            "\n".join(list_copies(found.mergeable, record_count_words)),
            "Merging deletes nothing: a fact that differs gets both versions. The copies are moved to a hidden folder.",
        )
    )
    answers = {"later": "Ask again next time", "merge": "Merge into the dossier"}
    if await app.push_screen_wait(Question(text, answers)) == "merge":
        await _merge(app, session, found.mergeable)


async def _merge(app: DialogHost, session: Session, copies: Sequence[DossierCopy]) -> None:
    try:
        merged, changed = await session.fact_changes.merge_copies(copies)
    except JvexploreError as error:
        app.show_message(f"Conflict copies of the dossier not merged: {error}", severity="error")
        return
    hints = ["{undo} to undo"] * bool(changed.step)
    if merged.error:
        what = "Conflict copies of the dossier not all merged, or not moved"
        app.show_message(f"{what}: {merged.error}", "error", *hints)
        return
    count = record_count_words(len(changed.step))
    where = f" The copies are in {merged.paths[-1].parent}." if merged.paths else ""
    what = f"Conflict copies merged: {len(copies)}; {count} new or changed.{where}{saved_where(changed)}"
    app.show_message(what, "success", *hints)
