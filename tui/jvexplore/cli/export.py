"""`jvexplore export`: notes with the facts they are about, in a file."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from jvexplore.atomic_write import write_text
from jvexplore.cli.note_query import with_note_query
from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import print_data
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export.formats import EXPORT_FORMATS
from jvexplore.protected_files import permissions_of, refuse_protected

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions
    from jvexplore.cli.note_query import NoteQuery

_DEFAULT: Final = next(iter(EXPORT_FORMATS))
_STANDARD_OUTPUT: Final = Path("-")

_EXAMPLES = format_examples(
    "jvexplore export > notes.md",
    "jvexplore export --output notes.csv",
    "jvexplore export --format json --status open --output open.json --force",
)


@click.command("export", epilog=_EXAMPLES)
@click.option(
    "--format",
    "name",
    type=click.Choice(list(EXPORT_FORMATS)),
    help=f"Default: by the extension of FILE, or {_DEFAULT}.",
)
@click.option(
    "--output", type=click.Path(path_type=Path, readable=False), metavar="FILE", help="Default: standard output."
)
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@with_note_query
@with_files
def command(options: FileOptions, query: NoteQuery, *, name: str | None, output: Path | None, force: bool) -> None:
    """Export the notes with the facts that they are about.

    Markdown quotes the paragraphs from your copy of the article, if you have attached one.
    """
    dossier = options.load_dossier()
    notes = query.select_notes(options, dossier, options.read_notes(dossier))
    attached = options.attached_copies(dossier)
    chosen = EXPORT_FORMATS[name or _format_of(output)]
    text = chosen.render(dossier, ReferenceIndex(dossier), notes, attached)
    if output is None or output == _STANDARD_OUTPUT:
        print_data(text)
        return
    read = options.read_files(dossier)
    file_text = text if _is_pipe(output) else chosen.file_text(text)
    refuse_protected(output, read, file_text)
    write_text(output, file_text, overwrite=force, most_permissive_mode=permissions_of(read.notes))


def _is_pipe(output: Path) -> bool:
    """Return whether a path leads to a pipe or a device, where no file is created."""
    with suppress(OSError, ValueError):
        return not stat.S_ISREG(output.stat().st_mode)
    return False


def _format_of(output: Path | None) -> str:
    """Return the format that a file's name asks for, or the default one."""
    suffix = output.suffix.lower() if output else ""
    return next((each.name for each in EXPORT_FORMATS.values() if each.suffix == suffix), _DEFAULT)
