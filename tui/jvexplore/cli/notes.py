"""`jvexplore notes`: list notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.cli.conflict_copies import copy_warnings
from jvexplore.cli.options import examples, with_files
from jvexplore.cli.output import page_width, put, put_aside, put_data
from jvexplore.cli.wanted import with_filter
from jvexplore.export.json import dump, plain_note
from jvexplore.export.plain import note_text
from jvexplore.notes.conflict_copies import find_notes_copies
from jvexplore.safe_text import LINE_END, own_words
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from jvexplore.cli.given import Given
    from jvexplore.cli.wanted import Wanted

_EXAMPLES = examples(
    "jvexplore notes",
    "jvexplore notes --kind question --status open",
    "jvexplore notes --on stake/rye --json --dossier deal.toml",
)


@click.command("notes", epilog=_EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list, with the keys of the notes file.")
@with_filter
@with_files
def command(given: Given, wanted: Wanted, *, as_json: bool) -> None:
    """List the notes, oldest first."""
    dossier = given.load_dossier()
    every_note = given.read_notes(dossier)
    notes = wanted.select(given, dossier, every_note)
    path = given.store(dossier).path
    for line in copy_warnings(find_notes_copies(path, dossier.id), path):
        print_error(line)
    if as_json:
        put_data(dump([plain_note(note) for note in notes]))
    elif notes:
        put(LINE_END.join(note_text(dossier, note, page_width()) for note in notes))
    else:
        put_aside(own_words("No matches." if every_note else "No notes yet."))
