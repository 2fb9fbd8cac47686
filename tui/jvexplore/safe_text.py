"""Text that is safe to show, as types of its own: text from a file in the place of one is a type error.

For the type checker, `safe_text.pyi` makes them kinds of `str` whose methods return the same kind where what they
return is as safe. When the program runs they are `str` itself: a row of a list costs nothing more. What makes one of
text from a file is in `sanitize.py`; what makes one of the program's own words is here. `tests/test_safe_text.py` sees
to it that nothing else does.
"""

from __future__ import annotations

SafeText = str
"""Text in which nothing controls a terminal, hides or misleads; it may have several lines, and tabs."""

SafeLine = str
"""Safe text in one line, without tabs: what a list, a title or a message shows."""

EscapedText = str
"""Text of a format for programs, whose own escapes stand for what would control a terminal: JSON, TOML, CSV."""


def own_words(text: str) -> str:
    """Return words of the program's own, in one line.

    Args:
        text: a literal, which the tests check: the type checker takes every text for one.
    """
    return text


EMPTY_LINE = own_words("")
LINE_END = "\n"
"""What joins safe lines to safe text of several."""
TAB = "\t"
"""What joins the columns of a line for programs."""


def safe_format(template: str, *parts: str | int) -> str:
    """Return words of the program's own with safe lines and numbers in them.

    Args:
        template: a literal with a pair of braces for each part, as `str.format` takes them: "{:,} of {}".
        parts: what stands there.
    """
    return template.format(*parts)
