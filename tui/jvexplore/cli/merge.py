"""`jvexplore merge`: bring two versions of a notes file together, for git."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jvexplore.cli.options import examples
from jvexplore.errors import JvexploreError
from jvexplore.files import read_text, write_text
from jvexplore.leaving import complain
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from jvexplore.notes.file import Contents

_FILE = click.Path(path_type=Path)
_EXAMPLES = examples(
    "jvexplore merge before.toml mine.toml hers.toml",
    'git config merge.jvexplore.driver "jvexplore merge %O %A %B"',
)


@click.command("merge", epilog=_EXAMPLES)
@click.argument("base", type=_FILE)
@click.argument("ours", type=_FILE)
@click.argument("theirs", type=_FILE)
def command(base: Path, ours: Path, theirs: Path) -> None:
    """Merge notes that were changed in two places into the file OURS.

    BASE is the version that both began with; it may be empty. Where both changed the same key of
    a note in different ways, both versions are kept in the note, which is then in conflict: the
    explorer shows the two side by side.
    """
    from jvexplore.notes.file import write  # noqa: PLC0415 - on use, as in `Given`
    from jvexplore.notes.merge import merge_contents  # noqa: PLC0415 - on use, as in `Given`

    before, mine, hers = _read(base, ours), _read(ours), _read(theirs, ours)
    for path, contents in ((base, before), (ours, mine), (theirs, hers)):
        if contents.read_only:
            raise JvexploreError(contents.read_only)
        if contents.dossier != mine.dossier:
            what = f'{path}: holds notes on "{visible_line(contents.dossier)}", not on "{mine.dossier}" as {ours}'
            raise JvexploreError(what, "merge notes on one dossier")
    merged = merge_contents(before, mine, hers)
    write_text(ours, write(merged))
    for note in merged.notes.values():
        if note.conflict and note not in (mine.notes.get(note.id), hers.notes.get(note.id)):
            complain(f"{ours}: note {note.id} on {note.on} was changed in two ways; both are kept in it, as a conflict")


def _read(path: Path, like: Path | None = None) -> Contents:
    """Read a notes file; an empty one, as git makes where there was none, is on the same dossier as `like`."""
    from jvexplore.notes.file import Contents, parse  # noqa: PLC0415 - on use, as in `Given`

    text = read_text(path)
    if like and not text.strip():
        return Contents(_read(like).dossier)
    return parse(text, path)
