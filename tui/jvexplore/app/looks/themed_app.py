"""A mixin of the application: our themes and tokens, in as many colours as the terminal has."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Final

from textual.filter import DimFilter

from jvexplore.app.looks.themes import DARK_THEME, LIGHT_THEME, WIDGET_STYLES, WIDGET_TOKENS, own_theme
from jvexplore.app.looks.tokens import PAPER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import App
    from textual.await_remove import AwaitRemove
    from textual.dom import DOMNode
    from textual.filter import LineFilter
    from textual.screen import Screen
    from textual.widget import Widget

    from jvexplore.app.looks.colour_depth import Depth

    _Base = App[int]
else:
    _Base = object  # each subclass of `App` slows the start

_DEPTHS: Final[Mapping[str, Depth]] = {"256": "256", "standard": "16", "windows": "16"}
"""The depth for each of Rich's colour systems that has fewer colours than 16 million."""

_OWN_THEMES: Final = (DARK_THEME, LIGHT_THEME)


class ThemedApp(_Base):
    """A mixin for an application that is drawn with the tokens of `tokens.py`."""

    _is_ansi = False
    """Whether the theme is one of the terminal's own colours; looked up for each part of a frame."""

    def __init__(self) -> None:
        super().__init__()
        self._line_filters: tuple[Mapping[str, str], Sequence[LineFilter]] = {}, ()
        for is_dark in (True, False):
            self.register_theme(own_theme(is_dark=is_dark))
        # Not `self.theme = …`: its watcher would compute the variables a second time, and parse all styles again.
        self.set_reactive(type(self).theme, DARK_THEME)
        self.stylesheet.set_variables(self.get_css_variables())

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Add the style sheet of a screen, which is for nothing but that, and is applied when it is shown.

        Textual does so too, but parses all others again, and computes the styles of all that stands below the screen.
        """
        where = inspect.getfile(type(screen)), f"{type(screen).__name__}.CSS"
        if screen.CSS and not self.stylesheet.has_source(*where):
            self.stylesheet.add_source(screen.CSS, read_from=where, scope=type(screen).__name__)
        super()._load_screen_css(screen)

    def _prune(self, *nodes: Widget, parent: DOMNode | None = None) -> AwaitRemove:
        """Remove widgets; if they are screens, what they covered is drawn once: nothing has moved there.

        Textual lays it out and draws it twice more, each time as a whole.
        """
        this: object = self
        is_screen = parent is this
        removed = super()._prune(*nodes, parent=None if is_screen else parent)
        if is_screen and self._screen_stack and self.screen.is_running:
            self.call_next(self._update_mouse_over, self.screen)
        return removed

    def get_css_variables(self) -> dict[str, str]:
        """Return the variables of the theme, and its tokens: those of our themes, or else made of Textual's colours.

        A theme of the terminal's own colours has our tokens: `get_line_filters` draws them in those. There are none
        before our themes are registered: Textual asks once in its `__init__`, for a theme that is not used.
        """
        if DARK_THEME not in self.available_themes:
            return {}
        variables = super().get_css_variables()
        theme = self.current_theme
        self._is_ansi = theme.ansi
        if theme.ansi:
            own = own_theme(is_dark=theme.dark)
            variables.update(own.to_color_system().generate(), **own.variables)
        elif PAPER.name not in variables:
            from jvexplore.app.looks.borrowed_tokens import token_variables

            variables.update(token_variables(variables))
            variables.update({name: variables[token.name] for name, token in WIDGET_TOKENS.items()}, **WIDGET_STYLES)
        return variables

    @property
    def native_ansi_color(self) -> bool:
        """Whether Textual draws in the terminal's own colours by itself; never, since our filter does."""
        return False

    @property
    def colour_depth(self) -> Depth | None:
        """How many colours are drawn with; `None` for all."""
        if self.no_color:
            return "monochrome"
        return "16" if self._is_ansi else _DEPTHS.get(self.console.color_system or "standard")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what stands for Textual's conversion to grey, and for Rich's rounding of colours.

        Of Textual's own filters only the one for dim words is kept: nothing is drawn in the terminal's own colours
        before the filters, which the others convert.
        """
        variables, filters = self._line_filters
        if variables is not self.theme_variables:
            filters = self._find_line_filters()
            self._line_filters = self.theme_variables, filters
        return filters

    def _find_line_filters(self) -> Sequence[LineFilter]:
        """Return the filters for the theme; in 256 colours, Textual's themes are rounded: all would look like ours."""
        filters = [each for each in super().get_line_filters() if isinstance(each, DimFilter)]
        depth = self.colour_depth
        if depth and (depth != "256" or self.theme in _OWN_THEMES):
            from jvexplore.app.looks.colour_depth import TokenColours

            return [*filters, TokenColours(depth, self.theme_variables, is_dark=self.current_theme.dark)]
        return filters
