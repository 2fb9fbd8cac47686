"""The name of a fact, and at its right or below it how far it is settled or what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.tokens import SECOND, TITLE
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.app.ui.fact_rows import STATE_SIGNS
from jvexplore.app.ui.wrapping import INDENT, wrap
from jvexplore.dossier.blocks import Heading
from jvexplore.safe_text import SPACE
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.blocks import Block

_LEAST_GAP: Final = 3


class HeadingLines:
    """The heading of a page laid out for a width.

    Args:
        group: the first blocks of the page; what somebody said has no heading above it.
        width: of a line, in cells.

    Attributes:
        lines: the name, and the status: at its right, or below it if there is no room and it has a sign.
        below: the blocks of the group that follow.
        replaced_labels: the labels of the values that the lines say already.
    """

    def __init__(self, group: Sequence[Block], width: int) -> None:
        self.lines: list[SafeContent] = []
        self.below = group
        self.replaced_labels: tuple[str, ...] = ()
        if group and isinstance(group[0], Heading):
            self.below = group[1:]
            self._lay_out(group[0], width)

    def _lay_out(self, heading: Heading, width: int) -> None:
        self.lines = wrap(with_editor_sign(sanitize_text(heading.text), TITLE.bold_style), width)
        self.replaced_labels = heading.text_labels
        if not heading.status:
            return
        sign = STATE_SIGNS[heading.state]
        status = styled(sanitize_line(heading.status), SECOND.style)
        if sign:
            status = assemble(sign.part, SPACE, status)
        last = self.lines[-1]
        space = width - last.cell_length - status.cell_length
        if space >= _LEAST_GAP:
            self.lines[-1] = assemble(last, SPACE * space, status)
        elif sign:
            self.lines += wrap(status, width, INDENT)
        else:
            return
        self.replaced_labels += heading.status_labels
