"""The keys of the import screen; loaded with it, as no other screen has them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from jvexplore.app.keys import bindings, note_bindings
from jvexplore.app.keys.key_binding import BLOCKS, GENERAL, MOVE, key_binding

_key: Final = key_binding
_BY_ID: Final = {each.id: each for each in (*bindings.LINES, *bindings.EXPLORER, *bindings.NOTE)}
_DIRECTIONS: Final = ("next", "previous", "first", "last", "page_down", "page_up")

MOVE_IN_BLOCKS: Final = [
    *(
        replace(_BY_ID[name], tooltip=_BY_ID[name].tooltip.replace("row, link or note", "block"))
        for name in _DIRECTIONS
    ),
    _key("right,l", "caret('word', 1)", "Caret", "Caret to the next word of the block", MOVE, name="caret_right"),
    _key("left", "caret('word', -1)", "Caret back", "Caret to the word before", MOVE, name="caret_left"),
    _key("ctrl+right", "caret('sentence', 1)", "Sentence", "Caret to the next sentence", MOVE, name="caret_sentence"),
    _key(
        "ctrl+left", "caret('sentence', -1)", "Sentence back", "Caret to the sentence before", MOVE, name="caret_back"
    ),
    _key("shift+down", "select(1)", "Select", "Select this block and the next", MOVE, name="select_down"),
    _key("shift+up", "select(-1)", "Select back", "Select this block and the one before", MOVE, name="select_up"),
    _key(
        "right_curly_bracket",
        "boundary(1)",
        "Next boundary",
        "Next block at which kept ones begin or end",
        MOVE,
        name="next_boundary",
    ),
    _key(
        "left_curly_bracket",
        "boundary(-1)",
        "Previous boundary",
        "Previous block at which kept ones begin or end",
        MOVE,
        name="previous_boundary",
    ),
]
"""In the list of blocks: keys that change nothing."""

CORRECT_BLOCKS: Final = [
    _key("x", "drop", "Drop", "Drop or keep the block, or the selected ones", BLOCKS, show=True),
    _key("X", "drop_below", "Drop below", "Drop or keep the block and all below it", BLOCKS),
    _key("J", "join_next", "Join", "Join the block with the next, or the selected ones", BLOCKS, show=True),
    _key("enter", "split", "Split", "Split the block at the caret", BLOCKS, show=True),
    _key("h", "headline", "Headline", "The block is the headline", BLOCKS, show=True),
    _key("p", "part", "Part", "Choose what the block is, or the selected ones: body, caption …", BLOCKS, show=True),
    _key("tab", "to_fields", "Fields", "To the fields about the article", MOVE, show=True),
]
"""In the list of blocks: keys that correct it."""

_BLOCK_KEYS: Final = {each.id: each for each in CORRECT_BLOCKS}
PARAGRAPHS: Final = [
    *(_BLOCK_KEYS[name] for name in ("drop", "join_next", "split")),
    _key("e", "correct_words", "Words", "Correct the words of the block", BLOCKS, show=True),
    _BLOCK_KEYS["part"],
    replace(note_bindings.SAVE, tooltip="Save the paragraphs and close", group=BLOCKS),
    replace(_BY_ID["undo"], tooltip="Undo the last correction", group=BLOCKS),
    replace(_BY_ID["redo"], tooltip="Redo the last undone correction", group=BLOCKS),
]
"""In the paragraphs of a source that exists."""

WORDS: Final = [
    _key(
        "enter",
        "screen.take_words",
        "OK",
        "Take the words as they are typed",
        BLOCKS,
        show=True,
        priority=True,
        name="take_words",
    ),
]
"""In the words of a paragraph."""

IMPORT: Final = [
    _key("ctrl+s", "create", "Save", "Make the dossier, or add the source", BLOCKS, show=True, priority=True),
    replace(_BY_ID["undo"], tooltip="Undo the last correction", group=BLOCKS),
    replace(_BY_ID["redo"], tooltip="Redo the last undone correction", group=BLOCKS),
    replace(_BY_ID["previous_pane"], description="Previous field", tooltip="Previous field, or the blocks"),
]
"""In the import screen, wherever the focus is."""

IMPORT_FIELDS: Final = [
    _key("enter", "take_remedy", "Next", "Take the remedy that the field shows, or go to the next", BLOCKS, show=True),
    _key("ctrl+t", "take_other", "Other reading", "Exchange the day and the month of a date that is in doubt", BLOCKS),
    replace(
        next(each for each in bindings.EXPORT if each.id == "next_field"),
        tooltip="Next field; after the last, the blocks",
    ),
    _key("down", "app.focus_next", "Field below", "Next field", MOVE, name="field_below"),
    _key("up", "app.focus_previous", "Field above", "Previous field", MOVE, name="field_above"),
]
"""In a field about the article."""

PARTS: Final = [
    _key("h", "answer('headline')", "Headline", "The headline, which is the title", BLOCKS, name="part_headline"),
    _key("s", "answer('standfirst')", "Standfirst", "The lines below the headline", BLOCKS, name="part_standfirst"),
    _key("b", "answer('body')", "Body", "A paragraph of the body", BLOCKS, name="part_body"),
    _key("c", "answer('caption')", "Caption", "The caption of a picture", BLOCKS, name="part_caption"),
    _key("t", "answer('table')", "Table", "A row of a table, or all of it", BLOCKS, name="part_table"),
    _key(
        "l", "answer('source line')", "Source line", "Publisher and date: no paragraph", BLOCKS, name="part_source_line"
    ),
    _key("y", "answer('byline')", "Byline", "Who wrote it: no paragraph", BLOCKS, name="part_byline"),
]
"""In the choice of what a block is, where each also has a button."""

READING: Final = [
    _key("enter", "screen.close", "Back", "Back: the file cannot be read", GENERAL, show=True, name="back_from_error"),
]
"""While an article cannot be read."""
