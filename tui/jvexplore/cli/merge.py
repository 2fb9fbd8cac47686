"""`jvexplore merge`: merge versions of a notes file or a dossier, as a git merge driver or after a sync conflict."""

from __future__ import annotations

import shlex
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jvexplore.cli.conflict_copies import unmergeable_warning
from jvexplore.cli.file_options import FileOptions
from jvexplore.cli.keys_in_two_versions import print_keys_in_two_versions
from jvexplore.cli.options import format_examples, with_files
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error, read_text, stat_stamp
from jvexplore.records.document import Document
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from jvexplore.notes.codec import NotesDocument
    from jvexplore.notes.model import Note
    from jvexplore.notes.store import NotesStore

_FILE = click.Path(path_type=Path, readable=False)
_EXAMPLES = format_examples(
    "jvexplore merge mine.toml hers.toml",
    "jvexplore merge --copies",
    "jvexplore merge before.toml mine.toml hers.toml",
    'git config merge.jvexplore.driver "jvexplore merge %O %A %B"',
)
_FILES_WITH_BASE = 3


@click.command("merge", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, type=_FILE, metavar="[BASE] OURS THEIRS")
@click.option("--copies", is_flag=True, help="Merge the conflict copies that sync programs left beside OURS.")
@with_files
def command(options: FileOptions, files: tuple[Path, ...], *, copies: bool) -> int:
    """Merge two versions of a notes file, or of a dossier, into OURS.

    BASE is the common earlier version; it may be empty. A note or fact that is in BASE but not in
    THEIRS was deleted there: it is deleted from OURS too. Without BASE nothing is deleted: OURS gets
    every note or fact of THEIRS.

    If both changed the same key of a note in different ways, the note is in conflict: it keeps both
    versions, and the explorer shows them side by side. So does a fact. A fact that one of them renamed
    gets the changes of the other; of two facts that were added under one id, one gets a number.

    --copies merges the conflict copies that sync programs left beside OURS
    ("notes.sync-conflict-….toml", "notes (conflicted copy).toml"), and then moves them into the
    hidden folder beside it. OURS defaults to your notes file. Copies that cannot be merged are
    reported, and left alone.
    """
    if copies:
        if len(files) > 1:
            raise click.UsageError("--copies takes one file, the original of the copies")
        return _merge_copies(options, *files)
    if len(files) not in (_FILES_WITH_BASE - 1, _FILES_WITH_BASE):
        raise click.UsageError("name two files, OURS and THEIRS, or three, BASE first")
    *base, ours, theirs = files
    _refuse_same(ours, theirs, *base)
    from jvexplore.cli.merge_dossiers import is_dossier_text, merge_dossiers

    if any(is_dossier_text(read_text(path)) for path in (ours, theirs)):
        merge_dossiers(ours, theirs, base[0] if base else None)
        return 0
    mine, hers = _read(ours), _read(theirs, ours)
    before = _read(base[0], ours) if base else None
    for path, document in ((ours, mine), (theirs, hers), *((path, before) for path in base)):
        if document is None:
            continue
        if document.read_only_reason:
            raise JvexploreError(document.read_only_reason)
        if document.owner != mine.owner:
            what = f'{path}: holds notes on "{sanitize_line(document.owner)}", not on "{mine.owner}" like {ours}'
            raise JvexploreError(what, "merge only notes on the same dossier")
    _merge(ours, mine, hers, before)
    return 0


def _refuse_same(ours: Path, theirs: Path, base: Path | None = None) -> None:
    """Refuse one file named twice: notes missing from the other version would be deleted without warning.

    Raises:
        JvexploreError: when two are the same file, or a file does not exist.
    """
    named = {"OURS": ours, "THEIRS": theirs} | ({"BASE": base} if base else {})
    for (one, path), (other, second) in combinations(named.items(), 2):
        try:
            is_one = path.samefile(second)
        except OSError as error:
            raise file_error(Path(error.filename or path), error, "read") from None
        if is_one:
            call = shlex.join(["jvexplore", "merge", str(ours), str(theirs)])
            has_two = other == "BASE"
            remedy = f'without a common earlier version, run "{call}"' if has_two else "name two files"
            raise JvexploreError(f"{path}: named as both {one} and {other}", remedy)


def _merge(ours: Path, mine: NotesDocument, hers: NotesDocument, before: NotesDocument | None) -> None:
    from jvexplore.notes.store import NotesStore

    store = NotesStore(ours, mine.owner)
    notes = dict(store.load())
    store.merge_in(before or Document(mine.owner), hers)
    if sidecar_dir(ours).exists():  # git's temporary files get no sidecar folder
        store.back_up_last_save()
    print_keys_in_two_versions(ours, store.document, mine, hers)
    _print_conflicts(store, notes, dict(hers.records))


def _merge_copies(options: FileOptions, ours: Path | None = None) -> int:
    """Merge the conflict copies that can be merged, and print a warning for each other one.

    Returns:
        The exit status: 1 if a copy cannot be merged, or cannot be moved away afterwards.

    Raises:
        JvexploreError: when there is no copy, or the notes cannot be written.
    """
    from jvexplore.notes.conflict_copies import find_notes_copies
    from jvexplore.notes.store import NotesStore
    from jvexplore.records import conflict_copies

    if ours and stat_stamp(ours) is not None:
        store = NotesStore(ours, _read(ours).owner)
    else:
        store = FileOptions(options.dossier, ours or options.notes).notes_store(options.load_dossier())
    notes = dict(store.load())
    copies = find_notes_copies(store.path, store.document.owner)
    if not any(copies):
        raise JvexploreError(f"{store.path}: no conflict copies beside it", 'name two files: "merge OURS THEIRS"')
    status = 1 if copies.unmergeable else 0
    for copy in copies.mergeable:
        merged = f"{copy.path}: merged into {store.path}"
        try:
            (kept,) = conflict_copies.merge_copies(store, [copy])
            print_error(f"{merged}; moved to {kept}")
        except conflict_copies.CopyNotMoved as error:
            print_error(f"{merged}, but {error.reason}")
            status = 1
        store.back_up_last_save()
        _print_conflicts(store, notes, dict(copy.document.records))
        notes = dict(store.document.records)
    for left in copies.unmergeable:
        print_error(unmergeable_warning(left, store.path))
    return status


def _print_conflicts(store: NotesStore, *known: dict[str, Note]) -> None:
    for note in store.document.records.values():
        if note.conflict and note not in [notes.get(note.id) for notes in known]:
            what = f"note {note.id} on {note.on} was changed in two ways; both versions are kept, as a conflict"
            print_error(f"{store.path}: {what}")


def _read(path: Path, like: Path | None = None) -> NotesDocument:
    """Read a notes file. An empty one, which git passes if there was none, gets the dossier of the file `like`."""
    from jvexplore.notes.codec import parse_notes

    text = read_text(path)
    if like and not text.strip():
        return Document(_read(like).owner)
    return parse_notes(text, path)
