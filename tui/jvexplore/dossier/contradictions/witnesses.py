"""Who vouches for a fact: the sources that it stands in, and those that they repeat.

A source that repeats others (`based_on`) is one witness with each of them. Two that repeat the same one are one
witness, too, even if that one is no source of the dossier.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.moments.possible_days import days_exclude
from jvexplore.errors import JvexploreError
from jvexplore.reading.edtf import EdtfSpan, parse_edtf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.source import Source


class Testimony(NamedTuple):
    """The witnesses for a fact, and when they said it.

    Attributes:
        witnesses: the ids of the sources that its own sources go back to; empty if it stands in none.
        days: when its sources were published; empty unless that is known of each.
    """

    witnesses: frozenset[str] = frozenset()
    days: tuple[EdtfSpan, ...] = ()

    def is_independent_of(self, other: Testimony) -> bool:
        """Return whether both have witnesses, and none in common."""
        return bool(self.witnesses and other.witnesses) and self.witnesses.isdisjoint(other.witnesses)

    def is_of_other_day(self, other: Testimony) -> bool:
        """Return whether it surely was given on another day; what one witness says counts as said on one day."""
        if not self.days or not other.days or not self.is_independent_of(other):
            return False
        return all(days_exclude(one, another) for one in self.days for another in other.days)


def fact_testimony(dossier: Dossier, fact: Fact) -> Testimony:
    """Return who vouches for a fact, by its passages; what leads to no paragraph counts for nothing."""
    known = dossier.paragraphs
    named = {dossier.source_of(each.paragraph).id for each in fact.passages if each.paragraph in known}
    by_source = _testimonies(dossier)
    if len(named) == 1:
        return by_source[named.pop()]
    found = [by_source[each] for each in sorted(named)]
    days = tuple(day for each in found for day in each.days)
    return Testimony(
        frozenset[str]().union(*(each.witnesses for each in found)), days if all(each.days for each in found) else ()
    )


@computed_once
def _testimonies(dossier: Dossier) -> Mapping[str, Testimony]:
    """Return who vouches for what stands in a source, by the id of the source."""
    sources = dossier.sources_by_id
    return {
        each: Testimony(_first_witnesses(sources, each), _published_days(source)) for each, source in sources.items()
    }


def _first_witnesses(sources: Mapping[str, Source], source_id: str) -> frozenset[str]:
    """Return the sources that one goes back to: itself if it repeats none, and all of a circle."""
    reached, waiting = {source_id}, [source_id]
    while waiting:
        source = sources.get(waiting.pop())
        further = set(source.based_on if source else ()) - reached
        reached |= further
        waiting += further
    first = frozenset(each for each in reached if each not in sources or not sources[each].based_on)
    return first or frozenset(reached)


def _published_days(source: Source) -> tuple[EdtfSpan, ...]:
    try:
        return (parse_edtf(str(source.published)),) if source.published else ()
    except JvexploreError:
        return ()
