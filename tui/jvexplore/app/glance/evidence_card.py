"""The card that says how sure a dossier is: how many facts rest on what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.glance.card import Card
from jvexplore.app.glance.targets import find_target
from jvexplore.app.looks.frame import edge_text
from jvexplore.app.looks.parts_bar import draw_parts_bar, part_fill, part_ranges
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import ATTRIBUTED, DERIVED, EDITORIAL, sign_cell
from jvexplore.app.looks.tokens import FAINT, SECOND, TITLE
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words, safe_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.app.glance.card import CardSize, MakeLink
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.looks.tokens import Token
    from jvexplore.dossier.model import Basis
    from jvexplore.safe_text import SafeLine

_TITLE: Final = own_words("Evidence")
_NO_FACTS: Final = own_words("None yet: what facts rest on")
_TWO_COLUMNS: Final = 52


class _Shown(NamedTuple):
    """How a basis is shown."""

    words: SafeLine
    sign: Sign | None
    hue: Token


_BASES: Final[Mapping[Basis, _Shown]] = {
    "stated": _Shown(own_words("stated"), None, SECOND),
    "attributed": _Shown(own_words("attributed"), ATTRIBUTED, ATTRIBUTED.token),
    "derived": _Shown(own_words("derived"), DERIVED, DERIVED.token),
    "editorial": _Shown(own_words("editorial"), EDITORIAL, EDITORIAL.token),
}


def evidence_card(evidence: Sequence[tuple[Basis, int]], size: CardSize, link: MakeLink) -> Card:
    """Return the card: a bar of all facts by what they rest on, and how many they are."""
    total = sum(count for _, count in evidence)
    if not total:
        return Card(edge_text(_TITLE), [styled(_NO_FACTS, FAINT.style)])
    hues = [_BASES[basis].hue for basis, _ in evidence]
    bar = draw_parts_bar(part_ranges([count for _, count in evidence], total, size.width), hues, size.width)
    entries = [_draw_entry(number, basis, count, link) for number, (basis, count) in enumerate(evidence) if count]
    gap = [content(EMPTY_LINE)] if size.density.has_gaps else []
    return Card(edge_text(_TITLE, safe_format("{:,} facts", total)), [bar, *gap, *_in_columns(entries, size.width)])


def _draw_entry(number: int, basis: Basis, count: int, link: MakeLink) -> SafeContent:
    shown = _BASES[basis]
    sign = sign_cell(shown.sign)
    words = assemble((safe_format("{:,}", count), TITLE.style), SPACE, (shown.words, SECOND.style))
    return assemble(
        (part_fill(number), shown.hue.style), SPACE, sign, SPACE, link(find_target(f"basis:{basis}"), words)
    )


def _in_columns(entries: Sequence[SafeContent], width: int) -> Iterator[SafeContent]:
    """Yield the entries, two in a line if there is room."""
    if width < _TWO_COLUMNS:
        yield from entries
        return
    for at in range(0, len(entries), 2):
        left, *right = entries[at : at + 2]
        yield assemble(left.pad_right(width // 2 - left.cell_length), *(right or [content(EMPTY_LINE)]))
