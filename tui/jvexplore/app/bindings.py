"""Every key of the explorer, in one place.

Footer, help screen and command palette are made from these, and a keymap changes them by their
ids. `show` says whether the footer has room for a key; `tooltip` says in full what it does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from textual.binding import Binding

from jvexplore.app import panes

MOVE: Final = Binding.Group("Move")
PANES: Final = Binding.Group("Panes")
NOTES: Final = Binding.Group("Notes")
GENERAL: Final = Binding.Group("General")
GROUPS: Final = tuple(group.description for group in (MOVE, PANES, NOTES, GENERAL))
"""In the order in which they are shown."""


DISPLAYED: Final = {
    "enter": "enter",
    "enter,tab": "enter",
    "escape": "esc",
    "slash": "/",
    "question_mark": "?",
    "asterisk": "*",
    "full_stop": ".",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}
"""How keys are shown that Textual would show otherwise, whoever chose them."""


def _key(
    keys: str,
    action: str,
    description: str,
    tooltip: str,
    group: Binding.Group,
    *,
    show: bool = False,
    priority: bool = False,
    name: str = "",
) -> Binding:
    """Return a binding; its id, by which a keymap changes its keys, is `name`, or else the action: `new_note`."""
    return Binding(
        keys,
        action,
        description,
        show=show,
        key_display=DISPLAYED.get(keys),
        tooltip=tooltip,
        id=name or action.removeprefix("app."),
        group=group,
        priority=priority,
    )


SOURCE: Final = [
    _key("enter", "activate", "To the fact", "To the fact under the caret", MOVE, show=True, name="to_fact"),
    _key("j", "cursor_down", "Down", "One line down", MOVE, name="line_down"),
    _key("k", "cursor_up", "Up", "One line up", MOVE, name="line_up"),
    _key(
        "shift+right",
        "cursor_right(True)",
        "Select",
        "Select words, with shift and any arrow key or by mouse; a new note is then on them",
        NOTES,
        name="select",
    ),
]
"""In the article; the caret moves by the arrow keys, with shift it selects."""

PAGES: Final = [
    _key("pagedown,ctrl+d", "page(1)", "Page down", "One page down", MOVE, name="page_down"),
    _key("pageup,ctrl+u", "page(-1)", "Page up", "One page up", MOVE, name="page_up"),
]

LINES: Final = [
    _key("down,j", "next", "Down", "Next row, link or note", MOVE),
    _key("up,k", "previous", "Up", "Previous row, link or note", MOVE),
    _key("right,l", "beside(1)", "Right", "Next link, on the same line too", MOVE, name="right"),
    _key("left,h", "beside(-1)", "Left", "Previous link, on the same line too", MOVE, name="left"),
    _key("home,g", "first", "First", "First row, link or note", MOVE),
    _key("end,G", "last", "Last", "Last row, link or note", MOVE),
    *PAGES,
    _key(
        "enter",
        "activate",
        "Open",
        "Into the fact; on a link, follow it; on a note, edit it",
        MOVE,
        show=True,
    ),
]
"""In every list and page."""

EXPLORER: Final = [
    *(
        _key(str(number), f"pane({number})", title, f"To the pane {title.lower()}", PANES, name=title.lower())
        for number, title in enumerate((pane.title for pane in panes.PANES), 1)
    ),
    _key(
        "v",
        "verify",
        "Verify",
        "Say whether the fact is right, and go on to the next that nobody has verified",
        NOTES,
        show=True,
    ),
    _key("s", "source", "Source", "The article beside the fact, and back", PANES, show=True),
    _key(
        "full_stop", "next_place", "Next place", "The next place in the article where the fact stands", MOVE, show=True
    ),
    _key("slash", "find", "Find", "Find anything: facts, gists, notes", GENERAL, show=True),
    _key("f", "filter", "Filter", "Narrow the pane to what you type", PANES, show=True),
    _key("0", "dossier", "Dossier", "The dossier as a whole: what it is about, and its paragraphs", PANES),
    _key("tab", "app.focus_next", "Next", "Next pane", PANES, name="next_pane"),
    _key("shift+tab", "app.focus_previous", "Previous", "Previous pane", PANES, name="previous_pane"),
    _key("A", "attach", "Attach", "Attach your own copy of the article", GENERAL),
    _key("z", "zoom", "Zoom", "The pane alone, full size, and back", PANES),
    _key("left_square_bracket", "back", "Back", "Back to where the last link was followed", MOVE, show=True),
    _key("right_square_bracket", "forward", "Forward", "Forward again", MOVE, show=True),
    _key("y", "copy", "Copy", "Send the fact with its citation to the clipboard", GENERAL),
    _key("Y", "copy_to_file", "Copy to a file", "Write the fact with its citation to a file", GENERAL),
]
"""On the main screen."""

NOTE: Final = [
    _key("n", "new_note", "Note", "New note on what is selected", NOTES, show=True),
    _key("e", "edit_note", "Edit", "Edit the note", NOTES, show=True),
    _key("d", "delete_note", "Delete", "Delete the note; undo brings it back", NOTES, show=True),
    _key("r", "resolve_note", "Resolve", "Resolve the note, or open it again", NOTES, show=True),
    _key("t", "retag_note", "Tags", "Change the tags of the note", NOTES),
    _key("m", "move_note", "Move", "Put the note on another fact", NOTES),
    _key(
        "c",
        "compare",
        "Compare",
        "Compare the versions of a note in conflict, or its fact then and now",
        NOTES,
        show=True,
    ),
    _key("w", "app.rescue", "Not saved", "Save again what could not be saved, or save it elsewhere", NOTES, show=True),
    _key("u,ctrl+z", "undo", "Undo", "Undo the last change to notes", NOTES, show=True),
    _key("U,ctrl+y", "redo", "Redo", "Redo what was undone", NOTES),
]
"""Wherever notes can be changed."""

CHANGING_NOTES: Final[frozenset[str | None]] = frozenset(["verify", *(key.id for key in NOTE)]) - {"rescue"}
"""The names of keys that change notes: not offered while these are read-only; who presses one is told why."""

OVERVIEW: Final = [
    _key("a", "all_notes", "All notes", "All notes, to filter and to jump to", NOTES, show=True),
    _key("x", "export", "Export", "Export the notes with their facts", NOTES, show=True),
]

APP: Final = [
    _key("question_mark", "app.keys", "Keys", "The keys of this place", GENERAL, show=True),
    _key("q", "app.quit", "Quit", "Save and leave", GENERAL, show=True),
]
"""Everywhere but where one types."""

ALWAYS: Final = [
    _key(
        "ctrl+p",
        "command_palette",
        "Commands",
        "Every command by its name, every fact, and the colour themes",
        GENERAL,
        priority=True,
        name="commands",
    ),
]
"""Everywhere, also while one types."""

TEXTUALS: Final = {"ctrl+q": "quit", "ctrl+c": "copy_text", "super+c": "copy_text"}
"""What is Textual's own everywhere, and has no name by which it could be changed: keys, and their actions."""

