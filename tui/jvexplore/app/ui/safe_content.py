"""What Textual is given to draw: made of safe text only, which the type checker sees to.

Textual takes any text. What it draws is therefore made here and in the other `safe_…` modules, and nowhere else:
`tests/test_safe_sinks.py` finds who calls Textual past them. For the type checker, `SafeContent` is a kind of `Content`
that takes in nothing else; when the program runs all of this is Textual's own, so that drawing costs nothing more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Never, TypeAlias

    from textual.style import Style
    from textual.widget import Widget

    from jvexplore.safe_text import SafeLine, SafeText

    class SafeContent(Content):
        """Content whose every text is safe."""

        def __init__(self, never: Never) -> None:
            """Refuse: `content` and its like make one."""

        def __add__(self, other: SafeContent | SafeText) -> SafeContent:  # type: ignore[override]
            """Return both together."""

        def __getitem__(self, part: int | slice) -> SafeContent:
            """Return a part of it."""

        def join(self, parts: Iterable[SafeContent | SafeText]) -> SafeContent:  # type: ignore[override]
            """Return parts with this between them."""

        def stylize(self, style: Style | str, start: int = 0, end: int | None = None) -> SafeContent:
            """Return it with a style."""

        def truncate(self, max_width: int, *, ellipsis: bool = False, pad: bool = False) -> SafeContent:
            """Return as much of it as there is room for."""

        def pad_left(self, count: int, character: str = " ") -> SafeContent:
            """Return it filled up on the left; with nothing but spaces."""

        def pad_right(self, count: int, character: str = " ") -> SafeContent:
            """Return it filled up on the right; with nothing but spaces."""

        def expand_tabs(self, tab_size: int = 8) -> SafeContent:
            """Return it with spaces for tabs."""

        def split(  # type: ignore[override]
            self, separator: str = "\n", *, include_separator: bool = False, allow_blank: bool = False
        ) -> list[SafeContent]:
            """Return its lines."""

        def wrap(self, width: int) -> list[SafeContent]:  # type: ignore[override]
            """Return it as lines of a width in cells."""

    Part: TypeAlias = SafeText | SafeContent | tuple[SafeText, str]

    def content(text: SafeText) -> SafeContent:
        """Return text without a style."""

    def styled(text: SafeText, style: str) -> SafeContent:
        """Return text in a style."""

    def assemble(*parts: Part) -> SafeContent:
        """Return parts behind each other: text, text with its style, and what is drawn already."""

else:
    SafeContent = content = Content
    styled, assemble = Content.styled, Content.assemble


def set_border_title(widget: Widget, title: SafeLine) -> None:
    """Set the title in the upper edge of a widget's frame."""
    widget.border_title = content(title)


def set_border_subtitle(widget: Widget, subtitle: SafeLine) -> None:
    """Set the subtitle in the lower edge of a widget's frame."""
    widget.border_subtitle = content(subtitle)
