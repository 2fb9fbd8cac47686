"""Join drop caps, large first letters that go over several lines, with the word that they begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.pdf.lines import PdfLine

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_LETTER: Final = re.compile(r"[\"'“‘„«]?[^\W\d_][\"'’”]?")
_LARGER: Final = 1.8
"""How many times the size of the text a drop cap has at least."""
_ABOVE: Final = 0.8
"""How far below the top of a drop cap the line may begin that it belongs to."""
_NEAREST: Final = -0.5
"""How far a line may reach into the box of a drop cap: the letters of some are narrower than it."""
_FARTHEST: Final = 1.5
"""How far from a drop cap its line may begin."""
_WORDS: Final = {"A", "I", "O", "À", "È", "Y", "E"}
"""Letters that are words."""


def join_drop_caps(lines: Sequence[PdfLine], words: Collection[str]) -> list[PdfLine]:
    """Return the lines of a page with each drop cap put before the first line beside it.

    Args:
        lines: from top to bottom.
        words: those of the document, which tell whether a letter is a word of its own.
    """
    joined = dict(enumerate(lines))
    baselines = [each.baseline for each in lines]
    for place, cap in enumerate(lines):
        if not _LETTER.fullmatch(cap.text):
            continue
        # No line beside it is farther away: of a page of single letters, each would be compared with all others.
        near = range(bisect_left(baselines, cap.top - cap.size), bisect_right(baselines, cap.baseline + cap.size))
        first = next((at for at in near if at != place and at in joined and _is_beside(cap, joined[at])), None)
        if first is not None:
            joined[first] = _with_cap(cap, joined[first], words)
            del joined[place]
    return [*joined.values()]


def _is_beside(cap: PdfLine, line: PdfLine) -> bool:
    gap = line.left - cap.right
    is_beside = line.size * _NEAREST < gap < line.size * _FARTHEST
    return is_beside and cap.size > line.size * _LARGER and cap.top - line.size * _ABOVE < line.top < cap.baseline


def _with_cap(cap: PdfLine, line: PdfLine, words: Collection[str]) -> PdfLine:
    """Return a line that begins with a drop cap, set like the line, so that its size is the line's."""
    first = line.words[0]
    begins = re.match(r"\w*", first.text)
    rest = begins[0] if begins else ""
    letter = cap.text.strip("\"'“‘„«’”")
    is_word = letter in _WORDS and letter + rest.lower() not in words and letter.lower() + rest.lower() not in words
    start = first._replace(text=cap.text, left=first.left, right=first.left)
    return PdfLine([start, first._replace(space=" " if is_word else ""), *line.words[1:]], line.order)
