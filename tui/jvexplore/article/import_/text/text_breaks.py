"""What the break between two lines of a text looks like: how full the first is, and whether its sentence goes on."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.sentence_edges import ends_sentence, starts_lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.text.text_lines import TextLine

_ABBREVIATED: Final = re.compile(
    r"(?:\A|[\s(])(?:[A-ZÄÖÜ]|Abs|Nr|Art|Ziff|Mr|Mrs|Ms|Dr|Prof|St|No|vs|ca|bzw|Hon|Sen|Gov|Rep|Gen|Col|[a-z]\.\s?[A-Za-z])\.\Z"
)
"""An abbreviation that no sentence ends with."""
_ADDRESS: Final = re.compile(r"\S{0,100}(?:@|://|www\.)")


class LineBreak(NamedTuple):
    """The break between two lines of a text.

    Attributes:
        line: the first of them.
        after: the second.
        length: the length of the first, from the margin.
        filled: its length with the first word of the second.
        ends_sentence: whether the first ends as a sentence does.
    """

    line: TextLine
    after: TextLine
    length: int
    filled: int
    ends_sentence: bool

    @property
    def is_abbreviated(self) -> bool:
        """Whether the first ends in an abbreviation, after which a sentence goes on."""
        return _ABBREVIATED.search(self.line.text) is not None

    @property
    def is_within_sentence(self) -> bool:
        """Whether the sentence certainly goes on."""
        return not self.ends_sentence and starts_lower(self.after.text) and not _ADDRESS.match(self.after.text)


def break_between(line: TextLine, after: TextLine, margin: int = 0) -> LineBreak:
    """Return the break between two lines.

    Args:
        line: the first of them.
        after: the second.
        margin: the column in which lines begin that are not indented.
    """
    length = max(line.indent - margin, 0) + len(line.text)
    filled = length + 1 + len(after.text.split(maxsplit=1)[0])
    is_end = ends_sentence(line.text) and not _ABBREVIATED.search(line.text)
    return LineBreak(line, after, length, filled, is_end)


def breaks_within(block: Sequence[TextLine]) -> Iterator[LineBreak]:
    """Yield the breaks between the lines of a block."""
    margin = min(line.indent for line in block)
    yield from (break_between(line, after, margin) for line, after in pairwise(block))
