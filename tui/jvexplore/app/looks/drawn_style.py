"""Rich's style of an ink on a paper, for lines that are drawn without Textual's styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.app import App

    from jvexplore.app.looks.tokens import Token


def drawn_style(app: App[Any], ink: Token, paper: Token) -> Style:
    """Return the style of an ink on a paper, in colours that the terminal has."""
    above, below = (Color.parse(app.theme_variables[each.name]) for each in (ink, paper))
    strip = Strip([Segment(" ", Style(color=above.rich_color, bgcolor=below.rich_color))])
    for each in app.get_line_filters():
        strip = strip.apply_filter(each, below)
    return next((segment.style for segment in strip if segment.style), Style())
