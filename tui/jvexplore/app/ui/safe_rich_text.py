"""What Rich is given to draw, where Textual draws by it: the rows of a text that is typed, made of safe text only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from jvexplore.safe_text import SafeText


def row_of(text: SafeText) -> Text:
    """Return a row of a text."""
    return Text(text, end="", no_wrap=True)


def replace_plain(row: Text, plain: SafeText) -> None:
    """Let a row say something else, character by character: styles stay where they are."""
    row.plain = plain
