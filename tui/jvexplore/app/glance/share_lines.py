"""The lines of a card that shows wholes and their parts: who has how much of a company."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jvexplore.app.glance.glance_targets import CONTRADICTIONS
from jvexplore.app.glance.row_lines import card_row, fact_link
from jvexplore.app.looks.parts_bar import draw_parts_bar, part_fill, part_ranges
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import OTHER_WORDS
from jvexplore.app.looks.tokens import FAINT, SECOND, TITLE, kind_token
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.app.ui.fact_rows import safe_row
from jvexplore.app.ui.rows import label_cells
from jvexplore.dossier.number_text import format_percent
from jvexplore.safe_text import BETWEEN, EMPTY_LINE, GAP, SPACE, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.app.glance.glance_card import Density, MakeLink
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.overview_card import CardWhole
    from jvexplore.safe_text import SafeLine

_WHOLE: Final = 100
_PARTS: Final = 6
"""How many parts are listed at least, of all wholes."""
_LEAST_REMARK: Final = 16
"""With less room, in cells, what was given for a share is left out."""
_MAJORITY: Final = own_words("┴ 50 %")
_NOT_STATED: Final = own_words("consideration not stated")
_NOT_COUNTED: Final = own_words("not added up")
_ENDS: Final = ("left", "right")


def least_parts(wholes: Sequence[CardWhole]) -> list[int]:
    """Return how many parts of each whole are listed where there is no room for more; more, if there is only one."""
    most = max(1, _PARTS // max(1, len(wholes)))
    return [min(most, len(each.parts)) for each in wholes]


def whole_lines(whole: CardWhole, width: int, density: Density) -> int:
    """Return how many lines a whole has besides the list of its parts."""
    above = bool(whole.name) or not density.is_tight
    beside = bool(whole.dispute) + len(whole.others) + density.has_gaps
    if not _has_bar(whole):
        return bool(whole.name) + beside
    return above + density.bar_lines + len([*_below_bar(whole, width)]) + beside


def _has_bar(whole: CardWhole) -> bool:
    """Return whether a whole is drawn: not if nothing that it is made of can be."""
    return any(each.is_counted for each in whole.parts)


def draw_wholes(
    kind: str, wholes: Sequence[CardWhole], width: int, density: Density, rows: int, link: MakeLink
) -> Iterator[SafeContent]:
    """Yield the lines of each whole: a bar of its parts, what groups of them add up to, then the parts as a list.

    Args:
        kind: of the facts.
        wholes: what to draw.
        width: in cells.
        density: how high a bar is.
        rows: how many parts of all wholes are listed.
        link: makes links.
    """
    listed = least_parts(wholes)
    spare = rows - sum(listed)
    for whole, least in zip(wholes, listed, strict=True):
        more = min(spare, len(whole.parts) - least)
        spare -= more
        if whole.name:
            yield styled(sanitize_line(whole.name), SECOND.style)
        if _has_bar(whole):
            yield from _draw_bar(kind, whole, width, density)
        if whole.dispute:
            words = styled(sanitize_line(whole.dispute), SECOND.style)
            yield assemble(OTHER_WORDS.part, SPACE, link(CONTRADICTIONS, words))
        if density.has_gaps:
            yield content(EMPTY_LINE)
        yield from _draw_list(kind, whole, width, least + more, link)
        for other in whole.others:
            yield link(other.address, with_editor_sign(sanitize_line(other.text), SECOND.style))


def _draw_bar(kind: str, whole: CardWhole, width: int, density: Density) -> Iterator[SafeContent]:
    """Yield the bar of a whole, above it the numbers of its parts unless its name is there, and below it their sums.

    Parts that are not counted have no room in it.
    """
    counted = [safe_row(each.row) if each.is_counted else None for each in whole.parts]
    ranges = part_ranges([(row and row.share) or Decimal() for row in counted], _WHOLE, width)
    if not whole.name and not density.is_tight:
        yield _percents([row.share_words if row else EMPTY_LINE for row in counted], ranges, width)
    hues = [kind_token(kind)] * len(ranges)
    vague = [number for number, row in enumerate(counted) if row and row.share_is_vague]
    for line in range(density.bar_lines):
        yield draw_parts_bar(ranges, hues, width, has_rest=line == density.bar_lines // 2, vague=vague)
    yield from _below_bar(whole, width)


def _percents(numbers: Sequence[SafeLine], ranges: Sequence[range], width: int) -> SafeContent:
    """Return the number above the start of each part, where there is room."""
    line = ""
    for number, cells in zip(numbers, ranges, strict=True):
        if cells.start >= len(line) + bool(line) and cells.start + len(number) <= width:
            line = line.ljust(cells.start) + number
    return styled(sanitize_line(line), TITLE.style)


def _below_bar(whole: CardWhole, width: int) -> Iterator[SafeContent]:
    """Yield where half of the whole is, and what groups of parts add up to: the first and the last at their ends."""
    groups = [safe_format("{} {}", sanitize_line(name), _percent(share)) for name, share in whole.groups]
    middle = width // 2
    if len(groups) == len(_ENDS):
        left, right = (styled(each, SECOND.style) for each in groups)
        space = middle - left.cell_length
        rest = width - middle - len(_MAJORITY) - right.cell_length
        if space > 0 and rest > 0:
            yield assemble(left, SPACE * space, (_MAJORITY, FAINT.style), SPACE * rest, right)
            return
    yield assemble(SPACE * middle, (_MAJORITY, FAINT.style))
    if groups:
        yield styled(BETWEEN.join(groups), SECOND.style)


def _percent(share: Decimal) -> SafeLine:
    """Return a percentage as a safe line."""
    return sanitize_line(format_percent(share))


def _draw_list(kind: str, whole: CardWhole, width: int, most: int, link: MakeLink) -> Iterator[SafeContent]:
    """Yield a line for each part: its fill, its name, its share, and what was given for it."""
    hue = kind_token(kind)
    parts = whole.parts[:most]
    rows = [card_row(each) for each in parts]
    shares = [row.share_words for row in rows]
    percent_width = max(map(len, shares), default=0)
    room = width - 2 - percent_width - 2
    label_width = min(max(map(label_cells, rows), default=0), room)
    remark_width = room - label_width - 2
    has_remarks = any(each.remark for each in whole.parts)  # "not stated" says something beside others that are
    if remark_width < _LEAST_REMARK:
        label_width, remark_width = room, 0
    for number, (each, row, share) in enumerate(zip(parts, rows, shares, strict=True)):
        label = fact_link(row, label_width, link)
        fill = part_fill(number) if each.is_counted else SPACE
        line = assemble((fill, hue.style), SPACE, label, GAP, (share.rjust(percent_width), TITLE.style))
        if remark_width:
            given = with_editor_sign(sanitize_line(each.remark), SECOND.style)
            if not each.remark and each.is_counted and not has_remarks:
                given = content(EMPTY_LINE)
            elif not each.remark:
                given = styled(_NOT_STATED if each.is_counted else _NOT_COUNTED, FAINT.style)
            line = assemble(line, GAP, given.truncate(remark_width, ellipsis=True))
        yield line
