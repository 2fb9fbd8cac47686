"""Draw who is tied to whom: one party in a box, a line to each of the others, with what they are to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from jvexplore.app.ui.wrapping import wrap
from jvexplore.dossier.editorial import EDITOR
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jvexplore.dossier.blocks import Graph, Tie

_WIDEST_BOX: Final = 24
_LEAST_BESIDE: Final = 44
"""How many cells the ties need beside the box; else they stand below it."""
_LEAST_NAME: Final = 16
_SHAFT: Final = 2
_MUTED: Final = "$text-muted"


def draw_graph(graph: Graph, width: int, stop: Callable[[str, str], Content]) -> Iterator[Content]:
    """Yield the lines of a graph.

    Args:
        graph: it.
        width: of a line, in cells.
        stop: makes a link of an address and a text.
    """
    name = Content(visible_line(graph.centre))
    inner = min(name.cell_length, _WIDEST_BOX, max(4, width - 6))
    box = inner + 4
    named = [line.pad_right(inner - line.cell_length) for line in wrap(name, inner)]
    frame = [
        Content.styled(f"╭{'─' * (inner + 2)}╮", "$primary"),
        *(Content.assemble(("│ ", "$primary"), line.stylize("bold"), (" │", "$primary")) for line in named),
        Content.styled(f"╰{'─' * (inner + 2)}╯", "$primary"),
    ]
    beside = width - box - 2 >= _LEAST_BESIDE
    ties = list(_ties(graph.ties, width - (box + 2 if beside else 2), stop))
    if not beside:
        yield from frame
        yield from (line.pad_left(2) for line in ties)
        return
    if len(graph.ties) == 1:  # it begins where the line leads out of the box
        top = 0
        ties[:0] = [Content("")] * (len(frame) // 2)
    else:
        top = max(0, (len(ties) - len(frame)) // 2)
    middle = top + len(frame) // 2
    for number in range(max(len(ties), len(frame))):
        inside = top <= number < top + len(frame)
        left = frame[number - top] if inside else Content(" " * box)
        right = ties[number] if number < len(ties) else Content("")
        joint = "─┤" if number == middle else None
        yield _joined(left, right, joint)


def _joined(left: Content, right: Content, joint: str | None) -> Content:
    """Return a line of box and ties; at the middle of the box, a line leads over."""
    if joint is None:
        return Content.assemble(left, "  ", right)
    plain = right.plain[:1]
    crossing = {"├": "┼", "╰": "┴", "╭": "┬", "│": "┤", "─": "─"}.get(plain, plain)
    return Content.assemble(left, ("──", _MUTED), (crossing, _MUTED), right[1:])


def _ties(ties: tuple[Tie, ...], width: int, stop: Callable[[str, str], Content]) -> Iterator[Content]:
    """Yield a line for each tie, and more where a name is long."""
    longest = max(Content(tie.verb).cell_length for tie in ties)
    column = min(longest, max(8, width - _LEAST_NAME - 2 * _SHAFT - 4))
    for number, tie in enumerate(ties):
        last = number == len(ties) - 1
        branch = ("─" if last else "╭") if number == 0 else "╰" if last else "├"
        verb = Content(visible_line(tie.verb)).truncate(column, ellipsis=True)
        shaft = "─" * (column - verb.cell_length + _SHAFT)
        start = "◀ " if tie.outward is False else "─ "
        end = "▶ " if tie.outward else "─ "
        edge = Content.assemble((f"{branch}{start}", _MUTED), verb, (f" {shaft}{end}", _MUTED))
        label = [stop(tie.other.address, visible_line(tie.other.text))]
        if tie.other.after:
            label.append(Content(f", {visible_line(tie.other.after)}"))
        if tie.other.is_editorial:
            label.append(Content(EDITOR))
        label += [Content("  "), stop(tie.other.via, "more")]
        first, *rest = wrap(Content("").join(label), max(8, width - edge.cell_length))
        yield Content.assemble(edge, first)
        for line in rest:
            yield Content.assemble((" " if last else "│", _MUTED), " " * (edge.cell_length - 1), line)
