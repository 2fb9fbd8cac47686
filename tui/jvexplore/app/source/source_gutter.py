"""What stands left of the sources: the number of a paragraph, and an edge that says what is beside it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.tokens import EDGE, FAINT, LAMP, MARKER
from jvexplore.safe_text import SPACE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.source.article_text import ArticleText

_LABEL_WIDTH: Final = 3
GUTTER_WIDTH: Final = _LABEL_WIDTH + 3
"""In cells."""


class Beside(Enum):
    """What is beside the edge of a row: the edge that is drawn for it."""

    SELECTION = (own_words("▌"), LAMP)
    PASSAGE = (own_words("▌"), MARKER)
    """The passage that the caret came to last."""
    OTHER_PASSAGE = (own_words("┃"), MARKER)
    FACTS = (own_words("│"), EDGE)
    NO_FACTS = (own_words("·"), FAINT)
    """A sentence that carries no fact begins there; its other rows have no sign."""
    NOTHING = (SPACE, EDGE)


def facts_beside(article: ArticleText, line: int, start: int, end: int) -> Beside:
    """Return what the edge of a part of a line says: that a sentence without a fact begins there, or that facts are.

    A summary is one sentence to the edge, and so is what is not counted in the reader's copy, which has no gaps.
    """
    gaps = article.gaps
    if gaps.are_counted(line):
        if gaps.begins_within(line, start, end):
            return Beside.NO_FACTS
        return Beside.FACTS if gaps.has_fact_within(line, start, end) else Beside.NOTHING
    if article.fact_parts.get(line):
        return Beside.FACTS
    is_bare_summary = line in article.paragraphs and not start and not article.is_copy(line)
    return Beside.NO_FACTS if is_bare_summary else Beside.NOTHING


def draw_gutter(label: str, beside: Beside) -> SafeContent:
    """Return the gutter of a row.

    Args:
        label: of the paragraph that begins there, cut where it is long; empty for none.
        beside: what is beside it.
    """
    shown = styled(sanitize_line(label), FAINT.style).truncate(_LABEL_WIDTH, ellipsis=True)
    sign, token = beside.value
    edge = content(sign) if beside is Beside.NOTHING else styled(sign, token.style)
    return assemble(shown.pad_left(_LABEL_WIDTH - shown.cell_length), SPACE, edge, SPACE)
