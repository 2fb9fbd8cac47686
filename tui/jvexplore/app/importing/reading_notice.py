"""What stands in place of an article that is being read, or cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.keys import import_bindings
from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.signs import PROBLEM
from jvexplore.app.looks.tokens import BODY, SECOND
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.safe_text import LINE_END, SPACE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.errors import JvexploreError

_READING: Final = own_words("Reading the article… esc to cancel")


class ReadingNotice(SafeStatic, can_focus=True):
    """Says nothing at first: most articles are read before one could read that they are."""

    BINDINGS = [*import_bindings.READING]
    DEFAULT_CSS = "ReadingNotice { width: 1fr; height: 1fr; padding: 1 2; }"

    def __init__(self) -> None:
        super().__init__(widget_id="notice")
        self.has_failed = False

    def show_reading(self) -> None:
        """Say that the article is being read."""
        if not self.has_failed:
            self.update(styled(_READING, SECOND.style))

    def show_error(self, name: str, error: JvexploreError) -> None:
        """Say why an article cannot be read, and what to do.

        Args:
            name: where the article comes from.
            error: what is wrong with it.
        """
        self.has_failed = True
        what = assemble(PROBLEM.part, SPACE, (sanitize_line(f"{name}: {error.what}"), BODY.style))
        remedy = styled(sanitize_line(error.remedy and f"  {error.remedy}"), SECOND.style)
        self.update(assemble(what, LINE_END, remedy) if error.remedy else what)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let enter go back only from what cannot be read."""
        return self.has_failed if action == "screen.close" else super().check_action(action, parameters)
