"""Split a text into words, figures and signs, and keep the gaps between them."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from jvexplore.reading.currencies import SIGNS
from jvexplore.reading.vulgar_fractions import FRACTION_CHARACTERS, VULGAR_FRACTIONS

if TYPE_CHECKING:
    from jvexplore.reading.folding import FoldedText

WORD: Final = 1
FIGURES: Final = 2
VULGAR: Final = 3
SIGN: Final = 4
END: Final = 0

_SIGNS: Final = re.escape("".join(SIGNS))
_TOKEN: Final = re.compile(
    rf"([^\W\d_{FRACTION_CHARACTERS}{_SIGNS}]+"
    # Groups of three separated by spaces, then any figures joined by points, commas or apostrophes.
    r"|[0-9]{1,3}(?:\ [0-9]{3})+(?![0-9])(?:[.,·][0-9]+)*|[0-9]+(?:[.,'·][0-9]+)*|(?<![^\s(\-$€£¥])[.·][0-9]+"
    rf"|[{FRACTION_CHARACTERS}]+|[%‰]|[{_SIGNS}]+)"
)
_KINDS: Final = (
    dict.fromkeys("0123456789.·", FIGURES)
    | dict.fromkeys(VULGAR_FRACTIONS, VULGAR)
    | dict.fromkeys(["%", "‰", *SIGNS], SIGN)
)
"""The kind of a token, by its first character; all other characters begin words."""
_PADDING: Final = 8
"""The number of empty tokens after the last."""
_JOINING_GAPS: Final = frozenset({" ", "-", "-\n"})
_LONGEST_SPACE: Final = 8


class TokenSequence:
    """The words, figures and signs of a text, as sequences with one item for each.

    Several empty tokens follow the last; negative indexes reach them, too, so that code that looks at neighbours needs
    no bounds checks.

    Attributes:
        words: each token in lower case.
        gaps: the text before each token, from the previous one.
        kinds: the kind of each: WORD, FIGURES, VULGAR (a fraction in one character), SIGN or END (an empty token).
        starts: the start of each, in code points of the folded text.
        ends: the end of each, exclusive.
        cased: the folded text in its original case.
        lower: the folded text in lower case.
    """

    __slots__ = ("cased", "ends", "gaps", "kinds", "lower", "starts", "words")

    def __init__(self, text: FoldedText) -> None:
        self.lower = lower = text.lower
        self.cased = text.cased
        # Splitting by a group keeps the matches: gap, token, gap, token, …, gap.
        parts = _TOKEN.split(lower)
        ends = list(accumulate(map(len, parts)))
        last = ends[-1]
        # The garbage collector does not track tuples of strings and numbers, but would traverse lists.
        self.words = (*parts[1::2], *[""] * _PADDING)
        self.gaps = (*parts[0::2], *[""] * (_PADDING - 1))
        self.kinds = bytes([*(_KINDS.get(word[0], WORD) for word in parts[1::2]), *[END] * _PADDING])
        self.starts = (*ends[0:-1:2], *[last] * _PADDING)
        self.ends = (*ends[1::2], *[last] * _PADDING)

    def __len__(self) -> int:
        """Return the number of tokens, without the empty ones at the end."""
        return len(self.words) - _PADDING

    def is_spaced(self, index: int) -> bool:
        """Return whether only white space, within one paragraph, separates a token from the previous one."""
        gap = self.gaps[index]
        return gap == " " or is_space(gap)

    def is_joined(self, index: int) -> bool:
        """Return whether white space or a hyphen joins a token to the previous one, as in "forty-eight"."""
        gap = self.gaps[index]
        return gap in _JOINING_GAPS or is_space(gap)

    def as_written(self, index: int) -> str:
        """Return a token in its original case."""
        return self.cased[self.starts[index] : self.ends[index]]

    def is_capitalised(self, index: int) -> bool:
        """Return whether a token begins with a capital."""
        return self.cased[self.starts[index] : self.starts[index] + 1].isupper()


def is_space(gap: str) -> bool:
    """Return whether a gap is white space within one paragraph."""
    return gap.isspace() and len(gap) <= _LONGEST_SPACE and gap.count("\n") <= 1
