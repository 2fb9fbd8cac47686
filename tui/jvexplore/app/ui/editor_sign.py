"""What relies on the editor: a sign on the screen, where text output has words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.safe_text import EMPTY_LINE, SPACE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine, SafeText

SIGN_IN_TEXT: Final = f" {EDITORIAL.text}"
"""What stands in place of the mark in plain text on the screen, such as a message."""


def with_editor_sign(text: SafeText, style: str) -> SafeContent:
    """Return a text of the editor in a style, with the sign in place of each mark; not for what somebody said."""
    return _join_signed(styled(part, style) for part in text.split(EDITOR))


def signed_title(marked: str, unmarked: str, draw: Callable[[SafeLine], SafeContent]) -> SafeContent:
    """Return a line with the sign where the editor's mark is, and not where somebody wrote the same words.

    Args:
        marked: the line with the marks.
        unmarked: the line without them; the same, or empty, if it has none.
        draw: draws a part of it.
    """
    parts = _split_marks(marked, unmarked) if unmarked else [marked]
    return _join_signed(draw(sanitize_line(part)) for part in parts)


def _split_marks(marked: str, unmarked: str) -> list[str]:
    """Return the parts of a text between its marks: those that the text without marks does not have there."""
    first, *others = marked.split(EDITOR)
    parts, end = [first], len(first)
    for other in others:
        if unmarked.startswith(EDITOR, end):
            parts[-1] += EDITOR + other
            end += len(EDITOR)
        else:
            parts.append(other)
        end += len(other)
    return parts


def _join_signed(parts: Iterable[SafeContent]) -> SafeContent:
    """Return parts with the sign between them."""
    first, *others = parts
    signed = [piece for part in others for piece in (assemble(SPACE, EDITORIAL.part), part)]
    return content(EMPTY_LINE).join([first, *signed])
