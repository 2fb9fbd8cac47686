"""Words selected in the article by keys and by mouse: always whole words, without the punctuation around them.

The selection is Textual's own: where it began, and the caret. Selecting never changes which fact is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection
from typing_extensions import override

from jvexplore.address import NO_ADDRESS, Address, paragraph_address
from jvexplore.app.source.article_caret import ArticleCaret
from jvexplore.app.source.article_text import NoteTarget
from jvexplore.app.source.article_words import ArticleWords, WordSelection
from jvexplore.app.source.selected_words import chosen_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from textual import events

    from jvexplore.app.authoring.chosen_words import ChosenWords
    from jvexplore.app.source.article_text import Location
    from jvexplore.app.source.article_words import SelectedPart
    from jvexplore.app.ui.safe_rich_text import SafeRow

_WORD, _SENTENCE = 2, 3
"""The number of clicks that select a word, and a sentence; more select the paragraph."""
_NOWHERE: Final = (0, 0)


class ArticleSelection(ArticleCaret):
    """Selects words of an article."""

    @dataclass
    class FactReplaced(Message):
        """The first of several clicks, which select words, had replaced the fact that was shown.

        Attributes:
            address: what was shown before.
        """

        address: Address

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._origin = _NOWHERE
        """Where the caret was when `space` selected the first word."""
        self._pressed_at = self._clicked_at = NO_ADDRESS
        """What was shown when the button was pressed, and when the first of several clicks began."""

    @property
    def words(self) -> ArticleWords:
        """The words of the article."""
        return ArticleWords(self.document.lines, self._article.languages)

    @override
    def _highlight_selection(self, text: SafeRow, line: int, start: int, *, is_last: bool) -> None:
        """Highlight the selected part of a row, but not the spaces at its end; the gutter marks blank rows."""
        first, last = sorted(self.selection)
        style = self._theme.selection_style if self._theme else None
        if style and first < last and first[0] <= line <= last[0]:
            begin = max(0, first[1] - start) if line == first[0] else 0
            end = len(text.plain.rstrip())
            text.stylize(style, begin, max(0, min(end, last[1] - start)) if line == last[0] else end)

    @property
    def shown_address(self) -> Address:
        """The address of the fact that is shown."""
        return NO_ADDRESS

    def selected_parts(self) -> Iterator[SelectedPart]:
        """Yield the selected words, by line, without blanks and punctuation around them."""
        return self.words.parts_between(*self.selection)

    @property
    def note_target(self) -> NoteTarget:
        """The subject of a new note: what is at the caret, or the selected part of the first selected paragraph."""
        if self.selection.is_empty:
            return NoteTarget(self._article.address_at(self.selection.end[0]))
        is_cut = False
        for part in self.selected_parts():
            if paragraph := self._article.paragraphs.get(part.row):
                span = self._article.normalised_span(*part)
                has_more = is_cut or any(other != part for other in self.selected_parts())
                return NoteTarget(paragraph_address(paragraph), span, has_more)
            is_cut = True
        return NoteTarget(NO_ADDRESS)

    def chosen_words(self) -> ChosenWords:
        """Return the selected words as passages of a fact, or why there are none."""
        return chosen_words(self._article, self.selected_parts())

    @property
    def has_selected_words(self) -> bool:
        """Whether words of a paragraph are selected: asked at each key, so that no passage is made for it."""
        return any(part.row in self._article.paragraphs for part in self.selected_parts())

    @property
    def is_in_summary(self) -> bool:
        """Whether words of a summary are selected first."""
        part = next(self.selected_parts(), None)
        return part is not None and self._article.normalised_span(*part) is None

    @property
    def selected_paragraph_count(self) -> int:
        """In how many lines with words the selection is."""
        (first, start), (last, end) = sorted(self.selection)
        if first == last:
            return int(start < end)
        return sum(bool(self.document.get_line(row).strip()) for row in range(first, last + 1))

    def show_location(self, location: Location) -> None:
        """Scroll to a place with the caret; without it while words are selected, which stay so."""
        if self.selection.is_empty:
            self.move_caret_to(location)
        else:
            _, row = self.wrapped_document.location_to_offset(location)
            self.scroll_to(y=row - self.content_size.height // 2, animate=False)

    def drop_selection(self) -> bool:
        """Drop the selection, with the caret where the words began; return whether there was one."""
        return self._end_selection(min)

    def leave_selection(self) -> bool:
        """Drop the selection, with the caret after the words; return whether there was one."""
        return self._end_selection(max)

    def _end_selection(self, choose: Callable[[Selection], Location]) -> bool:
        """Drop the selection, with the caret at one of its ends; the fact that is shown stays."""
        if self.selection.is_empty:
            return False
        with self.prevent(TextArea.SelectionChanged):
            self.move_cursor(choose(self.selection))
        self.caret_put()
        return True

    def caret_put(self) -> None:
        """Take the place of the caret as one to which the reader did not move it."""

    @property
    def _selected(self) -> WordSelection:
        return WordSelection(*self.selection)

    def _select(self, selection: WordSelection | None) -> bool:
        """Select words; return whether there are any."""
        if selection is None:
            return False
        self.selection = Selection(*selection)
        return True

    def action_select_more(self) -> None:
        """Select the word at the caret, then the sentence, then the paragraph, then the word again."""
        if self.selection.is_empty:
            self._origin = self.cursor_location
        self._select(self.words.widen(self._selected, self._origin))
        self.record_cursor_width()

    @override
    def action_cursor_right(self, select: bool = False) -> None:
        """Move the caret, or select another word."""
        if not select:
            super().action_cursor_right()
        elif self._select(self.words.extend_by_word(self._selected)):
            self.record_cursor_width()

    @override
    def action_cursor_left(self, select: bool = False) -> None:
        """Move the caret, or select another word before it."""
        if not select:
            super().action_cursor_left()
        elif self._select(self.words.shrink_by_word(self._selected)):
            self.record_cursor_width()

    @override
    def action_cursor_word_right(self, select: bool = False) -> None:
        """Move the caret to the end of the word, or select another word."""
        if select:
            self.action_cursor_right(select=True)
        elif word := self.words.word_after(self.cursor_location):
            self.move_cursor(word.end, record_width=True)

    @override
    def action_cursor_word_left(self, select: bool = False) -> None:
        """Move the caret to the start of the word, or select another word before it."""
        if select:
            self.action_cursor_left(select=True)
        elif word := self.words.word_before(self.cursor_location):
            self.move_cursor(word.start, record_width=True)

    @override
    def action_cursor_down(self, select: bool = False) -> None:
        """Move the caret by a row, or select to the word in the row below."""
        if select:
            self._select_by_rows(self.navigator.get_location_below)
        else:
            super().action_cursor_down()

    @override
    def action_cursor_up(self, select: bool = False) -> None:
        """Move the caret by a row, or select to the word in the row above."""
        if select:
            self._select_by_rows(self.navigator.get_location_above)
        else:
            super().action_cursor_up()

    def _select_by_rows(self, move: Callable[[Location], Location]) -> None:
        """Select to another row: to the first one that has another word, since there are blank ones."""
        before = self._selected
        place, after = before.caret, before
        while after == before:
            moved = move(place)
            if moved == place:
                return
            place = moved
            after = self.words.extend_to(before, place) or before
        self._select(after)

    @override
    def action_cursor_line_end(self, select: bool = False) -> None:
        """Move the caret to the end of the row, or select to it."""
        if select:
            self._select(self.words.extend_to(self._selected, self.get_cursor_line_end_location()))
            self.record_cursor_width()
        else:
            super().action_cursor_line_end()

    @override
    def action_cursor_line_start(self, select: bool = False) -> None:
        """Move the caret to the start of the row, or select to it."""
        if select:
            self._select(self.words.extend_to(self._selected, self.get_cursor_line_start_location()))
            self.record_cursor_width()
        else:
            super().action_cursor_line_start()

    def action_cursor_sentence(self, step: int) -> None:
        """Move the caret to the start of the next sentence, or of the one before."""
        self.move_cursor(self.words.sentence_start(self.cursor_location, step))

    @property
    def is_selecting(self) -> bool:
        """Whether the mouse button is down."""
        return self._selecting

    def on_mouse_down(self, _event: events.MouseDown) -> None:
        """Remember what is shown: the caret moves to the mouse, and words may be selected from there."""
        self._pressed_at = self.shown_address

    def on_mouse_up(self) -> None:
        """Snap what was selected to words, those under the mouse at both ends included."""
        if not self._selecting:
            return
        self._end_mouse_selection()
        if self.selection.is_empty:
            self.caret_clicked()
            return
        start, (row, column) = sorted(self.selection)
        selected = self.words.snap(start, (row, column + 1))
        if selected and self.selection.end == start:
            selected = WordSelection(selected.caret, selected.start)
        if not self._select(selected):
            self.drop_selection()

    def caret_clicked(self) -> None:
        """Follow the caret to where it was clicked."""

    def on_click(self, event: events.Click) -> None:
        """Select the word that is clicked twice, the sentence that is clicked thrice, or the paragraph."""
        if event.chain < _WORD:
            self._clicked_at = self._pressed_at
            return
        place = self.get_target_document_location(event)
        if event.chain == _WORD:
            self._origin = place
        selected: WordSelection | None = WordSelection(place, place)
        for _ in range(min(event.chain, _SENTENCE + 1) - 1):
            selected = selected and self.words.widen(selected, self._origin)
        if self._select(selected) and self._clicked_at != self.shown_address:
            self.post_message(self.FactReplaced(self._clicked_at))
