"""The lines around an article's text that were ended on purpose: the headline, the byline, the date, the source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.sentence_edges import has_sentence_break, starts_lower
from jvexplore.article.import_.source_metadata import read_metadata
from jvexplore.article.import_.text.text_breaks import breaks_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.text.text_breaks import LineBreak
    from jvexplore.article.import_.text.text_lines import TextLine

_MAX_BLOCKS: Final = 4
"""How many blocks at the beginning may be lines about the publication."""
_MAX_TAIL_BLOCKS: Final = 3
"""How many at the end may be."""
_MAX_LINES: Final = 4
"""The most lines of a headline, a byline and a date that stand above the first sentence without blank lines."""
_MAX_LINES_WITH_METADATA: Final = 8
"""The same, if there is a byline or a date among them."""
_LONGEST_TITLE: Final = 4
"""The most lines of a title between blank lines."""
_LONG_WORD: Final = 4
"""The letters from which on a word has a capital in a title: "in" and "for" have not."""
_TITLE_CASE_SHARE: Final = 0.7
"""The share of long words that must have one."""


def find_head_lines(blocks: Sequence[Sequence[TextLine]], width: int, language: str) -> Iterator[int]:
    """Yield the numbers of the lines that end a paragraph because of what they are.

    Args:
        blocks: the lines of each block between blank lines.
        width: the most characters of a line.
        language: the language tag; empty if it is not known.
    """
    is_apart = bool(blocks) and len(blocks[0]) <= _LONGEST_TITLE
    for number, each in enumerate(breaks_within(blocks[0]) if blocks else ()):
        if number == _MAX_LINES_WITH_METADATA or (number and each.ends_sentence):
            break
        is_metadata = bool(read_metadata(each.line.text, language) or read_metadata(each.after.text, language))
        if each.is_within_sentence and not is_metadata:
            continue
        if is_metadata or (number < _MAX_LINES and _is_ended_title(each, width, may_go_on=is_apart or number > 0)):
            yield each.line.number
        elif number:
            break
    for block in (*blocks[1:_MAX_BLOCKS], *blocks[_MAX_BLOCKS:][-_MAX_TAIL_BLOCKS:]):
        if len(block) <= _MAX_LINES and all(read_metadata(line.text, language) for line in block):
            yield from (line.number for line in block)


def _is_ended_title(each: LineBreak, width: int, *, may_go_on: bool) -> bool:
    """Return whether a line at the beginning is a title, or the end of one.

    Args:
        each: the break after it.
        width: the most characters of a line.
        may_go_on: whether a full line may go on, also before a capital letter.
    """
    if starts_lower(each.line.text) and has_sentence_break(each.line.text):
        return False  # the rest of a sentence that was wrapped
    if each.filled <= width:
        return True
    return not may_go_on and each.after.text[:1].isupper() and not _is_in_title_case(each.after.text)


def _is_in_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) >= _LONG_WORD]
    return sum(word[:1].isupper() for word in words) >= len(words) * _TITLE_CASE_SHARE
