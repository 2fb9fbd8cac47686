"""Rich texts for the widgets that Textual draws with Rich, such as text areas; made of safe text only.

As with `SafeContent`, `SafeRow` exists only for the type checker; at run time it is Rich's `Text`.
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
        """A row made of safe text only."""

        def __init__(self, never: Never) -> None:
            """Not to be called: use `row_of`."""

        def append(self, text: SafeText, style: Style | str | None = None) -> SafeRow:  # type: ignore[override]
            """Append text."""

        def append_text(self, text: SafeRow) -> SafeRow:  # type: ignore[override]
            """Append a row."""

        def append_tokens(self, tokens: Iterable[tuple[SafeText, Style | str | None]]) -> SafeRow:  # type: ignore[override]
            """Append texts with their styles."""


def row_of(text: SafeText) -> SafeRow:
    """Return an unstyled row."""
    return cast("SafeRow", Text(text, end="", no_wrap=True))


def replace_plain(row: Text, plain: SafeText) -> None:
    """Replace the text of a row by one of the same length, so that its styles keep their positions."""
    row.plain = plain
