"""Say which keys of a file itself a merge has kept in two versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.records.document import keys_in_two_versions
from jvexplore.records.keys_kept_twice import OTHER_VERSION
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.document import Document


def print_keys_in_two_versions(path: Path, merged: Document[Any], *known: Document[Any]) -> None:
    """Print a line for each key that was changed in two ways, unless a known version has it in both ways already."""
    for key in map(sanitize_line, keys_in_two_versions(merged, *known)):
        other = f"{key}{OTHER_VERSION}"
        print_error(f"{path}: {key} was changed in two ways; the other version is kept as {other}; keep one of them")
