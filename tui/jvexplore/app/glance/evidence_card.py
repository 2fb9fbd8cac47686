"""The card that says how sure a dossier is: how many facts rest on what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import override

from jvexplore.app.glance.glance_card import GlanceCard
from jvexplore.app.glance.glance_targets import CONTRADICTIONS, find_target
from jvexplore.app.looks.frame import edge_text
from jvexplore.app.looks.parts_bar import draw_parts_bar, part_fill, part_ranges
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import ATTRIBUTED, DERIVED, EDITORIAL, OTHER_WORDS, sign_cell
from jvexplore.app.looks.tokens import FAINT, SECOND, TITLE
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words, safe_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.app.glance.glance_card import Density, DrawnCard, MakeLink
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.looks.tokens import Token
    from jvexplore.dossier.vocabulary.bases import Basis
    from jvexplore.safe_text import SafeLine

_TITLE: Final = own_words("Evidence")
_NO_FACTS: Final = own_words("None yet: what facts rest on")
_TWO_COLUMNS: Final = 52


_BASES: Final[Mapping[Basis, tuple[SafeLine, Sign | None, Token]]] = {
    "stated": (own_words("stated"), None, SECOND),
    "attributed": (own_words("attributed"), ATTRIBUTED, ATTRIBUTED.token),
    "derived": (own_words("derived"), DERIVED, DERIVED.token),
    "editorial": (own_words("editorial"), EDITORIAL, EDITORIAL.token),
}
"""The words, the sign and the colour of each basis."""


class EvidenceCard(GlanceCard):
    """The card that says how sure a dossier is: a bar of all facts by what they rest on, and how many they are.

    Args:
        evidence: how many facts there are of each basis.
        contradictions: how many pairs of facts exclude each other.
    """

    def __init__(self, evidence: Sequence[tuple[Basis, int]], contradictions: int) -> None:
        self._evidence = evidence
        self._contradictions = contradictions

    @override
    def fixed_lines(self, width: int, density: Density) -> int:
        entries = sum(count > 0 for _, count in self._evidence) + bool(self._contradictions)
        return 1 + density.has_gaps + -(-entries // _columns(width)) if entries else 1

    @override
    def draw(self, width: int, density: Density, rows: int, link: MakeLink) -> DrawnCard:
        total = sum(count for _, count in self._evidence)
        if not total:
            return edge_text(_TITLE), [styled(_NO_FACTS, FAINT.style)]
        hues = [_BASES[basis][2] for basis, _ in self._evidence]
        ranges = part_ranges([count for _, count in self._evidence], total, width)
        entries = [
            _draw_entry(number, basis, count, link) for number, (basis, count) in enumerate(self._evidence) if count
        ]
        if self._contradictions:
            entries.append(_draw_contradictions(self._contradictions, link))
        gap = [content(EMPTY_LINE)] if density.has_gaps else []
        lines = [draw_parts_bar(ranges, hues, width), *gap, *_in_columns(entries, width)]
        return edge_text(_TITLE, safe_format("{:,} fact" if total == 1 else "{:,} facts", total)), lines


def _draw_entry(number: int, basis: Basis, count: int, link: MakeLink) -> SafeContent:
    name, sign, hue = _BASES[basis]
    words = assemble((safe_format("{:,}", count), TITLE.style), SPACE, (name, SECOND.style))
    return assemble(
        (part_fill(number), hue.style), SPACE, sign_cell(sign), SPACE, link(find_target(f"basis:{basis}"), words)
    )


def _draw_contradictions(count: int, link: MakeLink) -> SafeContent:
    name = own_words("contradiction") if count == 1 else own_words("contradictions")
    words = assemble((safe_format("{:,}", count), TITLE.style), SPACE, (name, SECOND.style))
    return assemble(SPACE * 2, OTHER_WORDS.part, SPACE, link(CONTRADICTIONS, words))


def _columns(width: int) -> int:
    return 2 if width >= _TWO_COLUMNS else 1


def _in_columns(entries: Sequence[SafeContent], width: int) -> Iterator[SafeContent]:
    """Yield the entries, two in a line if there is room."""
    if _columns(width) == 1:
        yield from entries
        return
    for at in range(0, len(entries), 2):
        left, *right = entries[at : at + 2]
        yield assemble(left.pad_right(width // 2 - left.cell_length), *(right or [content(EMPTY_LINE)]))
