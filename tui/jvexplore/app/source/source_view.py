"""The article beside the facts: an edge where the article has facts, the passages of the current one on a colour."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from jvexplore.address import NO_ADDRESS, Address, paragraph_address, paragraph_number
from jvexplore.app.keys import bindings
from jvexplore.app.looks.frame import Framed, edge_text
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import SOURCE
from jvexplore.app.looks.tokens import EDGE, FAINT, LAMP, MARKER
from jvexplore.app.source.article_text import LinePart, NoteTarget, copied_text, summarised_text
from jvexplore.app.ui.frame import FRAME
from jvexplore.app.ui.long_text import LongText
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_line
from jvexplore.span import cut_span

if TYPE_CHECKING:
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.ui.safe_rich_text import SafeRow
    from jvexplore.article.attached_copy import AttachedCopy
    from jvexplore.session.session import Session
    from jvexplore.span import Span

_TITLE: Final = own_words("Source")
_NUMBER_WIDTH: Final = 3
_EDGE: Final = own_words("│")
_HEAVY_EDGE: Final = own_words("┃")
_THICK_EDGE: Final = own_words("▌")
_NO_FACTS: Final = own_words("·")
_SPACE: Final = own_words(" ")
_PASSAGE_STYLE: Final = "source-view--passage"
_PASSAGES_STYLE: Final = "source-view--passages"
_NOTED_STYLE: Final = "source-view--noted"
_QUIET_STYLE: Final = "source-view--quiet"


class SourceView(Framed, LongText):
    """Shows the reader's copy of the article, or the dossier's summaries of its paragraphs; the caret moves in it."""

    BINDINGS = [*bindings.SOURCE]
    COMPONENT_CLASSES = {_PASSAGE_STYLE, _PASSAGES_STYLE, _NOTED_STYLE, _QUIET_STYLE}
    DEFAULT_CSS = f"""
    SourceView {{ {FRAME} background: $paper; color: $ink-body; }}
    SourceView .source-view--passage {{ background: $paper-passage; color: $ink-title; }}
    SourceView .source-view--passages {{ background: $paper-passages; }}
    SourceView .source-view--noted {{ background: $paper-raised; }}
    SourceView .source-view--quiet {{ color: $ink-faint; }}
    """

    @dataclass
    class Moved(Message):
        """The caret has moved to other facts."""

        view: SourceView

    @dataclass
    class Activated(Moved):
        """The reader opened the fact at the caret."""

    def __init__(self) -> None:
        super().__init__(
            read_only=True, id="source", show_line_numbers=False, soft_wrap=True, highlight_cursor_line=False
        )
        self._parts: dict[int, list[LinePart]] = {}
        self._quoted_parts: dict[int, list[LinePart]] = {}
        self._section_rows: list[int] = []
        self._paragraph_numbers: dict[int, int] = {}
        self._current_address = NO_ADDRESS
        self._note_id = ""
        self._is_wrapped = False
        self._attached: AttachedCopy | None = None
        self._passages: list[tuple[int, int]] = []
        self._passage = 0
        """The index of the passage that the caret came to last."""
        self._title = edge_text(_TITLE, sign=SOURCE)
        self._last_facts: list[Address] = []

    def load_article(self, session: Session, key_name: KeyName) -> None:
        """Show a session's attached copy, or the summaries; `key_name` names the key that attaches a copy."""
        self._attached = attached = session.facts.attached_copy
        how = own_words("your copy")
        if attached is None:
            how = sanitize_line(f"summary · {key_name('attach')} to attach your copy")
        self._title = edge_text(_TITLE, how, SOURCE)
        article = copied_text(attached) if attached else summarised_text(session)
        self._parts, self._paragraph_numbers = article.parts, article.paragraph_numbers
        self._section_rows = article.section_rows
        self.text = "\n".join(article.lines)
        self.show_notes(session)
        self.highlight_fact(self._current_address, self._note_id)

    def show_notes(self, session: Session) -> None:
        """Colour the passages that notes quote; deselect a passage once a note quotes it."""
        self._quoted_parts = {}
        target = self.note_target
        for passage, note in session.quoted_passages():
            if self._attached is None:
                break
            row = self._section_rows[passage.section]
            start, end = self._attached.copy.sections[passage.section].displayed_span(passage.start, passage.end)
            self._quoted_parts.setdefault(row, []).append(LinePart(start, end, note.on, note))
            if note.span == target.span and note.on == target.address:
                self.move_cursor((row, start))
        self.notify_style_update()  # clears the cache of drawn lines
        self._update_subtitle()

    def highlight_fact(self, address: Address, note: str = "", *, reveal: bool = False) -> None:
        """Highlight the passages of a fact, and scroll there unless the article has the focus.

        Args:
            address: of the fact, or of a paragraph.
            note: the id of the current note, whose quotation is highlighted too.
            reveal: scroll even if the article has the focus.
        """
        self._current_address, self._note_id = address, note
        number = paragraph_number(address) or 0
        passages = {
            (row, part.start) for row, parts in self._parts.items() for part in parts if part.address == address
        }
        quoted = {
            (row, part.start)
            for row, parts in self._quoted_parts.items()
            for part in parts
            if self._is_highlighted(part)
        }
        rows = {(row, 0) for row, other in self._paragraph_numbers.items() if other == number}
        had_more = self.has_more
        self._passages = sorted(passages or quoted or rows)
        location = self._first_location or (self._passages[0] if self._passages else (0, 0))
        self._passage = max(bisect_right(self._passages, location) - 1, 0)
        if had_more != self.has_more:
            self.screen.refresh_bindings()
        self.notify_style_update()
        if self._passages and (reveal or not self.has_focus):
            self._move_caret_to(location)
        self._update_subtitle()

    @property
    def _first_location(self) -> tuple[int, int] | None:
        """The row and column where the current fact's figure or words first occur; `None` if they do not occur."""
        anchor = self._attached.first_anchor(self._current_address) if self._attached else None
        if self._attached is None or anchor is None:
            return None
        start, _ = self._attached.copy.sections[anchor.section].displayed_span(anchor.start, anchor.end)
        return self._section_rows[anchor.section], start

    @property
    def has_more(self) -> bool:
        """Whether more than one passage is highlighted."""
        return len(self._passages) > 1

    def show_next_passage(self) -> None:
        """Scroll to the next highlighted passage; after the last one, to the first."""
        here = self.cursor_location
        self._passage = next((number for number, each in enumerate(self._passages) if each > here), 0)
        self._move_caret_to(self._passages[self._passage])
        self.notify_style_update()  # clears the cache of drawn lines
        self._update_subtitle()

    def _move_caret_to(self, location: tuple[int, int]) -> None:
        """Move the caret without posting `Moved`: the fact was shown already."""
        with self.prevent(TextArea.SelectionChanged):
            self.move_cursor(location)
        self.scroll_cursor_visible(center=True)
        self._last_facts = self.facts_at_caret

    def on_hide(self) -> None:
        """Stop drawing lines until the next resize: a hidden widget has no width to wrap them to."""
        self._is_wrapped = False

    def on_resize(self) -> None:
        """Scroll to the caret again, after Textual has wrapped the lines to the new width."""
        self._is_wrapped = True
        self.refresh()  # it may have been drawn blank already
        self.call_after_refresh(self.scroll_cursor_visible, center=True)

    def _is_highlighted(self, part: LinePart) -> bool:
        return part.note.id == self._note_id if part.note else part.address == self._current_address

    def _update_subtitle(self) -> None:
        """Show the paragraph at the caret, and the first line of each note that quotes the words there."""
        number = self._paragraph_numbers.get(self.cursor_location[0])
        notes = [part.note.first_line for part in self._parts_at_caret if part.note]
        parts: list[str] = [paragraph_address(number)] if number else []
        if self.has_more and self.cursor_location in self._passages:
            parts.append(f"passage {self._passages.index(self.cursor_location) + 1} of {len(self._passages)}")
        if not self.selection.is_empty:
            notes = ["a new note quotes the selection"]
        self.set_edges(self._title, edge_text(EMPTY_LINE, sanitize_line(" · ".join((*parts, *notes)))))

    @property
    def _parts_at_caret(self) -> list[LinePart]:
        """The parts at the caret, the shortest first."""
        row, column = self.cursor_location
        parts = [*self._parts.get(row, []), *self._quoted_parts.get(row, [])]
        at_caret = [part for part in parts if part.start <= column < max(part.end, part.start + 1)]
        return sorted(at_caret, key=lambda part: part.end - part.start)

    @property
    def facts_at_caret(self) -> list[Address]:
        """The addresses at the caret: of facts, and of the subjects of notes that quote these words."""
        return list(dict.fromkeys(part.address for part in self._parts_at_caret))

    @property
    def note_target(self) -> NoteTarget:
        """The subject of a new note: the paragraph at the caret, or the selected part of the first selected one."""
        (first, start), (last, end) = sorted(self.selection)
        for row in range(first, last + 1):
            number = self._paragraph_numbers.get(row)
            line = self.document.get_line(row)
            begin, stop = start if row == first else 0, end if row == last else len(line)
            is_selected = bool(line[begin:stop].strip())
            if number and (is_selected or first == last):
                is_cut = is_selected and " ".join(self.selected_text.split()) != " ".join(line[begin:stop].split())
                return NoteTarget(paragraph_address(number), self._normalised_span(row, begin, stop), is_cut)
        return NoteTarget(NO_ADDRESS)

    def _normalised_span(self, row: int, start: int, end: int) -> Span | None:
        """Return the selected part of a line as a normalised span, as notes store it; `None` without a copy."""
        if self._attached is None:
            return None
        section = self._attached.copy.sections[self._section_rows.index(row)]
        return cut_span(section.normalised_text, *section.normalised_span(start, end))

    def render_line(self, y: int) -> Strip:
        """Draw a line; a blank one before the text is wrapped."""
        return super().render_line(y) if self._is_wrapped else Strip.blank(self.size.width, self.rich_style)

    def row_text(self, line: int, start: int, end: int) -> SafeRow:
        """Return a part of a line with its styles."""
        text = super().row_text(line, start, end)
        if line not in self._paragraph_numbers:
            text.stylize(self.get_component_rich_style(_QUIET_STYLE))
        facts, quotes = self._parts.get(line, []), self._quoted_parts.get(line, [])
        styled = [(part, _NOTED_STYLE) for part in quotes]
        styled += [
            (part, _PASSAGE_STYLE if self._is_current(line, part) else _PASSAGES_STYLE)
            for part in (*facts, *quotes)
            if self._is_highlighted(part)
        ]
        for part, style in styled:
            if part.start < end and start < part.end:
                text.stylize(self.get_component_rich_style(style), max(0, part.start - start), part.end - start)
        return text

    def _is_current(self, line: int, part: LinePart) -> bool:
        """Return whether a part is the passage that the caret came to last."""
        return not self._passages or (line, part.start) == self._passages[min(self._passage, len(self._passages) - 1)]

    @property
    def gutter_width(self) -> int:
        """The width of the column with the numbers of the paragraphs, and the edge beside them."""
        return _NUMBER_WIDTH + 3

    def draw_gutter(self, line: int, start: int, end: int) -> Strip:
        """Return the number of a paragraph, and an edge that says what is beside it."""
        number = self._paragraph_numbers.get(line)
        shown = safe_format("{}", number) if number and not start else EMPTY_LINE
        gutter = assemble((shown.rjust(_NUMBER_WIDTH), FAINT.style), _SPACE, self._edge(line, start, end), _SPACE)
        return Strip(gutter.render_segments(self.visual_style), self.gutter_width)

    def _edge(self, line: int, start: int, end: int) -> SafeContent:
        """Return the edge beside a part of a line: a passage of the fact, a selection, facts, or none."""
        facts, quotes = self._parts.get(line, []), self._quoted_parts.get(line, [])
        marked = [
            part for part in (*facts, *quotes) if self._is_highlighted(part) and part.start < end and start < part.end
        ]
        first, last = sorted(self.selection)
        if first < last and (line, start) < last and first < (line, end):
            return styled(_THICK_EDGE, LAMP.style)
        if marked:
            is_current = any(self._is_current(line, part) for part in marked)
            return styled(_THICK_EDGE if is_current else _HEAVY_EDGE, MARKER.style)
        if facts:
            return styled(_EDGE, EDGE.style)
        return styled(_NO_FACTS, FAINT.style) if line in self._paragraph_numbers and not start else content(_SPACE)

    def on_text_area_selection_changed(self) -> None:
        """Post `Moved` if the caret is on other facts than before."""
        self._update_subtitle()
        facts = self.facts_at_caret
        if self.has_focus and facts != self._last_facts:
            self._last_facts = facts
            self.post_message(self.Moved(self))

    def action_activate(self) -> None:
        """Post `Activated` for the fact at the caret."""
        self.post_message(self.Activated(self))
