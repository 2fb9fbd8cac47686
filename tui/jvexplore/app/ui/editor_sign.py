"""What relies on the editor: a sign on the screen, where text output has words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.safe_text import EMPTY_LINE, SPACE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine, SafeText

_MARK: Final = re.compile(re.escape(EDITOR))


def with_editor_sign(text: SafeText, style: str) -> SafeContent:
    """Return a text of the editor in a style, with the sign in place of each mark; not for what somebody said."""
    first, *others = text.split(EDITOR)
    parts = [styled(first, style)]
    for part in others:
        parts += [assemble(SPACE, EDITORIAL.part), styled(part, style)]
    return content(EMPTY_LINE).join(parts)


def signed_title(marked: str, unmarked: str, draw: Callable[[SafeLine], SafeContent]) -> SafeContent:
    """Return a title with the sign where its mark is: also within a title that has somebody's words.

    Args:
        marked: the title with the mark.
        unmarked: the title without it; the same, or empty, if it has none.
        draw: draws a part of it.
    """
    marks = _MARK.finditer(marked) if unmarked else ()
    at = next((each.start() for each in marks if marked[: each.start()] + marked[each.end() :] == unmarked), None)
    if at is None:
        return draw(sanitize_line(marked))
    parts = [draw(sanitize_line(unmarked[:at])), assemble(SPACE, EDITORIAL.part)]
    return content(EMPTY_LINE).join([*parts, draw(sanitize_line(unmarked[at:]))] if unmarked[at:] else parts)