BESIDE_LIST: Final = [
    _key("down", "move('next')", "Down", "Next row, while you type", MOVE, name="next_while_typing"),
    _key("up", "move('previous')", "Up", "Previous row, while you type", MOVE, name="previous_while_typing"),
]
"""Where one types above a list, and moves in it at the same time."""

FILTER: Final = [
    _key("enter", "submit", "Go to it", "Take what the cursor of the list is on", MOVE, show=True),
    _key("tab", "app.focus_next", "Into the list", "Into the list", MOVE, show=True, name="into_list"),
]
"""In the line one types in."""

PANE_FILTER: Final = [
    _key("enter", "submit_filter", "Keep it", "Back to the pane, which stays narrowed", PANES, show=True),
    _key("escape", "close_filter", "Show all", "Back to the whole pane", PANES, show=True),
    *BESIDE_LIST,
]
"""In the line that narrows a pane."""

GO: Final = [
    _key("enter", "activate", "Go to it", "Take what the cursor of the list is on", MOVE, show=True),
]
"""In the list of what matches; its key is the one that opens rows elsewhere too."""

_THERE: Final = "Move there", "Move the note to what the cursor of the list is on"
CHOOSE: Final = [_key("enter", "submit", *_THERE, NOTES, show=True)]
"""In the line one types in to choose where a note is moved to."""

