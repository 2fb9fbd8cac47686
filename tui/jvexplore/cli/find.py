"""`jvexplore find`: facts, paragraphs and notes that match, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.address import address_of
from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import print_data, print_notice, print_text
from jvexplore.dossier.titles import address_name
from jvexplore.errors import JvexploreError
from jvexplore.safe_text import EMPTY_LINE, LINE_END, TAB
from jvexplore.sanitize import sanitize_line, sanitize_text
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import SafeText
    from jvexplore.search.finder import FoundDocument

_EXAMPLES = format_examples(
    "jvexplore find 'minority stake'",
    "jvexplore find 'kind:quote by:crumb'",
    "jvexplore find '\"social network\" -kind:party'",
    "jvexplore find 'has:notes basis:editorial' --json | jq '.[].address'",
)


# A - excludes, but also begins an option: what is not an option belongs to the query. So does an h among its
# letters, as in -has:notes; -h shows the help only where it is the whole query.
@click.command(
    "find", epilog=_EXAMPLES, context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]}
)
@click.argument("query", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON: a list of facts and notes with their addresses.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Print only the best N matches. Default: all.")
@with_files
def command(options: FileOptions, query: tuple[str, ...], *, as_json: bool, limit: int | None) -> int:
    """Find facts, paragraphs and notes, best match first.

    Every match contains all of QUERY: any number of words (prefixes match, and so do slightly misspelt
    words), numbers and dates in any notation, "phrases" in quotes, and filters: kind:quote by:crumb
    tag:governance has:notes basis:editorial para:5 status:agreed on:stake. Put a - before anything to
    exclude it. The exit status is 1 if nothing matches.
    """
    if query == ("-h",):
        print_text(sanitize_text(click.get_current_context().get_help() + "\n"))
        return 0
    for each in query:
        if each.startswith("--"):
            raise click.NoSuchOption(each)
    from jvexplore.search.finder import DossierFinder
    from jvexplore.search.query import QueryError, no_match_message

    dossier = options.load_dossier()
    notes: Mapping[str, Note] = {}
    try:
        notes = {note.id: note for note in options.read_notes(dossier)}
    except JvexploreError as error:
        print_error(f"{error}; only facts are searched")
    attached = options.attached_copies(dossier)
    try:
        finder = DossierFinder(dossier, attached.copy.paragraph_texts if attached else None)
        # One more than the limit shows whether there are more.
        typed = " ".join(query)
        found, terms = finder.find_documents(typed, notes, limit and limit + 1)
    except QueryError as error:
        raise click.UsageError(str(error)) from None
    if limit and len(found) > limit:
        found = found[:limit]
        print_error(f"only the best {limit} matches are printed; leave out --limit to print all")
    if as_json:
        from jvexplore.export.json_text import dump_json

        print_data(dump_json([_plain(dossier, each, notes.get(each.document.key)) for each in found]))
    elif found:
        print_text(EMPTY_LINE.join(_line(dossier, each, notes.get(each.document.key)) for each in found))
    else:
        print_notice(sanitize_line(f"{no_match_message(typed, terms)}."))
    return 0 if found else 1


def _line(dossier: Dossier, found: FoundDocument, note: Note | None) -> SafeText:
    where = f"{note.on} (note {note.id})" if note else found.document.key
    return sanitize_line(where) + TAB + sanitize_line(_title(dossier, found, note)) + LINE_END


def _title(dossier: Dossier, found: FoundDocument, note: Note | None) -> str:
    """Return the title of a match, with the editor's mark where it relies on the editor."""
    return found.document.title if note else address_name(dossier, address_of(found.document.key))


def _plain(dossier: Dossier, found: FoundDocument, note: Note | None) -> dict[str, object]:
    from jvexplore.dossier.plain_data import plain_entry
    from jvexplore.export.json import plain_note

    head = {"kind": found.document.kind, "score": round(found.score, 1)}
    title = _title(dossier, found, note)
    if note:
        return head | {"address": note.on, "title": title, "note": plain_note(note)}
    address = address_of(found.document.key)
    return head | {"address": address, "title": title, "fact": plain_entry(dossier, address)}
