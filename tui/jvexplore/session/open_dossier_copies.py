"""Find the conflict copies beside the open dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.bundled import is_bundled
from jvexplore.records.conflict_copy_names import find_copy_candidates

if TYPE_CHECKING:
    from jvexplore.dossier.writing.dossier_copies import FoundDossierCopies
    from jvexplore.session.session import Session


def find_open_dossier_copies(session: Session) -> FoundDossierCopies | None:
    """Return the conflict copies beside the open dossier; `None` if there is none, or it is the bundled one."""
    path = session.facts.dossier_path
    if path is None or is_bundled(path) or not find_copy_candidates(path):
        return None
    from jvexplore.dossier.writing.dossier_copies import find_dossier_copies

    return find_dossier_copies(path, session.dossier.id)
