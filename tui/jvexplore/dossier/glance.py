"""The deal at a glance: what a dossier is about and how sure it is, in plain values that are not sanitised yet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.date_text import short_date
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fact_types import fact_type
from jvexplore.dossier.kind_table import pane_entries
from jvexplore.dossier.model import Basis

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jvexplore.dossier.kind_table import KindEntry
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.overview_card import OverviewCard


class KindCard(NamedTuple):
    """What is said about the facts of a kind.

    Attributes:
        entry: the kind.
        number: of its pane, from 1.
        card: what it says itself.
    """

    entry: KindEntry
    number: int
    card: OverviewCard


class DealGlance(NamedTuple):
    """A dossier at a glance.

    Attributes:
        title: of the dossier.
        summary: of the dossier, with the mark of the editor.
        source: the article, its publisher and its date.
        published: the day of the article.
        paragraphs: how many paragraphs the article has.
        cards: the kinds that have something to say here, in the order of the panes.
        evidence: how many facts there are of each basis.
    """

    title: str
    summary: str
    source: str
    published: date
    paragraphs: int
    cards: Sequence[KindCard]
    evidence: Sequence[tuple[Basis, int]]


@computed_once
def deal_at_glance(dossier: Dossier) -> DealGlance:
    """Return a dossier at a glance."""
    source = dossier.source
    cards = [
        KindCard(entry, number, card)
        for number, entry in enumerate(pane_entries(), 1)
        if (card := fact_type(entry).overview_card(dossier))
    ]
    by_basis = Counter(fact.basis for fact in dossier.facts.values())
    bases: tuple[Basis, ...] = get_args(Basis)
    return DealGlance(
        dossier.title,
        marked_text(dossier, dossier.summary),
        f"{source.publisher}, {short_date(source.published)}",
        source.published,
        len(source.paragraphs),
        cards,
        [(basis, by_basis[basis]) for basis in bases],
    )
