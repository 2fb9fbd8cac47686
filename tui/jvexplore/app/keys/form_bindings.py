"""The keys of the form of a fact, a source or the dossier; loaded with it, as no other screen has them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from jvexplore.app.keys import bindings, note_bindings, source_bindings
from jvexplore.app.keys.key_binding import FACTS, MOVE, key_binding

_key: Final = key_binding
_TO_FACT: Final = "to_fact"

FORM: Final = [
    replace(note_bindings.SAVE, tooltip="Save and close", group=FACTS),
    _key(
        "enter",
        "take_remedy",
        "Next",
        "Take what the field proposes, and go to the next; in a list, end the entry",
        FACTS,
        show=True,
        priority=True,
    ),
    _key("tab", "form_field(1)", "Next field", "Next field", MOVE, priority=True, name="next_form_field"),
    _key(
        "shift+tab",
        "form_field(-1)",
        "Previous field",
        "Previous field",
        MOVE,
        priority=True,
        name="previous_form_field",
    ),
    _key("down", "form_row(1)", "Down", "Next row of the text, or next field", MOVE, priority=True, name="form_down"),
    _key("up", "form_row(-1)", "Up", "Row above, or previous field", MOVE, priority=True, name="form_up"),
    _key(
        "ctrl+n",
        "make_new",
        "New",
        "Make the typed name a new party, or the typed word one of the dossier's own",
        FACTS,
        show=True,
        priority=True,
    ),
    _key("delete,backspace", "remove_passage", "Remove", "Remove the words from the fact", FACTS, show=True),
    _key(
        "ctrl+a",
        "add_words",
        "Add words",
        "To the article, to select words; there, add the selected words",
        FACTS,
        show=True,
        priority=True,
    ),
    bindings.HELP,
    bindings.CLOSE,
]
"""In a form; these work while typing."""

CHOICES: Final = [
    _key("down", "choice('next')", "Down", "Next suggestion", MOVE, show=True, priority=True, name="next_choice"),
    _key("up", "choice('previous')", "Up", "Previous suggestion", MOVE, priority=True, name="previous_choice"),
    _key(
        "enter",
        "take_choice",
        "Take",
        "Take the suggestion, and go to the next field; in a list, stay",
        FACTS,
        show=True,
        priority=True,
    ),
    _key("escape", "close_choices", "Close list", "Close the list of suggestions", MOVE, show=True, priority=True),
]
"""In a form while suggestions are shown below a field."""

ARTICLE: Final = [
    _key(
        "enter",
        "screen.add_selected",
        "Add words",
        "Add the selected words to the fact",
        FACTS,
        show=True,
        name="add_selected",
    ),
    _key("tab", "screen.to_form", "To the form", "Back to the field of the form", MOVE, show=True, name="to_form"),
    *(each for each in source_bindings.SOURCE if each.id != _TO_FACT),
    *bindings.GAPS,
]
"""In the article above a form."""
