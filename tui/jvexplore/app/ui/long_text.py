"""A text area that draws only the visible rows, however long a line is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.style import Style
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Document, DocumentNavigator
from typing_extensions import override

from jvexplore.app.ui.cells import grapheme_widths, segments_for_drawing
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
    """A wrapping text area. Textual's own processes the whole line for each row that it draws, and at each key."""

    DEFAULT_CSS = """
    LongText {
        background: $paper;
        color: $ink-body;
        scrollbar-size-vertical: 1;
        & .text-area--cursor { background: $lamp; color: $ink-on-lamp; text-style: none; }
        & .text-area--selection { background: $paper-selected; }
        & .text-area--placeholder { color: $ink-faint; }
        &:dark .text-area--cursor { background: $lamp; color: $ink-on-lamp; }
        &:light .text-area--cursor { background: $lamp; color: $ink-on-lamp; }
        &.-read-only .text-area--cursor { background: $lamp; color: $ink-on-lamp; }
    }
    """

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
        """Return what is displayed for a part of a line, one character for each."""
        return sanitize_in_place(text)

    def row_text(self, line: int, start: int, end: int) -> SafeRow:
        """Return a part of a line, styled, for drawing."""
        return row_of(self.displayed_text(self.document.get_line(line)[start:end]))

    def get_line(self, line_index: int) -> SafeRow:
        """Return a whole line, styled."""
        return self.row_text(line_index, 0, len(self.document.get_line(line_index)))

    def render_line(self, y: int) -> Strip:
        """Draw a visible row; Textual draws the placeholder of an empty text."""
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
            text.append(_CARET_CELL)  # the caret may be after the last character
        style = theme.cursor_line_style if theme and self.highlight_cursor_line and self._has_cursor else None
        is_current = self.cursor_location[0] == line
        if is_current and style:
            text.stylize(style)
        self._highlight_selection(text, line, start, is_last=is_last)
        column = self.cursor_location[1]
        if is_current and start <= column < end + is_last and self._draw_cursor and theme and theme.cursor_style:
            text.stylize(theme.cursor_style, *self._grapheme_at(text.plain, column - start))
        text.expand_tabs(self.indent_width)
        segments = segments_for_drawing(text.render(self.app.console))
        rest = style if is_current else (theme.base_style if theme else None)
        width = self.scrollable_content_region.width - self.gutter_width
        strip = Strip(segments).extend_cell_length(width, rest)
        if self.gutter_width:
            strip = Strip.join([self.draw_gutter(line, start, end), strip])
        return strip.apply_style(base_style)

    def draw_gutter(self, _line: int, _start: int, _end: int) -> Strip:
        """Return what stands left of a part of a line, `gutter_width` cells wide."""
        return Strip.blank(self.gutter_width)

    def _highlight_selection(self, text: SafeRow, line: int, start: int, *, is_last: bool) -> None:
        """Highlight the selected part of a row."""
        first, last = sorted(self.selection)
        style = self._theme.selection_style if self._theme else None
        if first == last or not first[0] <= line <= last[0] or not style:
            return
        length = len(text) - is_last
        if not length and not start and line != self.cursor_location[0]:
            replace_plain(text, _EMPTY_SELECTED)  # makes a selected empty line visible
            text.stylize(Style(color=style.bgcolor))
            return
        begin = first[1] - start if line == first[0] else 0
        end = last[1] - start if line == last[0] else length
        text.stylize(style, max(0, begin), max(0, min(end, length)))

    def _grapheme_at(self, text: str, column: int) -> tuple[int, int]:
        """Return start and end of the grapheme that a character of a row belongs to."""
        found = ((start, end) for start, end, _ in grapheme_widths(text, self.indent_width) if start <= column < end)
        return next(found, (column, column + 1))
