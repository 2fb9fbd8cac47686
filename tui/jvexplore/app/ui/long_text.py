"""A text area that draws only the visible rows, however long a line is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.style import Style
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Document, DocumentNavigator
from typing_extensions import override

from jvexplore.app.ui.cells import grapheme_widths, mend_segments
from jvexplore.app.ui.row_document import RowDocument
from jvexplore.app.ui.safe_rich_text import replace_plain, row_of
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_in_place

if TYPE_CHECKING:
    from textual.document._document import Location

    from jvexplore.app.ui.safe_rich_text import SafeRow
    from jvexplore.safe_text import SafeText

_CARET_CELL: Final = own_words(" ")
_EMPTY_SELECTED: Final = own_words("▌")


class LongText(TextArea):
    """A text that is wrapped. Textual's looks at a whole line for each row of it that is drawn, and at each key."""

    wrapped_document: RowDocument

    @override
    def _set_document(self, text: str, language: str | None) -> None:
        self.document = Document(text)
        self.wrapped_document = RowDocument(self.document, self.indent_width, self.displayed_text)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self.move_cursor((0, 0))
        self._rewrap_and_refresh_virtual_size()

    @override
    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """Return `None`: the text is not code, and a search could scan all of it."""
        return None

    def displayed_text(self, text: str) -> SafeText:
        """Return what is shown for a part of a line, character by character."""
        return sanitize_in_place(text)

    def row_text(self, line: int, start: int, end: int) -> SafeRow:
        """Return a part of a line as it is drawn."""
        return row_of(self.displayed_text(self.document.get_line(line)[start:end]))

    def get_line(self, line_index: int) -> SafeRow:
        """Return a line as its rows are drawn."""
        return self.row_text(line_index, 0, len(self.document.get_line(line_index)))

    def render_line(self, y: int) -> Strip:
        """Draw a row of the window."""
        has_text = self.document.line_count > 1 or bool(self.document.get_line(0))
        return self._render_line(y) if has_text else super().render_line(y)

    def _render_line(self, y: int) -> Strip:
        theme = self._theme
        base_style = (theme.base_style if theme else None) or self.rich_style
        row = self.wrapped_document.row_bounds(y + self.scroll_offset.y)
        if row is None:
            return Strip.blank(self.size.width, base_style)
        line, start, end = row
        text = self.row_text(line, start, end)
        is_last = end == len(self.document.get_line(line))
        if is_last:
            text.append(_CARET_CELL)  # for the caret
        style = theme.cursor_line_style if theme and self.highlight_cursor_line and self._has_cursor else None
        is_current = self.cursor_location[0] == line
        if is_current and style:
            text.stylize(style)
        self._select(text, line, start, is_last=is_last)
        column = self.cursor_location[1]
        if is_current and start <= column < end + is_last and self._draw_cursor and theme and theme.cursor_style:
            text.stylize(theme.cursor_style, *self._sign_at(text.plain, column - start))
        text.expand_tabs(self.indent_width)
        segments = mend_segments(text.render(self.app.console))
        rest = style if is_current else (theme.base_style if theme else None)
        strip = Strip(segments).extend_cell_length(self.scrollable_content_region.width, rest)
        return strip.apply_style(base_style)

    def _select(self, text: SafeRow, line: int, start: int, *, is_last: bool) -> None:
        """Mark what is selected of a row."""
        first, last = sorted(self.selection)
        style = self._theme.selection_style if self._theme else None
        if first == last or not first[0] <= line <= last[0] or not style:
            return
        length = len(text) - is_last
        if not length and not start and line != self.cursor_location[0]:
            replace_plain(text, _EMPTY_SELECTED)  # an empty line is selected too
            text.stylize(Style(color=style.bgcolor))
            return
        begin = first[1] - start if line == first[0] else 0
        end = last[1] - start if line == last[0] else length
        text.stylize(style, max(0, begin), max(0, min(end, length)))

    def _sign_at(self, text: str, column: int) -> tuple[int, int]:
        """Return start and end of the sign that a character of a row belongs to."""
        found = ((start, end) for start, end, _ in grapheme_widths(text, self.indent_width) if start <= column < end)
        return next(found, (column, column + 1))
