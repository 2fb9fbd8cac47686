"""Why the bundled dossier is open, and not the one that was open last."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.errors import JvexploreError


def why_bundled(path: Path, error: JvexploreError) -> str:
    """Return what to tell the reader, and how to mend it, if they can.

    Args:
        path: the file of the dossier that was open last.
        error: why it cannot be read.
    """
    from jvexplore.dossier.lost_dossier import is_lost

    if os.path.lexists(path) or is_lost(path):
        return f"{error}. It was open last; until it can be read, this is the bundled dossier."
    return f"{path} was open last, and is gone. This is the bundled dossier."
