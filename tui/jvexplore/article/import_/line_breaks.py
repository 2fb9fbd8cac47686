"""Divide a paragraph at the line breaks that its writer put into it, where they end paragraphs."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.article.import_.sentence_edges import ends_sentence

_EMPTY_LINES: Final = re.compile(r"\n\s*\n")
_ENDED_SHARE: Final = 0.8
"""The share of line breaks after a sentence from which on each line is a paragraph."""


def split_breaks(text: str) -> list[str]:
    """Return the paragraphs of a text, each in one line, without those that are empty.

    Paragraphs are between empty lines; other line breaks are spaces, unless nearly each follows a sentence.
    """
    found: list[str] = []
    for part in _EMPTY_LINES.split(text):
        lines = [line for each in part.split("\n") if (line := " ".join(each.split()))]
        ended = sum(map(ends_sentence, lines[:-1]))
        are_paragraphs = len(lines) > 1 and ended >= (len(lines) - 1) * _ENDED_SHARE
        found += lines if are_paragraphs else [" ".join(lines)] if lines else []
    return found
