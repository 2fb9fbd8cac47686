"""Every key of the explorer, in one place.

The footer, the help screen and the command palette are made from these bindings, and a keymap changes them by id.
`show`: whether the footer shows the key; `tooltip`: the full description; `needs`: the phase of the start from which
the key is handled.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from textual.binding import Binding

from jvexplore.app import panes
from jvexplore.app.keys.key_binding import FACTS, GENERAL, MOVE, NOTES, PANES, key_binding
from jvexplore.app.keys.start_phase import StartPhase

_key: Final = key_binding
_walk: Final = partial(key_binding, needs=StartPhase.SNAPSHOT_SHOWN)
"""A key that needs only the lists, before facts and notes are loaded."""

PAGES: Final = [
    _walk("pagedown,ctrl+d", "page(1)", "Page down", "One page down", MOVE, name="page_down"),
    _walk("pageup,ctrl+u", "page(-1)", "Page up", "One page up", MOVE, name="page_up"),
]

LINES: Final = [
    _walk("down,j", "next", "Down", "Next row, link or note", MOVE),
    _walk("up,k", "previous", "Up", "Previous row, link or note", MOVE),
    _walk("right,l", "beside(1)", "Right", "Next link, also on the same line", MOVE, name="right"),
    _walk("left,h", "beside(-1)", "Left", "Previous link, also on the same line", MOVE, name="left"),
    _walk("home,g", "first", "First", "First row, link or note", MOVE),
    _walk("end,G", "last", "Last", "Last row, link or note", MOVE),
    *PAGES,
    _key(
        "enter",
        "activate",
        "Open",
        "Open the fact, follow the link or edit the note",
        MOVE,
        show=True,
    ),
]
"""In every list and page."""

EXPLORER: Final = [
    *(
        _walk(
            str(number),
            f"pane({number})",
            title,
            f"Go to the {title.lower()} pane",
            PANES,
            show=number == 1,  # it stands for all of them
            name=title.lower(),
        )
        for number, title in enumerate((pane.title for pane in panes.PANES), 1)
    ),
    _key(
        "v",
        "verify",
        "Verify",
        "Verify the fact, then go to the next unverified one",
        NOTES,
        show=True,
    ),
    _key("N", "new_fact", "New fact", "New fact from the words selected in the article", FACTS, show=True),
    _key("plus", "add_passage", "Add words", "Add the selected words to the fact that is shown", FACTS, show=True),
    _key(
        "E",
        "edit_fact",
        "Edit fact",
        "Edit the fact, the gist of the paragraph, the source or the dossier",
        FACTS,
        show=True,
    ),
    _key("D", "delete_fact", "Delete fact", "Delete the fact (can be undone)", FACTS),
    _key("R", "rename_fact", "Rename the fact", "Give the fact another id; references and notes follow", FACTS),
    _key("M", "merge_fact", "Merge party", "Merge the party into another; references and notes follow", FACTS),
    _key("ctrl+t", "take_new_place", "New place", "Take the new place of a passage that moved", FACTS),
    _key("P", "paragraphs", "Paragraphs", "Correct, split, join or drop the paragraphs of the source", FACTS),
    _key("s", "source", "Source", "Show or hide the article beside the fact", PANES, show=True),
    _key("full_stop", "next_place", "Next passage", "Next passage of the fact in the article", MOVE, show=True),
    _key("slash", "find", "Find", "Find facts, paragraphs and notes", GENERAL, show=True),
    _key("f", "filter", "Filter", "Filter the pane", PANES, show=True),
    _key("0", "dossier", "At a glance", "The deal at a glance: who, how much, when, how sure", PANES, show=True),
    _key("8", "notes", "Notes", "Go to the notes on what is shown", PANES, show=True),
    _walk("tab", "app.focus_next", "Next pane", "Next pane", PANES, name="next_pane"),
    _walk("shift+tab", "app.focus_previous", "Previous pane", "Previous pane", PANES, name="previous_pane"),
    _key("exclamation_mark", "problems", "Problems", "List all problems in the dossier", GENERAL),
    _key("C", "contradictions", "Contradictions", "List the facts that contradict each other", GENERAL),
    _key("o", "app.open_dossier", "Dossiers", "Open another dossier, or make one", GENERAL, show=True),
    _key("A", "attach", "Attach", "Attach your copy of the article", GENERAL),
    _walk("z", "zoom", "Zoom", "Zoom pane", PANES),
    _key("left_square_bracket", "back", "Back", "Go back", MOVE, show=True),
    _key("right_square_bracket", "forward", "Forward", "Go forward", MOVE, show=True),
    _key("y", "copy", "Copy", "Copy the fact and its citation to the clipboard", GENERAL),
    _key("Y", "copy_to_file", "Copy to file", "Write the fact and its citation to a file", GENERAL),
]
"""On the main screen."""

WALK: Final = [
    _key(
        "right_curly_bracket",
        "walk_problems(1)",
        "Next problem",
        "Next problem; when all are passed, the next unverified fact",
        MOVE,
        name="next_problem",
    ),
    _key(
        "left_curly_bracket",
        "walk_problems(-1)",
        "Previous problem",
        "Previous problem; when all are passed, the previous unverified fact",
        MOVE,
        name="previous_problem",
    ),
]
"""On the main screen, but in the article, where the same keys lead through its gaps."""

_NEXT_GAP: Final = "Next sentence without a fact"
_PREVIOUS_GAP: Final = "Previous sentence without a fact"
GAPS: Final = [
    _key("right_curly_bracket", "walk_gaps(1)", "Gap", _NEXT_GAP, MOVE, show=True, name="next_gap"),
    _key("left_curly_bracket", "walk_gaps(-1)", "Previous gap", _PREVIOUS_GAP, MOVE, name="previous_gap"),
]
"""In the article."""

NOTE: Final = [
    _key("n", "new_note", "Note", "New note on the selected item", NOTES, show=True),
    _key("e", "edit_note", "Edit", "Edit the note", NOTES, show=True),
    _key("d", "delete_note", "Delete", "Delete the note (can be undone)", NOTES, show=True),
    _key("r", "resolve_note", "Resolve", "Resolve or reopen the note", NOTES, show=True),
    _key("t", "retag_note", "Tags", "Edit the tags of the note", NOTES),
    _key("m", "move_note", "Move", "Move the note to another fact", NOTES),
    _key(
        "c",
        "compare",
        "Compare",
        "Compare versions: of a fact or note in conflict, or of a fact that changed after its note",
        NOTES,
        show=True,
    ),
    _key("w", "app.rescue", "Not saved", "Unsaved notes: save again, or to another file", NOTES, show=True),
    _key("u,ctrl+z", "undo", "Undo", "Undo the last change to facts or notes", NOTES, show=True),
    _key("U,ctrl+y", "redo", "Redo", "Redo the last undone change", NOTES),
]
"""Wherever notes can be changed."""

CHANGING_NOTES: Final[frozenset[str | None]] = frozenset(["verify", *(key.id for key in NOTE)]) - {"rescue"}
"""Binding ids of keys that change notes: hidden while notes are read-only; pressing one explains why."""

OVERVIEW: Final = [
    _key("a", "all_notes", "All notes", "List all notes", NOTES, show=True),
    _key("x", "export", "Export", "Export notes with their facts", NOTES, show=True),
]

HELP: Final = _key(
    "question_mark,f1",
    "app.keys",
    "Help",
    "Help: the keyboard shortcuts available here",
    GENERAL,
    show=True,
    needs=StartPhase.FRAME_SHOWN,
)
"""Everywhere, in dialogs too; in a text field only by the second key."""

APP: Final = [
    HELP,
    _key("q", "app.quit", "Quit", "Save and quit", GENERAL, show=True, needs=StartPhase.FRAME_SHOWN),
]
"""Everywhere except in text fields."""

ALWAYS: Final = [
    _key(
        "ctrl+p",
        "command_palette",
        "Commands",
        "Command palette: every command and fact by name",
        GENERAL,
        priority=True,
        name="commands",
    ),
]
"""Everywhere, including text fields."""

TEXTUAL_KEYS: Final = {"ctrl+q": "quit", "ctrl+c": "copy_text", "super+c": "copy_text"}
"""Textual's own global keys and their actions; they have no binding id, so they cannot be changed."""

