"""Make the ink of a line a step brighter: on the paper of the selection, faint words would be hard to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.tokens import BODY, FAINT, SECOND, TITLE, WARN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.looks.safe_content import SafeContent

_BRIGHTER: Final[Mapping[object, str]] = {FAINT.style: SECOND.style, BODY.style: TITLE.style}


def brighten(line: SafeContent) -> SafeContent:
    """Return a line with its inks a step brighter, and words of warning in the brightest; signs keep their colours."""
    for start, end, style in line.spans:
        is_warning = style == WARN.style and end - start > 1
        if brighter := TITLE.style if is_warning else _BRIGHTER.get(style):
            line = line.stylize(brighter, start, end)
    return line
