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
    NOTHING = (SPACE, EDGE)


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
