"""Join the large first letter of a text, which a file may have as a word or a block of its own, to its word."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint, FileBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD: Final = re.compile(r"[^\W\d_]+")
_ALONE: Final = re.compile(r"[“\"„«‘']?[^\W\d_]")
_APART: Final = re.compile(r"([“\"„«‘']?[^\W\d_]) ([^\W\d_]+)")
_WORDS_OF_ONE_LETTER: Final = frozenset("AIOXY")
_COMMON: Final = frozenset(
    {
        *("after", "all", "although", "an", "and", "any", "as", "at", "if", "in", "is", "it", "its", "of", "on"),
        *("once", "one", "only", "or", "our", "over", "you", "your", "yes", "yet"),
        *("als", "am", "auch", "auf", "aus", "ihr", "im"),
    }
)
"""Words with which articles begin, and whose first letter may be a word too."""


def join_drop_caps(blocks: Sequence[FileBlock]) -> Iterator[FileBlock]:
    """Yield the blocks of a file; a first letter that stands alone is joined to the text after it."""
    words = Counter(_WORD.findall("\n".join(each.text for each in blocks)))
    letter: FileBlock | None = None
    for block in blocks:
        text = block.text
        if letter and _is_rest(letter.text, text.split(maxsplit=1)[0], words):
            text = letter.text + text
        elif letter:
            yield letter
        letter = None
        if _ALONE.fullmatch(text) and block.hint in (BlockHint.NONE, BlockHint.HEADING):
            letter = block
            continue
        apart = _APART.match(text)
        if apart and _is_rest(apart[1], apart[2], words):
            text = apart[1] + text[len(apart[1]) + 1 :]
        yield FileBlock(text, block.hint)
    if letter:
        yield letter


def _is_rest(letter: str, rest: str, words: Counter[str]) -> bool:
    """Return whether a word is the rest of one whose first letter stands before it, by the other words of the text."""
    capital = letter[-1]
    if not rest.isalpha() or not capital.isupper() or not (rest.islower() or (rest.isupper() and len(rest) > 1)):
        return False
    joined = (capital + rest).lower()
    if joined in _COMMON or words[joined] or words[joined.capitalize()]:
        return True
    return capital not in _WORDS_OF_ONE_LETTER and words[rest] == 1
