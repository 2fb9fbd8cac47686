"""Divide a plain text into its paragraphs: between blank lines, or one per line; hard-wrapped lines are joined."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.article.hyphen_breaks import collect_words
from jvexplore.article.import_.source_metadata import read_metadata
from jvexplore.article.layouts import read_layout, strip_markdown
from jvexplore.article.recognise import split_blocks
from jvexplore.article.running_lines import strip_quoting, strip_running_lines
from jvexplore.reading.language_guess import guess_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDEST: Final = 100
"""The most characters of a line of a hard-wrapped text, unless its longer lines are broken within sentences."""
_LONG_SHARE: Final = 0.5
"""The share of a text that longer lines must have for it not to be hard-wrapped."""
_FEWEST_BREAKS: Final = 2
_ENDED_SHARE: Final = 0.8
"""The share of line breaks after a sentence from which on each line is a paragraph."""
_SHORT: Final = 0.8
"""How much of the width a line and the next word may fill for the line to be short: it was ended on purpose."""
_MAX_HEAD_BLOCKS: Final = 4
_MAX_HEAD_LINES: Final = 4
"""The most lines of a headline, a byline and a date that stand above the first sentence without blank lines."""
_SENTENCE_END: Final = re.compile(r"[.!?…:][\"'”’»)\]]*\Z")
_INDENT: Final = re.compile(r"(?:\t| {2,})\s*(?=\S)")
_BULLET: Final = re.compile(r"\s*[•▪◦‣]\s")
_MARKDOWN_HEADING: Final = re.compile(r"^#{1,6} \S", re.MULTILINE)


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each in one line, with its own characters except invisible ones.

    Headlines, bylines and the like are among them.
    """
    if "\f" in text:  # pages, as programs write that convert PDF files
        text = strip_running_lines(text)
    if _MARKDOWN_HEADING.search(text):
        text = "\n\n".join(map(strip_markdown, split_blocks(text)))
    return _split_lines(strip_quoting(text))


def ends_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence does."""
    return _SENTENCE_END.search(text.rstrip()) is not None


def _split_lines(text: str) -> list[str]:
    blocks = [[line for line in block.split("\n") if line.strip()] for block in split_blocks(text)]
    words = collect_words("\n".join(line for block in blocks for line in block))
    breaks = _ParagraphBreaks(blocks, guess_language(text))
    found = (read_layout("\n".join(part), words) for block in blocks for part in breaks.split_block(block))
    return [paragraph for paragraph in found if paragraph]


class _ParagraphBreaks:
    """Tells which line breaks of a text end a paragraph.

    Args:
        blocks: the lines of each block between blank lines.
        language: the language tag; empty if it is not known.
    """

    def __init__(self, blocks: Sequence[Sequence[str]], language: str) -> None:
        lengths = [len(line.strip()) for block in blocks for line in block]
        broken = [line for block in blocks for line in block[:-1] if len(line.strip()) > _WIDEST]
        is_wide = sum(map(ends_sentence, broken)) < len(broken) * _ENDED_SHARE / 2
        widest = max(map(len, broken)) if is_wide else _WIDEST  # a text may be hard-wrapped at any width
        self._width = max((length for length in lengths if length <= widest), default=0)
        self._head = set(self._head_lines(blocks[0])) if blocks else set[str]()
        for block in blocks[1:_MAX_HEAD_BLOCKS]:
            if len(block) <= _MAX_HEAD_LINES and all(read_metadata(line, language) for line in block):
                self._head.update(block)
        inner = [line for block in blocks for line in block[:-1] if line not in self._head]
        ended = sum(map(ends_sentence, inner))
        long = sum(length for length in lengths if length > widest)
        most_end_sentences = len(inner) >= _FEWEST_BREAKS and ended >= len(inner) * _ENDED_SHARE
        self._breaks_every_line = long > sum(lengths) * _LONG_SHARE or most_end_sentences

    def split_block(self, block: Sequence[str]) -> Iterator[Sequence[str]]:
        """Yield the lines of each paragraph of a block."""
        start = 0
        for position, (line, after) in enumerate(pairwise(block), 1):
            if self._is_break(line, after):
                yield block[start:position]
                start = position
        yield block[start:]

    def _is_break(self, line: str, after: str) -> bool:
        if self._breaks_every_line or _BULLET.match(after):
            return True
        if _INDENT.match(after) and not _INDENT.match(line):
            return True
        return line in self._head or (ends_sentence(line) and _filled(line, after) <= self._width * _SHORT)

    def _head_lines(self, block: Sequence[str]) -> Iterator[str]:
        """Yield the lines above the first sentence of the first block: they are few, and ended on purpose."""
        for number, (line, after) in enumerate(pairwise(block)):
            if number == _MAX_HEAD_LINES or _filled(line, after) > self._width or (number and ends_sentence(line)):
                return
            yield line


def _filled(line: str, after: str) -> int:
    """Return how many characters a line would have with the first word of the next."""
    return len(line.strip()) + 1 + len(after.split(maxsplit=1)[0])