ABOVE_LIST: Final = [
    _key("down", "move('next')", "Down", "Next row, while typing", MOVE, show=True, name="next_while_typing"),
    _key("up", "move('previous')", "Up", "Previous row, while typing", MOVE, name="previous_while_typing"),
    _key("pagedown", "move('page(1)')", "Page down", "One page down, while typing", MOVE, name="page_while_typing"),
    _key("pageup", "move('page(-1)')", "Page up", "One page up, while typing", MOVE, name="page_back_while_typing"),
]
"""In a text field above a list: keys that move in the list."""

ABOVE_MATCHES: Final = [replace(key, show=key.show or key.id == "page_while_typing") for key in ABOVE_LIST]
"""In a filter line above a list of matches, which may be long."""

FILTER: Final = [
    _key("enter", "submit", "Open", "Open the selected row", MOVE, show=True),
    _key("tab", "app.focus_next", "To list", "Go to the list", MOVE, show=True, name="into_list"),
]
"""In a filter line above a list."""

PANE_FILTER: Final = [
    _key("enter", "submit_filter", "Keep filter", "Keep the filter and go to the pane", PANES, show=True),
    _key(
        "escape",
        "close_filter",
        "Clear filter",
        "Clear the filter and go to the pane",
        PANES,
        show=True,
        cancels_lookup=True,
    ),
    *ABOVE_LIST,
]
"""In the line that filters a pane."""

