"""The explorer on screen: the only part of jvexplore that knows Textual."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, NoReturn

# Textual draws no sooner than a frame after the last one; the terminals of today need not wait so long.
os.environ.setdefault("TEXTUAL_FPS", "240")

from jvexplore.app.app import ExplorerApp
from jvexplore.errors import JvexploreError
from jvexplore.leaving import complain, leave
from jvexplore.places import absolute
from jvexplore.uncaught import tell_uncaught

if TYPE_CHECKING:
    from pathlib import Path


def explore(dossier: Path, notes: Path | None = None, article: Path | None = None) -> NoReturn:
    """Run the explorer until the reader leaves it, and end the process.

    Args: as for `ExplorerApp`.

    Raises:
        JvexploreError: when a file is named from a folder that is not there any more.
    """
    app = ExplorerApp(absolute(dossier), notes and absolute(notes), article and absolute(article))
    loop = asyncio.new_event_loop()  # of our own: asyncio's would end no sooner than all threads
    try:
        status = app.run(loop=loop)
        if app.session:  # else a file is still being read, which may take long and is of no use any more
            loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        try:
            elsewhere = app.keep_everything()
        except JvexploreError as error:
            complain(str(error))
        else:
            if elsewhere:
                complain(f"notes that could not be saved are in {elsewhere}; open them with --notes")
    if app.failure:
        complain(str(app.failure))
    elif app.defect:
        tell_uncaught(type(app.defect), app.defect, app.defect.__traceback__)
    leave(status if status is not None else app.return_code or 0)
