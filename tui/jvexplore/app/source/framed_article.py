"""The frame of the article: whose text it is, and below what is at the caret, or the keys for the selected words."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, Final

from typing_extensions import override

from jvexplore.app.keys.key_binding import press_binding
from jvexplore.app.looks.frame import FULL_EDGE_CELLS, TITLE_EDGE_CELLS, EdgeText, Framed, edge_text
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import SOURCE
from jvexplore.app.looks.tokens import FAINT, SECOND
from jvexplore.app.source.article_selection import ArticleSelection
from jvexplore.app.source.caret_names import fact_names, note_names
from jvexplore.app.source.marked_passages import MarkedPassages
from jvexplore.app.source.selection_bar import ADD_WORDS, ATTACH, NEW_FACT, NEW_NOTE, SelectionBar
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.dossier.titles import address_name
from jvexplore.safe_text import EMPTY_LINE, WIDE_GAP, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from jvexplore.address import Address
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.source.article_text import LinePart, PartsByLine
    from jvexplore.app.source.selection_bar import KeyOffer
    from jvexplore.session.session import Session

_TITLE: Final = own_words(" Source")
_HERE: Final = own_words("Here  ")
_BETWEEN: Final = " · "
_MAX_CHARS: Final = 24
"""The longest name of a fact to which words would be added."""


class FramedArticle(Framed, ArticleSelection):
    """An article in a frame, whose edges say what is at the caret."""

    SELECTION_KEYS: ClassVar[Sequence[KeyOffer]] = (NEW_FACT, ADD_WORDS, NEW_NOTE)
    """Offered for selected words of a copy."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._quoted_parts: PartsByLine = {}
        self._marked = MarkedPassages()
        self._session: Session | None = None
        self._title = edge_text(_TITLE, sign=SOURCE)
        self._selection_bar = SelectionBar()
        self._key_name: KeyName = str

    def _set_title(self, key_name: KeyName) -> None:
        """Say in the upper edge whose text this is; `key_name` names the key that attaches a copy."""
        self._key_name = key_name
        how = self._article.describe_texts(f"{key_name('attach')} to attach your copy")
        key = safe_format("{} ", sanitize_line(key_name("source"))) if key_name("source") else EMPTY_LINE
        title = assemble((key, FAINT.style), SOURCE.part, (_TITLE, SECOND.style))
        self._title = EdgeText(title, styled(sanitize_line(how), FAINT.style))

    @override
    def watch_has_focus(self, has_focus: bool) -> None:
        """Name the facts at the caret only while it can be moved."""
        super().watch_has_focus(has_focus)
        self._update_subtitle()

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
    def is_caret_after_shown(self) -> bool:
        """Whether the caret is directly after words of the fact that is shown, as once it was made or edited."""
        line, column = self.cursor_location
        parts = self._article.fact_parts.get(line, ())
        return any(part.end == column and part.address == self.shown_address for part in parts)

    @property
    def shown_address(self) -> Address:
        """The address of the fact that is shown, or of another thing."""
        return self._marked.address

    def _update_subtitle(self) -> None:
        """Show in the lower edge what is at the caret, and in which paragraph and passage it is.

        While words are selected, the keys for them stand there, and the rest as far as there is room.
        """
        caret, places, width = self.cursor_location, self.selected_paragraph_count, self.outer_size.width
        gap = self._article.gaps.position(caret)
        parts = [self._article.address_at(caret[0]), self._marked.position(caret), gap]
        parts = [*filter(None, parts)] if places <= 1 else [f"{places} paragraphs"]
        if self.selection.is_empty:
            self._selection_bar.clear()
            left = self._names_at_caret()
            room = width - len(_BETWEEN.join(parts)) - FULL_EDGE_CELLS
            left = left.truncate(room, ellipsis=True) if room > len(_HERE) else content(EMPTY_LINE)
        else:
            left = self._selection_bar.draw(self._offered_keys(is_named=True), self._key_name)
            if left.cell_length + len("".join(parts[:1])) + FULL_EDGE_CELLS > width:
                left = self._selection_bar.draw(self._offered_keys(), self._key_name, width - TITLE_EDGE_CELLS)
            while parts and left.cell_length + len(_BETWEEN.join(parts)) + FULL_EDGE_CELLS > width:
                parts.pop()  # what can be done with the words is needed more than where they are
        right = styled(sanitize_line(_BETWEEN.join(parts)), FAINT.style)
        source, (title, how) = self._article.source_name_at(caret[0]), self._title
        named = assemble((sanitize_line(f"{source} · " if source else ""), SECOND.style), how)
        if title.cell_length + named.cell_length + FULL_EDGE_CELLS <= self.outer_size.width:
            how = named
        self.set_edges(EdgeText(title, how), EdgeText(left, right))

    def _names_at_caret(self) -> SafeContent:
        names = [*note_names(self._parts_at_caret)]
        if self.has_focus and self._session:
            names += fact_names(self._session, self._parts_at_caret)
        return assemble((_HERE, FAINT.style), content(WIDE_GAP).join(names)) if names else content(EMPTY_LINE)

    def _offered_keys(self, *, is_named: bool = False) -> Sequence[KeyOffer]:
        """Return the keys for the selected words; a new note is on what has the focus.

        Args:
            is_named: whether the fact to which the words would be added is named: the caret leads from fact to fact.
        """
        if not self.has_selected_words:
            return ()
        keys = (ATTACH, NEW_NOTE) if self.is_in_summary else self.SELECTION_KEYS
        name = self._shown_name
        left_out = [*[NEW_NOTE] * (not self.has_focus), *[ADD_WORDS] * (not name)]
        add = ADD_WORDS._replace(label=safe_format("{} to {}", ADD_WORDS.label, sanitize_line(name)))
        return [add if is_named and each is ADD_WORDS else each for each in keys if each not in left_out]

    @property
    def _shown_name(self) -> str:
        """The name of the fact that is shown; empty if none is."""
        dossier = self._session.dossier if self._session else None
        if dossier is None or self.shown_address not in dossier.facts:
            return ""
        return text_excerpt(address_name(dossier, self.shown_address, SIGN_IN_TEXT), _MAX_CHARS)

    @override
    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Leave the caret where it is if an edge is pressed."""
        if self._is_on_edge(event):
            event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Act like the key that was clicked in the lower edge."""
        if not self._is_on_edge(event):
            return
        event.prevent_default()
        if event.y and (binding_id := self._selection_bar.binding_at(event.x)):
            press_binding(self.app, binding_id)

    def _is_on_edge(self, event: events.MouseEvent) -> bool:
        top, bottom = self.styles.border_top[0], self.styles.border_bottom[0]
        return bool(top and event.y == 0) or bool(bottom and event.y == self.outer_size.height - 1)
