"""The edges of a form's frame: its title, how much is wrong or missing, what is cut off, whether a draft is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.frame import EdgeText
from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import PROBLEM, WARNING, with_sign
from jvexplore.app.looks.tokens import BAD, FAINT, SECOND, WARN
from jvexplore.app.ui.draft_words import NOT_KEPT
from jvexplore.safe_text import EMPTY_LINE, GAP, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.authoring.form_state import FormState
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.session.authoring.open_form import OpenForm

_PROBLEM: Final = own_words("1 problem")
_ABOVE: Final = own_words("▲ ")
_BELOW: Final = own_words("▼ ")


def form_title(form: OpenForm) -> EdgeText:
    """Return the title of a form: what it is, and the address of what is edited."""
    words = sanitize_line(f"New {form.kind}" if not form.address else f"Edit {form.kind}")
    title = with_sign(kind_signs().get(form.kind), styled(words, SECOND.style))
    address = "" if form.address == form.kind else form.address
    return EdgeText(title, styled(sanitize_line(address), FAINT.style))


def draw_edges(state: FormState, title: EdgeText, cut_off: tuple[int, int]) -> tuple[EdgeText, EdgeText]:
    """Return both edges.

    Args:
        state: the form.
        title: its title.
        cut_off: how many lines are above those in view, and how many below.
    """
    counts = _draw_counts(state)
    right = title.right
    if counts.plain:
        right = assemble(right, own_words(" · "), counts) if right.plain else counts
    parts = [*_draw_alarms(state), *draw_cut_off(*cut_off)]
    return EdgeText(title.left, right), EdgeText(content(GAP).join(parts), state.status.kept)


def draw_cut_off(above: int, below: int, *, has_further: bool = False) -> Iterator[SafeContent]:
    """Yield how many lines are above those in view, and how many below, as far as there are any.

    Args:
        above: the number of those above.
        below: the number of those below.
        has_further: whether further ones were not even counted.
    """
    if above:
        yield styled(_ABOVE + safe_format("{} more", above), FAINT.style)
    if below:
        yield styled(_BELOW + safe_format("{}+ more" if has_further else "{} more", below), FAINT.style)


def _draw_alarms(state: FormState) -> Iterator[SafeContent]:
    """Yield that the draft is not kept, and what others did to the same fact."""
    if state.status.is_unkept:
        yield with_sign(PROBLEM, styled(NOT_KEPT, BAD.style))
    if state.status.elsewhere:
        yield with_sign(WARNING, styled(state.status.elsewhere, WARN.style))


def _draw_counts(state: FormState) -> SafeContent:
    """Return how many problems are told, or else how many fields are still to be filled in; nothing if none."""
    if count := state.problem_count:
        words = _PROBLEM if count == 1 else safe_format("{} problems", count)
        return with_sign(PROBLEM, styled(words, SECOND.style))
    if missing := state.missing_count:
        return styled(safe_format("{} to fill in", missing), FAINT.style)
    return content(EMPTY_LINE)
