"""The paragraphs of a source that are not found in a copy yet, and the limits of the search for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import text_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.dossier.source import Source

_MOST_CHARACTERS: Final = 1 << 26
"""How many characters are fingerprinted at most, so that a wrong file is told soon."""
_FINGERPRINT_COST: Final = 400
"""What taking any fingerprint costs, in characters."""
_MOST_SPELLINGS: Final = 2_000
"""How many layouts of blocks are looked at in all spellings, at most: that takes longer than many fingerprints."""
_MOST_LINES: Final = 3_000
"""Among how many lines paragraphs are looked for across others, at most."""
_MOST_STEPS: Final = 1_000_000
"""How many lengths are tried there, at most."""
_LONGER: Final = 1.5
"""How many times as long as the paragraph that it is a block may be, and how many characters beyond that: mark-up."""
_LONGER_CHARACTERS: Final = 300
_SHORTER: Final = 0.9
"""The same for one that is shorter: ligatures."""
_LONGEST_UNKNOWN: Final = 1 << 14
"""How long a block may be where the length of a paragraph is not known."""


class MissingParagraphs:
    """Digests and lengths of paragraphs to find, with limits that bound the time of a search.

    Args:
        source: the article, with the digests of its paragraphs.
    """

    def __init__(self, source: Source) -> None:
        digests = {number: each.digest for number, each in enumerate(source.paragraphs, 1) if each.digest}
        self._numbers = {digest: number for number, digest in digests.items()}
        self._lengths = {number: source.paragraphs[number - 1].length for number in digests}
        self._all_lengths = frozenset(self._lengths.values())
        self._shortest = min((length for length in self._all_lengths if length), default=0)
        self._longest = max((length for length in self._all_lengths if length), default=0)
        if None in self._all_lengths:
            self._shortest, self._longest = 0, max(self._longest, _LONGEST_UNKNOWN)
        self._missing = set(digests)
        self._characters_left = _MOST_CHARACTERS
        self._spellings_left = _MOST_SPELLINGS
        self._lines_left = _MOST_LINES
        self._steps_left = _MOST_STEPS

    @property
    def known_lengths(self) -> Mapping[int, int]:
        """The lengths of the paragraphs that are still missing, where they are known, by their numbers."""
        known = {number: self._lengths[number] for number in sorted(self._missing)}
        return {number: length for number, length in known.items() if length}

    @property
    def is_complete(self) -> bool:
        """Whether no paragraph is missing."""
        return not self._missing

    @property
    def is_exhausted(self) -> bool:
        """Whether no more fingerprints are to be taken."""
        return self._characters_left <= 0

    def is_far_too_short(self, length: int) -> bool:
        """Tell whether a block of a length is none of the paragraphs, even where the dossier has a wrong length."""
        return length * 2 < self._shortest

    def fits_length(self, length: int) -> bool:
        """Tell whether a block of a length may be one of the paragraphs as a whole."""
        if not self._numbers:
            return False
        return self._shortest * _SHORTER - 1 <= length <= self._longest * _LONGER + _LONGER_CHARACTERS

    def find_number(self, normal: str, *, of_any_length: bool = False) -> int | None:
        """Return the number of the paragraph that a normalised text is; `None` if it is none, or effort has run out.

        Args:
            normal: the text.
            of_any_length: whether it may be a paragraph of which the dossier has another length: a wrong one.
        """
        if not of_any_length and None not in self._all_lengths and len(normal) not in self._all_lengths:
            return None
        self._characters_left -= len(normal) + _FINGERPRINT_COST
        return self._numbers.get(text_digest(normal)) if not self.is_exhausted else None

    def take_spelling(self) -> bool:
        """Tell whether one more spelling may be looked at."""
        self._spellings_left -= 1
        return self._spellings_left > 0

    def take_steps(self, count: int) -> bool:
        """Tell whether so many steps more may be made in a search across lines."""
        self._steps_left -= count
        return self._steps_left > 0

    def take_lines(self, count: int) -> bool:
        """Tell whether so many lines more may be looked at."""
        self._lines_left -= count
        return self._lines_left > 0

    def mark_found(self, numbers: Iterable[int | None]) -> None:
        """Remove found paragraphs from those that are missing."""
        self._missing.difference_update(number for number in numbers if number)
