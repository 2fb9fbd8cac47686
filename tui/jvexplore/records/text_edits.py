"""Collect changes to parts of a text and make them all at once; offsets are those of the text before any change.

It knows nothing of TOML; the modules that change TOML build on it:

- `toml_entry_edits`: one entry gets new values, whatever they are. For a store, whose records know no text.
- `toml_table_edits`: single keys are set or removed in tables anywhere in a file, invalid entries included.
- `toml_key_edits`: the caller says what to rename, move or wrap, key by key. For a conversion, which moves entries too.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple


class _Edit(NamedTuple):
    start: int
    order: int
    end: int
    text: str


class _Move(NamedTuple):
    target: int
    start: int
    end: int
    before: str
    after: str


class TextEdits:
    """Changes to a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._edits: list[_Edit] = []
        self._moves: list[_Move] = []
        self._first = self._last = ""

    def replace(self, start: int, end: int, text: str) -> None:
        """Replace the characters from `start` up to but excluding `end`."""
        self._edits.append(_Edit(start, len(self._edits), end, text))

    def insert(self, position: int, text: str) -> None:
        """Insert a text; of several at one position, the first call comes first."""
        self.replace(position, position, text)

    def put_first(self, text: str) -> None:
        """Insert a text before everything else, whatever is inserted at the beginning or moved there."""
        self._first = text

    def put_last(self, text: str) -> None:
        """Insert a text after everything else."""
        self._last = text

    def move(self, start: int, end: int, target: int, before: str = "", after: str = "") -> None:
        """Move a part with the changes within it to a position outside of it.

        Parts moved to one position keep their order in the text. Changes at the target itself follow what is moved
        there.

        Args:
            start: the start of the part.
            end: its end, exclusive.
            target: where it goes.
            before: text to insert before it.
            after: text to insert after it.
        """
        self._moves.append(_Move(target, start, end, before, after))

    def edited_text(self) -> str:
        """Return the changed text."""
        self._edits.sort()
        # At one position, what is moved there comes before what is cut from there on.
        pasted = [(move.target, 0, move.start, move) for move in self._moves]
        cut = [(move.start, 1, move.start, move) for move in self._moves]
        parts, position = [self._first], 0
        for at, is_cut, _, move in sorted([*pasted, *cut]):
            parts.append(self._copy(position, at))
            if is_cut:
                position = move.end
            else:
                parts += [move.before, self._copy(move.start, move.end), move.after]
                position = at
        parts += [self._copy(position, len(self._text)), *self._insertions_at_end(), self._last]
        return "".join(parts)

    def _copy(self, start: int, end: int) -> str:
        parts, position = [], start
        for edit in self._edits[bisect_left(self._edits, (start,)) : bisect_left(self._edits, (end,))]:
            parts += [self._text[position : edit.start], edit.text]
            position = edit.end
        return "".join((*parts, self._text[position:end]))

    def _insertions_at_end(self) -> list[str]:
        return [edit.text for edit in self._edits[bisect_left(self._edits, (len(self._text),)) :]]
