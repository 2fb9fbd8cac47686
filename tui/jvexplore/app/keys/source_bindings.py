"""The keys in the article; `bindings.py` has all others of the explorer, and says what they are for.

The arrow keys move the caret, as in every text of Textual; with shift they select whole words.
"""

from __future__ import annotations

from typing import Final

from jvexplore.app.keys.key_binding import FACTS, MOVE, key_binding

_key: Final = key_binding
_SELECT: Final = "Select words: shift with an arrow key, or the mouse; then make a fact or a note of them"
_SELECT_MORE: Final = "Select the word at the caret; again: its sentence, its paragraph, the word"

SOURCE: Final = [
    _key("enter", "activate", "Open fact", "Open the fact under the cursor", MOVE, show=True, name="to_fact"),
    _key("j", "cursor_down", "Down", "One line down", MOVE, name="line_down"),
    _key("k", "cursor_up", "Up", "One line up", MOVE, name="line_up"),
    _key("ctrl+right", "cursor_word_right", "Next word", "To the next word", MOVE, name="next_word"),
    _key("ctrl+left", "cursor_word_left", "Previous word", "To the previous word", MOVE, name="previous_word"),
    _key(
        "right_parenthesis,alt+right",
        "cursor_sentence(1)",
        "Next sentence",
        "To the next sentence",
        MOVE,
        name="next_sentence",
    ),
    _key(
        "left_parenthesis,alt+left",
        "cursor_sentence(-1)",
        "Previous sentence",
        "To the start of the sentence, or to the one before",
        MOVE,
        name="previous_sentence",
    ),
    _key("space", "select_more", "Select word", _SELECT_MORE, FACTS, show=True),
    _key("shift+right", "cursor_right(True)", "Select", _SELECT, FACTS, show=True, name="select"),
    _key("shift+left", "cursor_left(True)", "Select back", "Select words before the caret", FACTS, name="select_back"),
    _key("shift+down", "cursor_down(True)", "Select down", "Select to the row below", FACTS, name="select_below"),
    _key("shift+up", "cursor_up(True)", "Select up", "Select to the row above", FACTS, name="select_above"),
]
"""In the article."""
