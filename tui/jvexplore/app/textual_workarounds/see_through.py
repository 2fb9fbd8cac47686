"""The background of a dialog: the screen below in faint ink, so that the only frame with the lamp is the dialog's.

What the dialog is about keeps its colours.

Textual blends each colour of the screen below with that of the dialog; that takes half of the time of a frame, and
gives colours that no theme has. It also caches what lies below a dialog in the dialog's own lines: with two dialogs
open, a change below both repaints only the upper one, which reads the stale cache of the lower one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast, runtime_checkable

from rich.segment import Segment
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.visual import Visual
from typing_extensions import override

from jvexplore.app.looks.drawn_style import drawn_style
from jvexplore.app.looks.tokens import FAINT, PAPER
from jvexplore.app.textual_workarounds.whole_first_frame import WholeFirstFrame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from rich.style import Style
    from textual.css.styles import RulesMap
    from textual.filter import LineFilter
    from textual.screen import Screen
    from textual.style import Style as TextualStyle
    from textual.visual import RenderOptions
    from textual.widget import Widget

    _Base = Widget
else:
    _Base = object  # so that Textual takes styles and keys from the other base

Answer = TypeVar("Answer")
_NO_BAR_ENDS: Final = str.maketrans(dict.fromkeys("▁▂▃▄▅▆▇", " "))
"""Scroll bars are coloured spaces between these, which would be left alone."""


class FaintBackdrop(Visual):
    """The lines of a screen in one ink.

    Not a renderable of Rich, whose console would measure and wrap every part of every line.

    Args:
        screen: the screen below.
        style: the ink and the paper.
        bright: the regions that keep their colours; none of them stands beside another.
    """

    def __init__(self, screen: Screen[object], style: Style, bright: Sequence[Region]) -> None:
        self._screen = screen
        self._style = style
        self._bright = bright

    @override
    def render_strips(self, width: int, height: int | None, style: TextualStyle, options: RenderOptions) -> list[Strip]:
        """Return the lines, in the size of the screen below."""
        del width, height, style, options
        below = self._screen._compositor.render_strips()  # noqa: SLF001 - Textual has no other way to ask for the lines of a screen
        return [self._dim(number, strip) for number, strip in enumerate(below)]

    def _dim(self, number: int, strip: Strip) -> Strip:
        """Return a line in faint ink, except for what keeps its colours."""
        region = next((each for each in self._bright if each.y <= number < each.bottom), None)
        if region is None:
            return self._in_faint_ink(strip)
        left, right = strip.crop(0, region.x), strip.crop(region.right)
        kept = strip.crop(region.x, region.right).discard_meta()
        return Strip.join([self._in_faint_ink(left), kept, self._in_faint_ink(right)])

    def _in_faint_ink(self, strip: Strip) -> Strip:
        text = strip.text.translate(_NO_BAR_ENDS)
        return Strip([Segment(text, self._style)] if text else [], strip.cell_length)

    @override
    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width of the screen below."""
        return self._screen.size.width

    @override
    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the height of the screen below."""
        return self._screen.size.height


@runtime_checkable
class _ShowsMessages(Protocol):
    """An application with messages in its title bar."""

    message_rows: int
    """How many rows of the screen the title bar has while it shows a message; else 0."""


class SeeThrough(_Base):
    """A mixin for a modal screen: it shows the one below in faint ink."""

    shows_all_colours = False
    """Whether what lies below keeps its colours: where it is what the dialog asks about."""

    def bright_regions(self) -> Sequence[Region]:
        """Return what keeps its colours below the dialog, besides the title bar."""
        return ()

    def render(self) -> RenderableType:
        """Return what lies below, in faint ink."""
        # Textual counts renderings to find it, and is wrong where one is taken from a cache.
        this: object = self
        below = next((lower for lower, upper in pairwise(self.app.screen_stack) if upper is this), None)
        if below is None:
            return cast("RenderableType", super().render())
        width, height = self.size
        app: object = self.app
        message_rows = app.message_rows if isinstance(app, _ShowsMessages) else 0
        rows = height if self.shows_all_colours else message_rows
        upper = Region(0, 0, width, rows)
        bright = (upper, *self.bright_regions())
        visual: Visual = FaintBackdrop(below, drawn_style(self.app, FAINT, PAPER), bright)
        return cast("RenderableType", visual)  # a widget may return a visual; the type of a screen's forgets it

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return none: what is below has been filtered, and its colours must not be taken for those of a theme."""
        return ()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines, repainted if another screen asks for them: it does so only if they changed."""
        shown: object = self.app.screen
        if shown is not self:
            self._set_dirty()
        return super().render_lines(crop)


class SeeThroughScreen(SeeThrough, ModalScreen[Answer], WholeFirstFrame[Answer]):
    """A modal screen that shows the one below in faint ink."""
