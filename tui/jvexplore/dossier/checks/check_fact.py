"""Check one fact, as far as that needs no look at all others: its references, its basis, its moments, its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.checks.check_basis import basis_problems
from jvexplore.dossier.checks.check_moments import period_problems
from jvexplore.dossier.checks.check_references import reference_problems
from jvexplore.dossier.checks.check_sources import passage_problems
from jvexplore.dossier.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.checks.address_suggestions import AddressSuggestions
    from jvexplore.dossier.checks.check_words import WordCheck
    from jvexplore.dossier.model import Dossier, Fact


def fact_problems(
    dossier: Dossier, fact: Fact, addresses: AddressSuggestions, words: WordCheck | None = None
) -> Iterator[Problem]:
    """Yield the problems of a fact; what could not be read of it is told by others.

    Args:
        dossier: the dossier that it is in, or will be.
        fact: the fact.
        addresses: suggests what was meant by references.
        words: finds unknown words; `None` if these are told by others too.
    """
    yield from reference_problems(dossier, fact, addresses)
    yield from basis_problems(fact)
    yield from period_problems(dossier, fact)
    if words:
        yield from words.word_problems(fact)
    yield from fact.own_problems()
    for key, passage in fact.all_passages():
        if any(each.key.startswith(f"{key}.") for each in fact.unread):
            continue  # what is left of it may be no span
        yield from (Problem(fact.address, key, *wrong) for wrong in passage_problems(dossier, passage))
