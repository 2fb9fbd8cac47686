"""The frame of the note editor: the subject of the note in its upper edge, whether a draft is kept in its lower one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from textual.containers import Vertical

from jvexplore.app.looks.frame import EdgeText, Framed, edge_text
from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.signs import NOTE, QUOTED, with_sign
from jvexplore.app.looks.tokens import FAINT
from jvexplore.app.ui.draft_words import draft_words
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.draft_autosaver import DraftAutosaver

NEW_NOTE: Final = own_words("New note")
EDIT_NOTE: Final = own_words("Edit note")
_LEAST_NAME: Final = 8
"""With less room for the subject of the note, in cells, it is left out."""


class NoteSubject(NamedTuple):
    """The subject of a note.

    Attributes:
        title: of the editor: whether the note is new.
        sign: of the kind of fact.
        name: of the fact.
        remark: about what becomes of the selection, if anything.
        quote: the words that the note quotes, if any, as they are shown.
    """

    title: SafeLine
    sign: Sign | None
    name: SafeContent
    remark: SafeLine = EMPTY_LINE
    quote: SafeLine = EMPTY_LINE


class EditorFrame(Framed, Vertical):
    """A column of widgets in a frame with the lamp.

    Args:
        subject: the subject of the note.
        autosaver: keeps the draft.
    """

    is_lit = True

    def __init__(self, subject: NoteSubject, autosaver: DraftAutosaver[Any]) -> None:
        super().__init__()
        self._subject = subject
        self._autosaver = autosaver
        self._title = edge_text(subject.title, sign=NOTE).left
        self._draft_state = content(EMPTY_LINE)

    def on_mount(self) -> None:
        """Show each second whether the draft is kept."""
        self.set_interval(1, self._show_draft_state)

    def _show_draft_state(self) -> None:
        kept = draft_words(self._autosaver, time.monotonic())
        if kept != self._draft_state:
            self._draft_state = kept
            self.refresh_bottom_edge()

    def top_text(self) -> EdgeText:
        """Return the title; at the right the fact, cut where there is little room."""
        room = self.outer_size.width - self._title.cell_length - 10
        fact = with_sign(self._subject.sign, self._subject.name)
        return EdgeText(self._title, fact.truncate(room, ellipsis=True) if room >= _LEAST_NAME else content(EMPTY_LINE))

    def bottom_text(self) -> EdgeText:
        """Return whether the draft is kept."""
        return EdgeText(content(EMPTY_LINE), self._draft_state)


class QuotedWords(SafeStatic):
    """The words that a note quotes, beside an edge as in the article.

    Args:
        quote: the words.
    """

    DEFAULT_CSS = """
    QuotedWords { height: 1; text-wrap: nowrap; text-overflow: ellipsis; color: $ink-body; }
    """

    def __init__(self, quote: SafeLine) -> None:
        words = assemble(own_words("“"), quote, own_words("”"))
        super().__init__(assemble((own_words("On    "), FAINT.style), QUOTED.part, SPACE, words))
