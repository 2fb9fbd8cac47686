"""Draws lines against logarithmic axes as SVG, to be read on light and dark pages alike."""

from __future__ import annotations

from html import escape
from math import ceil, floor, log10
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WIDTH, _HEIGHT = 760, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 80, 180, 24, 48
_APART: Final = 18
"""How far the names of two lines stand apart at least."""
_COLOURS: Final = ("#d1495b", "#2e86ab", "#3a9d5d", "#b07d00", "#8a5fbf")
_STYLE: Final = """
  text { font: 14px system-ui, sans-serif; fill: #1f2328 }
  .grid { stroke: #1f2328; stroke-opacity: .18 }
  .line { fill: none; stroke-width: 2.5 }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #e6edf3 } }
"""


def draw(lines: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """Return a chart.

    Args:
        lines: by name, the points: how many facts, and how many milliseconds.
    """
    xs = [x for points in lines.values() for x, _ in points]
    ys = [y for points in lines.values() for _, y in points]
    axes = _Axes(_decades(xs), _decades(ys))
    named = escape(f"{', '.join(lines)}: milliseconds against the number of facts")
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{named}">'
    return "\n".join([head, f"<style>{_STYLE}</style>", *axes.drawn(), *_lines(lines, axes), "</svg>\n"])


def _decades(values: Sequence[float]) -> range:
    """Return the powers of ten from below the least value to above the largest."""
    return range(floor(log10(min(values))), ceil(log10(max(values))) + 1)


class _Axes:
    """Where values stand on the picture."""

    def __init__(self, across: range, up: range) -> None:
        self._across, self._up = across, up

    def x(self, value: float) -> float:
        return _LEFT + (log10(value) - self._across[0]) / max(1, len(self._across) - 1) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, value: float) -> float:
        room = _HEIGHT - _TOP - _BOTTOM
        return _HEIGHT - _BOTTOM - (log10(value) - self._up[0]) / max(1, len(self._up) - 1) * room

    def drawn(self) -> Iterator[str]:
        """Yield a line and a number for each power of ten."""
        for power in self._up:
            y = self.y(10**power)
            label = f"{10**power:,g} ms" if power < 3 else f"{10 ** (power - 3):,g} s"
            yield f'<path class="grid" d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}"/>'
            yield f'<text x="{_LEFT - 8}" y="{y + 5:.1f}" text-anchor="end">{label}</text>'
        for power in self._across:
            x = self.x(10**power)
            yield f'<path class="grid" d="M{x:.1f} {_TOP}V{_HEIGHT - _BOTTOM}"/>'
            yield f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 20}" text-anchor="middle">{10**power:,d}</text>'
        middle = (_LEFT + _WIDTH - _RIGHT) / 2
        yield f'<text x="{middle}" y="{_HEIGHT - 8}" text-anchor="middle">facts, and as many notes</text>'


def _lines(lines: Mapping[str, Sequence[tuple[float, float]]], axes: _Axes) -> Iterator[str]:
    """Yield the lines, each with its name at its end; the names are moved apart where they would overlap."""
    ends = sorted((axes.y(points[-1][1]), name) for name, points in lines.items())
    places: dict[str, float] = {}
    lowest = 0.0
    for end, name in ends:
        lowest = max(end, lowest + _APART)
        places[name] = lowest
    for (name, points), colour in zip(lines.items(), _COLOURS, strict=False):
        path = " ".join(f"{axes.x(x):.1f},{axes.y(y):.1f}" for x, y in points)
        yield f'<polyline class="line" stroke="{colour}" points="{path}"/>'
        for x, y in points:
            yield f'<circle cx="{axes.x(x):.1f}" cy="{axes.y(y):.1f}" r="4" fill="{colour}"/>'
        place = places[name] + 5
        yield f'<text x="{_WIDTH - _RIGHT + 12}" y="{place:.1f}" style="fill: {colour}">{escape(name)}</text>'
