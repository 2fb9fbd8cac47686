"""Resolve the mark-up of a Markdown text: headings, lists, tables, quotations, footnotes, images."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.layouts import strip_markdown
from jvexplore.article.normalise import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.article.import_.text.text_lines import TextLine

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_CLOSING_HASHES: Final = re.compile(r"[ \t]+#+\Z")
_UNDERLINE: Final = re.compile(r"=+|-{2,}")
_RULE: Final = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|```.*|~~~.*|[|: \t-]*-[|: \t-]*")
"""A line between sections, around code, or below the head of a table."""
_TABLE_HEAD: Final = re.compile(r"^(?=[^|\n]*+\|)(?=[ \t|:]*+--)[ \t|:-]++$", re.MULTILINE)
_TABLE_ROW: Final = re.compile(r"\|.*\|")
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]{1,30}\]:[ \t]*(?=\S)")
_REFERENCE: Final = re.compile(r"\[[^\]\n]{1,200}\]:[ \t]*<?(?:https?:|/|#)\S*+.*")
_IMAGE: Final = re.compile(r"!\[([^\[\]\n]{0,300}+)\]\([^()\n]{0,2000}+\)")
_ITEM: Final = re.compile(r"[*+·•-][ \t]+(?=\S)")
_NUMBERED: Final = re.compile(r"\d{1,3}[.)][ \t]+\S")
_QUOTED: Final = re.compile(r"\A(?:>[ \t]?){1,5}")
_EMPTY_LINK: Final = re.compile(r"(?<!!)\[\s{0,9}\]\([^()\n]{0,2000}+\)")
_FOOTNOTE_MARK: Final = re.compile(r"\[\^[^\]\s]{1,30}\](?!:)")
_WHOLLY_STRONG: Final = re.compile(r"(\*\*|__)(?!\s)[^*_\n]{1,1000}+\1")
_LINK: Final = re.compile(r"[^\[\]]\]\((?:https?://|mailto:)")
_COMMENT: Final = re.compile(r"<!--(?:[^<-]|-(?!->)){0,5000}+-->")
_HEADLINE_LEVEL: Final = 2
"""The lowest level of a headline: some sites keep the first for their name."""
_BREAK_TAG: Final = re.compile(r"<br\s?/?>", re.IGNORECASE)


class MarkdownLines(NamedTuple):
    """The lines of a Markdown text, of which lines only of mark-up are left out.

    Attributes:
        written: those that are left, each without the marks at its beginning.
        hints: what they are, by their numbers.
    """

    written: Sequence[TextLine]
    hints: Mapping[int, BlockHint]


def has_table(text: str) -> bool:
    """Return whether a text has the line below the head of a Markdown table."""
    return _TABLE_HEAD.search(text) is not None


def is_markdown(lines: Sequence[TextLine]) -> bool:
    """Return whether a text has the mark-up of Markdown."""
    return any(
        _HEADING.fullmatch(line.text)
        or _LINK.search(line.text)
        or _WHOLLY_STRONG.fullmatch(line.text)
        or _FOOTNOTE.match(line.text)
        or _TABLE_HEAD.fullmatch(line.text)
        for line in lines
    )


def read_markdown(lines: Sequence[TextLine]) -> MarkdownLines:
    """Return the lines of a Markdown text, with gaps around what is a paragraph of its own."""
    written: list[TextLine] = []
    hints: dict[int, BlockHint] = {}
    has_gap = True
    for line in lines:
        text = _QUOTED.sub("", line.text, count=1)
        if _UNDERLINE.fullmatch(text) and not line.gap and not has_gap:
            hints[written[-1].number] = _heading_hint(hints, level=1 if text[0] == "=" else 2)
            has_gap = True
            continue
        if not text or _RULE.fullmatch(text) or _REFERENCE.fullmatch(text):
            has_gap = True
            continue
        text, hint, is_apart = _read_line(text, hints)
        if not text:
            has_gap = True
            continue
        is_apart = (
            is_apart or bool(hint) or has_gap or bool(_NUMBERED.match(text) and _NUMBERED.match(written[-1].text))
        )
        written.append(line._replace(text=text, gap=max(line.gap, int(is_apart)), indent=0))
        if hint:
            hints[line.number] = hint
        has_gap = bool(hint)
    return MarkdownLines(written, hints)


def strip_inline_marks(text: str) -> str:
    """Return a paragraph without the mark-up within its lines: links, emphasis, marks of footnotes, entities."""
    text = _EMPTY_LINK.sub("", _BREAK_TAG.sub(" ", _COMMENT.sub("", text)))
    text = _FOOTNOTE_MARK.sub("", text)
    return ENTITIES.apply_to(strip_markdown(text)).strip()


def _read_line(text: str, hints: Mapping[int, BlockHint]) -> tuple[str, BlockHint, bool]:
    """Return a line without the marks at its beginning, what they say it is, and whether a paragraph begins with it."""
    if heading := _HEADING.fullmatch(text):
        return _CLOSING_HASHES.sub("", heading[2]), _heading_hint(hints, level=len(heading[1])), True
    if _TABLE_ROW.fullmatch(text):
        return "\t".join(cell.strip() for cell in text.strip("|").split("|")), BlockHint.TABLE, True
    if footnote := _FOOTNOTE.match(text):
        return text[footnote.end() :], BlockHint.FOOTNOTE, True
    if image := _IMAGE.fullmatch(text):
        return image[1].strip(), BlockHint.CAPTION, True
    if item := _ITEM.match(text):
        return text[item.end() :], BlockHint.NONE, True
    if _WHOLLY_STRONG.fullmatch(text) and len(hints) == 1 and BlockHint.HEADLINE in hints.values():
        return text, BlockHint.STANDFIRST, True
    return text, BlockHint.NONE, text.startswith(("1.", "1)"))


def _heading_hint(hints: Mapping[int, BlockHint], *, level: int) -> BlockHint:
    """Return what a heading is: the first one of the text, or the first of the first level, is the headline."""
    return BlockHint.HEADING if hints or level > _HEADLINE_LEVEL else BlockHint.HEADLINE
