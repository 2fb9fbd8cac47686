"""The contradictions of a dossier on the pages of both facts, and in words.

Those that a person wrote are references, and listed as such; here are those that were found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier import blocks
from jvexplore.dossier.contradictions.find import contradictions_by_fact, find_contradictions
from jvexplore.dossier.related_facts import link_to_fact
from jvexplore.dossier.titles import fact_title
from jvexplore.dossier.witnesses import fact_testimony

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.contradictions.find import Contradiction
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
            (each.other, each.one_value, each.other_value)
            if is_first
            else (each.one, each.other_value, each.one_value)
        )
        label = _FOUND
        if each.is_change:
            label = _CHANGED_SINCE if _first_day(dossier, address) < _first_day(dossier, other) else _CHANGED_FROM
        groups.setdefault(label, []).append(link_to_fact(dossier, other)._replace(after=f"{its}, here {own}"))
    for label, links in groups.items():
        yield blocks.LinkList(label, tuple(links[:_MAX_LINKS]))


def contradictions_of(dossier: Dossier) -> Sequence[Contradiction]:
    """Return the contradictions of a dossier, found and written, without what has merely changed."""
    return [each for each in find_contradictions(dossier) if not each.is_change]


def contradiction_count_blocks(dossier: Dossier) -> Iterator[Block]:
    """Yield how many contradictions a dossier has, for its page; nothing if it has none."""
    if count := len(contradictions_of(dossier)):
        yield blocks.Prose(f"Contradictions: {contradiction_count_words(count)}.", warns=True)


def contradiction_count_words(count: int) -> str:
    """Return how many contradictions there are, in words: "2 pairs of facts exclude each other"."""
    return "1 pair of facts excludes each other" if count == 1 else f"{count:,} pairs of facts exclude each other"


def contradiction_sentence(dossier: Dossier, contradiction: Contradiction) -> str:
    """Return both facts of a pair with their values: "Signing: 4 March 2027 ≠ 5 March 2027 (The announcement)"."""
    one, other = (fact_title(dossier, dossier.facts[each]) for each in (contradiction.one, contradiction.other))
    if not contradiction.key:
        return f"{one} ≠ {other}"
    first = f"{contradiction.one_value} ({contradiction.one})"
    second = f"{contradiction.other_value} ({contradiction.other})"
    sign = "→" if contradiction.is_change else "≠"
    return f"{first} {sign} {second}" if one == other else f"{first} {sign} {second}: {other}"


def _first_day(dossier: Dossier, address: Address) -> object:
    """Return the first day on which a source of a fact was published."""
    days = fact_testimony(dossier, dossier.facts[address]).days
    return min((each.first for each in days), default=None)
