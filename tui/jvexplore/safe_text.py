"""Types for text that is safe to display: passing raw text from a file instead is a type error.

For the type checker, `safe_text.pyi` makes them subclasses of `str` whose methods return the same type if their result
is safe too. At run time they are `str` itself, so that they cost nothing. `sanitize.py` creates them from text from
files, the functions here from literals. `tests/test_safe_text.py` checks that nothing else does.
"""

from __future__ import annotations

SafeText = str
"""Text without characters that control a terminal, are invisible or mislead; it may have line feeds and tabs."""

SafeLine = str
"""Safe text in one line, without tabs: for lists, titles and messages."""

EscapedText = str
"""Text in a data format (JSON, TOML, CSV), with unsafe characters escaped as that format does."""


def own_words(text: str) -> str:
    """Mark a literal of the program as a safe line.

    Args:
        text: a string literal; the tests check that it is, because the type checker cannot.
    """
    return text


EMPTY_LINE = own_words("")
SPACE = own_words(" ")
GAP = own_words("  ")
"""Between the parts of a line that belong together less."""
WIDE_GAP = own_words("   ")
"""Between parts that have little to do with each other."""
BETWEEN = own_words(" · ")
"""Between parts that say one thing together."""
ELLIPSIS = own_words("…")
"""Stands for what is left out."""
LINE_END = "\n"
"""A line feed, to join safe lines."""
TAB = "\t"
"""A tab, to join the columns of a line for programs."""


def safe_format(template: str, *parts: str | int) -> str:
    """Format a literal of the program with safe lines and numbers.

    Args:
        template: a literal with a replacement field for each part, as for `str.format`: "{:,} of {}".
        parts: the values, in order.
    """
    return template.format(*parts)
