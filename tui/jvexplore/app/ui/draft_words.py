"""What the edge of an editor says of its draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.tokens import BAD
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.session.draft_autosaver import DraftAutosaver

NOT_KEPT: Final = own_words("draft not kept")
_JUST_KEPT: Final = own_words("draft kept")
_MINUTE: Final = 60
_STEP: Final = 10
"""From this number of seconds on, they are shown in steps of it: each change draws the eye away from the text."""


def draft_words(autosaver: DraftAutosaver[Any], now: float) -> SafeContent:
    """Return when a draft was kept last, or that it was not; nothing while there is nothing to lose.

    Args:
        autosaver: keeps it.
        now: the time, by the monotonic clock.
    """
    if autosaver.unsaved_draft:
        return styled(NOT_KEPT, BAD.style)
    if autosaver.kept_at is None or not autosaver.is_dirty(autosaver.current_draft):
        return content(EMPTY_LINE)
    seconds = int(now - autosaver.kept_at)
    if seconds < _STEP:
        return content(_JUST_KEPT)
    ago = f"{seconds // _MINUTE} min" if seconds >= _MINUTE else f"{seconds // _STEP * _STEP} s"
    return content(sanitize_line(f"draft kept {ago} ago"))
