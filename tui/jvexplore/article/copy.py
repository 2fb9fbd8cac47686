"""The reader's own copy of the article: which of the dossier's paragraphs are in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jvexplore.article.normalise import fingerprint, normalise
from jvexplore.files import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jvexplore.dossier.model import Source

_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy, taken apart.

    Attributes:
        texts: all its paragraphs, normalised, headline and captions among them.
        found: the dossier's paragraphs in it: number to normalised text.
        missing: the numbers of those that are not in it, as far as their digests tell.
        unknown: the numbers of those that the dossier has no digest of.
    """

    texts: tuple[str, ...]
    found: Mapping[int, str]
    missing: tuple[int, ...]
    unknown: tuple[int, ...]


def read(path: Path, source: Source) -> Copy:
    """Read a copy from a text file, in which blank lines part the paragraphs.

    Raises:
        JvexploreError: when it cannot be read, or is not UTF-8.
    """
    return recognise(split(read_text(path)), source)


def split(text: str) -> list[str]:
    """Return the paragraphs of a text, normalised; the lines of each are joined."""
    lines = "\n".join(text.splitlines())
    return [paragraph for part in _BLANK_LINES.split(lines) if (paragraph := normalise(part))]


def recognise(texts: Iterable[str], source: Source) -> Copy:
    """Find the source's paragraphs among normalised texts by their digests, wherever they stand."""
    kept = tuple(texts)
    by_digest = {fingerprint(text): text for text in kept}
    digests = {number: paragraph.digest for number, paragraph in enumerate(source.paragraphs, 1)}
    return Copy(
        kept,
        {number: by_digest[digest] for number, digest in digests.items() if digest in by_digest},
        tuple(number for number, digest in digests.items() if digest and digest not in by_digest),
        tuple(number for number, digest in digests.items() if not digest),
    )
