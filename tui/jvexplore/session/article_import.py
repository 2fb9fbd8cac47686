"""An article to import: what the import screen is given, and where what is unfinished is kept."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.paths import NoHomeFolder, data_folder

if TYPE_CHECKING:
    from pathlib import Path


class ArticleToImport(NamedTuple):
    """An article that the reader chose to make a source of.

    Attributes:
        data: its contents.
        name: where it comes from, as it is shown: "alibaba.html", "pasted text", "standard input".
        suffix: that of its file's name, with the dot; empty if there is no file.
    """

    data: bytes
    name: str
    suffix: str = ""


def imports_path() -> Path:
    """Return the path in whose sidecar the drafts of imports are; there is no such file.

    Raises:
        NoHomeFolder: when there is no home folder.
    """
    return data_folder() / "imports"


def may_have_imports() -> bool:
    """Return whether there may be drafts of imports: each start asks no more than whether their folder exists."""
    with suppress(NoHomeFolder):
        path = imports_path()
        return path.with_name(f".{path.name}.jvexplore").is_dir()
    return False
