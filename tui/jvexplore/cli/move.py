"""`jvexplore move`: move notes to another fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.address import address_of
from jvexplore.cli.addresses import complete_address, find_address
from jvexplore.cli.options import format_examples, with_files
from jvexplore.clock import utc_now
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.errors import JvexploreError
from jvexplore.notes.checks import move_note

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions

_EXAMPLES = format_examples("jvexplore move 01KAPC00000000000000000001 stake/rye --dossier deal.toml")


@click.command("move", epilog=_EXAMPLES)
@click.argument("note")
@click.argument("address", shell_complete=complete_address)
@click.option("--all-on", is_flag=True, help="Move all notes on the address NOTE.")
@with_files
def command(options: FileOptions, note: str, address: str, *, all_on: bool) -> None:
    """Move NOTE to ADDRESS.

    For notes on a fact that is no longer in the dossier. NOTE is the id of a note, or with --all-on an
    address.
    """
    dossier = options.load_dossier()
    store = options.notes_store(dossier)
    notes = dict(store.load())
    from_address = dossier.present_address(address_of(note))
    moving = [
        each
        for each in notes.values()
        if (dossier.present_address(each.on) == from_address if all_on else each.id == note)
    ]
    if not moving:
        raise JvexploreError(
            f'{store.path}: no note {"on " if all_on else ""}"{note}"', '"jvexplore notes" lists all notes'
        )
    on = find_address(options, dossier, address)
    for each in moving:
        notes[each.id] = move_note(
            each, on, (fingerprint_text(dossier, each.on), fingerprint_text(dossier, on)), utc_now()
        )
    store.save(notes)
    store.back_up_last_save()
