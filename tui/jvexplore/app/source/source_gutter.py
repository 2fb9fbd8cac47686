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

NUMBER_WIDTH: Final = 3
"""The cells for the number of a paragraph, or for the letters that stand for its part."""
GUTTER_WIDTH: Final = NUMBER_WIDTH + 3
"""In cells."""


class Beside(Enum):
    """What is beside the edge of a row: the edge that is drawn for it."""

    SELECTION = (own_words("▌"), LAMP)
    PASSAGE = (own_words("▌"), MARKER)
    """The passage that the caret came to last."""
    OTHER_PASSAGE = (own_words("┃"), MARKER)
    FACTS = (own_words("│"), EDGE)
    NO_FACTS = (own_words("·"), FAINT)
    NOTHING = (SPACE, EDGE)


def draw_gutter(label: str, beside: Beside) -> SafeContent:
    """Return the gutter of a row.

    Args:
        label: of the paragraph that begins there, at most as wide as a number; empty for none.
        beside: what is beside it.
    """
    shown = sanitize_line(label)
    sign, token = beside.value
    edge = content(sign) if beside is Beside.NOTHING else styled(sign, token.style)
    return assemble((shown.rjust(NUMBER_WIDTH), FAINT.style), SPACE, edge, SPACE)
