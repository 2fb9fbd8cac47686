"""Where drafts of forms and of corrected paragraphs are: in the sidecar of the dossier's file.

The bundled dossier is read-only: its drafts are where those of its copy will be.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jvexplore.dossier.bundled import bundled_dossier_path, is_bundled
from jvexplore.dossier_folder import dossier_file
from jvexplore.paths import NoHomeFolder
from jvexplore.records.sidecar import sidecar_dir

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.rescued_files import RescueFolder
    from jvexplore.session.open_facts import OpenFacts


def dossier_drafts_path(facts: OpenFacts) -> Path:
    """Return the file in whose sidecar the drafts are: the dossier's, or the copy of the bundled one to be.

    Raises:
        NoHomeFolder: if the dossier is the bundled one, and there is no folder for its copy.
    """
    path = facts.dossier_path
    if path and not is_bundled(path):
        return path
    return dossier_file(bundled_dossier_path().stem if path else facts.dossier.id)


def may_have_dossier_drafts(facts: OpenFacts, rescued: RescueFolder) -> bool:
    """Return whether there may be drafts of either; call it on a thread.

    Args:
        facts: the dossier.
        rescued: the rescue files.
    """
    with suppress(OSError, NoHomeFolder):
        path = dossier_drafts_path(facts)
        if rescued.drafts_of(path):
            return True
        # the copy of the bundled dossier has no folder yet, as a rule
        return path.parent.is_dir() and any(sidecar_dir(path).glob("draft-*.toml"))
    return False
