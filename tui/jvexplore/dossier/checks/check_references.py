"""Check the references between facts: those that lead nowhere, to the fact itself, or around in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER
from jvexplore.dossier.checks.reference_circles import closing_references
from jvexplore.dossier.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.address import Address
    from jvexplore.dossier.checks.address_suggestions import AddressSuggestions
    from jvexplore.dossier.model import Dossier, Fact

_CIRCULAR: Final = {"part_of": "part of", "derived_from": "derived from"}
"""The keys whose references must not go around in a circle, in words."""


def reference_problems(dossier: Dossier, fact: Fact, addresses: AddressSuggestions) -> Iterator[Problem]:
    """Yield the references of a fact that lead nowhere, or to itself.

    Args:
        dossier: the one that holds the fact.
        fact: one of its facts.
        addresses: suggests what was meant.
    """
    for key, address in fact.references():
        if address == DOSSIER:
            continue
        found = dossier.fact_at(address)
        if found is None:
            close = addresses.similar_address(address)
            remedy = f'did you mean "{close}"?' if close else "add that fact, or fix the reference"
            yield Problem(fact.address, key, f'there is no "{address}"', remedy)
        elif found.address == fact.address:
            yield Problem(fact.address, key, "refers to itself", "refer to another fact")


def circle_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield the facts that are part of themselves, or derived from themselves, by way of others."""
    for key, words in _CIRCULAR.items():

        def named_facts(address: Address, key: str = key) -> Iterator[Address]:
            return map(dossier.present_address, getattr(dossier.facts[address], key))

        for address, origin in closing_references(dossier.facts, named_facts):
            what = f'circular: "{origin}" is itself {words} this fact'
            yield Problem(address, key, what, f'remove it, or fix {key} of "{origin}"')
