"""A mixin of the application: our themes and tokens, in as many colours as the terminal has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.filter import Monochrome

from jvexplore.app.looks.colour_depth import TokenColours
from jvexplore.app.looks.themes import DARK_THEME, own_theme, token_variables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import App
    from textual.filter import LineFilter

    from jvexplore.app.looks.colour_depth import Depth

    _Base = App[int]
else:
    _Base = object  # each subclass of `App` slows the start

_DEPTHS: Final[Mapping[str, Depth]] = {"256": "256", "standard": "16", "windows": "16"}
"""The depth for each of Rich's colour systems that has fewer colours than 16 million."""


class ThemedApp(_Base):
    """A mixin for an application that is drawn with the tokens of `tokens.py`."""

    def __init__(self) -> None:
        super().__init__()
        self._token_filters: dict[tuple[Depth, bool], TokenColours] = {}
        for is_dark in (True, False):
            self.register_theme(own_theme(is_dark=is_dark))
        self.theme = DARK_THEME

    def get_css_variables(self) -> dict[str, str]:
        """Return the variables of the theme, and its tokens: those of our themes, or else made of Textual's colours."""
        variables = super().get_css_variables()
        if "paper" not in variables:
            variables.update(token_variables(variables))
        return variables

    @property
    def colour_depth(self) -> Depth | None:
        """How many colours the terminal has; `None` if it has all."""
        return "monochrome" if self.no_color else _DEPTHS.get(self.console.color_system or "standard")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters; ours stands for its conversion to grey, and for Rich's rounding of colours."""
        filters = [each for each in super().get_line_filters() if not isinstance(each, Monochrome)]
        if (depth := self.colour_depth) and not self.native_ansi_color:
            key = depth, self.current_theme.dark
            if key not in self._token_filters:
                self._token_filters[key] = TokenColours(depth, is_dark=key[1])
            filters.append(self._token_filters[key])
        return filters
