"""What stands left of the article: the number of a paragraph, and an edge that says what is beside it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.tokens import EDGE, FAINT, LAMP, MARKER
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words, safe_format

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent

_NUMBER_WIDTH: Final = 3
GUTTER_WIDTH: Final = _NUMBER_WIDTH + 3
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


def draw_gutter(number: int, beside: Beside) -> SafeContent:
    """Return the gutter of a row.

    Args:
        number: of the paragraph that begins there; 0 for none.
        beside: what is beside it.
    """
    shown = safe_format("{}", number) if number else EMPTY_LINE
    sign, token = beside.value
    edge = content(sign) if beside is Beside.NOTHING else styled(sign, token.style)
    return assemble((shown.rjust(_NUMBER_WIDTH), FAINT.style), SPACE, edge, SPACE)
