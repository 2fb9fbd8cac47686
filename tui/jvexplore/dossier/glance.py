"""The deal at a glance: what a dossier is about and how sure it is, in plain values that are not sanitised yet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fact_types import fact_type
from jvexplore.dossier.kind_table import pane_entries
from jvexplore.dossier.pages.contradiction_blocks import contradicting_facts, contradictions_of
from jvexplore.dossier.source_text import all_sources_line
from jvexplore.dossier.vocabulary.bases import Basis

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from jvexplore.address import Address
    from jvexplore.dossier.kind_table import KindEntry
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.overview_card import CardRow, OverviewCard


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
        category: the name of the dossier's category: "Joint venture"; empty if it has none.
        source: the publisher and the date of the first source, and how many others there are.
        published: the day of the latest source; `None` if no day is known.
        paragraphs: how many paragraphs the bodies of the sources have.
        cards: the kinds that have something to say here, in the order of the panes.
        evidence: how many facts there are of each basis.
        contradictions: how many pairs of facts exclude each other.
    """

    title: str
    summary: str
    category: str
    source: str
    published: date | None
    paragraphs: int
    cards: Sequence[KindCard]
    evidence: Sequence[tuple[Basis, int]]
    contradictions: int = 0


@computed_once
def deal_at_glance(dossier: Dossier) -> DealGlance:
    """Return a dossier at a glance."""
    cards = [
        KindCard(entry, number, _with_contradictions(card, contradicting_facts(dossier)))
        for number, entry in enumerate(pane_entries(), 1)
        if (card := fact_type(entry).overview_card(dossier))
    ]
    by_basis = Counter(fact.basis for fact in dossier.facts.values())
    bases: tuple[Basis, ...] = get_args(Basis)
    return DealGlance(
        dossier.title,
        marked_text(dossier, dossier.summary),
        dossier.category_name,
        all_sources_line(dossier),
        dossier.latest_published,
        sum(each.is_body for each in dossier.paragraphs.values()),
        cards,
        [(basis, by_basis[basis]) for basis in bases],
        len(contradictions_of(dossier)),
    )


def _with_contradictions(card: OverviewCard, contradicting: AbstractSet[Address]) -> OverviewCard:
    """Return a card whose rows say which facts others contradict; `contradicting` are their addresses."""

    def marked(rows: Sequence[CardRow]) -> tuple[CardRow, ...]:
        return tuple(each._replace(is_contradicted=each.row.address in contradicting) for each in rows)

    wholes = tuple(whole._replace(parts=marked(whole.parts)) for whole in card.wholes)
    return card._replace(rows=marked(card.rows), wholes=wholes)
