"""The parts of a line as Rich draws them; `Content.render_segments` sorts and adds all styles again for each line.

Neighbours that look the same are one part, so that every later step has fewer of them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.style import Style

if TYPE_CHECKING:
    from rich.style import Style as RichStyle

    from jvexplore.app.looks.safe_content import SafeContent


class LineSegments:
    """Draws lines in the colours of one theme."""

    def __init__(self) -> None:
        self._drawn_styles: dict[Style, dict[tuple[str, ...], RichStyle]] = {}

    def forget(self) -> None:
        """Forget all colours: the theme may be another."""
        self._drawn_styles.clear()

    def draw(self, line: SafeContent, style: Style) -> list[Segment]:
        """Return the parts of a line; styles that are not named carry data, such as the stop of a link.

        Args:
            line: the line.
            style: of the words that have no style of their own, with the background.
        """
        drawn_styles = self._drawn_styles.setdefault(style, {})
        plain = line.plain
        spans = [(start, end, name) for start, end, name in line.spans if isinstance(name, str)]
        ends = sorted({0, len(plain), *[start for start, _, _ in spans], *[end for _, end, _ in spans]})
        segments: list[Segment] = []
        begin, before = 0, None
        for start, end in pairwise(ends):
            names = tuple([name for first, last, name in spans if first <= start and end <= last])
            now = drawn_styles.get(names)
            if now is None:
                now = drawn_styles[names] = Style.combine([style, *map(Style.parse, names)]).rich_style
            if before is not None and now is not before:
                segments.append(Segment(plain[begin:start], before))
                begin = start
            before = now
        if begin < len(plain):
            segments.append(Segment(plain[begin:], before))
        return segments
