"""Whether an article is in a dossier already: it has the same paragraphs, or comes from the same file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.bounded_reading import LARGEST_FILE, holds_bytes, read_bounded
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.named_dossier import known_dossiers
from jvexplore.dossier_folder import sources_folder
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from jvexplore.dossier.source import Source

ORIGINAL_MARK: Final = ".original."
"""What the name of a source's original file has between the id of the source and the suffix."""


class KnownArticle(JvexploreError):
    """A dossier of the article exists.

    Args:
        dossier: its id.
    """

    def __init__(self, dossier: str) -> None:
        what = f'there is already a dossier of this article, "{dossier}"'
        super().__init__(what, f'open it with "jvexplore open {dossier}", or make another one with --id')
        self.dossier = dossier


def is_same_article(dossier: str, source: Source, digests: AbstractSet[str], original: bytes) -> bool:
    """Return whether a source of a dossier is an article.

    Args:
        dossier: the id of the dossier.
        source: the source.
        digests: those of all paragraphs of the article.
        original: the contents of the file that the article comes from.
    """
    if digests <= {each.digest for each in source.paragraphs}:
        return True
    return source.id in _sources_from(dossier, original)


def find_dossier_of_article(digests: AbstractSet[str], original: bytes) -> str:
    """Return the id of the dossier whose first source is an article; empty if there is none.

    Args: as for `is_same_article`.
    """
    for name, path in known_dossiers().items():
        with suppress(OSError, JvexploreError):  # who opens a damaged dossier is told of it
            if _may_have(name, path, digests, original):
                dossier = load_dossier(path, takes_pipes=False)
                if dossier.sources and is_same_article(dossier.id, dossier.sources[0], digests, original):
                    return name
    return ""


def _may_have(name: str, path: Path, digests: AbstractSet[str], original: bytes) -> bool:
    """Return whether it is worth to load a dossier: most are other deals."""
    data = read_bounded(path, LARGEST_FILE)
    return all(each.encode() in data for each in digests) or bool(_sources_from(name, original))


def _sources_from(dossier: str, original: bytes) -> list[str]:
    """Return the ids of the sources of a dossier that come from the same file, though they may have been corrected."""
    with suppress(OSError):
        paths = sources_folder(dossier).glob(f"*{ORIGINAL_MARK}*")
        return [path.name.partition(ORIGINAL_MARK)[0] for path in paths if holds_bytes(path, original)]
    return []
