"""The rows of a block of an article: its wrapped text behind what it is, and which character stands where."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import DROPPED, HEAD, PARAGRAPH, WARNING
from jvexplore.app.looks.tokens import BODY, FAINT, LAMP, SECOND, TITLE
from jvexplore.app.ui.cells import column_at
from jvexplore.app.ui.row_wrapper import RowWrapper
from jvexplore.article.import_.block import BlockPart
from jvexplore.safe_text import ELLIPSIS, GAP, SPACE, own_words, safe_format
from jvexplore.sanitize import sanitize_in_place, sanitize_line, to_single_line

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.block_status import BlockStatus

_TAB: Final = 4
_SIGN_CELLS: Final = 2
_WORD_CELLS: Final = len("source line") + 1
_CARET: Final = own_words("│")
_HEAD_PARTS: Final = frozenset((BlockPart.HEADLINE, BlockPart.STANDFIRST, BlockPart.SOURCE_LINE, BlockPart.BYLINE))
_QUIET_PARTS: Final = frozenset((BlockPart.SOURCE_LINE, BlockPart.BYLINE))
_LEAST_BESIDE: Final = 52
"""With less room for a block, in cells, what it is stands in its first line, and not in a column of its own."""
_CUT_ROWS: Final = 2
"""How many rows are shown of a block that is dropped, unless the cursor is on it."""


class BlockLook(NamedTuple):
    """How a block is drawn.

    Attributes:
        is_current: whether the cursor is on it, in the list with the focus.
        caret: the character before which the caret stands; 0 if it is at the start, where it is not drawn.
        is_cut: whether only its first rows are shown.
    """

    is_current: bool = False
    caret: int = 0
    is_cut: bool = False


class BlockRows:
    """A block, wrapped.

    Args:
        status: the block.
        width: of a row, in cells; beside it is a margin of one.
        wraps: where the rows of texts begin, by text and by the cells before it: few texts change with a correction.

    Attributes:
        status: the block.
    """

    def __init__(self, status: BlockStatus, width: int, wraps: dict[tuple[str, int], list[int]]) -> None:
        self.status = status
        self._width = width
        self._text = sanitize_in_place(to_single_line(status.block.text))
        self._has_column = width >= _LEAST_BESIDE
        self._sign, self._word = _sign_of(status), _word_of(status, is_short=not self._has_column)
        self._indent = _SIGN_CELLS + (_WORD_CELLS if self._has_column else 0)
        # Without a column, two blanks tell a word from the text; a number needs one.
        self._after_word = SPACE if self._has_column or status.number or status.label else GAP
        lead = 0 if self._has_column else content(self._word).cell_length + len(self._after_word)
        self._first_indent = self._indent + lead
        key = self._text, lead
        if key not in wraps:
            wraps[key] = _wrap(self._text, lead, max(1, width - self._indent))
        self._starts = wraps[key]

    @property
    def row_count(self) -> int:
        """How many rows it has."""
        return len(self._starts)

    @property
    def text_column(self) -> int:
        """The column in which all rows but the first begin."""
        return self._indent

    @property
    def can_be_cut(self) -> bool:
        """Whether only its first rows are shown while the cursor is elsewhere."""
        return self.status.block.is_dropped and self.row_count > _CUT_ROWS

    def shown_count(self, *, is_cut: bool) -> int:
        """Return how many rows are shown."""
        return _CUT_ROWS if is_cut and self.can_be_cut else self.row_count

    @property
    def is_head(self) -> bool:
        """Whether it is part of what stands above the article."""
        return not self.status.block.is_dropped and self.status.block.part in _HEAD_PARTS

    def _bounds(self, row: int) -> tuple[int, int]:
        end = self._starts[row + 1] if row + 1 < self.row_count else len(self._text)
        return self._starts[row], end

    def draw_row(self, row: int, look: BlockLook) -> SafeContent:
        """Return a row."""
        start, end = self._bounds(row)
        ink = self._ink(look)
        words = styled(self._text[start:end].rstrip(), ink)
        if look.is_cut and self.can_be_cut and row == _CUT_ROWS - 1:
            room = max(0, self._width - self._indent - 1)
            words = assemble(words.truncate(room), (ELLIPSIS, ink))
        line = assemble(self._draw_lead(row, look), words)
        caret = look.caret
        # A caret at the end of a row is drawn at the start of the next.
        if 0 < caret < len(self._text) and bisect_right(self._starts, caret) - 1 == row:
            return _draw_caret(line, self._lead_cells(row) + caret - start, is_in_word=self._is_in_word(caret))
        return line

    def _is_in_word(self, caret: int) -> bool:
        return caret not in self._starts and not self._text[caret - 1].isspace()

    def _lead_cells(self, row: int) -> int:
        return self._indent if row else self._first_indent

    def _draw_lead(self, row: int, look: BlockLook) -> SafeContent:
        """Return what stands before the text: in the first row, what the block is."""
        if row:
            return content(SPACE * self._indent)
        ink = FAINT if self.status.block.is_dropped and not look.is_current else SECOND
        word = styled(self._word, ink.style)
        if self._has_column:
            word = word.truncate(_WORD_CELLS - 1, ellipsis=True, pad=True)
        sign = styled(self._sign.text, ink.style if self._sign is DROPPED else self._sign.token.style)
        return assemble(sign, SPACE, word, self._after_word)

    def _ink(self, look: BlockLook) -> str:
        block = self.status.block
        if block.is_dropped:
            return f"strike {(SECOND if look.is_current else FAINT).style}"
        if look.is_current or block.part is BlockPart.HEADLINE:
            return TITLE.bold_style
        return (SECOND if block.part in _QUIET_PARTS else BODY).style

    def offset_at(self, row: int, cell: int) -> int | None:
        """Return which character stands at a cell of a row; `None` before the text."""
        cell -= self._lead_cells(row)
        if cell < 0:
            return None
        start, end = self._bounds(row)
        return min(start + column_at(self._text[start:end], cell, _TAB), max(start, end - 1))

    def is_sign(self, row: int, cell: int) -> bool:
        """Return whether the sign, or the word beside it, stands at a cell of a row."""
        return row == 0 and 0 <= cell < self._first_indent

    def caret_row(self, caret: int) -> int:
        """Return the row in which a character stands."""
        return bisect_right(self._starts, caret) - 1


def _wrap(text: str, lead: int, width: int) -> list[int]:
    """Return where the rows of a text begin; blanks are wrapped in place of what stands before it in the first.

    Each row ends with a blank, which may stand in the margin.
    """
    offsets = RowWrapper(width + 1, _TAB, sanitize_in_place).row_offsets(f"{' ' * lead}{text} ")
    return [0, *(max(0, offset - lead) for offset in offsets if offset < lead + len(text))]


def _draw_caret(line: SafeContent, column: int, *, is_in_word: bool) -> SafeContent:
    """Return a row with the caret in the blank before a character; where there is none, the character has a mark."""
    if is_in_word:
        return line.stylize(f"underline {LAMP.chip_style}", column, column + 1)
    return assemble(line[: column - 1], (_CARET, LAMP.bold_style), line[column:])


def _sign_of(status: BlockStatus) -> Sign:
    if status.block.is_dropped:
        return DROPPED
    if status.remark:
        return WARNING
    return HEAD if status.block.part in _HEAD_PARTS else PARAGRAPH


def _word_of(status: BlockStatus, *, is_short: bool) -> SafeLine:
    """Return what a block is, in a word or two."""
    block = status.block
    if block.is_dropped:
        return sanitize_line(block.reason or "dropped")
    if status.remark:
        return sanitize_line(status.remark)
    if status.label:
        return sanitize_line(status.short_label if is_short else status.label)
    if status.number:
        return safe_format("{}" if is_short else "para. {}", status.number)
    return sanitize_line(block.part.value)
