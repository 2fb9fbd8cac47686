"""The keys of the note editor, and of dialogs about notes and checks; each is loaded with them.

`bindings.py` has the others of the explorer, and says what its values are for.
"""

from __future__ import annotations

from typing import Final

from jvexplore.app.keys.bindings import CLOSE
from jvexplore.app.keys.key_binding import GENERAL, MOVE, NOTES, key_binding

_key: Final = key_binding

_CHOOSE: Final = "Choose", "Choose the selected fact"
FACT_FILTER: Final = [_key("enter", "submit", *_CHOOSE, GENERAL, show=True)]
"""In the filter line of a list of facts to choose from, such as those that a note can be moved to."""

FACT_LIST: Final = [_key("enter", "activate", *_CHOOSE, GENERAL, show=True)]
"""In a list of facts to choose from."""

VERIFY: Final = [
    _key("c", "answer('confirmed')", "Confirmed", "The fact is correct", NOTES, name="confirm"),
    _key("d", "answer('disputed')", "Disputed", "The fact is wrong or doubtful", NOTES, name="dispute"),
    _key("o", "answer('open')", "Open", "The fact is still to be checked", NOTES, name="leave_open"),
]
"""In the verify bar, where each also has a button."""

OPEN_NOTES: Final = [
    _key(
        "right_curly_bracket", "walk_open_notes(1)", "Next open", "Next open note in the list", MOVE, name="next_open"
    ),
    _key(
        "left_curly_bracket",
        "walk_open_notes(-1)",
        "Previous open",
        "Previous open note in the list",
        MOVE,
        name="previous_open",
    ),
]
"""In the list of all notes, too."""

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

SAVE: Final = _key("ctrl+s", "save", "Save", "Save the note and close", NOTES, show=True, priority=True)
EDITOR: Final = [
    SAVE,
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
