"""A text made from another by replacing parts of it, with the origin of each of its characters.

The words of an article are matched in a normalised form, and displayed with the characters of the reader's
copy, so spans must be converted between the two forms.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class TrackedText:
    """A text with the origin of each character.

    Attributes:
        text: the current text.
        starts: the start of each character's origin in the original, in code points; never decreasing.
        ends: the end of that origin, exclusive.
    """

    text: str
    starts: array[int]
    ends: array[int]

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return a text that is its own original."""
        return cls(text, array("I", range(len(text))), array("I", range(1, len(text) + 1)))

    def slice_span(self, start: int, end: int) -> TrackedText:
        """Return a slice with its origins."""
        return TrackedText(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def replace_matches(self, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]) -> TrackedText:
        """Return the text with all matches of a pattern replaced; a replacement's origin is the whole match."""
        parts: list[str] = []
        starts, ends, last = array("I"), array("I"), 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            replaced = replacement(match)
            parts += [self.text[last:start], replaced]
            starts += self.starts[last:start] + array("I", [self.starts[start]] * len(replaced) if start < end else [])
            ends += self.ends[last:start] + array("I", [self.ends[end - 1]] * len(replaced) if start < end else [])
            last = end
        if not parts:
            return self
        return TrackedText("".join((*parts, self.text[last:])), starts + self.starts[last:], ends + self.ends[last:])

    def rewrite_parts(self, parts: Iterable[tuple[int, int]], rewrite: Callable[[str], str]) -> TrackedText:
        """Return the text with each part rewritten; the origin of a changed part is the whole of the old part.

        Args:
            parts: the start and end of each, contiguous.
            rewrite: returns the new text for a part.
        """
        rewritten: list[str] = []
        starts, ends = array("I"), array("I")
        for start, end in parts:
            old = self.text[start:end]
            new = rewrite(old)
            rewritten.append(new)
            if new == old:
                starts += self.starts[start:end]
                ends += self.ends[start:end]
            else:
                starts += array("I", [self.starts[start]] * len(new))
                ends += array("I", [self.ends[end - 1]] * len(new))
        return TrackedText("".join(rewritten), starts, ends)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original for a span of this text; an empty span at the end maps to the end."""
        if start >= len(self.text):
            original_end = self.ends[-1] if self.ends else 0
            return original_end, original_end
        first = self.starts[start]
        return first, max(first, self.ends[min(end, len(self.text)) - 1]) if end > start else first

    def span_of_original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of this text whose origin is a span of the original."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))
