"""What Rich is given to draw, where Textual draws by it: the rows of a text that is typed, made of safe text only.

As with `SafeContent`, only the type checker knows of `SafeRow`: when the program runs, it is Rich's `Text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Never

    from rich.style import Style

    from jvexplore.safe_text import SafeText

    class SafeRow(Text):
        """A row whose every text is safe."""

        def __init__(self, never: Never) -> None:
            """Refuse: `row_of` makes one."""

        def append(self, text: SafeText, style: Style | str | None = None) -> SafeRow:  # type: ignore[override]
            """Add text behind it."""

        def append_text(self, text: SafeRow) -> SafeRow:  # type: ignore[override]
            """Add a row behind it."""

        def append_tokens(self, tokens: Iterable[tuple[SafeText, Style | str | None]]) -> SafeRow:  # type: ignore[override]
            """Add texts with their styles behind it."""


def row_of(text: SafeText) -> SafeRow:
    """Return a row of a text."""
    return cast("SafeRow", Text(text, end="", no_wrap=True))


def replace_plain(row: Text, plain: SafeText) -> None:
    """Replace the text of a row, character by character, so that its styles keep their positions."""
    row.plain = plain
