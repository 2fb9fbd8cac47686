"""The contradictions of a dossier on the pages of both facts, and in words.

Those that a person wrote are references, and listed as such; here are those that were found.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.dossier import blocks
from jvexplore.dossier.citations import cited_paragraphs
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.contradictions.find_contradictions import contradictions_by_fact, find_contradictions
from jvexplore.dossier.contradictions.witnesses import fact_testimony
from jvexplore.dossier.pages.related_facts import link_to_fact
from jvexplore.dossier.source_text import source_name
from jvexplore.dossier.titles import fact_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.contradictions.find_contradictions import Contradiction
    from jvexplore.dossier.model import Dossier

_FOUND: Final = "Seems to contradict"
_CHANGED_SINCE: Final = "Changed since"
_CHANGED_FROM: Final = "Changed from"
_MAX_LINKS: Final = 100


def contradiction_blocks(dossier: Dossier, address: Address) -> Iterator[Block]:
    """Yield the links from a fact to those whose values exclude its own, with both values."""
    groups: dict[str, list[blocks.Link]] = {}
    for each in contradictions_by_fact(dossier).get(address, ()):
        if each.is_written:
            continue
        is_first = each.one == address
        other, own, its = (
            (each.other, each.one_value, each.other_value) if is_first else (each.one, each.other_value, each.one_value)
        )
        label = _FOUND
        if each.is_change:
            label = _CHANGED_SINCE if _first_day(dossier, address) < _first_day(dossier, other) else _CHANGED_FROM
        groups.setdefault(label, []).append(
            link_to_fact(dossier, other)._replace(after=_compared_words(dossier, other, its, own))
        )
    for label, links in groups.items():
        yield blocks.LinkList(label, tuple(links[:_MAX_LINKS]), is_contradiction=True)


def _compared_words(dossier: Dossier, other: Address, its_value: str, own_value: str) -> str:
    """Return what the other fact says and where, beside the value here: "55 % (Reuters), here 52.5 %"."""
    return f"{_said_where(dossier, other, its_value)}, here {own_value}"


def contradictions_of(dossier: Dossier) -> Sequence[Contradiction]:
    """Return the contradictions of a dossier, found and written, without what has merely changed."""
    return [each for each in find_contradictions(dossier) if not each.is_change]


@computed_once
def contradicting_facts(dossier: Dossier) -> frozenset[Address]:
    """Return the addresses of the facts that contradict another, found or written."""
    return frozenset(address for each in contradictions_of(dossier) for address in (each.one, each.other))


def contradiction_count_blocks(dossier: Dossier) -> Iterator[Block]:
    """Yield how many contradictions a dossier has, for its page; nothing if it has none."""
    if count := len(contradictions_of(dossier)):
        yield blocks.Prose(f"Contradictions: {contradiction_count_words(count)}.", warns=True)


def contradiction_count_words(count: int) -> str:
    """Return how many contradictions there are, in words: "2 pairs of facts exclude each other"."""
    return "1 pair of facts excludes each other" if count == 1 else f"{count:,} pairs of facts exclude each other"


def contradiction_title(dossier: Dossier, contradiction: Contradiction) -> str:
    """Return the titles of both facts; one of them if they have the same."""
    titles = (fact_title(dossier, dossier.facts[each], "") for each in (contradiction.one, contradiction.other))
    return " / ".join(dict.fromkeys(titles))


def contradiction_sentence(dossier: Dossier, contradiction: Contradiction) -> str:
    """Return what both facts of a pair say, and where: "4 March 2027 (Reuters) ≠ 5 March 2027 (Finch plc)"."""
    one = _said_where(dossier, contradiction.one, contradiction.one_value)
    other = _said_where(dossier, contradiction.other, contradiction.other_value)
    if contradiction.is_change:
        in_order = _first_day(dossier, contradiction.one) <= _first_day(dossier, contradiction.other)
        return f"{one}, later {other}" if in_order else f"{other}, later {one}"
    return f"{one} {blocks.DIFFERS_SIGN} {other}" + (", as a person wrote" if contradiction.is_written else "")


def _said_where(dossier: Dossier, address: Address, value: str) -> str:
    sources = _sources(dossier, address)
    return f"{value} ({sources})" if value else sources


def _sources(dossier: Dossier, address: Address) -> str:
    """Return the names of the sources of a fact; its basis if it cites none."""
    fact = dossier.facts[address]
    cited = filter(None, map(dossier.find_source_of, cited_paragraphs(dossier, fact)))
    return ", ".join(dict.fromkeys(source_name(dossier, source) for source in cited)) or fact.basis or "no source"


def _first_day(dossier: Dossier, address: Address) -> date:
    """Return the first day on which a source of a fact was published."""
    days = fact_testimony(dossier, dossier.facts[address]).days
    return min((each.first for each in days), default=date.max)
