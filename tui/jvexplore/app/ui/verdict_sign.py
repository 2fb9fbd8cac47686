"""Whether a person checked a fact, in one line behind the sign of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.signs import CONFIRMED, DISPUTED, NOT_CHECKED, OPEN_NOTE
from jvexplore.app.looks.tokens import SECOND
from jvexplore.app.ui.editor_sign import signed_title
from jvexplore.sanitize import sanitize_line
from jvexplore.session import fact_checks

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign

_SIGNS: Final = {sign.text: sign for sign in (OPEN_NOTE, CONFIRMED, DISPUTED)}


def verdict_sign(text: str) -> Sign | None:
    """Return the sign of a verdict from what stands for it in a text; `None` for other texts."""
    return _SIGNS.get(sanitize_line(text))


def draw_verdict(described: str, unmarked: str) -> SafeContent:
    """Return what `FactChecks.describe_check` says, with the sign that it begins with in its colour.

    Args:
        described: what it says.
        unmarked: the same without the editor's marks; empty if it has none.
    """
    sign = NOT_CHECKED if described == fact_checks.NOT_CHECKED else verdict_sign(described[:1])
    begin = 1 if sign else 0
    words = signed_title(described[begin:], unmarked[begin:], lambda part: styled(part, SECOND.style))
    return assemble(sign.part, words) if sign else words
