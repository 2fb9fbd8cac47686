"""Check the references between facts: those that lead nowhere, to the fact itself, or around in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER
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
        elif found is fact:
            yield Problem(fact.address, key, "refers to itself", "refer to another fact")


def circle_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield the facts that are part of themselves, or derived from themselves, by way of others."""
    for key, words in _CIRCULAR.items():
        for address, origin in _circular_references(dossier, key):
            what = f'circular: "{origin}" is itself {words} this fact'
            yield Problem(address, key, what, f'remove it, or fix {key} of "{origin}"')


def _circular_references(dossier: Dossier, key: str) -> Iterator[tuple[Address, Address]]:
    """Yield each reference that closes a circle: from which fact, and to which.

    By depth-first search in linear time, without recursion, which a long chain of facts would exhaust.
    """
    facts = dossier.facts
    done: set[Address] = set()

    def origins(address: Address) -> Iterator[Address]:
        return map(dossier.present_address, getattr(facts[address], key))

    for start in facts:
        path = {start: origins(start)} if start not in done else {}
        while path:
            address, found = next(reversed(path.items()))
            origin = next(found, None)
            if origin is None:
                done.add(address)
                del path[address]
            elif origin in path:
                if origin != address:  # `reference_problems` has the facts that refer to themselves
                    yield address, origin
            elif origin in facts and origin not in done:
                path[origin] = origins(origin)
