"""The background of a dialog: the screen below, all of it faint, so that the only frame with the lamp is the dialog's.

Textual blends each colour of the screen below with that of the dialog; that takes half of the time of a frame, and
gives colours that no theme has. It also caches what lies below a dialog in the dialog's own lines: with two dialogs
open, a change below both repaints only the upper one, which reads the stale cache of the lower one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen

from jvexplore.app.looks.tokens import FAINT, PAPER

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
    from textual.geometry import Region
    from textual.screen import Screen
    from textual.strip import Strip
    from textual.widget import Widget

    _Base = Widget
else:
    _Base = object  # so that Textual takes styles and keys from the other base

Answer = TypeVar("Answer")
_NEW_LINE: Final = Segment.line()


def lines_of(screen: Screen[object]) -> list[Strip]:
    """Return the lines of a screen."""
    return screen._compositor.render_strips()  # noqa: SLF001 - Textual has no other way to ask for them


class FaintBackdrop:
    """The lines of a screen in one ink; a Rich renderable.

    Args:
        screen: the screen below.
        style: the ink and the paper.
    """

    def __init__(self, screen: Screen[object], style: Style) -> None:
        self._screen = screen
        self._style = style

    def __rich_console__(self, _console: Console, _options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        for strip in lines_of(self._screen):
            yield Segment(strip.text, self._style)
            yield _NEW_LINE


class SeeThrough(_Base):
    """A mixin for a modal screen: it shows the one below in faint ink."""

    bright_rows = 0
    """How many of the upper rows keep their colours: the title bar, while it shows a message."""
    shows_all_colours = False
    """Whether what lies below keeps its colours: where it is what the dialog asks about."""
    _below: Screen[object] | None = None

    def render(self) -> RenderableType:
        """Return what lies below, in faint ink."""
        below = cast("RenderableType", super().render())
        if not isinstance(below, BackgroundScreen):
            return below
        colours = self.app.theme_variables
        ink, paper = (Color.parse(colours[each.name]).rich_color for each in (FAINT, PAPER))
        self._below = below.screen
        return FaintBackdrop(below.screen, Style(color=ink, bgcolor=paper))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines, repainted if another screen asks for them: it does so only if they changed."""
        shown: object = self.app.screen
        if shown is not self:
            self._set_dirty()
        strips = super().render_lines(crop)
        bright_rows = self.size.height if self.shows_all_colours else self.bright_rows
        if self._below and crop.y < bright_rows:
            # As they are: a Rich renderable would be given other colours, those of 16 by way of a theme of Textual's.
            for number, strip in enumerate(lines_of(self._below)[crop.y : min(bright_rows, crop.bottom)]):
                strips[number] = strip.discard_meta().crop(crop.x, crop.right)
        return strips


class SeeThroughScreen(SeeThrough, ModalScreen[Answer]):
    """A modal screen that shows the one below in faint ink."""