CHOICES: Final = [_key("enter", "activate", *_THERE, NOTES, show=True)]
"""In the list below that line."""

MARK: Final = [
    _key("space", "mark", "Mark", "Mark the note, to delete, resolve, tag or move several at once", NOTES, show=True),
    _key("asterisk", "mark_all", "Mark all", "Mark all notes that are listed, or none", NOTES),
]
"""In the list of all notes."""

COMPARE: Final = [
    _key("tab", "app.focus_next", "Next", "Next version or answer", MOVE, show=True, name="next_pane"),
]
"""Where two texts stand side by side."""

PROMPT: Final = [
    _key("enter", "submit", "Done", "Take what was typed", GENERAL, show=True),
]
"""Where one line is asked for."""

CLOSE: Final = _key("escape", "close", "Close", "Close what is on top: one layer at a time", GENERAL, show=True)

EXPORT: Final = [
    _key("ctrl+s", "write", "Write the file", "Write the file", NOTES, show=True, priority=True),
    _key("tab", "app.focus_next", "Next field", "Next field", MOVE, show=True, name="next_field"),
]
"""Where an export is prepared."""

CHOICE: Final = [
    Binding("left,up", "app.focus_previous", "Previous", show=False, id="previous_answer", group=GENERAL),
    Binding("right,down", "app.focus_next", "Next", show=False, id="next_answer", group=GENERAL),
]
"""Where a question is asked."""

TEXT_PAGES: Final = [replace(key, show=key.id == "page_down") for key in PAGES]
"""In a question of which the text is longer than the window; the answers stay where they are."""

ANSWER: Final = [
    _key("enter", "press", "Choose", "Give the answer that is marked", GENERAL, show=True, name="answer"),
]
"""On an answer."""

VERIFY: Final = [
    _key("c", "answer('confirmed')", "Confirmed", "The fact is right", NOTES, name="confirm"),
    _key("d", "answer('disputed')", "Disputed", "The fact is wrong, or doubtful", NOTES, name="dispute"),
    _key("o", "answer('open')", "Open", "The fact is still to be checked", NOTES, name="leave_open"),
]
"""Where a fact is verified; each also stands on a button."""

LINKS: Final = [
    _key("down", "link('next')", "Down", "Next fact that may be meant", MOVE, priority=True, name="next_meant"),
    _key("up", "link('previous')", "Up", "Previous fact that may be meant", MOVE, priority=True, name="previous_meant"),
    _key(
        "enter,tab",
        "link_take",
        "Link to it",
        "Link to the fact that the cursor of the list is on",
        NOTES,
        show=True,
        priority=True,
    ),
    _key("escape", "link_close", "No link", "Close the list of facts", NOTES, show=True, priority=True),
]
"""While `[[` is typed in a note; these work only as long as the list of facts is open."""

EDITOR: Final = [
    _key("ctrl+s", "save", "Save", "Save the note and close", NOTES, show=True, priority=True),
    _key("ctrl+e", "own_editor", "Own editor", "Write in $VISUAL or $EDITOR", NOTES, show=True, priority=True),
    _key("tab", "app.focus_next", "Next field", "Next field", MOVE, show=True, name="next_field"),
    CLOSE,
]
"""In the note editor; these work while one types."""

AT_ONCE: Final[frozenset[str | None]] = frozenset(["keys", "quit"])
"""The names of keys for which nothing need be open."""

CLOSING: Final[frozenset[str | None]] = frozenset(["close", "close_filter"])
"""The names of keys that take back what is still being looked up."""

EARLY: Final[frozenset[str | None]] = AT_ONCE.union(
    [
        *(key.id for key in LINES if key.action != "activate"),
        *(key.id for key in EXPLORER if key.action.startswith("pane(")),
        *("next_pane", "previous_pane", "zoom"),
    ]
)
"""The names of keys for which lists are enough, without facts and notes."""
