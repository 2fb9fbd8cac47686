"""Frames whose edges say what is inside: a title at the left, counts at the right, what is cut off below.

Textual's own frames have one title an edge, and corners of one shape. Here the upper and lower edges are drawn by the
widget: stacked panes share them (├ instead of ╭), and the title of the pane with the focus stands on the lamp.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from textual.geometry import Region
from textual.strip import Strip

from jvexplore.app.looks.line_segments import LineSegments
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import with_sign
from jvexplore.app.looks.tokens import EDGE, FAINT, LAMP, SECOND
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words

if TYPE_CHECKING:
    from textual.widget import Widget

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine

    _Base = Widget
else:
    _Base = object

FRAME_CSS: Final = """
    border: round $edge;
    padding: 0 1;
    scrollbar-gutter: stable;
    &:focus { border: round $lamp; }
"""
"""Styles of a framed widget, to stand between the braces of its rule."""

_LINE: Final = own_words("─")
_END_CELLS: Final = 4
"""The cells of an edge that are its ends: a corner and a piece of the line at each."""
TITLE_EDGE_CELLS: Final = _END_CELLS + 2
"""The cells of an edge that its only text cannot have: its ends, and a blank at each side of the text."""
FULL_EDGE_CELLS: Final = TITLE_EDGE_CELLS + 2 + 2
"""The cells of an edge that its two texts cannot have: of the line, two stand between them."""


class EdgeText(NamedTuple):
    """What stands in an edge.

    Attributes:
        left: at the left, a title.
        right: at the right, counts; it is left out where there is no room for both.
    """

    left: SafeContent
    right: SafeContent

    def is_same(self, other: EdgeText) -> bool:
        """Return whether another text looks the same; Textual compares words only, and not their colours."""
        return self is other or (self.left.is_same(other.left) and self.right.is_same(other.right))


_NOTHING: Final = content(EMPTY_LINE)
NO_TEXT: Final = EdgeText(_NOTHING, _NOTHING)


def edge_text(title: SafeLine, right: SafeLine = EMPTY_LINE, sign: Sign | None = None) -> EdgeText:
    """Return a title with a sign before it, and what stands at the right."""
    name = styled(title, SECOND.style)
    return EdgeText(with_sign(sign, name), styled(right, FAINT.style))


class Corners(NamedTuple):
    """The ends of an edge."""

    left: SafeLine
    right: SafeLine


TOP: Final = Corners(own_words("╭"), own_words("╮"))
JOINED: Final = Corners(own_words("├"), own_words("┤"))
BOTTOM: Final = Corners(own_words("╰"), own_words("╯"))


def draw_edge(text: EdgeText, corners: Corners, width: int, *, is_lit: bool, has_chip: bool) -> SafeContent:
    """Return an edge of a frame.

    Args:
        text: what stands in it.
        corners: its ends.
        width: of the frame, in cells.
        is_lit: whether the line has the colour of the lamp.
        has_chip: whether the title stands on the lamp.
    """
    line = (LAMP if is_lit else EDGE).style
    room = width - _END_CELLS
    left, right = text.left, text.right
    if left.cell_length + right.cell_length + FULL_EDGE_CELLS > width:
        right = content(EMPTY_LINE)
    if left.plain:
        title = left.truncate(max(0, width - TITLE_EDGE_CELLS), ellipsis=True)
        left = assemble(SPACE, title, SPACE)
        if has_chip:
            left = left.stylize(LAMP.chip_style)
    if right.plain:
        right = assemble(SPACE, right.stylize_before(FAINT.style), SPACE)
    rest = max(0, room - left.cell_length - right.cell_length)
    return assemble((corners.left + _LINE, line), left, (_LINE * rest, line), right, (_LINE + corners.right, line))


_EdgeLook: TypeAlias = "tuple[Corners, int, bool, bool]"
"""How an edge is drawn, besides its text; see `draw_edge`."""

_DrawnEdge: TypeAlias = "tuple[EdgeText, _EdgeLook, Strip]"
"""An edge as it was drawn: whenever a pane is drawn, its edges are asked for."""


class Framed(_Base):
    """A mixin for a widget with a border, whose upper and lower edges it draws itself.

    The style sheet says which frame shares an edge with another: that border is `solid`.

    Attributes:
        is_lit: whether the focus is in it; a container sets it.
        frame_above: the widget above it, whose lower edge its upper edge is, if that is shared.
        top_corners: the ends of its upper edge, if it is not shared.
    """

    is_lit: bool = False
    frame_above: Framed | None = None
    top_corners: Corners = TOP

    _edges: tuple[EdgeText, EdgeText] = NO_TEXT, NO_TEXT
    _drawn_top_edge: _DrawnEdge | None = None
    _drawn_bottom_edge: _DrawnEdge | None = None

    def notify_style_update(self) -> None:
        """Draw the edges again: the theme may be another."""
        self._drawn_top_edge = self._drawn_bottom_edge = None
        self.line_segments.forget()
        super().notify_style_update()

    @cached_property
    def line_segments(self) -> LineSegments:
        """What draws its lines and edges in the colours of the theme."""
        return LineSegments()

    def set_edges(self, top: EdgeText, bottom: EdgeText = NO_TEXT) -> None:
        """Set what stands in the edges; those that changed are drawn again."""
        old_top, old_bottom = self._edges
        self._edges = top, bottom
        if not top.is_same(old_top):
            self.refresh_top_edge()
        if not bottom.is_same(old_bottom):
            self.refresh_bottom_edge()

    def top_text(self) -> EdgeText:
        """Return what stands in the upper edge."""
        return self._edges[0]

    def bottom_text(self) -> EdgeText:
        """Return what stands in the lower edge."""
        return self._edges[1]

    def refresh_top_edge(self) -> None:
        """Draw the upper edge again, and nothing else."""
        self._refresh_line(0)

    def refresh_bottom_edge(self) -> None:
        """Draw the lower edge again, and nothing else."""
        self._refresh_line(self.outer_size.height - 1)

    def _refresh_line(self, number: int) -> None:
        """Draw a line of the widget again, frame and padding included; Textual counts regions from its content."""
        left, above = self.gutter.top_left
        self.refresh(Region(-left, number - above, self.outer_size.width, 1))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of the widget, with its own edges."""
        strips = super().render_lines(crop)
        height = self.size.height + self.gutter.height
        border_top, _, border_bottom, _ = self.styles.border
        is_lit = self.has_focus or self.is_lit
        above = self.frame_above
        if border_top[0] and crop.y == 0 and strips:
            is_shared = above is not None and border_top[0] == "solid"
            corners = self.top_corners if not is_shared else BOTTOM if height == 1 else JOINED
            is_line_lit = is_lit or (is_shared and above is not None and (above.has_focus or above.is_lit))
            look = corners, self.outer_size.width, is_line_lit, is_lit
            self._drawn_top_edge = self._redrawn_edge(self.top_text(), look, self._drawn_top_edge)
            strips[0] = self._drawn_top_edge[2].crop(crop.x, crop.right)
        if border_bottom[0] and crop.bottom == height and height > 1:
            corners = JOINED if border_bottom[0] == "solid" else BOTTOM
            look = corners, self.outer_size.width, is_lit, False
            self._drawn_bottom_edge = self._redrawn_edge(self.bottom_text(), look, self._drawn_bottom_edge)
            strips[-1] = self._drawn_bottom_edge[2].crop(crop.x, crop.right)
        return strips

    def _redrawn_edge(self, text: EdgeText, look: _EdgeLook, drawn: _DrawnEdge | None) -> _DrawnEdge:
        """Return an edge, drawn again if it looks different from before."""
        if drawn and drawn[1] == look and drawn[0].is_same(text):
            return drawn
        corners, width, is_lit, has_chip = look
        edge = draw_edge(text, corners, width, is_lit=is_lit, has_chip=has_chip)
        return text, look, self._edge_strip(edge)

    def _edge_strip(self, edge: SafeContent) -> Strip:
        strip = Strip(self.line_segments.draw(edge, self.visual_style), edge.cell_length)
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self.background_colors[1])
        return strip
