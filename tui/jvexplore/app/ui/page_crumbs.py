"""The title of a page: the names of the pages visited before it, and its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.tokens import FAINT, SECOND
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

_CRUMB_MARK: Final = own_words(" › ")
_MAX_CRUMB_CHARS: Final = 18


def draw_crumbs(breadcrumbs: Sequence[tuple[str, SafeLine]], address: Address, kind: SafeLine) -> SafeContent:
    """Return the names of the pages visited before, and the kind of this one with its sign."""
    parts: list[SafeContent] = []
    for name, mark in breadcrumbs:
        shown = name if len(name) <= _MAX_CRUMB_CHARS else f"{name[: _MAX_CRUMB_CHARS - 1]}…"
        parts += [styled(sanitize_line(shown), FAINT.style), with_editor_sign(mark, FAINT.style)]
        parts.append(styled(_CRUMB_MARK, FAINT.style))
    if sign := address_sign(address):
        parts += [styled(*sign.part), content(SPACE)]
    parts.append(styled(kind, SECOND.style))
    return content(EMPTY_LINE).join(parts)
