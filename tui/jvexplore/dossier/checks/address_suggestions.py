"""The address that somebody meant by one that leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.closest_match import closest_match

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAX_COMPARED: Final = 100_000
"""How many addresses are compared for a dossier: with thousands of wrong references, that takes most of the time."""


class AddressSuggestions:
    """Suggests existing addresses of the same kind, for as many wrong ones as can be compared in a second or so.

    Args:
        addresses: those that exist.
    """

    def __init__(self, addresses: Iterable[str]) -> None:
        self._by_kind: dict[str, list[str]] = {}
        for address in addresses:
            self._by_kind.setdefault(address.partition("/")[0], []).append(address)
        self._left = _MAX_COMPARED
        self._found: dict[str, str] = {}

    def similar_address(self, address: str) -> str:
        """Return the most similar address that exists; empty if none is similar."""
        if address not in self._found:
            known = self._by_kind.get(address.partition("/")[0], [])
            self._left -= len(known)
            self._found[address] = closest_match(address, known) if self._left >= 0 else ""
        return self._found[address]
