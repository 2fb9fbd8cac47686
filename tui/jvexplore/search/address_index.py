"""Addresses by a part of their name or of themselves, however many there are: for one who types a link.

A query language would be in the way here: what is typed is compared with addresses and names as they
stand. What is or begins so comes first, then what has a word that begins so, then what holds
all parts; where nothing does, what is much like it.
"""

from __future__ import annotations

from heapq import nsmallest
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.editorial import address_mark
from jvexplore.dossier.titles import address_name, address_title
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.search.normalised_words import normalise_for_search
from jvexplore.search.subsequence import SubsequenceMatcher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine

_LEAST_SIMILARITY: Final = 70
"""The least similarity, of 100, that counts as a typo of the same name."""

_LONGEST: Final = 40
"""How long what was typed may be, in characters, to have a slip forgiven: who types more does not mean a name."""

_CHUNK_SIZE: Final = 2_000
"""How many are compared in one go: meanwhile no other thread can do anything."""


class NamedAddress(NamedTuple):
    """An address, what it is called, and the mark behind that where a part of it rests on the editor."""

    address: Address
    name: str
    mark: SafeLine = EMPTY_LINE


class AddressIndex:
    """All addresses of a dossier; may be used from any thread, the first time not on the event loop.

    Args:
        dossier: whose addresses.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._lock = Lock()
        self._addresses: list[Address] = []
        self._normalised: list[str] = []

    def find_matching(self, typed: str, limit: int) -> list[NamedAddress]:
        """Return the addresses that fit what was typed, the best first; all for an empty text.

        Args:
            typed: a part of an address, of a name, or of both.
            limit: how many are wanted at most.
        """
        self._load_addresses()
        wanted = " ".join(normalise_for_search(typed).split())
        found = islice(dict.fromkeys(self._matching_numbers(wanted, limit)), limit)
        addresses = [self._addresses[number] for number in found]
        return [*map(self._with_name, addresses)]

    def find_by_letters(self, typed: str, limit: int) -> list[tuple[float, NamedAddress]]:
        """Return the addresses that contain the typed letters, best first, each with its `SubsequenceMatcher` score."""
        self._load_addresses()
        found = SubsequenceMatcher(typed).find_matches(self._normalised)
        best = nsmallest(limit, found, key=lambda each: (-each[0], len(self._normalised[each[1]])))
        addresses = [(score, self._addresses[number]) for score, number in best]
        return [(score, self._with_name(address)) for score, address in addresses]

    def _with_name(self, address: Address) -> NamedAddress:
        return NamedAddress(
            address, address_title(self._dossier, address, mark=""), address_mark(self._dossier, address)
        )

    def _load_addresses(self) -> None:
        with self._lock:
            if not self._addresses:
                addresses = self._dossier.all_addresses
                self._normalised = list(map(self._searchable_text, addresses))
                self._addresses = addresses

    def _searchable_text(self, address: Address) -> str:
        """Return what an address is found by; a bar before each part tells where one begins."""
        short, name = (called(self._dossier, address, mark="") for called in (address_name, address_title))
        return f"|{address}|{address.partition('/')[2]}|{normalise_for_search(short)}|{normalise_for_search(name)}|"

    def _matching_numbers(self, wanted: str, limit: int) -> Iterator[int]:
        """Yield which ones fit, some of them several times; at most about `limit` in each way of fitting."""
        every = self._normalised
        if not wanted:
            yield from range(min(limit, len(every)))
            return
        for begun in (f"|{wanted}|", f"|{wanted}", f" {wanted}", f"-{wanted}"):
            yield from islice((number for number, text in enumerate(every) if begun in text), limit)
        parts = wanted.split()
        held = [*islice((number for number, text in enumerate(every) if all(part in text for part in parts)), limit)]
        yield from held
        if not held and len(wanted) <= _LONGEST:
            yield from self._similar_numbers(wanted, limit)

    def _similar_numbers(self, wanted: str, limit: int) -> Iterator[int]:
        """Yield those that are much like what is wanted, the most first."""
        from rapidfuzz.fuzz import partial_ratio
        from rapidfuzz.process import extract

        found: list[tuple[float, int]] = []
        for start in range(0, len(self._normalised), _CHUNK_SIZE):
            some = self._normalised[start : start + _CHUNK_SIZE]
            matches = extract(wanted, some, scorer=partial_ratio, score_cutoff=_LEAST_SIMILARITY, limit=limit)
            found += [(-score, start + place) for _, score, place in matches]
        yield from (number for _, number in sorted(found)[:limit])
