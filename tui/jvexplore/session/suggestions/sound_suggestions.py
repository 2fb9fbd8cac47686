"""Leave out suggestions that would bring a problem into a dossier, where nobody reviews them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.article.copy_check import check_values
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.session.suggestions.accept_suggestions import SuggestionAcceptance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.suggest import Suggestion


class SoundSuggestions(NamedTuple):
    """What can be accepted together.

    Attributes:
        records: the new facts by their addresses.
        left_out: the suggestions that would bring a problem.
    """

    records: Mapping[str, FactRecord]
    left_out: Sequence[Suggestion]


class SoundAcceptance:
    """Accepts as many of several suggestions as bring no problem.

    Args:
        dossier: the dossier as it is.
        with_records: returns it with some new facts.
        attached: returns the copies for a dossier; `None` if there are none.
        origin: who accepts, and when.
    """

    def __init__(
        self,
        dossier: Dossier,
        with_records: Callable[[Mapping[str, FactRecord]], Dossier],
        attached: Callable[[Dossier], AttachedCopies | None],
        origin: Mapping[str, Any],
    ) -> None:
        self._dossier = dossier
        self._with_records = with_records
        self._attached = attached
        self._origin = origin

    def accept(self, chosen: Sequence[Suggestion], suggested: Sequence[Suggestion]) -> SoundSuggestions:
        """Return what of the chosen suggestions can be accepted.

        Args:
            chosen: those that are to be accepted.
            suggested: all, also what only describes a party.
        """
        known = {*dossier_problems(self._with_records({}))}
        left_out: list[Suggestion] = []
        while True:
            kept = [each for each in chosen if each not in left_out]
            acceptance = SuggestionAcceptance(self._dossier, suggested, self._origin)
            addresses = {acceptance.accept(each): each for each in kept}
            entries = {*self._new_problems(acceptance.records, known)}
            unsound = [suggestion for address, suggestion in addresses.items() if address in entries]
            for entry in entries - {*addresses}:
                party = entry.partition("/")[2]
                about = [each for address, each in addresses.items() if _names(acceptance.records.get(address), party)]
                unsound += sorted(about, key=lambda each: each.confidence)[:1]
            if not unsound:
                return SoundSuggestions(acceptance.records, left_out)
            left_out += [each for each in unsound if each not in left_out]

    def _new_problems(self, records: Mapping[str, FactRecord], known: set[Any]) -> Iterator[str]:
        """Yield the addresses of what has a problem that it has not without some new facts."""
        after = self._with_records(records)
        yield from (each.entry for each in dossier_problems(after) if each not in known)
        if attached := self._attached(after):
            new = [fact for address, fact in after.facts.items() if address in records]
            yield from (fact.address for fact in new if any(check_values(after, fact, attached)))


def _names(record: FactRecord | None, party: str) -> bool:
    return record is not None and party in record.table.values()
