"""The paragraphs of a source not yet found in a copy, and the limits of the search for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import source_rule, text_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.dossier.source import Source

_MAX_CHARACTERS: Final = 1 << 26
"""The maximum number of characters digested, so that a wrong file is rejected soon."""
_DIGEST_COST: Final = 400
"""The fixed cost of a digest, in characters."""
_MAX_SPELLINGS: Final = 2_000
"""The maximum number of block layouts examined in all spellings: each takes longer than many digests."""
_MAX_LINES: Final = 3_000
"""The maximum number of lines in which paragraphs interrupted by other lines are searched."""
_MAX_STEPS: Final = 1_000_000
"""The maximum number of lengths tried in that search."""
_LONGER: Final = 1.5
"""The maximum length of a block relative to its paragraph, and the characters allowed beyond that: mark-up."""
_LONGER_CHARACTERS: Final = 300
_SHORTER: Final = 0.9
"""The minimum relative length: ligatures."""
_LONGEST_UNKNOWN: Final = 1 << 14
"""The maximum length of a block if the length of the paragraph is not known."""


class MissingParagraphs:
    """The digests and lengths of the paragraphs to find, with limits that bound the time of a search.

    Args:
        source: the article, with the digests of its paragraphs.

    Attributes:
        rule: the steps of the rule by which its digests and lengths count.
    """

    def __init__(self, source: Source) -> None:
        self.rule = tuple(source_rule(source))
        digested = [each for each in source.paragraphs if each.digest and each.id]
        self._ids = {each.digest: each.id for each in digested}
        self._lengths = {each.id: each.length for each in digested}
        self._all_lengths = frozenset(self._lengths.values())
        self._shortest = min((length for length in self._all_lengths if length), default=0)
        self._longest = max((length for length in self._all_lengths if length), default=0)
        if None in self._all_lengths:
            self._shortest, self._longest = 0, max(self._longest, _LONGEST_UNKNOWN)
        self._missing = set(self._lengths)
        self._characters_left = _MAX_CHARACTERS
        self._spellings_left = _MAX_SPELLINGS
        self._lines_left = _MAX_LINES
        self._steps_left = _MAX_STEPS

    @property
    def known_lengths(self) -> Mapping[str, int]:
        """The lengths of the missing paragraphs, as far as they are known, by paragraph id."""
        return {each: length for each, length in self._lengths.items() if length and each in self._missing}

    @property
    def is_complete(self) -> bool:
        """Whether no paragraph is missing."""
        return not self._missing

    @property
    def is_exhausted(self) -> bool:
        """Whether no more digests may be computed."""
        return self._characters_left <= 0

    def is_far_too_short(self, length: int) -> bool:
        """Return whether a block is too short to be any paragraph, even if the dossier has a wrong length."""
        return length * 2 < self._shortest

    def fits_length(self, length: int) -> bool:
        """Return whether a block, by its length, may be a whole paragraph."""
        if not self._ids:
            return False
        return self._shortest * _SHORTER - 1 <= length <= self._longest * _LONGER + _LONGER_CHARACTERS

    def find_paragraph(self, normal: str, *, of_any_length: bool = False) -> str:
        """Return the id of the paragraph with a normalised text; empty if there is none, or a limit is reached.

        Args:
            normal: the text.
            of_any_length: whether its length may differ from the dossier's, which may be wrong.
        """
        if not of_any_length and None not in self._all_lengths and len(normal) not in self._all_lengths:
            return ""
        self._characters_left -= len(normal) + _DIGEST_COST
        return self._ids.get(text_digest(normal), "") if not self.is_exhausted else ""

    def take_spelling(self) -> bool:
        """Count one more spelling, and return whether it may be examined."""
        self._spellings_left -= 1
        return self._spellings_left > 0

    def take_steps(self, count: int) -> bool:
        """Count more steps of a search across lines, and return whether they may be made."""
        self._steps_left -= count
        return self._steps_left > 0

    def take_lines(self, count: int) -> bool:
        """Count more lines, and return whether they may be examined."""
        self._lines_left -= count
        return self._lines_left > 0

    def mark_found(self, paragraph_ids: Iterable[str]) -> None:
        """Remove found paragraphs from the missing ones."""
        self._missing.difference_update(paragraph_ids)
