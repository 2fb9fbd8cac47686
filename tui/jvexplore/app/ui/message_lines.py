"""Fit a message into a few lines: whole if it fits, else with shorter paths, else cut at its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import CONFIRMED, PROBLEM, WARNING, with_sign
from jvexplore.app.looks.tokens import BODY, FAINT, TITLE
from jvexplore.safe_text import ELLIPSIS, EMPTY_LINE, GAP
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.host import Severity
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.looks.tokens import Token
    from jvexplore.safe_text import SafeLine

_FOLDERS: Final = re.compile(r"(?<![^\s\"'“(])(?:~|[A-Za-z]:)?(?:[/\\][^\s/\\]+){2,}(?=[/\\][^\s/\\])")
"""The folders of a path, up to the one that its file is in."""
_SIGNS: Final[Mapping[Severity, Sign | None]] = {
    "success": CONFIRMED, "information": None, "warning": WARNING, "error": PROBLEM,
}  # fmt: skip


def draw_message(
    text: SafeLine,
    severity: Severity,
    width: int,
    most: int = 1,
    more: SafeLine = EMPTY_LINE,
    sign: Sign | None = None,
) -> list[SafeContent]:
    """Return the lines of a message behind the sign of what it tells.

    Args:
        text: the message.
        severity: how grave it is.
        width: of a line, in cells.
        most: the largest number of lines.
        more: stands after it: how many other messages wait.
        sign: stands before it; that of its severity if `None`.
    """
    return message_lines(
        text, sign or _SIGNS[severity], TITLE if severity in {"warning", "error"} else BODY, width, most, more
    )


def message_lines(
    text: SafeLine, sign: Sign | None, ink: Token, width: int, most: int, more: SafeLine = EMPTY_LINE
) -> list[SafeContent]:
    """Return the lines of a message.

    Args:
        text: the message.
        sign: stands before it.
        ink: of its words.
        width: of a line, in cells.
        most: the largest number of lines.
        more: stands after it: how many other messages wait.
    """
    tail = assemble(GAP, (more, FAINT.style)) if more else content(EMPTY_LINE)
    line = assemble(_draw(text, sign, ink), tail)
    if line.cell_length <= width:
        return [line]
    line = assemble(_draw(shorten_paths(text), sign, ink), tail)
    lines = line.wrap(max(1, width))
    if len(lines) > most:
        *lines, last = lines[:most]
        lines.append(assemble(last.truncate(max(0, width - 1 - tail.cell_length)), (ELLIPSIS, ink.style), tail))
    return lines


def shorten_paths(text: SafeLine) -> SafeLine:
    """Return a text in which long paths begin with an ellipsis: what is wrong matters more than in which folder."""
    return sanitize_line(_FOLDERS.sub("…", text))


def _draw(text: SafeLine, sign: Sign | None, ink: Token) -> SafeContent:
    words = styled(text, ink.style)
    return with_sign(sign, words)
