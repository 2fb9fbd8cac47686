"""`jvexplore find`: facts, paragraphs and notes that match, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from jvexplore.cli.options import examples, with_files
from jvexplore.cli.output import put, put_data
from jvexplore.dossier import words
from jvexplore.errors import JvexploreError
from jvexplore.export.json import dump, plain_note
from jvexplore.leaving import complain
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.cli.given import Given
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.search.finder import Found

_EXAMPLES = examples(
    "jvexplore find ma",
    "jvexplore find 'kind:quote by:dobrodeev'",
    "jvexplore find '\"social network\" -kind:party'",
    "jvexplore find 'has:notes basis:editorial' --json | jq '.[].address'",
)


# What must not be there has a - in front, as an option has: what is no option is a part of the query.
# So is an h among its letters, as in -has:notes; -h asks for help only where it is all of the query.
@click.command(
    "find", epilog=_EXAMPLES, context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]}
)
@click.argument("query", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="As a JSON list: facts with their addresses, and notes.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Only the best N results. Default: all.")
@with_files
def command(given: Given, query: tuple[str, ...], *, as_json: bool, limit: int | None) -> int:
    """Find facts, paragraphs and notes that have all of QUERY, best first.

    QUERY is words, which may be misspelt a little, "phrases" in quotes, and filters: kind:quote
    by:dobrodeev tag:governance has:notes basis:editorial para:5 status:open on:stake. What must not
    be there has a - in front. The exit status is 1 if nothing is found.
    """
    if query == ("-h",):
        click.echo(click.get_current_context().get_help())
        return 0
    for each in query:
        if each.startswith("--"):
            raise click.NoSuchOption(each)
    from jvexplore.search.finder import Finder  # noqa: PLC0415 - on use, as in `Given`
    from jvexplore.search.query import QueryError  # noqa: PLC0415 - on use, as in `Given`

    dossier = given.load_dossier()
    notes: Mapping[str, Note] = {}
    try:
        notes = {note.id: note for note in given.read_notes(dossier)}
    except JvexploreError as error:
        complain(f"{error}; only facts are searched")
    attached = given.attached(dossier)
    try:
        finder = Finder(dossier, attached.copy.found if attached else None)
        # One more than is wanted tells that there is more.
        found = finder.find(" ".join(query), notes, limit and limit + 1).found
    except QueryError as error:
        raise click.UsageError(str(error)) from None
    if limit and len(found) > limit:
        found = found[:limit]
        complain(f"only the best {limit} are printed; leave --limit out to print all")
    if as_json:
        put_data(dump([_plain(dossier, each, notes.get(each.document.key)) for each in found]))
    elif found:
        put("".join(_line(dossier, each, notes.get(each.document.key)) for each in found))
    else:
        click.echo("Nothing has all of that.", err=True)
    return 0 if found else 1


def _line(dossier: Dossier, found: Found, note: Note | None) -> str:
    where = f"{note.on} (note {note.id})" if note else found.document.key
    return f"{visible_line(where)}\t{visible_line(_title(dossier, found, note))}\n"


def _title(dossier: Dossier, found: Found, note: Note | None) -> str:
    """Return what was found is called, with the mark of what rests on the editor."""
    return found.document.title if note else words.name(dossier, found.document.key)


def _plain(dossier: Dossier, found: Found, note: Note | None) -> dict[str, Any]:
    from jvexplore.dossier.plain import plain_entry  # noqa: PLC0415 - on use, as in `Given`

    head = {"kind": found.document.kind, "score": round(found.score, 1)}
    title = _title(dossier, found, note)
    if note:
        return head | {"address": note.on, "title": title, "note": plain_note(note)}
    address = found.document.key
    return head | {"address": address, "title": title, "fact": plain_entry(dossier, address)}
