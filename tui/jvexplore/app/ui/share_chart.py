"""A chart of the shares of one whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.share_bar import LEAST_BAR, draw_share_bar
from jvexplore.app.looks.signs import EDITORIAL, SHOWN, sign_cell
from jvexplore.app.looks.tokens import BODY, FAINT, SECOND, TITLE
from jvexplore.app.ui.rows import fit_label
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.safe_text import EMPTY_LINE, SPACE, safe_format
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.bar_chart import BarChart

_WIDEST_BAR: Final = 40


def draw_share_chart(chart: BarChart, width: int) -> Iterator[SafeContent]:
    """Yield the lines of a chart: its title, and a bar for each share; the subject of the page is bright."""
    if chart.title:
        yield styled(sanitize_text(chart.title), FAINT.style)
    shares = [sanitize_line(each.share_words) for each in chart.bars]
    number_width = max(map(len, shares), default=0)
    sources = [safe_format("({})", sanitize_line(each.source)) if each.source else EMPTY_LINE for each in chart.bars]
    source_width = 1 + max((content(each).cell_length for each in sources), default=0) if any(sources) else 0
    names = [each.label.removesuffix(EDITOR) for each in chart.bars]
    signs = [(EDITORIAL,) if each.label.endswith(EDITOR) else () for each in chart.bars]
    longest = max((content(sanitize_text(name)).cell_length for name in names), default=0) + 2 * any(signs)
    label_width = min(longest, max(4, width * 2 // 5))
    bar_width = min(_WIDEST_BAR, width - label_width - number_width - source_width - 4)
    for each, name, marks, number, source in zip(chart.bars, names, signs, shares, sources, strict=True):
        ink = TITLE if each.current else BODY
        label = fit_label(styled(sanitize_text(name), ink.style), label_width, marks)
        bar = content(EMPTY_LINE)
        if bar_width >= LEAST_BAR:
            bar = draw_share_bar(each.percent, bar_width, is_vague=each.is_vague)
        sign = sign_cell(SHOWN if each.current else None)
        figure = (number.rjust(number_width), TITLE.style if each.current else SECOND.style)
        line = assemble(sign, SPACE, label, SPACE, bar, SPACE, figure)
        line = line.stylize("bold") if each.current else line
        yield assemble(line, SPACE, (source, FAINT.style)).truncate(width, ellipsis=True) if source else line
