"""Check that a fact has what its basis requires, and nothing that it rules out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.model import Fact


def basis_problems(fact: Fact) -> Iterator[Problem]:
    """Yield the problems of the basis of a fact; that it has none is told with what could not be read."""
    basis = fact.basis
    if basis == "derived" and not fact.derived_from and not fact.is_unread("derived_from"):
        remedy = "list the facts that it is derived from"
        yield Problem(fact.address, "derived_from", 'is missing: required where basis is "derived"', remedy)
    if basis and basis != "derived" and fact.derived_from:
        remedy = 'set it to "derived", or remove derived_from'
        yield Problem(fact.address, "basis", f'is "{basis}", but derived_from is set', remedy)
    if basis and basis != "attributed" and fact.according_to:
        remedy = 'set it to "attributed", or remove according_to'
        yield Problem(fact.address, "basis", f'is "{basis}", but according_to is set', remedy)
    if basis == "editorial" and not fact.comment.strip() and not fact.is_unread("comment"):
        yield Problem(fact.address, "comment", 'is missing: required where basis is "editorial"', "name the evidence")
    if basis in ("stated", "attributed") and not fact.passages and not fact.is_unread("passages"):
        yield Problem(fact.address, "passages", "must have at least one entry", "add one")
