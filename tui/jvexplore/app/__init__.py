"""The explorer on screen: the only part of jvexplore that knows Textual."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jvexplore.app.app import ExplorerApp

if TYPE_CHECKING:
    from pathlib import Path


def run(dossier: Path, notes: Path | None = None, article: Path | None = None) -> int:
    """Run the explorer until the reader leaves it, and return the exit status.

    Args: as for `ExplorerApp`.

    Raises:
        JvexploreError: when the dossier cannot be read.
    """
    app = ExplorerApp(dossier, notes, article)
    try:
        status = app.run()
    finally:
        elsewhere = app.keep_everything()
        if elsewhere:
            sys.stderr.write(f"jvexplore: notes that could not be saved are in {elsewhere}; open them with --notes\n")
    if app.failure:
        raise app.failure
    return status if status is not None else app.return_code or 0
