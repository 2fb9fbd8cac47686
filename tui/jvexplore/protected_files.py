"""Refuse output files that would overwrite an input, or a file of the program's own.

Checked wherever the user names an output file. The same file is recognised by any name: through symlinks, hard links,
`..`, or other capitals on a case-insensitive disk.
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
from jvexplore.article.read_copy import read_copy
from jvexplore.dossier.writing.dossier_copies import is_dossier_copy
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.lost_work import describe_lost_work
from jvexplore.notes.conflict_copies import is_notes_copy
from jvexplore.permissions import ANY_FILE
from jvexplore.records.sidecar import sidecar_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jvexplore.dossier.source import Source

_BESIDE_NOTES: Final = re.compile(r"\..+\.jvexplore", re.IGNORECASE)
"""The names of sidecar folders with the drafts and backups of a notes file, see `records/sidecar.py`."""


class ReadFiles(NamedTuple):
    """The files that a command or a session reads.

    Attributes:
        dossier: the dossier's file; `None` if it came from no file.
        notes: the notes file; it need not exist.
        copies: copies of the article that were named; saved paths of copies are always checked.
        sources: of the dossier: any other file that holds most of one counts as a copy too.
    """

    dossier: Path | None
    notes: Path
    copies: tuple[Path, ...] = ()
    sources: Sequence[Source] = ()


def refuse_protected(path: Path, read: ReadFiles, text: str) -> None:
    """Raise an error if writing to a path would overwrite an input, a file of the program's own, or unsaved work.

    Args:
        path: the output file that the user named.
        read: the input files.
        text: the text to be written.

    Raises:
        JvexploreError: when it is such a file; the message says which.
    """
    try:
        what, remedy = _protection_reason(Path(os.path.realpath(path)), read, text)
    except ValueError:
        raise JvexploreError(f"{path}: not a valid file name", "check the name") from None
    except OSError as error:  # the current folder is gone, or the name is too long
        raise file_error(path, error, "written") from None
    if what:
        raise JvexploreError(f"{path}: is {what}", remedy)


def _protection_reason(real: Path, read: ReadFiles, text: str) -> tuple[str, str]:
    """Return why a file must not be overwritten, and the remedy; both empty if it may be.

    Raises:
        ValueError: when the name is not valid.
        OSError: when the file cannot be examined.
    """
    another = "name another file"
    for what, other in _files(read):
        if _is_same_file(real, other):
            return what, another
    for what, original, is_copy in _files_with_copies(read):
        if is_copy(real, original):
            return f"a conflict copy of {what}", f"merge it, or {another}"
    if any(_BESIDE_NOTES.fullmatch(each) for each in real.parts):
        return "in the folder of a notes file's drafts and backups", another
    if sidecar_dir(real).is_dir():
        return "a notes file", another
    if any(_is_in(real, each) for each in _own_folders()):
        return "in one of jvexplore's own folders", "name a file in another folder"
    if any(_holds_article(real, source) for source in read.sources):
        return "a copy of the article", another
    return describe_lost_work(real, text, read.notes), another


def _holds_article(real: Path, source: Source) -> bool:
    """Return whether a file holds most paragraphs of an article."""
    if not real.is_file():
        return False
    with suppress(JvexploreError):
        return 2 * len(read_copy(real, source, takes_pipes=False).recognised_sections) > len(source.paragraphs)
    return False


def permissions_of(notes: Path) -> int:
    """Return the most permissive mode for a new file with text from notes: that of the notes file."""
    try:
        found = notes.stat()
    except OSError:
        return ANY_FILE  # without a notes file there are no notes
    mode = stat.S_IMODE(found.st_mode) & ANY_FILE
    # The new file gets our own group, which may differ from that of the notes file.
    return mode if not hasattr(os, "getegid") or os.getegid() == found.st_gid else mode & ~stat.S_IRWXG


def _files(read: ReadFiles) -> Iterator[tuple[str, Path]]:
    """Yield the path of each input file, with a description."""
    if read.dossier:
        yield "the dossier", read.dossier
    yield "your notes file", read.notes
    for copy in read.copies:
        yield "your copy of the article", copy
    for copy in copy_locations.recall_all_copies():
        yield "your copy of an article", copy
    yield "your settings file", paths.settings_path()


def _files_with_copies(read: ReadFiles) -> Iterator[tuple[str, Path, Callable[[Path, Path], bool]]]:
    """Yield each input file of which sync programs leave conflict copies, described, with what recognises one."""
    if read.dossier:
        yield "the dossier", read.dossier, is_dossier_copy
    yield "your notes file", read.notes, is_notes_copy


def _own_folders() -> Iterator[Path]:
    for find in (paths.data_folder, paths.state_folder, paths.cache_folder):
        with suppress(paths.NoHomeFolder):
            yield find()


def _is_same_file(real: Path, other: Path) -> bool:
    """Return whether a real path leads to the file `other`.

    If that does not exist yet, its disk may be case-insensitive: then the paths are compared without case.
    """
    with suppress(ValueError):  # a saved path that is not valid
        other_real = Path(os.path.realpath(other))
        if real == other_real:
            return True
        with suppress(OSError):
            return os.path.samestat(real.stat(), other_real.stat())
        return not os.path.lexists(other_real) and _casefolded(real) == _casefolded(other_real)
    return False


def _is_in(real: Path, own: Path) -> bool:
    """Return whether a real path is inside a folder, by path or by the identity of its parent folders."""
    own = Path(os.path.realpath(own))
    if own in real.parents:
        return True
    with suppress(OSError):
        found = own.stat()
        return any(os.path.samestat(each.stat(), found) for each in real.parents if each.exists())
    return False


def _casefolded(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()
