"""Search addresses by a part of a name or of the address itself, to complete a link while it is typed.

A query language would be in the way here: the typed text is compared with addresses and names
directly. Exact and prefix matches come first, then those with a word that begins so, then those that contain
all parts; if there is none, similar ones.
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
"""The minimum similarity, of 100, of a typo of the same name."""

_LONGEST: Final = 40
"""The maximum length of typed text, in characters, for which typos are tolerated: longer text is not a name."""

_CHUNK_SIZE: Final = 2_000
"""The number of addresses compared in one go: no other thread can run meanwhile."""


class NamedAddress(NamedTuple):
    """An address, its name, and the mark after it if a part of the name relies on the editor."""

    address: Address
    name: str
    mark: SafeLine = EMPTY_LINE


class AddressIndex:
    """All addresses of a dossier. Thread-safe; the first use is slow, so not on the event loop.

    Args:
        dossier: the dossier with the addresses.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._lock = Lock()
        self._addresses: list[Address] = []
        self._normalised: list[str] = []

    def find_matching(self, typed: str, limit: int) -> list[NamedAddress]:
        """Return the addresses that match typed text, the best first; all for an empty text.

        Args:
            typed: a part of an address, of a name, or of both.
            limit: the maximum number to return.
        """
        self._load_addresses()
        needle = " ".join(normalise_for_search(typed).split())
        found = islice(dict.fromkeys(self._matching_numbers(needle, limit)), limit)
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
        """Return the text in which an address is searched; a bar marks the start of each part."""
        short, name = (name_of(self._dossier, address, mark="") for name_of in (address_name, address_title))
        return f"|{address}|{address.partition('/')[2]}|{normalise_for_search(short)}|{normalise_for_search(name)}|"

    def _matching_numbers(self, needle: str, limit: int) -> Iterator[int]:
        """Yield the indexes of matches, some of them several times; at most about `limit` for each way of matching."""
        every = self._normalised
        if not needle:
            yield from range(min(limit, len(every)))
            return
        for beginning in (f"|{needle}|", f"|{needle}", f" {needle}", f"-{needle}"):
            yield from islice((number for number, text in enumerate(every) if beginning in text), limit)
        parts = needle.split()
        with_all_parts = (number for number, text in enumerate(every) if all(part in text for part in parts))
        containing = list(islice(with_all_parts, limit))
        yield from containing
        if not containing and len(needle) <= _LONGEST:
            yield from self._similar_numbers(needle, limit)

    def _similar_numbers(self, needle: str, limit: int) -> Iterator[int]:
        """Yield the indexes of similar addresses, the most similar first."""
        from rapidfuzz.fuzz import partial_ratio
        from rapidfuzz.process import extract

        found: list[tuple[float, int]] = []
        for start in range(0, len(self._normalised), _CHUNK_SIZE):
            some = self._normalised[start : start + _CHUNK_SIZE]
            matches = extract(needle, some, scorer=partial_ratio, score_cutoff=_LEAST_SIMILARITY, limit=limit)
            found += [(-score, start + index) for _, score, index in matches]
        yield from (number for _, number in sorted(found)[:limit])
