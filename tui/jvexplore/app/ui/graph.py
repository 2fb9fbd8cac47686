"""Draw the relations of a party: the party in a box, and a line to each related party.

The verb and the name are the two links of a line: to the fact that states the tie, and to the party.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.app.looks.tokens import EDGE, FAINT, PARTY, TITLE
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.app.ui.wrapping import wrap
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jvexplore.address import Address
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.dossier.blocks import GraphEdge, Link, RelationGraph
    from jvexplore.safe_text import SafeLine, SafeText

    MakeLink = Callable[[Address, SafeText, Sign | None], SafeContent]
    """Returns a link to an address with a text and a sign."""

_MAX_BOX_CELLS: Final = 24
_SHAFT_CELLS: Final = 9
"""The cells of a line to a party besides its verb and its name."""
_MIN_NAME_CELLS: Final = 16
_SHAFT: Final = 2

_STROKE: Final = own_words("─")
_BAR: Final = own_words("│")
_LEFT_EDGE: Final = own_words("│ ")
_RIGHT_EDGE: Final = own_words(" │")
_FIRST: Final = own_words("╭")
_BRANCH: Final = own_words("├")
_LAST: Final = own_words("╰")
_TO_CENTRE: Final = own_words("─◄ ")
_FROM_CENTRE: Final = own_words("► ")
_NO_TAIL: Final = own_words("── ")
_NO_HEAD: Final = own_words("─ ")
_CROSSINGS: Final[Mapping[SafeLine, SafeLine]] = {
    _BRANCH: own_words("┼"),
    _LAST: own_words("┴"),
    _FIRST: own_words("┬"),
    _BAR: own_words("┤"),
}
"""The character that replaces another where the line from the box meets it."""


def draw_graph(graph: RelationGraph, width: int, make_link: MakeLink) -> Iterator[SafeContent]:
    """Yield the lines of a graph.

    Args:
        graph: a party and at least one relation.
        width: of a line, in cells.
        make_link: makes the links.
    """
    name = with_editor_sign(sanitize_line(graph.centre), TITLE.bold_style)
    inner = min(name.cell_length, _MAX_BOX_CELLS, max(4, width - 6))
    box = inner + 4
    named = [line.pad_right(inner - line.cell_length) for line in wrap(name, inner)]
    frame = [
        styled(safe_format("╭{}╮", _STROKE * (inner + 2)), PARTY.style),
        *(assemble((_LEFT_EDGE, PARTY.style), line, (_RIGHT_EDGE, PARTY.style)) for line in named),
        styled(safe_format("╰{}╯", _STROKE * (inner + 2)), PARTY.style),
    ]
    fits_beside = _widest(graph.ties) <= width - box - 2  # else the lines below the box have more room
    ties = list(_ties(graph.ties, width - (box + 2 if fits_beside else 2), make_link))
    if not fits_beside:
        yield from frame
        yield from (line.pad_left(2) for line in ties)
        return
    if len(graph.ties) == 1:  # the only relation is level with the line from the box
        top = 0
        ties[:0] = [content(EMPTY_LINE)] * (len(frame) // 2)
    else:
        top = max(0, (len(ties) - len(frame)) // 2)
    middle = top + len(frame) // 2
    for number in range(max(len(ties), len(frame))):
        inside = top <= number < top + len(frame)
        left = frame[number - top] if inside else content(SPACE * box)
        right = ties[number] if number < len(ties) else content(EMPTY_LINE)
        yield _joined(left, right, is_middle=number == middle)


def _widest(ties: tuple[GraphEdge, ...]) -> int:
    """Return how many cells relations take that are drawn on one line each."""
    verbs = max(content(sanitize_line(tie.verb)).cell_length for tie in ties)
    names = max(_name_cells(tie.other) for tie in ties)
    return verbs + _SHAFT_CELLS + 2 + names


def _name_cells(link: Link) -> int:
    """Return how many cells a name takes with what follows it."""
    after = content(sanitize_line(f", {link.after}")).cell_length if link.after else 0
    return content(sanitize_line(link.text)).cell_length + 2 * link.is_editorial + after


def _joined(left: SafeContent, right: SafeContent, *, is_middle: bool) -> SafeContent:
    """Return a line with its parts of the box and of the relations, which are connected at the middle of the box."""
    if not is_middle:
        return assemble(left, SPACE * 2, right)
    first = sanitize_line(right.plain[:1])
    return assemble(left, (_STROKE * 2, EDGE.style), (_CROSSINGS.get(first, first), EDGE.style), right[1:])


def _ties(ties: tuple[GraphEdge, ...], width: int, make_link: MakeLink) -> Iterator[SafeContent]:
    """Yield the lines for each relation: one, or more if a name is long."""
    verbs = [sanitize_line(tie.verb) for tie in ties]
    for_name = min(_MIN_NAME_CELLS, max(_name_cells(tie.other) for tie in ties) + 2)
    column = min(max(content(verb).cell_length for verb in verbs), max(8, width - for_name - _SHAFT_CELLS))
    for number, (tie, verb) in enumerate(zip(ties, verbs, strict=True)):
        last = number == len(ties) - 1
        branch = (_STROKE if last else _FIRST) if number == 0 else _LAST if last else _BRANCH
        words = make_link(tie.other.via, verb, None).truncate(column, ellipsis=True)
        shaft = _STROKE * (column - words.cell_length + _SHAFT)
        tail = _TO_CENTRE if tie.outward is False else _NO_TAIL
        head = _FROM_CENTRE if tie.outward else _NO_HEAD
        edge = assemble((branch + tail, EDGE.style), words, (SPACE + shaft + head, EDGE.style))
        label = [make_link(tie.other.address, sanitize_line(tie.other.text), address_sign(tie.other.address))]
        if tie.other.is_editorial:
            label.append(assemble(SPACE, EDITORIAL.part))
        if tie.other.after:
            label.append(styled(sanitize_line(f", {tie.other.after}"), FAINT.style))
        first, *rest = wrap(content(EMPTY_LINE).join(label), max(8, width - edge.cell_length), hang=2)
        yield assemble(edge, first)
        for line in rest:
            yield assemble((SPACE if last else _BAR, EDGE.style), SPACE * (edge.cell_length - 1), line)
