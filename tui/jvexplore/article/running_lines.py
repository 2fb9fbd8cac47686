"""Lines that interrupt an article: page numbers, running titles, quoting marks of e-mail."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_PAGE_NUMBER: Final = re.compile(
    r"\s*(?:(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:of|von|/)\s*\d{1,4})?|([-–—|])\s*\d{1,4}\s*\1)\s*", re.IGNORECASE
)
"""A line that is only a page number: Page 2 of 5, or - 2 -."""
_QUOTING: Final = re.compile(r"^\s*(?:[>|]\s?)+")
_DIGITS: Final = re.compile(r"\d+")
_LONGEST: Final = 100
"""The maximum length of a running title, in characters."""
_SENTENCE_ENDS: Final = tuple(".!?…:;\"'”’»)]")


def strip_quoting(text: str) -> str:
    """Return a text without the marks at the start of its lines with which e-mail, or Markdown, quotes all of it."""
    lines = text.splitlines()
    written = [line for line in lines if line.strip()]
    if not written or sum(line.lstrip().startswith((">", "|")) for line in written) * 2 <= len(written):
        return text
    return "\n".join(_QUOTING.sub("", line) for line in lines)


def strip_running_lines(text: str) -> str:
    """Return a text without page numbers, and lines that are repeated on every page.

    If such a line interrupts a sentence, the blank lines around it are removed too: the paragraph continues after it.
    Repeated lines are equal except for their digits.
    """
    lines = text.splitlines()
    shapes = Counter(_line_shape(line) for line in lines)
    running = [_is_running(line, shapes) for line in lines]
    if not any(running):
        return text
    kept: list[str] = []
    is_after_running = False
    for line, is_dropped in zip(lines, running, strict=True):
        if is_dropped:
            is_after_running = True
            continue
        if is_after_running and line.strip():
            _close_gap(kept)
            is_after_running = False
        kept.append(line)
    return "\n".join(kept)


def _close_gap(kept: list[str]) -> None:
    """Drop blank lines at the end if the text before them continues."""
    last = next((line for line in reversed(kept) if line.strip()), "")
    if last and not last.rstrip().endswith(_SENTENCE_ENDS):
        while kept and not kept[-1].strip():
            kept.pop()


def _line_shape(line: str) -> str:
    return _DIGITS.sub("0", line.strip())


def _is_running(line: str, shapes: Counter[str]) -> bool:
    stripped = line.strip()
    if not stripped:
        return False
    return _PAGE_NUMBER.fullmatch(stripped) is not None or (len(stripped) <= _LONGEST and shapes[_line_shape(line)] > 1)