MATCHES: Final = [
    _key("enter", "activate", "Open", "Open the selected row", MOVE, show=True),
]
"""In a list of matches."""

_RUN: Final = "Run", "Run the selected command"
RUN_KEY: Final = [_key("enter", "activate", *_RUN, MOVE, show=True)]
"""In the list of keys, and in that of the command palette."""

RUN_TYPED: Final = [_key("enter", "submit", *_RUN, MOVE, show=True)]
"""In the filter line of the command palette."""

MARK: Final = [
    _key("space", "mark", "Mark", "Mark the note, to delete, resolve, tag or move several together", NOTES, show=True),
    _key("asterisk", "mark_all", "Mark all", "Mark or unmark all listed notes", NOTES, show=True),
]
"""In the list of all notes."""

COMPARE: Final = [
    _walk("tab", "app.focus_next", "Next", "Next version or answer", MOVE, show=True, name="next_pane"),
]
"""In a comparison of two texts."""

CHOICE: Final = [
    _key("right,l,space", "choose(1)", "Next", "Next value of the field", GENERAL, show=True, name="next_value"),
    _key("left,h", "choose(-1)", "Previous", "Previous value of the field", GENERAL, name="previous_value"),
]
"""In a field with a few values in one line."""

PROMPT: Final = [
    _key("enter", "submit", "OK", "Accept the input", GENERAL, show=True),
]
"""In a dialog with one input line."""

CLOSE: Final = _key(
    "escape", "close", "Close", "Close the current view or dialog", GENERAL, show=True, cancels_lookup=True
)

CANCEL: Final = replace(CLOSE, description="Cancel", tooltip="Close the dialog, change nothing")
"""In a dialog that changes nothing when it is closed."""

EXPORT: Final = [
    _key("ctrl+s", "write", "Export", "Export to the file", NOTES, show=True, priority=True),
    _key("tab", "app.focus_next", "Next field", "Next field", MOVE, show=True, name="next_field"),
]
"""In the export dialog."""

ANSWERS: Final = [
    Binding("up,left", "app.focus_previous", "Previous answer", show=False, id="previous_answer", group=GENERAL),
    Binding("down,right", "app.focus_next", "Next answer", show=True, id="next_answer", group=GENERAL),
]
"""In a question."""

TEXT_PAGES: Final = [replace(key, show=key.id == "page_down") for key in PAGES]
"""In a question whose text is longer than the window: keys that scroll the text."""

ANSWER: Final = [
    _key("enter", "press", "Choose", "Choose the selected answer", GENERAL, show=True, name="answer"),
]
"""On an answer button."""
