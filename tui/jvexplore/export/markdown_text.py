"""Escape text as Markdown (CommonMark) that renders as typed; a type of its own makes unescaped text a type error.

Texts are escaped rather than fenced, because fenced prose does not wrap. Leading spaces, runs of spaces and blank
lines, which a renderer would drop, are preserved.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NewType, cast

from jvexplore.safe_text import SafeText
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import LiteralString

Markdown = NewType("Markdown", SafeText)
"""Markdown source, safe in a terminal too."""

_SPECIAL: Final = re.compile(
    r"""
      [\\`*_\[\]<>&~|$^\#]     # special anywhere, in CommonMark or a common extension
    | :(?=//) | (?<=www)\.     # would make a link that swallows the backslashes after it
    | ^[-+=:]                  # begins a list, a rule, an underline of a heading
    | ^\d+[.)]                 # or an ordered list
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COLLAPSED_SPACES: Final = re.compile(r"^\s+|\s+$|[ ](?=[ ])")
_TAB: Final = 4


def own_markdown(template: LiteralString, *parts: Markdown) -> Markdown:
    """Format a Markdown literal of the program with other Markdown.

    Args:
        template: a literal with a replacement field for each part, as for `str.format`; the tests check that it is one.
        parts: the values, in order.
    """
    return cast("Markdown", template.format(*parts))


def join_markdown(separator: LiteralString, parts: Iterable[Markdown]) -> Markdown:
    """Join Markdown with a separator, which must be a literal."""
    return cast("Markdown", separator.join(parts))


def markdown_line(text: str) -> Markdown:
    """Escape text as one line of Markdown."""
    return _escape(sanitize_line(text))


def markdown_paragraphs(text: str) -> Markdown:
    """Escape text as paragraphs of Markdown, keeping its lines.

    One blank line separates paragraphs. Every other line end becomes a hard break; a line that would be empty at the
    end of a paragraph becomes a no-break space.
    """
    paragraphs = sanitize_text(text).split("\n\n")
    return join_markdown("\n\n", (join_markdown("\\\n", _lines(paragraph)) for paragraph in paragraphs))


def block_quotation(markdown: Markdown) -> Markdown:
    """Return Markdown as a block quotation, which is for verbatim words only."""
    return cast("Markdown", "\n".join(f"> {each}".rstrip(" ") for each in markdown.split("\n")))


def list_item(markdown: Markdown) -> Markdown:
    """Return Markdown as a list item with all its paragraphs.

    It is indented by four spaces: CommonMark needs only two, but older renderers need four.
    """
    first, *others = markdown.split("\n")
    return cast("Markdown", "\n".join((f"- {first}", *(f"    {each}" if each else "" for each in others))))


def _lines(paragraph: SafeText) -> list[Markdown]:
    *most, last = map(_escape, paragraph.split("\n"))
    return [*most, last or own_markdown("&nbsp;")]


def _escape(text: SafeText) -> Markdown:
    """Escape one line."""
    return cast("Markdown", _COLLAPSED_SPACES.sub(_escape_spaces, _SPECIAL.sub(_escape_special, text.expandtabs(_TAB))))


def _escape_special(special: re.Match[str]) -> str:
    return f"{special[0][:-1]}\\{special[0][-1]}"


def _escape_spaces(spaces: re.Match[str]) -> str:
    return "".join("&nbsp;" if space == " " else f"&#{ord(space)};" for space in spaces[0])
