"""The keys of the list of dossiers; loaded with it, as no other screen has them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_binding import GENERAL, MOVE, key_binding

_UNDO: Final = next(each for each in bindings.NOTE if each.id == "undo")

DOSSIERS: Final = [
    key_binding(
        "D",
        "trash_dossier",
        "To trash",
        "Move a dossier of your own to the trash (can be undone)",
        GENERAL,
        show=True,
    ),
    replace(_UNDO, tooltip="Bring back the dossier that was moved to the trash last", group=GENERAL),
]
"""In the list of dossiers."""

ARTICLE: Final = [
    key_binding("enter", "submit", "Import", "Import the file", GENERAL, show=True),
    key_binding("tab", "screen.complete", "Complete", "Complete the path", MOVE, show=True, name="complete_path"),
]
"""In the line for the path of an article."""

ARTICLE_FILES: Final = [
    key_binding("enter", "activate", "Import", "Import the file, or go into the folder", MOVE, show=True)
]
"""In the list of the files that the typed path may become."""
