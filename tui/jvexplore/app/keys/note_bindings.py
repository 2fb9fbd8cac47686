"""The keys of the note editor; `bindings.py` has all others of the explorer, and says what they are for."""

from __future__ import annotations

from typing import Final

from jvexplore.app.keys.bindings import CLOSE
from jvexplore.app.keys.key_binding import MOVE, NOTES, key_binding

_key: Final = key_binding

LINKS: Final = [
    _key("down", "link('next')", "Down", "Next suggested fact", MOVE, show=True, priority=True, name="next_meant"),
    _key("up", "link('previous')", "Up", "Previous suggested fact", MOVE, priority=True, name="previous_meant"),
    _key(
        "enter,tab",
        "link_take",
        "Link",
        "Link the selected fact",
        NOTES,
        show=True,
        priority=True,
    ),
    _key("escape", "link_close", "Cancel", "Close the list of facts", NOTES, show=True, priority=True),
]
"""In the note editor while the list of facts to link, opened by `[[`, is open."""

EDITOR: Final = [
    _key("ctrl+s", "save", "Save", "Save the note and close", NOTES, show=True, priority=True),
    _key(
        "ctrl+e",
        "own_editor",
        "External editor",
        "Edit in an external editor ($VISUAL or $EDITOR)",
        NOTES,
        show=True,
        priority=True,
    ),
    _key("tab", "app.focus_next", "Kind, tags", "Next field", MOVE, show=True, name="next_field"),
    CLOSE,
]
"""In the note editor; these work while typing."""
