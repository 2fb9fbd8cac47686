"""Warnings about conflict copies that sync programs left beside a notes file."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from jvexplore.notes.conflict_copies import copy_origin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jvexplore.notes.conflict_copies import FoundNotesCopies
    from jvexplore.records.conflict_copies import UnmergeableCopy


def copy_warnings(copies: FoundNotesCopies, notes: Path) -> Iterator[str]:
    """Yield a warning for each conflict copy, with the command that merges those that can be merged."""
    call = shlex.join(["jvexplore", "merge", "--copies", str(notes)])
    for copy in copies.mergeable:
        count = len(copy.document.records)
        what = f"{copy.path}: {copy_origin(copy.path, notes)}, with {count} note{'s' * (count != 1)}"
        yield f'{what}; to merge it, run "{call}"'
    for left in copies.unmergeable:
        yield unmergeable_warning(left, notes)


def unmergeable_warning(copy: UnmergeableCopy, notes: Path) -> str:
    """Return the warning about a conflict copy that cannot be merged."""
    return f"{copy.path}: {copy_origin(copy.path, notes)}, which cannot be merged: {copy.reason}"
