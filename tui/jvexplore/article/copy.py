"""The reader's own copy of the article: which of the dossier's paragraphs are in it, however it is laid out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import fingerprint, normalise
from jvexplore.errors import JvexploreError
from jvexplore.files import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jvexplore.dossier.model import Source

_LARGEST: Final = 1 << 20
"""How many bytes a copy may have. Whole magazines have fewer, and looking for words in more would take long."""
_BLANK_LINES: Final = re.compile(r"\n\s*\n")
_PAGE_NUMBER: Final = re.compile(r"\s*(?:(?:page\s+)?\d+(?:\s*(?:of|/)\s*\d+)?|([-–—])\s*\d+\s*\1)\s*", re.IGNORECASE)
"""A line that is only a page's number: Page 2 of 5, or - 2 -."""
_WORD_STARTS: Final = re.compile(r"(?<!\S)\S")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a copy.

    Attributes:
        text: normalised.
        number: which paragraph of the dossier it is; `None` for a headline, a caption, a footer, or
            a paragraph that says something else.
    """

    text: str
    number: int | None = None


@dataclass(frozen=True)
class Copy:
    """A copy, taken apart.

    Attributes:
        sections: all of it, in its own order.
        found: the dossier's paragraphs in it: number to normalised text.
        missing: the numbers of those that are not in it, as far as their digests tell.
        unknown: the numbers of those that the dossier has no digest of.
    """

    sections: tuple[Section, ...]
    found: Mapping[int, str]
    missing: tuple[int, ...]
    unknown: tuple[int, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of its sections."""
        return tuple(section.text for section in self.sections)

    @cached_property
    def displaced(self) -> tuple[int, ...]:
        """The numbers of paragraphs that are the same, but stand in another order than in the dossier.

        The others are those that every longest run of paragraphs in order has; of two neighbours that
        changed places, it is both.
        """
        order = [section.number for section in self.sections if section.number]
        up = _longest(order)
        down = _longest([-number for number in reversed(order)])[::-1]
        longest = max(up, default=0)
        ranks = [rank for rank, rest in zip(up, down, strict=True) if rank + rest - 1 == longest]
        return tuple(
            sorted(
                number
                for number, rank, rest in zip(order, up, down, strict=True)
                if rank + rest - 1 < longest or ranks.count(rank) > 1
            )
        )


def _longest(numbers: list[int]) -> list[int]:
    """Return how long the longest rising run is that ends with each number, be others between."""
    lengths: list[int] = []
    for place, number in enumerate(numbers):
        lengths.append(1 + max((lengths[each] for each in range(place) if numbers[each] < number), default=0))
    return lengths


def read(path: Path, source: Source) -> Copy:
    """Read a copy from a text file.

    Raises:
        JvexploreError: when it cannot be read, is not UTF-8, or is longer than any article.
    """
    too_long = JvexploreError(f"{path}: is too long for an article", "save the article alone as a text file")
    with suppress(OSError):  # which reading tells, and better
        if path.stat().st_size > _LARGEST:
            raise too_long
    text = read_text(path)
    if len(text) > _LARGEST:  # of a pipe it is known only now
        raise too_long
    return recognise_text(text, source)


def recognise_text(text: str, source: Source) -> Copy:
    """Find the source's paragraphs in a text; those that it lacks also across lines that are only a page's number."""
    parts = split(text)
    copy = recognise(parts, source)
    unnumbered = split("\n".join(line for line in text.splitlines() if not _PAGE_NUMBER.fullmatch(line)))
    if not copy.missing or unnumbered == parts:
        return copy
    # Of two that have as many of the paragraphs, the one that leaves nothing out.
    return max(copy, recognise(unnumbered, source), key=lambda each: len(each.found))


def split(text: str) -> list[str]:
    """Return the parts of a text between blank lines, normalised; the lines of each are joined."""
    lines = "\n".join(text.splitlines())
    return [part for each in _BLANK_LINES.split(lines) if (part := normalise(each))]


def recognise(texts: Iterable[str], source: Source) -> Copy:
    """Find the source's paragraphs among normalised texts by their digests, wherever they stand.

    Where blank lines part a copy otherwise than the dossier, or not at all, paragraphs of which the
    length is known are looked for from every word on.
    """
    parts = list(texts)
    digests = {number: paragraph.digest for number, paragraph in enumerate(source.paragraphs, 1) if paragraph.digest}
    by_digest = {fingerprint(text): text for text in parts}
    whole = {by_digest[digest]: number for number, digest in digests.items() if digest in by_digest}
    lengths = {
        number: length
        for number, paragraph in enumerate(source.paragraphs, 1)
        if (length := paragraph.length) and number in digests and number not in whole.values()
    }
    sections = list(_sections(parts, whole, lengths, digests))
    found = {section.number: section.text for section in sections if section.number}
    return Copy(
        tuple(sections),
        {number: found[number] for number in sorted(found)},
        tuple(number for number in digests if number not in found),
        tuple(number for number, paragraph in enumerate(source.paragraphs, 1) if not paragraph.digest),
    )


def _sections(
    parts: list[str], whole: dict[str, int], lengths: dict[int, int], digests: dict[int, str]
) -> Iterator[Section]:
    """Yield sections: parts that are a paragraph as they are, and what is found in the parts between them."""
    between: list[str] = []
    for part in parts:
        if part in whole:
            yield from _search(between, lengths, digests)
            between = []
            yield Section(part, whole[part])
        else:
            between.append(part)
    yield from _search(between, lengths, digests)


def _search(parts: list[str], lengths: dict[int, int], digests: dict[int, str]) -> Iterator[Section]:
    """Yield paragraphs that begin and end anywhere in some parts, and what is left of the parts."""
    text = " ".join(parts)
    cuts = {0, len(text), *accumulate(len(part) + 1 for part in parts[:-1])}
    numbers: dict[tuple[int, int], int] = {}
    end_of_last = 0
    for start, end, number in sorted(_places(text, lengths, digests)):
        if start >= end_of_last:
            cuts = {cut for cut in cuts if not start < cut < end} | {start, end}
            numbers[start, end] = number
            end_of_last = end
    for start, end in pairwise(sorted(cuts)):
        if section := text[start:end].strip():
            yield Section(section, numbers.get((start, end)))


def _places(text: str, lengths: dict[int, int], digests: dict[int, str]) -> Iterator[tuple[int, int, int]]:
    """Yield where paragraphs of known lengths stand in a text: start, end, number."""
    starts = [match.start() for match in _WORD_STARTS.finditer(text)] if lengths else []
    wanted = {digests[number]: number for number in lengths}
    for length in set(lengths.values()):
        for start in starts:
            end = start + length
            if end <= len(text) and text[end : end + 1] in ("", " "):
                number = wanted.get(fingerprint(text[start:end]))
                if number is not None:
                    yield start, end, number
