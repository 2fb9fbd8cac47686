"""Offer to merge the conflict copies that a sync program left next to the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.notes.offer_conflict_copies import list_copies, show_unmergeable_copies
from jvexplore.app.ui.question import Question
from jvexplore.errors import JvexploreError
from jvexplore.session.merge_dossier_copies import merge_dossier_copies

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
            "\n".join(list_copies(found.mergeable, _facts_and_sources)),
            "Merging deletes nothing: a fact that differs gets both versions. The copies are moved to a hidden folder.",
        )
    )
    answers = {"later": "Ask again next time", "merge": "Merge into the dossier"}
    if await app.push_screen_wait(Question(text, answers)) == "merge":
        await _merge(app, session, path, found.mergeable)


async def _merge(app: DialogHost, session: Session, path: Path, copies: Sequence[DossierCopy]) -> None:
    try:
        merged = await merge_dossier_copies(session, path, copies)
    except JvexploreError as error:
        app.show_message(f"Conflict copies of the dossier not merged, or not moved: {error}", severity="error")
        return
    count = _facts_and_sources(merged.changed_count)
    where = f" The copies are in {merged.copy_paths[-1].parent}." if merged.copy_paths else ""
    app.show_message(f"Conflict copies merged: {len(copies)}; {count} new or changed.{where}", "success")


def _facts_and_sources(count: int) -> str:
    return f"{count} facts and sources" if count != 1 else "1 fact or source"
