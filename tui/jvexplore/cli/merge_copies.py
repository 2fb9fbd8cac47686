"""Merge the conflict copies that sync programs left beside a notes file or a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from jvexplore.cli.conflict_copies import unmergeable_warning
from jvexplore.cli.file_options import FileOptions
from jvexplore.cli.merge_conflicts import print_dossier_conflicts, print_note_conflicts
from jvexplore.cli.merge_dossiers import is_dossier_text
from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.writing.dossier_copies import find_dossier_copies
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.errors import JvexploreError
from jvexplore.files import read_text, stat_stamp
from jvexplore.notes.codec import parse_notes
from jvexplore.notes.conflict_copies import find_notes_copies
from jvexplore.notes.store import NotesStore
from jvexplore.records.backups import back_up_file
from jvexplore.records.conflict_copies import CopyNotMoved, merge_copies
from jvexplore.records.conflict_copy_names import find_copy_candidates
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jvexplore.records.conflict_copies import FoundCopies
    from jvexplore.records.document import Document
    from jvexplore.records.store import RecordStore

_T = TypeVar("_T")


class _FileWithCopies(NamedTuple, Generic[_T]):
    """A file, and its conflict copies.

    Attributes:
        store: the loaded store of the file.
        copies: the copies.
        print_conflicts: prints what is in conflict in the merged document, but not yet in those before.
    """

    store: RecordStore[_T]
    copies: FoundCopies[_T]
    print_conflicts: Callable[[Path, Document[_T], Document[_T], Document[_T]], None]


def merge_all_copies(options: FileOptions, ours: Path | None = None) -> int:
    """Merge the conflict copies that can be merged, and print a warning for each other one.

    Args:
        options: the files.
        ours: the file of which they are copies; the notes file and the dossier if `None`.

    Returns:
        The exit status: 1 if a copy cannot be merged, or cannot be moved away afterwards.

    Raises:
        JvexploreError: when there is no copy, or the file cannot be written.
    """
    files = list(_files(options, ours))
    with_copies = [each for each in files if any(each.copies)]
    if not with_copies:
        paths = ", nor beside ".join(str(each.store.path) for each in files[1:])
        nor = f", nor beside {paths}" if paths else ""
        what = f"{files[0].store.path}: no conflict copies beside it{nor}"
        remedy = 'name two files: "merge OURS THEIRS"'
        for path in (each.store.path for each in files if not each.store.document.owner):
            if find_copy_candidates(path):
                what = f"{path}: has no id, by which its copies are known"
                remedy = f'give it and them the same one, like id = "finch", or {remedy}'
        raise JvexploreError(what, remedy)
    return max(map(_merge_copies, with_copies))


def _files(options: FileOptions, ours: Path | None) -> Iterator[_FileWithCopies[Any]]:
    if ours and _is_dossier(ours):
        yield _dossier_with_copies(ours)
    elif ours and stat_stamp(ours) is not None:
        yield _notes_with_copies(NotesStore(ours, parse_notes(read_text(ours), ours).owner))
    else:
        dossier = options.load_dossier()
        yield _notes_with_copies(FileOptions(options.dossier, ours or options.notes).notes_store(dossier))
        path = options.dossier_path
        if ours is None and not is_bundled(path) and find_copy_candidates(path):
            yield _dossier_with_copies(path)


def _is_dossier(path: Path) -> bool:
    return stat_stamp(path) is not None and is_dossier_text(read_text(path))


def _notes_with_copies(store: NotesStore) -> _FileWithCopies[Any]:
    store.load()
    return _FileWithCopies(store, find_notes_copies(store.path, store.document.owner), print_note_conflicts)


def _dossier_with_copies(path: Path) -> _FileWithCopies[Any]:
    store = open_dossier_store(path)
    store.load()
    if store.document.read_only_reason:
        raise JvexploreError(store.document.read_only_reason)
    return _FileWithCopies(store, find_dossier_copies(path, store.document.owner), print_dossier_conflicts)


def _merge_copies(found: _FileWithCopies[_T]) -> int:
    store, copies = found.store, found.copies
    status = 1 if copies.unmergeable else 0
    if copies.mergeable:
        back_up_file(store.path)
    for copy in copies.mergeable:
        before = store.document
        merged = f"{copy.path}: merged into {store.path}"
        try:
            (kept,) = merge_copies(store, [copy])
            print_error(f"{merged}; moved to {kept}")
        except CopyNotMoved as error:
            print_error(f"{merged}, but {error.reason}")
            status = 1
        store.back_up_last_save()
        found.print_conflicts(store.path, store.document, before, copy.document)
    for left in copies.unmergeable:
        print_error(unmergeable_warning(left, store.path))
    return status
