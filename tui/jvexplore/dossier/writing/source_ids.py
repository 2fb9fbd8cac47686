"""The ids of new dossiers, sources and paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from typing import TYPE_CHECKING, Final

from anyascii import anyascii

from jvexplore.address import DOSSIER
from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART, PARAGRAPH_PARTS
from jvexplore.dossier.vocabulary.word_ids import as_word_id
from jvexplore.errors import JvexploreError
from jvexplore.file_names import is_device_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_LONGEST: Final = 40
_LONGEST_SOURCE: Final = 24
_DEFAULT_SOURCE: Final = "article"
_SINGLE_PARTS: Final = ("title", "standfirst")
"""The parts of which a source usually has one, which then has no number."""
_RESERVED: Final = frozenset({*PARAGRAPH_PARTS, DOSSIER})
"""Ids of sources that would be taken for those of paragraphs, or for the dossier."""
_APOSTROPHES: Final = re.compile("['’‘`]")


class IdTaken(JvexploreError):
    """The id that was chosen for a dossier or a source is taken."""


def text_as_id(text: str, longest: int = _LONGEST) -> str:
    """Return a text as an id: "Finch plc: a bid" as "finch-plc-a-bid"; cut between words; empty if nothing is left."""
    found = as_word_id(_APOSTROPHES.sub("", anyascii(text)))
    if len(found) > longest:
        found = found[: longest + 1].rpartition("-")[0] or found[:longest]
    return found.strip("-")


def propose_dossier_ids(title: str) -> Iterator[str]:
    """Yield ids for a new dossier, the best first: its title as an id, then the same with numbers."""
    proposed = text_as_id(title)
    if not proposed or is_device_name(proposed):
        proposed = f"{DOSSIER}-{proposed}".strip("-")
    yield proposed
    for number in count(2):
        yield f"{proposed}-{number}"


def propose_source_id(
    publisher: str, parts: Sequence[str], sources: Collection[str], paragraphs: Collection[str], *, is_first: bool
) -> str:
    """Return a free id for a source: its publisher as an id, or "article".

    Args:
        publisher: the name of the publisher; empty if it is not known.
        parts: the part of each of its paragraphs, as for `paragraph_ids`.
        sources: the ids of sources that are taken.
        paragraphs: the ids of paragraphs that are taken.
        is_first: whether it is the first source of the dossier.
    """
    proposed = text_as_id(publisher, _LONGEST_SOURCE) or _DEFAULT_SOURCE
    candidates = (proposed, *(f"{proposed}-{number}" for number in range(2, len(sources) + len(paragraphs) + 4)))
    return next(each for each in candidates if is_free_source_id(each, parts, sources, paragraphs, is_first=is_first))


def is_free_source_id(
    source: str, parts: Sequence[str], sources: Collection[str], paragraphs: Collection[str], *, is_first: bool
) -> bool:
    """Return whether a source can have an id.

    Args:
        source: the id.
        parts: the part of each of its paragraphs, as for `paragraph_ids`.
        sources: the ids of sources that are taken.
        paragraphs: the ids of paragraphs that are taken.
        is_first: whether it is the first source of the dossier.
    """
    if source in sources or source in _RESERVED:
        return False
    return is_first or set(paragraphs).isdisjoint(paragraph_ids(parts, source))


def paragraph_ids(parts: Iterable[str], source: str = "") -> list[str]:
    """Return the ids of the paragraphs of a source: 1…n over its body, `title`, `standfirst`, `caption-1`….

    Args:
        parts: the part of each paragraph.
        source: the id of a further source, which is put before each; empty for the first source of a dossier.
    """
    numbers = Counter[str]()
    prefix = f"{source}-" if source else ""
    found = []
    for part in parts:
        numbers[part] += 1
        number = numbers[part]
        if part == DEFAULT_PARAGRAPH_PART:
            own = str(number)
        elif part in _SINGLE_PARTS and number == 1:
            own = part
        else:
            own = f"{part}-{number}"
        found.append(f"{prefix}{own}")
    return found
