"""`jvexplore merge`: merge versions of a notes file or a dossier, as a git merge driver or after a sync conflict."""

from __future__ import annotations

import shlex
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jvexplore.cli.merge_conflicts import print_note_conflicts
from jvexplore.cli.options import format_examples, with_files
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error, read_text
from jvexplore.records.document import Document
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions
    from jvexplore.notes.codec import NotesDocument

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
    gets the changes of the other; of two facts that were added under one id, one gets a number, and
    your notes on it follow. Git merges apart from your notes: those that may be on it are listed then.

    --copies merges the conflict copies that sync programs left beside OURS
    ("notes.sync-conflict-….toml", "notes (conflicted copy).toml"), and then moves them into the
    hidden folder beside it. OURS is a notes file or a dossier; without it, copies of both your notes
    file and the dossier are merged. Copies that cannot be merged are reported, and left alone.
    """
    if copies:
        if len(files) > 1:
            raise click.UsageError("--copies takes one file, the original of the copies")
        from jvexplore.cli.merge_copies import merge_all_copies

        return merge_all_copies(options, *files)
    if len(files) not in (_FILES_WITH_BASE - 1, _FILES_WITH_BASE):
        raise click.UsageError("name two files, OURS and THEIRS, or three, BASE first")
    *base, ours, theirs = files
    _refuse_same(ours, theirs, *base)
    from jvexplore.cli.merge_dossiers import is_dossier_text, merge_dossiers

    if any(is_dossier_text(read_text(path)) for path in (ours, theirs)):
        merge_dossiers(options, ours, theirs, base[0] if base else None)
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
    store.load()
    store.merge_in(before or Document(mine.owner), hers)
    if sidecar_dir(ours).exists():  # git's temporary files get no sidecar folder
        store.back_up_last_save()
    print_note_conflicts(ours, store.document, mine, hers)


def _read(path: Path, like: Path | None = None) -> NotesDocument:
    """Read a notes file. An empty one, which git passes if there was none, gets the dossier of the file `like`."""
    from jvexplore.notes.codec import parse_notes

    text = read_text(path)
    if like and not text.strip():
        return Document(_read(like).owner)
    return parse_notes(text, path)
