"""`jvexplore note`: write a note without the screen."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from jvexplore.cli.addresses import complete, find
from jvexplore.cli.options import examples, with_files
from jvexplore.cli.output import put
from jvexplore.config import read as read_config
from jvexplore.dossier import words
from jvexplore.errors import JvexploreError
from jvexplore.notes.model import KINDS, new_note, split_tags
from jvexplore.notes.place import default_author

if TYPE_CHECKING:
    from jvexplore.cli.options import Given
    from jvexplore.notes.model import Kind

_EXAMPLES = examples(
    'jvexplore note stake/alibaba "Who confirms the 48 per cent?" --kind question --tag governance',
    "pbpaste | jvexplore note paragraph/5",
    "jvexplore note dossier - < remarks.txt",
)


@click.command("note", epilog=_EXAMPLES)
@click.argument("address", shell_complete=complete)
@click.argument("text", required=False)
@click.option("--kind", type=click.Choice(KINDS), default="comment", show_default=True, help="What sort of note.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="A tag; may be given more than once.")
@click.option("--author", metavar="NAME", help="Who writes it. Default: whoever is logged in.")
@with_files
def command(
    given: Given, address: str, text: str | None, *, kind: Kind, tags: tuple[str, ...], author: str | None
) -> None:
    """Add a note on ADDRESS and print its id.

    TEXT comes from standard input where it is left out or is "-"; its last line end is dropped.
    """
    dossier = given.load_dossier()
    on = find(given, dossier, address)
    body = _standard_input() if text in (None, "-") else text
    if not body or not body.strip():
        raise click.UsageError("the note is empty; say something, as TEXT or on standard input")
    note = new_note(
        on,
        body,
        kind=kind,
        tags=split_tags(" ".join(tags)),
        author=author if author is not None else read_config().config.author or default_author(),
        now=datetime.now(UTC),
        fact=words.said(dossier, on),
    )
    store = given.store(dossier)
    store.save({**store.load(), note.id: note})
    store.back_up()
    put(f"{note.id}\n")


def _standard_input() -> str:
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        click.echo("Type the note; a line with only ctrl+d (on Windows ctrl+z, enter) ends it.", err=True)
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JvexploreError(f"standard input: not UTF-8 text (byte {error.start + 1})", "convert it first") from None
    return text.removesuffix("\n").removesuffix("\r")
