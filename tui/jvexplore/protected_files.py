"""What no file that a reader names to be written may be: anything that is read, or that the program keeps.

Asked wherever a reader names such a file. A file is the same by whichever name it goes: through links,
hard links, `..`, or another case on a disk that knows none.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore import paths
from jvexplore.article import copy_locations
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.lost_work import describe_lost_work
from jvexplore.notes.conflict_copies import is_notes_copy  # noqa: TID253 - this module is itself imported on use
from jvexplore.permissions import ANY_FILE
from jvexplore.records.sidecar import sidecar_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.source import Source

_BESIDE_NOTES: Final = re.compile(r"\..+\.jvexplore", re.IGNORECASE)
"""What folders are called in which drafts and versions of a notes file lie, as `beside` names them."""


class ReadFiles(NamedTuple):
    """The files that a call or a session reads.

    Attributes:
        dossier: the dossier's, if it is of a file.
        notes: the notes file; it need not exist.
        copies: the reader's copies of the article that are named; those that are remembered are known.
        source: what the article is: whatever else holds most of it is a copy too.
    """

    dossier: Path | None
    notes: Path
    copies: tuple[Path, ...] = ()
    source: Source | None = None


def refuse_protected(path: Path, read: ReadFiles, text: str) -> None:
    """Refuse to write to a file that is read, that is the program's own, or with which somebody's work would be lost.

    Args:
        path: the file that a reader names.
        read: what is read besides.
        text: what is to be written.

    Raises:
        JvexploreError: when it is such a file; names what it is.
    """
    try:
        what, remedy = _protection(Path(os.path.realpath(path)), read, text)
    except ValueError:
        raise JvexploreError(f"{path}: not a valid file name", "check the name") from None
    except OSError as error:  # of a folder that one is in, and that is gone, or of a name that is too long
        raise file_error(path, error, "written") from None
    if what:
        raise JvexploreError(f"{path}: is {what}", remedy)


def _protection(real: Path, read: ReadFiles, text: str) -> tuple[str, str]:
    """Return what a file is that must not be overwritten, and what to do instead; both empty where it may be.

    Raises:
        ValueError: when no file can have its name.
        OSError: when it cannot be looked at.
    """
    another = "name another file"
    for what, other in _files(read):
        if _is_same_file(real, other):
            return what, another
    if is_notes_copy(real, read.notes):
        return "a conflict copy of your notes file", f"merge it, or {another}"
    if any(_BESIDE_NOTES.fullmatch(each) for each in real.parts):
        return "in the folder of a notes file's drafts and backups", another
    if sidecar_dir(real).is_dir():
        return "a notes file", another
    if any(_is_in(real, each) for each in _own_folders()):
        return "in one of jvexplore's own folders", "name a file in another folder"
    if read.source and _holds_article(real, read.source):
        return "a copy of the article", another
    return describe_lost_work(real, text, read.notes), another


def _holds_article(real: Path, source: Source) -> bool:
    """Tell whether a file holds most paragraphs of an article."""
    if not real.is_file():
        return False
    from jvexplore.article.read_copy import read_copy

    with suppress(JvexploreError):
        return 2 * len(read_copy(real, source, takes_pipes=False).recognised_sections) > len(source.paragraphs)
    return False


def permissions_of(notes: Path) -> int:
    """Return the permissions that a new file may have at most that holds words of notes: those of the notes file."""
    try:
        found = notes.stat()
    except OSError:
        return ANY_FILE  # without a notes file there are no notes
    mode = stat.S_IMODE(found.st_mode) & ANY_FILE
    # A new file is our own group's, which may be another than that of the notes.
    return mode if not hasattr(os, "getegid") or os.getegid() == found.st_gid else mode & ~stat.S_IRWXG


def _files(read: ReadFiles) -> Iterator[tuple[str, Path]]:
    """Yield what is read, with what it is."""
    if read.dossier:
        yield "the dossier", read.dossier
    yield "your notes file", read.notes
    for copy in read.copies:
        yield "your copy of the article", copy
    for copy in copy_locations.recall_all_copies():
        yield "your copy of an article", copy
    yield "your settings file", paths.settings_path()


def _own_folders() -> Iterator[Path]:
    for find in (paths.data_folder, paths.state_folder, paths.cache_folder):
        with suppress(paths.NoHomeFolder):
            yield find()


def _is_same_file(real: Path, other: Path) -> bool:
    """Tell whether a real path is that of another file.

    Of one that is not there yet, nobody can tell whether its disk knows upper and lower case: as if it knew none.
    """
    with suppress(ValueError):  # a name that is remembered, and that no file can have
        there = Path(os.path.realpath(other))
        if real == there:
            return True
        with suppress(OSError):
            return os.path.samestat(real.stat(), there.stat())
        return not os.path.lexists(there) and _caseless(real) == _caseless(there)
    return False


def _is_in(real: Path, own: Path) -> bool:
    """Tell whether a real path leads into a folder, by the folder's name or by what the disk says of those above it."""
    own = Path(os.path.realpath(own))
    if own in real.parents:
        return True
    with suppress(OSError):
        found = own.stat()
        return any(os.path.samestat(each.stat(), found) for each in real.parents if each.exists())
    return False


def _caseless(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()
