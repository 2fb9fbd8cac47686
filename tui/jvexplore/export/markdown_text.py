"""Text as Markdown (CommonMark) that reads as it was typed, as a type of its own: what is not escaped is a type error.

Texts are escaped rather than fenced: prose in a fence does not wrap. What a renderer would drop,
leading spaces, runs of spaces and blank lines, is written so that it stays.
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
"""Markdown, harmless in a terminal too."""

_SPECIAL: Final = re.compile(
    r"""
      [\\`*_\[\]<>&~|$^\#]     # what means something anywhere, in CommonMark or a common extension
    | :(?=//) | (?<=www)\.     # what would make a link that swallows the backslashes behind it
    | ^[-+=:]                  # what begins a list, a rule, an underline of a heading
    | ^\d+[.)]                 # or an ordered list
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LOST: Final = re.compile(r"^\s+|\s+$|[ ](?=[ ])")
_TAB: Final = 4


def own_markdown(template: LiteralString, *parts: Markdown) -> Markdown:
    """Return Markdown of the program's own, with other Markdown in it.

    Args:
        template: a literal with a pair of braces for each part, as `str.format` takes them; the tests check that it is.
        parts: what stands there.
    """
    return cast("Markdown", template.format(*parts))


def join_markdown(separator: LiteralString, parts: Iterable[Markdown]) -> Markdown:
    """Return Markdown with a separator between its parts, a literal likewise."""
    return cast("Markdown", separator.join(parts))


def markdown_line(text: str) -> Markdown:
    """Return text as Markdown that reads as the text does, in one line."""
    return _escape(sanitize_line(text))


def markdown_paragraphs(text: str) -> Markdown:
    """Return text as Markdown that reads as the text does, line by line.

    One blank line parts two paragraphs. Every other line end is a hard break; a line that would be
    empty at the end of a paragraph is a no-break space.
    """
    paragraphs = sanitize_text(text).split("\n\n")
    return join_markdown("\n\n", (join_markdown("\\\n", _lines(paragraph)) for paragraph in paragraphs))


def block_quotation(markdown: Markdown) -> Markdown:
    """Return Markdown as a block quotation: for words that are verbatim, and nothing else."""
    return cast("Markdown", "\n".join(f"> {each}".rstrip(" ") for each in markdown.split("\n")))


def list_item(markdown: Markdown) -> Markdown:
    """Return Markdown as an item of a list, all its paragraphs in it.

    It is indented by four spaces: CommonMark would do with two, but older renderers ask for as many.
    """
    first, *others = markdown.split("\n")
    return cast("Markdown", "\n".join((f"- {first}", *(f"    {each}" if each else "" for each in others))))


def _lines(paragraph: SafeText) -> list[Markdown]:
    *most, last = map(_escape, paragraph.split("\n"))
    return [*most, last or own_markdown("&nbsp;")]


def _escape(text: SafeText) -> Markdown:
    """Escape one line."""
    return cast("Markdown", _LOST.sub(_kept, _SPECIAL.sub(_escaped, text.expandtabs(_TAB))))


def _escaped(special: re.Match[str]) -> str:
    return f"{special[0][:-1]}\\{special[0][-1]}"


def _kept(spaces: re.Match[str]) -> str:
    return "".join("&nbsp;" if space == " " else f"&#{ord(space)};" for space in spaces[0])
