"""Who vouches for a fact: the sources that it stands in, and those that they repeat.

A source that repeats others (`based_on`) is one witness with each of them. Two that repeat the same one are one
witness, too, also where that one is no source of the dossier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.moments.moment_exclusion import days_exclude
from jvexplore.errors import JvexploreError
from jvexplore.reading.edtf import EdtfSpan, parse_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.dossier.model import Dossier, Fact

_FIRST_SOURCE: Final = ""
"""The id of the only source of a dossier of format 1."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """The witnesses for a fact, and when they said it.

    Attributes:
        witnesses: the ids of the sources that its own sources go back to; empty if it stands in none.
        days: when its sources were published; empty unless all of that is known.
    """

    witnesses: frozenset[str] = frozenset()
    days: tuple[EdtfSpan, ...] = ()

    def is_independent_of(self, other: Testimony) -> bool:
        """Return whether both have witnesses, and none in common."""
        return bool(self.witnesses and other.witnesses) and self.witnesses.isdisjoint(other.witnesses)

    def is_of_other_day(self, other: Testimony) -> bool:
        """Return whether it is surely of another day; what one witness says counts as said on one day."""
        if not self.days or not other.days or not self.is_independent_of(other):
            return False
        return all(days_exclude(one, another) for one in self.days for another in other.days)


@dataclass(frozen=True, slots=True)
class WrittenSource:
    """What counts of a source: when it was published, as the file has it, and the ids of those that it repeats."""

    published: date | str | None = None
    based_on: Sequence[str] = ()


def testimony_of(sources: Mapping[str, WrittenSource], source_ids: Iterable[str]) -> Testimony:
    """Return who vouches for a fact that stands in some of the sources of a dossier."""
    named = dict.fromkeys(source_ids)
    days = [_published_days(sources[each].published) for each in named if each in sources]
    known = tuple(each for each in days if each)
    return Testimony(
        frozenset().union(*(_first_witnesses(sources, each) for each in named)),
        known if len(known) == len(named) else (),
    )


def fact_testimony(dossier: Dossier, fact: Fact) -> Testimony:
    """Return who vouches for a fact."""
    return _testimony_by_source(dossier) if fact.passages else Testimony()


@computed_once
def _testimony_by_source(dossier: Dossier) -> Testimony:
    return testimony_of({_FIRST_SOURCE: WrittenSource(dossier.source.published)}, (_FIRST_SOURCE,))


def _first_witnesses(sources: Mapping[str, WrittenSource], source_id: str) -> frozenset[str]:
    """Return the sources that one goes back to: itself if it repeats none, and all of a circle."""
    reached, waiting = {source_id: None}, [source_id]
    while waiting:
        written = sources.get(waiting.pop())
        for each in written.based_on if written else ():
            if each not in reached:
                reached[each] = None
                waiting.append(each)
    first = frozenset(each for each in reached if each not in sources or not sources[each].based_on)
    return first or frozenset(reached)


def _published_days(published: date | str | None) -> EdtfSpan | None:
    try:
        return parse_edtf(str(published)) if published else None
    except JvexploreError:
        return None
