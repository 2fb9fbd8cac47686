"""Complete the path of an article's file while it is typed: the files and folders that begin as the text ends."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.errors import JvexploreError
from jvexplore.paths import absolute_path
from jvexplore.session.typed_path import typed_path

if TYPE_CHECKING:
    from collections.abc import Sequence

ARTICLE_SUFFIXES: Final = frozenset(
    [".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".pdf", ".docx", ".eml"]
)
"""The suffixes of the names of files in which articles come."""
_MAX_ENTRIES: Final = 20_000
"""How many entries of a folder are looked at."""
_MAX_FOUND: Final = 500
"""How many entries are offered; typing narrows them."""


class PathEntry(NamedTuple):
    """A file or folder that the typed path may become.

    Attributes:
        typed: the text that would be typed for it; a folder's ends with a separator.
        name: its name.
        is_folder: whether it is a folder.
        is_article: whether articles come in such files.
        written: when it was last written, in seconds since 1970.
    """

    typed: str
    name: str
    is_folder: bool
    is_article: bool = False
    written: float = 0.0


class Completion(NamedTuple):
    """What a typed path may become.

    Attributes:
        entries: the files in which articles come, the newest first; then folders; then other files, by name.
        common: the typed text, continued as far as all of them agree.
        folder: the folder in which they are; `None` if it cannot be listed.
    """

    entries: Sequence[PathEntry] = ()
    common: str = ""
    folder: Path | None = None


def complete_path(typed: str) -> Completion:
    """Return what a typed path may become; nothing if its folder cannot be listed. Slow, so call it on a thread."""
    if typed == "~":
        typed = f"~{os.sep}"
    head, name = _split(typed)
    found, folder = [], None
    with suppress(JvexploreError, OSError, ValueError):
        folder = absolute_path(typed_path(head) if head else Path())
        with os.scandir(folder) as listed:
            for entry in islice(listed, _MAX_ENTRIES):
                is_hidden = entry.name.startswith(".") and not name.startswith(".")
                if not is_hidden and entry.name.casefold().startswith(name.casefold()):
                    found.append(_describe(head, entry))
    exact = [each for each in found if each.name.startswith(name)]
    common = _common_start([each.typed for each in exact or found])
    return Completion(sorted(found, key=_rank)[:_MAX_FOUND], common if len(common) > len(typed) else typed, folder)


def _common_start(texts: Sequence[str]) -> str:
    """Return how all texts begin; the first and the last in order differ the most."""
    if not texts:
        return ""
    first, last = min(texts), max(texts)
    length = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:length]


def _split(typed: str) -> tuple[str, str]:
    """Return a typed path up to its last separator, and what comes after that."""
    end = max(typed.rfind(each) for each in (os.sep, os.altsep or os.sep)) + 1
    return typed[:end], typed[end:]


def _describe(head: str, entry: os.DirEntry[str]) -> PathEntry:
    is_folder, written = False, 0.0
    with suppress(OSError):
        is_folder = entry.is_dir()
        written = entry.stat().st_mtime
    is_article = not is_folder and Path(entry.name).suffix.lower() in ARTICLE_SUFFIXES
    return PathEntry(head + entry.name + os.sep * is_folder, entry.name, is_folder, is_article, written)


def _rank(entry: PathEntry) -> tuple[int, float, str]:
    if entry.is_article:
        return 0, -entry.written, entry.name
    return (1 if entry.is_folder else 2), 0.0, entry.name.casefold()
