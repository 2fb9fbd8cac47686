"""Check the former ids of facts, by which notes and links of before find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier


def former_id_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield the former ids that lead to another fact than the one that lists them, or that say nothing."""
    claimed: dict[Address, Address] = {}
    for address, fact in dossier.facts.items():
        for number, former in enumerate(fact.former_addresses(), 1):
            key = f"formerly.{number}"
            if former == address:
                yield Problem(address, key, f'"{former}" is its present address', "remove it")
            elif former in dossier.facts:
                yield Problem(address, key, f'"{former}" is another fact now', "remove it, or rename that fact")
            elif claimed.setdefault(former, address) != address:
                yield Problem(address, key, f'"{former}" is claimed by "{claimed[former]}" too', "remove it from one")
