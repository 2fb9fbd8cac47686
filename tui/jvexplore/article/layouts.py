"""The possible readings of a block of text: how lines were broken, and what is only mark-up.

A hyphen at the end of a line may belong to the word or to the line break; both are tried, and the digest decides.
The article's own characters are not changed here: quotation marks, dashes and spaces.
"""

from __future__ import annotations

import re
from itertools import combinations, islice, pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.article.hyphen_breaks import LINE_END_HYPHENS, SOFT_HYPHEN, keeps_hyphen, leaves_word_out
from jvexplore.article.normalise import ENTITIES, INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_MAX_LAYOUTS: Final = 256
"""The maximum number of readings tried for one block: all combinations for eight hyphens at line ends."""
_LINE_BREAK: Final = re.compile(r"[^\S\n]*+\n\s*+")
_HYPHEN_BREAK: Final = re.compile(r"(?<=\w)[-\u2010][^\S\n]*+\n\s*+(?=\w)")
_MARKDOWN_IMAGE: Final = re.compile(r"!\[[^\[\]\n]{0,300}+\]\([^()\s]{0,2000}+(?:\s\"[^\"\n]{0,300}+\")?\)")
_MARKDOWN_LINK: Final = re.compile(
    r"\[([^\[\]]{1,1000}+)\](?:\([^()\s]{0,2000}+(?:\s\"[^\"\n]{0,300}+\")?\)|\[[^\[\]\n]{0,100}+\])"
)
_MARKDOWN_EMPHASIS: Final = re.compile(r"(?<![\w\\*_])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]{1,1000}+)(?<=\S)\1(?!\w)")
_MARKDOWN_ESCAPE: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_MARKDOWN_LINE: Final = re.compile(r"^[^\S\n]{0,3}(?:#{1,6}[^\S\n]++|(?:>[^\S\n]?){1,3})", re.MULTILINE)


def join_lines(lines: Iterable[str], words: Collection[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return lines joined to one text, and the start and end of each line in it; the same number for a blank line.

    Args:
        lines: the lines, without line ends.
        words: the words of the whole copy: a word that it has with its hyphen keeps it at the end of a line too.
    """
    text: list[str] = []
    line_spans: list[tuple[int, int]] = []
    length, last, before = 0, 0, ""
    for raw in lines:
        stripped = raw.strip()
        line = INVISIBLE.apply_to(stripped).strip()
        if not line:
            line_spans.append((length, length))
            continue
        if before.endswith(LINE_END_HYPHENS) and (joint := _joining_text(text[-1], line, words, before)) != " ":
            if joint == "" and before[-1] != SOFT_HYPHEN:
                text[-1] = text[-1][:-1]
                length -= 1
                line_spans[last:] = [(min(start, length), length) for start, _ in line_spans[last:]]
        elif text:
            text.append(" ")
            length += 1
        last = len(line_spans)
        line_spans.append((length, length + len(line)))
        text.append(line)
        length += len(line)
        before = stripped
    return "".join(text), line_spans


def read_layout(block: str, words: Collection[str]) -> str:
    """Return the likeliest reading of a block: lines joined to one, invisible characters removed."""
    if "\n" not in block:
        return INVISIBLE.apply_to(block.strip()).strip()
    return join_lines(block.split("\n"), words)[0]


def read_layouts(block: str, words: Collection[str]) -> Iterator[str]:
    """Yield the readings of a block, the likeliest first, each once; at most `_MAX_LAYOUTS`.

    The first one changes only the line breaks; then come that of `read_layout`, those with Markdown
    mark-up and HTML entities resolved, and the other readings of hyphens at line ends.
    """
    seen = set[str]()
    for layout in islice(_layouts(block, words), _MAX_LAYOUTS):
        if layout not in seen:
            seen.add(layout)
            yield layout


def _layouts(block: str, words: Collection[str]) -> Iterator[str]:
    yield _LINE_BREAK.sub(" ", block).strip()
    yield read_layout(block, words)
    resolved = ENTITIES.apply_to(strip_markdown(block))
    if resolved != block:
        yield read_layout(resolved, words)
    parts = _HYPHEN_BREAK.split(resolved)
    likely = [keeps_hyphen(*between, words) for between in pairwise(parts)]
    # Next, those in which nearly all hyphens are read the likely way, or nearly none.
    for count in sorted(range(1, len(likely) + 1), key=lambda flips: min(flips, len(likely) - flips)):
        for flipped in combinations(range(len(likely)), count):
            hyphens = ["-" if keeps != (index in flipped) else "" for index, keeps in enumerate(likely)]
            joined = "".join(part + hyphen for part, hyphen in zip(parts, [*hyphens, ""], strict=True))
            yield read_layout(joined, words)


def strip_markdown(text: str) -> str:
    """Return a text without Markdown mark-up; the text of links is kept."""
    if not any(sign in text for sign in "[*_#>\\"):
        return text
    text = _MARKDOWN_LINK.sub(r"\1", _MARKDOWN_IMAGE.sub("", text))
    return _MARKDOWN_ESCAPE.sub("", _MARKDOWN_EMPHASIS.sub(r"\2", _MARKDOWN_LINE.sub("", text)))


def _joining_text(before: str, after: str, words: Collection[str], raw: str) -> str:
    """Return the text that joins two lines, the first of which ends in a hyphen.

    Args:
        before: the first line, without invisible characters.
        after: the second line.
        words: as for `join_lines`.
        raw: the first line unchanged: a soft hyphen at its end is never part of the word.

    Returns:
        A space; "" if the hyphen is dropped; "-" if it is kept.
    """
    if raw.endswith(SOFT_HYPHEN):
        return ""
    if not before[-2:-1].isalnum() or not after[:1].isalnum() or leaves_word_out(before[:-1], after):
        return " "
    return "-" if keeps_hyphen(before[:-1], after, words) else ""
