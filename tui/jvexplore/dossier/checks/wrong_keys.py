"""The keys of a dossier whose values a check finds wrong, though they can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of
from jvexplore.dossier.checks.check_dossier import present_format_problems
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.table_reader import file_keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.dossier.model import Dossier, Fact

_OPEN_HEAD_KEYS: Final = frozenset(("category",))


@computed_once
def wrong_keys(dossier: Dossier) -> Mapping[str, Sequence[str]]:
    """Return the paths of the keys whose values are wrong, by the address of the fact; empty for the head.

    Not among them are values that could not be read, and words of an open list: a near miss of a known word says what
    was meant, and may be declared.
    """
    found: dict[str, list[str]] = {}
    for problem in present_format_problems(dossier):
        fact = dossier.facts.get(address_of(problem.entry)) if problem.entry else None
        unread = fact.unread if fact else dossier.unread
        is_own = problem.key.partition(".")[0] in file_keys(type(fact) if fact else DossierHead)
        is_open = problem.key.rpartition(".")[2] in (_open_keys(dossier, fact) if fact else _OPEN_HEAD_KEYS)
        if is_own and not is_open and all(each.key != problem.key for each in unread):
            found.setdefault(problem.entry, []).append(problem.key)
    return found


def _open_keys(dossier: Dossier, fact: Fact) -> frozenset[str]:
    """Return the keys of a fact that take words which are not known; in format 1, the roles were a closed list."""
    listed = (each for each in fact.open_words() if not (dossier.is_in_former_format and each.open_list == "roles"))
    return fact.open_text_keys | {each.key for each in listed}
