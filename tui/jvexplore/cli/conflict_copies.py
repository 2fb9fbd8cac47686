"""Warnings about conflict copies that sync programs left beside a notes file or a dossier."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from jvexplore.records.conflict_copies import copy_origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jvexplore.records.conflict_copies import FoundCopies, UnmergeableCopy


def copy_warnings(copies: FoundCopies[Any], original: Path, count_words: Callable[[int], str]) -> Iterator[str]:
    """Yield a warning for each conflict copy, with the command that merges those that can be merged.

    Args:
        copies: the copies.
        original: the file of which they are copies.
        count_words: returns a number of its records in words: "3 notes".
    """
    call = shlex.join(["jvexplore", "merge", "--copies", str(original)])
    for copy in copies.mergeable:
        what = f"{copy_origin(copy.path, original)}, with {count_words(len(copy.document.records))}"
        yield f'{copy.path}: {what}; to merge it, run "{call}"'
    for left in copies.unmergeable:
        yield unmergeable_warning(left, original)


def unmergeable_warning(copy: UnmergeableCopy, original: Path) -> str:
    """Return the warning about a conflict copy that cannot be merged."""
    return f"{copy.path}: {copy_origin(copy.path, original)}, which cannot be merged: {copy.reason}"
