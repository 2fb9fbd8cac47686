"""The article beside the facts: an edge where the article has facts, the passages of the current one on a colour."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.strip import Strip
from typing_extensions import override

from jvexplore.address import NO_ADDRESS, Address, paragraph_address
from jvexplore.app.keys import bindings
from jvexplore.app.looks.frame import FRAME_CSS, FULL_EDGE_CELLS, EdgeText, Framed, edge_text
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import NOTE, SOURCE, with_sign
from jvexplore.app.looks.tokens import FAINT, SECOND
from jvexplore.app.source.article_caret import ArticleCaret
from jvexplore.app.source.article_text import ArticleText, LinePart, NoteTarget
from jvexplore.app.source.marked_passages import MarkedPassages
from jvexplore.app.source.source_gutter import GUTTER_WIDTH, Beside, draw_gutter
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.safe_text import EMPTY_LINE, SPACE, WIDE_GAP, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.source.article_text import Location, PartsByLine
    from jvexplore.app.ui.safe_rich_text import SafeRow
    from jvexplore.session.session import Session

_TITLE: Final = own_words(" Source")
_HERE: Final = own_words("Here  ")
_NEW_NOTE: Final = own_words("A new note quotes the selection")
_PASSAGE_STYLE: Final = "source-view--passage"
_PASSAGES_STYLE: Final = "source-view--passages"
_NOTED_STYLE: Final = "source-view--noted"
_QUIET_STYLE: Final = "source-view--quiet"
_HEADING_STYLE: Final = "source-view--heading"


class SourceView(Framed, ArticleCaret):
    """Shows the reader's copies of the sources, or summaries of their paragraphs; the caret moves in it."""

    BINDINGS = [*bindings.SOURCE]
    COMPONENT_CLASSES = {_PASSAGE_STYLE, _PASSAGES_STYLE, _NOTED_STYLE, _QUIET_STYLE, _HEADING_STYLE}
    DEFAULT_CSS = f"""
    SourceView {{ {FRAME_CSS} padding: 0 0 0 1; scrollbar-gutter: stable; background: $paper; color: $ink-body; }}
    SourceView .source-view--passage {{ background: $paper-passage; color: $ink-title; }}
    SourceView .source-view--passages {{ background: $paper-passages; }}
    SourceView .source-view--noted {{ background: $paper-raised; }}
    SourceView .source-view--quiet {{ color: $ink-faint; }}
    SourceView .source-view--heading {{ color: $ink-title; text-style: bold; }}
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
        self._quoted_parts: PartsByLine = {}
        self._marked = MarkedPassages()
        self._session: Session | None = None
        self._is_wrapped = False
        self._title = edge_text(_TITLE, sign=SOURCE)
        self._last_facts: list[Address] = []

    def load_article(self, session: Session, key_name: KeyName) -> None:
        """Show a session's attached copies, or the summaries; `key_name` names the key that attaches a copy."""
        self._session = session
        self._article = ArticleText.of_session(session)
        how = self._article.describe_texts(f"{key_name('attach')} to attach your copy")
        key = safe_format("{} ", sanitize_line(key_name("source"))) if key_name("source") else EMPTY_LINE
        title = assemble((key, FAINT.style), SOURCE.part, (_TITLE, SECOND.style))
        self._title = EdgeText(title, styled(sanitize_line(how), FAINT.style))
        self.text = "\n".join(self._article.lines)
        self.show_notes(session)
        self.highlight_fact(self._marked.address, self._marked.note_id)

    def show_notes(self, session: Session) -> None:
        """Colour the passages that notes quote; deselect a passage once a note quotes it."""
        target = self.note_target
        self._quoted_parts = self._article.quoted_parts(session)
        for line, parts in self._quoted_parts.items():
            for part in parts:
                if part.note and part.note.span == target.span and part.address == target.address:
                    self.move_cursor((line, part.start))
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
            self.move_caret_to(location)
        else:
            self._update_subtitle()

    @property
    def has_more(self) -> bool:
        """Whether more than one passage is highlighted."""
        return self._marked.has_more

    def show_next_passage(self) -> None:
        """Scroll to the next highlighted passage; after the last one, to the first."""
        self.move_caret_to(self._marked.go_to_next(self.cursor_location))
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
    def watch_has_focus(self, has_focus: bool) -> None:
        """Name the facts at the caret only while it can be moved."""
        super().watch_has_focus(has_focus)
        self._update_subtitle()

    def _update_subtitle(self) -> None:
        """Show in the lower edge what is at the caret, and in which paragraph and passage it is."""
        row = self.cursor_location[0]
        parts = [self._article.address_at(row), self._marked.position(self.cursor_location)]
        right = styled(sanitize_line(" · ".join(filter(None, parts))), FAINT.style)
        room = self.outer_size.width - right.cell_length - FULL_EDGE_CELLS
        left = content(EMPTY_LINE)
        names = [*self._notes_at_caret()]
        if self.has_focus:
            names += self._facts_named()
        if self.has_focus and not self.selection.is_empty:
            left = styled(_NEW_NOTE, SECOND.style)
        elif names:
            left = assemble((_HERE, FAINT.style), content(WIDE_GAP).join(names))
        shown = left.truncate(room, ellipsis=True) if room > len(_HERE) else content(EMPTY_LINE)
        source, (title, how) = self._article.source_name_at(row), self._title
        named = assemble((sanitize_line(f"{source} · " if source else ""), SECOND.style), how)
        if title.cell_length + named.cell_length + FULL_EDGE_CELLS <= self.outer_size.width:
            how = named
        self.set_edges(EdgeText(title, how), EdgeText(shown, right))

    def _notes_at_caret(self) -> Iterator[SafeContent]:
        """Yield the first lines of the notes that quote the words at the caret."""
        for part in self._parts_at_caret:
            if part.note:
                yield assemble(NOTE.part, SPACE, (sanitize_line(part.note.first_line), SECOND.style))

    def _facts_named(self) -> Iterator[SafeContent]:
        """Yield the names of the facts at the caret, each with the sign of its kind."""
        if self._session is None:
            return
        for address in dict.fromkeys(part.address for part in self._parts_at_caret if not part.note):
            name, sign = draw_title(self._session.dossier, address, SECOND.style), address_sign(address)
            yield with_sign(sign, name)

    def _parts_in(self, line: int, start: int, end: int) -> list[LinePart]:
        """Return the parts of a line that support facts or that notes quote, and that are in a part of it."""
        parts = chain(self._article.fact_parts.get(line, ()), self._quoted_parts.get(line, ()))
        return [part for part in parts if part.start < end and start < max(part.end, part.start + 1)]

    @property
    def _parts_at_caret(self) -> list[LinePart]:
        """The parts at the caret, the shortest first."""
        line, column = self.cursor_location
        return sorted(self._parts_in(line, column, column + 1), key=lambda part: part.end - part.start)

    @property
    def facts_at_caret(self) -> list[Address]:
        """The addresses at the caret: of facts, and of the subjects of notes that quote these words."""
        return list(dict.fromkeys(part.address for part in self._parts_at_caret))

    @property
    def note_target(self) -> NoteTarget:
        """The subject of a new note: what is at the caret, or the selected part of the first selected paragraph."""
        (first, start), (last, end) = sorted(self.selection)
        for row in range(first, last + 1):
            paragraph = self._article.paragraphs.get(row)
            line = self.document.get_line(row)
            begin, stop = start if row == first else 0, end if row == last else len(line)
            is_selected = bool(line[begin:stop].strip())
            if paragraph and (is_selected or first == last):
                is_cut = is_selected and " ".join(self.selected_text.split()) != " ".join(line[begin:stop].split())
                span = self._article.normalised_span(row, begin, stop)
                return NoteTarget(paragraph_address(paragraph), span, is_cut)
        return NoteTarget(self._article.address_at(first) if self.selection.is_empty else NO_ADDRESS)

    def drop_selection(self) -> bool:
        """Drop the selection, with the caret where it began, at the fact shown; return whether there was one."""
        if self.selection.is_empty:
            return False
        self.move_cursor(self.selection.start)
        return True

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
        if self._article.fact_parts.get(line):
            return Beside.FACTS
        return Beside.NO_FACTS if line in self._article.paragraphs and not start else Beside.NOTHING

    def on_text_area_selection_changed(self) -> None:
        """Post `Moved` if the caret is on other facts than before; while words are selected, the fact stays."""
        self.caret_moved()
        self._update_subtitle()
        if not self.selection.is_empty:
            return
        facts = self.facts_at_caret
        if self.has_focus and facts != self._last_facts:
            self._last_facts = facts
            self.post_message(self.Moved(self))

    def action_activate(self) -> None:
        """Post `Activated` for the fact at the caret."""
        self.post_message(self.Activated(self))
