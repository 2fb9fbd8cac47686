"""The article beside the facts: an edge where the article has facts, the passages of the current one on a colour."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.strip import Strip
from typing_extensions import override

from jvexplore.app.keys import bindings, source_bindings
from jvexplore.app.looks.frame import FRAME_CSS
from jvexplore.app.source.article_text import ArticleText, LinePart
from jvexplore.app.source.framed_article import FramedArticle
from jvexplore.app.source.source_gutter import GUTTER_WIDTH, Beside, draw_gutter, facts_beside

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.source.article_text import Location
    from jvexplore.app.ui.safe_rich_text import SafeRow
    from jvexplore.session.session import Session

_PASSAGE_STYLE: Final = "source-view--passage"
_PASSAGES_STYLE: Final = "source-view--passages"
_NOTED_STYLE: Final = "source-view--noted"
_QUIET_STYLE: Final = "source-view--quiet"
_HEADING_STYLE: Final = "source-view--heading"


class SourceView(FramedArticle):
    """Shows the reader's copies of the sources, or summaries of their paragraphs; the caret moves in it."""

    BINDINGS = [*source_bindings.SOURCE, *bindings.GAPS]
    COMPONENT_CLASSES = {_PASSAGE_STYLE, _PASSAGES_STYLE, _NOTED_STYLE, _QUIET_STYLE, _HEADING_STYLE}
    DEFAULT_CSS = f"""
    SourceView {{ {FRAME_CSS} padding: 0 0 0 1; scrollbar-gutter: stable; background: $paper; color: $ink-body; }}
    SourceView .source-view--passage {{ background: $paper-passage; color: $ink-title; }}
    SourceView .source-view--passages {{ background: $paper-passages; }}
    SourceView .source-view--noted {{ background: $paper-raised; }}
    SourceView .source-view--quiet {{ color: $ink-faint; }}
    SourceView .source-view--heading {{ color: $ink-title; text-style: bold; }}
    SourceView .text-area--selection {{ background: $paper-selected; color: $ink-title; text-style: bold; }}
    """

    @dataclass
    class Moved(Message):
        """The caret has moved to other facts."""

        view: SourceView

    @dataclass
    class Activated(Moved):
        """The reader opened the fact at the caret."""

    def __init__(self) -> None:
        self._gutters: dict[tuple[str, Beside], Strip] = {}
        super().__init__(
            read_only=True, id="source", show_line_numbers=False, soft_wrap=True, highlight_cursor_line=False
        )
        self._is_wrapped = False
        self._last_facts: list[Address] = []

    def load_article(self, session: Session, key_name: KeyName, text: ArticleText | None = None) -> None:
        """Show a session's attached copies, or the summaries.

        Args:
            session: the session.
            key_name: names the key that attaches a copy.
            text: the lines, if they are known.
        """
        self._session = session
        self.show_text(text or ArticleText.of_session(session))
        self._set_title(key_name)
        self.show_notes(session)
        self.highlight_fact(self._marked.address, self._marked.note_id)

    def show_notes(self, session: Session) -> None:
        """Colour the passages that notes quote; deselect a passage once a note quotes it."""
        target = self.note_target
        self._quoted_parts = self._article.quoted_parts(session)
        quoted = ((part.note.span, part.address) for part in chain(*self._quoted_parts.values()) if part.note)
        if target.span and (target.span, target.address) in quoted:
            self.drop_selection()
        self.refresh()
        self._update_subtitle()

    def highlight_fact(self, address: Address, note: str = "", *, reveal: bool = False) -> None:
        """Highlight the passages of a fact, and scroll there unless the article has the focus.

        Args:
            address: of the fact, or of a paragraph.
            note: the id of the current note, whose quotation is highlighted too.
            reveal: scroll even if the article has the focus.
        """
        had_more = self.has_more
        location = self._marked.mark(self._article, self._quoted_parts, address, note)
        if had_more != self.has_more:
            self.screen.refresh_bindings()
        self.refresh()
        if location and (reveal or not self.has_focus):
            self.show_location(location)
        self._update_subtitle()

    @property
    def has_more(self) -> bool:
        """Whether more than one passage is highlighted."""
        return self._marked.has_more

    def show_next_passage(self) -> None:
        """Scroll to the next highlighted passage; after the last one, to the first."""
        self.show_location(self._marked.go_to_next(self.cursor_location))
        self.refresh()

    @override
    def move_caret_to(self, location: Location) -> None:
        """Move the caret without posting `Moved`: the fact was shown already."""
        super().move_caret_to(location)
        self._last_facts = self.facts_at_caret
        self._update_subtitle()

    def on_hide(self) -> None:
        """Stop drawing lines until the next resize: a hidden widget has no width to wrap them to."""
        self._is_wrapped = False

    def on_resize(self) -> None:
        """Draw the lines, which Textual has wrapped to the new width."""
        self._is_wrapped = True
        self.refresh()  # it may have been drawn blank already
        self._update_subtitle()

    @override
    def caret_put(self) -> None:
        """Show what is at the caret without posting `Moved`."""
        self._last_facts = self.facts_at_caret
        self._update_subtitle()

    @override
    def caret_clicked(self) -> None:
        """Post `Moved` if the caret was put on other facts by a click."""
        self._report_caret()

    def render_line(self, y: int) -> Strip:
        """Draw a line; a blank one before the text is wrapped."""
        return super().render_line(y) if self._is_wrapped else Strip.blank(self.size.width, self.rich_style)

    def row_text(self, line: int, start: int, end: int) -> SafeRow:
        """Return a part of a line with its styles; the spaces at the end of a row are on no colour."""
        text = super().row_text(line, start, end)
        if line in self._article.headings:
            text.stylize(self.get_component_rich_style(_HEADING_STYLE))
        elif line not in self._article.paragraphs:
            text.stylize(self.get_component_rich_style(_QUIET_STYLE))
        end = start + len(text.plain.rstrip())
        parts = self._parts_in(line, start, end)
        styled_parts = [(part, _NOTED_STYLE) for part in parts if part.note]
        styled_parts += [(part, self._passage_style(line, part)) for part in parts if self._marked.has_part(part)]
        for part, style in styled_parts:
            first, last = max(0, part.start - start), min(part.end, end) - start
            text.stylize(self.get_component_rich_style(style), first, last)
        return text

    def _passage_style(self, line: int, part: LinePart) -> str:
        return _PASSAGE_STYLE if self._marked.is_current(line, [part]) else _PASSAGES_STYLE

    @property
    def gutter_width(self) -> int:
        """The width of the column with the numbers of the paragraphs, and the edge beside them."""
        return GUTTER_WIDTH

    def draw_gutter(self, line: int, start: int, end: int) -> Strip:
        """Return the number of a paragraph, and an edge that says what is beside it."""
        label = "" if start else self._article.labels.get(line, "")
        shown = label, self._beside(line, start, end)
        if shown not in self._gutters:
            gutter = draw_gutter(*shown)
            self._gutters[shown] = Strip(gutter.render_segments(self.visual_style), GUTTER_WIDTH)
        return self._gutters[shown]

    def notify_style_update(self) -> None:
        """Draw the gutter again: the theme may be another."""
        self._gutters.clear()
        super().notify_style_update()

    def _beside(self, line: int, start: int, end: int) -> Beside:
        """Return what is beside the edge of a part of a line."""
        first, last = sorted(self.selection)
        if first < last and (line, start) < last and first < (line, end):
            return Beside.SELECTION
        marked = [part for part in self._parts_in(line, start, end) if self._marked.has_part(part)]
        if marked:
            return Beside.PASSAGE if self._marked.is_current(line, marked) else Beside.OTHER_PASSAGE
        return facts_beside(self._article, line, start, end)

    def on_text_area_selection_changed(self) -> None:
        """Post `Moved` if the caret is on other facts than before; while words are selected, the fact stays."""
        self.caret_moved()
        self._update_subtitle()
        if not self.is_selecting and self.selection.is_empty:
            self._report_caret()

    def _report_caret(self) -> None:
        facts = self.facts_at_caret
        if self.has_focus and facts != self._last_facts:
            self._last_facts = facts
            self.post_message(self.Moved(self))

    def action_activate(self) -> None:
        """Post `Activated` for the fact at the caret."""
        self.post_message(self.Activated(self))
