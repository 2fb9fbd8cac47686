"""`jvexplore notes`: list notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.cli.conflict_copies import copy_warnings
from jvexplore.cli.note_query import with_note_query
from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import page_width, print_data, print_notice, print_text
from jvexplore.export.json import plain_note
from jvexplore.export.json_text import dump_json
from jvexplore.export.plain_notes import note_text
from jvexplore.notes.conflict_copies import find_notes_copies
from jvexplore.safe_text import LINE_END, own_words
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions
    from jvexplore.cli.note_query import NoteQuery

_EXAMPLES = format_examples(
    "jvexplore notes",
    "jvexplore notes --kind question --status open",
    "jvexplore notes --on stake/rye --json --dossier deal.toml",
)


@click.command("notes", epilog=_EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list, with the keys of the notes file.")
@with_note_query
@with_files
def command(options: FileOptions, query: NoteQuery, *, as_json: bool) -> None:
    """List the notes, oldest first."""
    dossier = options.load_dossier()
    every_note = options.read_notes(dossier)
    notes = query.select_notes(options, dossier, every_note)
    path = options.notes_store(dossier).path
    for line in copy_warnings(find_notes_copies(path, dossier.id), path, _note_count_words):
        print_error(line)
    if as_json:
        print_data(dump_json([plain_note(note) for note in notes]))
    elif notes:
        print_text(LINE_END.join(note_text(dossier, note, page_width()) for note in notes))
    else:
        print_notice(own_words("No matches." if every_note else "No notes yet."))


def _note_count_words(count: int) -> str:
    return f"{count:,} note{'s' * (count != 1)}"
