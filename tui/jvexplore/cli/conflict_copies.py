"""Warnings about conflict copies that sync programs left beside a notes file or a dossier."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from jvexplore.records.conflict_copies import copy_origin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jvexplore.records.conflict_copies import FoundCopies, UnmergeableCopy


def copy_warnings(copies: FoundCopies[Any], original: Path, records_word: str) -> Iterator[str]:
    """Yield a warning for each conflict copy, with the command that merges those that can be merged.

    Args:
        copies: the copies.
        original: the file of which they are copies.
        records_word: what it holds: "notes".
    """
    call = shlex.join(["jvexplore", "merge", "--copies", str(original)])
    for copy in copies.mergeable:
        count = len(copy.document.records)
        counted = f"{count} {records_word if count != 1 else records_word.removesuffix('s')}"
        origin = copy_origin(copy.path, original, records_word)
        yield f'{copy.path}: {origin}, with {counted}; to merge it, run "{call}"'
    for left in copies.unmergeable:
        yield unmergeable_warning(left, original, records_word)


def unmergeable_warning(copy: UnmergeableCopy, original: Path, records_word: str) -> str:
    """Return the warning about a conflict copy that cannot be merged."""
    return f"{copy.path}: {copy_origin(copy.path, original, records_word)}, which cannot be merged: {copy.reason}"
