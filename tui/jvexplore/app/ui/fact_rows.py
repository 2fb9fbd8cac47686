"""What the panes say, and the line above them: for the rows of each kind of fact, a function.

A new kind adds its own to `_LISTED`.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Final

from jvexplore.app.ui.rows import EDITORIAL, Row
from jvexplore.dossier import numbers, words
from jvexplore.dossier.editorial import is_editorial, marked_name, row_mark
from jvexplore.dossier.short_names import short_name
from jvexplore.dossier.timeline import timeline
from jvexplore.dossier.vocabulary.headings import id_heading
from jvexplore.dossier.vocabulary.roles import role_heading, role_sort_key
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jvexplore.dossier.facts import Fact, Stake
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine


_GAP: Final = own_words("  ")
_NO_RESPONSE: Final = own_words("no response")


def heading(dossier: Dossier) -> SafeLine:
    """Return what stands above all lists: what is open, where and when it was published, and how much there is."""
    source = dossier.source
    published = f"{source.publisher}, {words.short_day(source.published)}"
    return visible_line(" · ".join((dossier.title, published, f"{len(dossier.facts):,} facts")))


def rows(dossier: Dossier, kind: str) -> tuple[Row, ...]:
    """Return the rows of all facts of a kind, with headings and sums."""
    return tuple(_LISTED[kind](dossier))


def _row(fact: Fact, text: str, *right: SafeLine, share: Decimal | None = None, tail: SafeLine = EMPTY_LINE) -> Row:
    """Return the row of a fact.

    Args:
        fact: it.
        text: its label, as it stands in the dossier.
        right: what stands at the right edge, before what tells that the fact itself is the editor's.
        share: a percentage.
        tail: the mark of a label that names somebody who rests on the editor.
    """
    marks = [*right, EDITORIAL if is_editorial(fact) else EMPTY_LINE]
    return Row(fact.address, visible_line(text), _GAP.join(filter(None, marks)), share, tail=tail)


def _parties(dossier: Dossier) -> Iterator[Row]:
    ranked = sorted(dossier.parties, key=lambda party: role_sort_key(party.role))
    for role, parties in groupby(ranked, key=lambda party: party.role):
        yield Row("", visible_line(role_heading(role).upper()))
        yield from (_row(party, party.name) for party in parties)


def _stakes(dossier: Dossier) -> Iterator[Row]:
    by_venture: dict[str, list[Stake]] = {}
    for stake in dossier.stakes:
        by_venture.setdefault(stake.venture, []).append(stake)
    for venture, stakes in by_venture.items():
        for stake in stakes:
            holder = dossier.party(stake.holder).name
            yield _row(stake, holder, share=stake.percent, tail=row_mark(dossier, stake))
        together = numbers.percent(sum((stake.percent for stake in stakes), Decimal()))
        yield Row("", visible_line(f"  {marked_name(dossier.party(venture))}: total {together}"))


def _quotes(dossier: Dossier) -> Iterator[Row]:
    for quote in dossier.quotes:
        speaker = dossier.party(quote.speaker)
        yield _row(quote, f"{short_name(speaker.name, speaker.type)}{row_mark(dossier, quote)}: “{quote.text}”")


def _challenges(dossier: Dossier) -> Iterator[Row]:
    for challenge in dossier.challenges:
        count = len(challenge.responses)
        responses = _NO_RESPONSE
        if count:
            responses = safe_format("{} response" if count == 1 else "{} responses", count)
        category = id_heading(challenge.category)
        yield _row(challenge, f"{category}: {challenge.title}", responses, tail=row_mark(dossier, challenge))


def _timeline(dossier: Dossier) -> Iterator[Row]:
    dated = timeline(dossier)
    column = max((len(when.short) for when, _ in dated), default=0)
    for when, event in dated:
        yield _row(event, f"{when.short:<{column}}  {event.title}", tail=row_mark(dossier, event))


def _figures(dossier: Dossier) -> Iterator[Row]:
    for figure in dossier.figures:
        quantity = f"{figure.qualifier} {numbers.amount(figure.value, figure.unit, short=True)}".strip()
        yield _row(figure, f"{quantity}: {figure.title}", tail=row_mark(dossier, figure))


_LISTED: Final[dict[str, Callable[[Dossier], Iterator[Row]]]] = {
    "party": _parties,
    "stake": _stakes,
    "quote": _quotes,
    "challenge": _challenges,
    "event": _timeline,
    "figure": _figures,
}
