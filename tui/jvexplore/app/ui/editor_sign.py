"""What relies on the editor: a sign on the screen, where text output has words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.safe_text import EMPTY_LINE, own_words

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeText

_SPACE: Final = own_words(" ")


def with_editor_sign(text: SafeText, style: str) -> SafeContent:
    """Return a text of the editor in a style, with the sign in place of each mark; not for what somebody said."""
    first, *others = text.split(EDITOR)
    parts = [styled(first, style)]
    for part in others:
        parts += [assemble(_SPACE, EDITORIAL.part), styled(part, style)]
    return content(EMPTY_LINE).join(parts)
